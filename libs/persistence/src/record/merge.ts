import type { RecordInput } from '@selaras/contracts';
import { PersistenceError } from '../errors.js';

/** Last of each key: one statement may not touch the same row twice. */
function lastOf<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item] as const)).values()];
}

const viewKey = (row: { readonly kind: string; readonly id: string }): string => JSON.stringify([row.kind, row.id]);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Number of the last fact after a record. */
export const lastSeqOf = (record: RecordInput): number => record.fromSeq + record.facts.length - 1;

/**
 * Records of one workflow, in order and without a gap, as one: of rows that several change the last stands. Rows come in
 * the order of their keys, so that two writers never wait for each other.
 *
 * @throws PersistenceError BAD_RECORD when they do not follow each other
 */
export function mergeRecords(records: readonly [RecordInput, ...RecordInput[]]): RecordInput {
  const [first] = records;
  let next = first.fromSeq;
  for (const record of records) {
    if (record.workflowId !== first.workflowId || record.fromSeq !== next) {
      throw new PersistenceError('BAD_RECORD', `${record.workflowId}: record from ${record.fromSeq}, not ${next}`);
    }
    next += record.facts.length;
  }
  const last = records.at(-1) ?? first;
  const views = new Map<string, { readonly upsert: boolean; readonly row: { kind: string; id: string } }>();
  const waiting = new Map<string, boolean>();
  for (const record of records) {
    for (const row of record.views.deletes) views.set(viewKey(row), { upsert: false, row });
    for (const row of record.views.upserts) views.set(viewKey(row), { upsert: true, row });
    for (const id of record.waiting.deletes) waiting.set(id, false);
    for (const { id } of record.waiting.upserts) waiting.set(id, true);
  }
  const upserts = lastOf(
    records.flatMap((record) => record.views.upserts),
    viewKey,
  );
  const open = lastOf(
    records.flatMap((record) => record.waiting.upserts),
    (row) => row.id,
  );
  return {
    ...last,
    fromSeq: first.fromSeq,
    facts: records.flatMap((record) => record.facts),
    views: {
      upserts: upserts
        .filter((row) => views.get(viewKey(row))?.upsert === true)
        .sort((a, b) => byText(viewKey(a), viewKey(b))),
      deletes: [...views.values()].flatMap(({ upsert, row }) => (upsert ? [] : [row])),
    },
    waiting: {
      upserts: open.filter((row) => waiting.get(row.id) === true).sort((a, b) => byText(a.id, b.id)),
      deletes: [...waiting].flatMap(([id, upsert]) => (upsert ? [] : [id])).sort(byText),
    },
    notices: records.flatMap((record) => record.notices),
    outbox: records.flatMap((record) => record.outbox),
    received: records.flatMap((record) => record.received),
    requests: records.flatMap((record) => record.requests),
  };
}
