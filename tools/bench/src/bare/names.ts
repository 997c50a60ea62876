/** The bare process and its handlers, under names of their own beside the product's. */
export const bareQueue = 'bench-bare';
export const bareType = 'bareProcess';
export const bareUpdates = {
  /** Counts and answers. */
  noop: 'noop',
  /** Has a regular activity write one row for each command, then answers. */
  recorded: 'recorded',
  /** Has a local activity write one row for each command, then answers. */
  recordedLocally: 'recordedLocally',
  /** Carries many commands: has a local activity write their rows in one statement, then answers for all. */
  recordedTogether: 'recordedTogether',
} as const;
export type BareUpdate = Exclude<keyof typeof bareUpdates, 'recordedTogether'>;
/** Has a local activity write one row for each signal. */
export const bareSignal = 'told';
export const bareCount = 'count';
/** Where the bare route finds replies that are not in memory. */
export const bareReplies = 'bench_reply';

/** What has reached a bare process. */
export interface BareCounts {
  readonly updates: number;
  readonly signals: number;
}

export interface BareActivities {
  /** Writes one row in a transaction of its own. */
  write(row: { readonly workflow: string; readonly n: number }): Promise<number>;
  /** Writes `count` rows up to number `n` in one statement. */
  writeAll(rows: { readonly workflow: string; readonly n: number; readonly count: number }): Promise<number>;
}
