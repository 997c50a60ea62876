import type { RecordInput } from '@selaras/contracts';
import type { ViewRow, WaitingOn } from '@selaras/domain';
import { difference } from '@selaras/domain';

/**
 * What the read model is to show: rows as the machine gives them. Those that a step does not touch are shared with the
 * state and the step before, so that a comparison costs what changed.
 */
export interface Projected {
  readonly views: readonly ViewRow[];
  readonly waiting: readonly WaitingOn[];
}

export const nothingProjected: Projected = { views: [], waiting: [] };

/** The rows that differ between two projections: only these are written. */
export function changes(before: Projected, after: Projected): Pick<RecordInput, 'views' | 'waiting'> {
  const shown = difference(before.views, after.views, ({ kind, id }) => `${kind}\n${id}`);
  const owed = difference(before.waiting, after.waiting, ({ id }) => id);
  return {
    views: { upserts: shown.upserts, deletes: shown.gone.map(({ kind, id }) => ({ kind, id })) },
    waiting: { upserts: owed.upserts, deletes: owed.gone.map(({ id }) => id) },
  };
}
