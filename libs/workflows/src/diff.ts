import type { RecordInput } from '@selaras/contracts';
import type { ViewRow, WaitingOn } from '@selaras/domain';
import { difference } from '@selaras/domain';

/** What was last handed to the read model: enough to see what a step changed. */
export interface Projected {
  readonly views: readonly ViewRow[];
  readonly waiting: readonly WaitingOn[];
}

export const nothingProjected: Projected = { views: [], waiting: [] };

/** Rows as the machine gave them: those that a step did not touch are shared with the state and the step before. */
export function projected(views: readonly ViewRow[], waiting: readonly WaitingOn[]): Projected {
  return { views, waiting };
}

/** The rows that differ between two projections: only these are written. */
export function changes(
  before: Projected,
  _after: Projected,
  views: readonly ViewRow[],
  waiting: readonly WaitingOn[],
): Pick<RecordInput, 'views' | 'waiting'> {
  const shown = difference(before.views, views, ({ kind, id }) => `${kind}\n${id}`);
  const owed = difference(before.waiting, waiting, ({ id }) => id);
  return {
    views: { upserts: shown.upserts, deletes: shown.gone.map(({ kind, id }) => ({ kind, id })) },
    waiting: { upserts: owed.upserts, deletes: owed.gone.map(({ id }) => id) },
  };
}
