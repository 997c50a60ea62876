import type { RecordInput } from '@selaras/contracts';
import type { ViewRow, WaitingOn } from '@selaras/domain';

/** What was last handed to the read model, by row: enough to see what a step changed. */
export interface Projected {
  readonly views: ReadonlyMap<string, string>;
  readonly waiting: ReadonlyMap<string, string>;
}

export const nothingProjected: Projected = { views: new Map(), waiting: new Map() };

const viewKey = (row: { readonly kind: string; readonly id: string }): string => `${row.kind}\n${row.id}`;

/** Rows as text, by key. */
export function projected(views: readonly ViewRow[], waiting: readonly WaitingOn[]): Projected {
  return {
    views: new Map(views.map((row) => [viewKey(row), JSON.stringify(row)])),
    waiting: new Map(waiting.map((row) => [row.id, JSON.stringify(row)])),
  };
}

/** The rows that differ between two projections: only these are written. */
export function changes(
  before: Projected,
  after: Projected,
  views: readonly ViewRow[],
  waiting: readonly WaitingOn[],
): Pick<RecordInput, 'views' | 'waiting'> {
  const gone = [...before.views.keys()].filter((key) => !after.views.has(key));
  return {
    views: {
      upserts: views.filter((row) => before.views.get(viewKey(row)) !== after.views.get(viewKey(row))),
      deletes: gone.map((key) => {
        const [kind = '', id = ''] = key.split('\n');
        return { kind, id };
      }),
    },
    waiting: {
      upserts: waiting.filter((row) => before.waiting.get(row.id) !== after.waiting.get(row.id)),
      deletes: [...before.waiting.keys()].filter((id) => !after.waiting.has(id)),
    },
  };
}
