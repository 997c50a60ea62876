/** Collects rows and writes them together; each `add` settles with the write that carried its row. */
export interface Batcher<T> {
  add(row: T): Promise<void>;
  /** Writes what is collected without waiting for more. */
  flush(): void;
  /** Writes what is collected and waits for every write under way. */
  drain(): Promise<void>;
}

/**
 * Group commit: a batch goes out when it is full or when its first row has waited `waitMs`.
 *
 * @param write writes one batch; its rejection rejects every `add` of the batch
 */
export function createBatcher<T>(options: {
  readonly maxRows: number;
  readonly waitMs: number;
  readonly write: (rows: readonly T[]) => Promise<void>;
}): Batcher<T> {
  let rows: T[] = [];
  let settle: { resolve: () => void; reject: (error: unknown) => void }[] = [];
  let timer: NodeJS.Timeout | null = null;
  const writing = new Set<Promise<void>>();

  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (rows.length === 0) return;
    const batch = rows;
    const waiting = settle;
    rows = [];
    settle = [];
    const written = options.write(batch).then(
      () => waiting.forEach(({ resolve }) => resolve()),
      (error: unknown) => waiting.forEach(({ reject }) => reject(error)),
    );
    writing.add(written);
    void written.finally(() => writing.delete(written));
  };

  return {
    add: (row) =>
      new Promise<void>((resolve, reject) => {
        rows.push(row);
        settle.push({ resolve, reject });
        if (rows.length >= options.maxRows) flush();
        else timer ??= setTimeout(flush, options.waitMs);
      }),
    flush,
    drain: async () => {
      flush();
      await Promise.all(writing);
    },
  };
}
