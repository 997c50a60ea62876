import type { Written } from '@selaras/activities';
import type { RecordInput } from '@selaras/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { PersistenceError } from '../errors.js';
import { chainHash, genesisHash, toChained } from './chain.js';
import type { ChainedFact } from './chain.js';
import { changeChannel, changeOf } from './change.js';
import { lastSeqOf, mergeRecords } from './merge.js';
import {
  closeRequests,
  deleteViews,
  deleteWaiting,
  insertNotices,
  insertOutbox,
  markReceived,
  upsertViews,
  upsertWaiting,
} from './projections.js';

interface Head {
  readonly seq: number;
  readonly hash: string;
}
interface LinkedFact extends ChainedFact {
  readonly prevHash: string;
  readonly hash: string;
}

/**
 * Writes records of one workflow, in order, in one transaction: facts with their hash chain, read model, obligations,
 * owed notices, messages under way, requests that are done, the workflow's row and the assessment's clock. Records come
 * from the workflow's durable history and are cut once: what stands in the log is never written again, and never removed.
 *
 * Throws `PersistenceError` SEQ_GAP when the predecessor is missing, LOG_DIVERGED when the log has other facts under the
 * same numbers, UNKNOWN_ASSESSMENT, BAD_RECORD; anything else is the database's own error. Nothing is written then.
 */
export function recorder(ds: DataSource): (records: readonly RecordInput[]) => Promise<Written> {
  return (records) => ds.transaction((manager) => write(manager, records));
}

/** Writes one record alone; for what is recorded by hand. Throws like `recorder`. */
export function stepRecorder(ds: DataSource): (record: RecordInput) => Promise<{ readonly seq: number }> {
  const writeAll = recorder(ds);
  return async (record) => ({ seq: (await writeAll([record])).seq });
}

async function write(manager: EntityManager, records: readonly RecordInput[]): Promise<Written> {
  const [first] = records;
  if (first === undefined) throw new PersistenceError('BAD_RECORD', 'no record');
  const all = mergeRecords([first, ...records.slice(1)]);
  const stored = await lockHead(manager, first);
  if (first.fromSeq > stored.seq + 1) {
    throw new PersistenceError('SEQ_GAP', `${first.workflowId}: record from ${first.fromSeq} after ${stored.seq}`);
  }
  await compare(manager, records, stored);
  // What arrived and what is done may be said again at any time, also by a record that stood in the log already.
  await markReceived(manager, all);
  const closed = await closeRequests(manager, all);
  const [fresh, ...others] = records.filter((record) => record.fromSeq > stored.seq);
  if (fresh === undefined) return { seq: stored.seq, receivers: [], closed };
  // As a rule nothing stands there yet, and all of them are fresh.
  const input = fresh === first ? all : mergeRecords([fresh, ...others]);
  const facts = link(input, stored);
  const head = facts.at(-1) ?? stored;
  await upsertViews(manager, input, head.seq);
  await deleteViews(manager, input, head.seq);
  await upsertWaiting(manager, input);
  await deleteWaiting(manager, input);
  await insertNotices(manager, input);
  const receivers = await insertOutbox(manager, input);
  await append(manager, input, { facts, head });
  return { seq: head.seq, receivers, closed };
}

/** Takes the lock of the workflow's row and gives the end of its chain; makes the row of a workflow that is new. */
async function lockHead(manager: EntityManager, input: RecordInput): Promise<Head> {
  const [row] = await manager.query<{ seq: number; hash: string; assessment: string; kind: string }[]>(
    `INSERT INTO workflow AS known (workflow_id, assessment, kind, seq, hash, case_at)
     SELECT $1, a.key, $3, 0, $4, $5 FROM assessment a WHERE a.key = $2
     ON CONFLICT (workflow_id) DO UPDATE SET seq = known.seq
     RETURNING seq, hash, assessment, kind`,
    [input.workflowId, input.assessment, input.kind, genesisHash, input.caseAt],
  );
  if (row === undefined) throw new PersistenceError('UNKNOWN_ASSESSMENT', `no assessment ${input.assessment}`);
  if (row.assessment !== input.assessment || row.kind !== input.kind) {
    throw new PersistenceError('BAD_RECORD', `${input.workflowId} is no ${input.kind} of ${input.assessment}`);
  }
  return { seq: row.seq, hash: row.hash };
}

/** The last of the records that stand in the log already must be there as it is, and none half. */
async function compare(manager: EntityManager, records: readonly RecordInput[], stored: Head): Promise<void> {
  const old = records.filter((record) => record.facts.length > 0 && record.fromSeq <= stored.seq).at(-1);
  if (old === undefined) return;
  const seq = lastSeqOf(old);
  const fact = old.facts.at(-1);
  const [row] = await manager.query<{ hash: string; prev_hash: string }[]>(
    'SELECT hash, prev_hash FROM fact WHERE workflow_id = $1 AND seq = $2',
    [old.workflowId, seq],
  );
  const same = row !== undefined && fact && chainHash(row.prev_hash, toChained(old.workflowId, seq, fact)) === row.hash;
  if (same !== true) throw new PersistenceError('LOG_DIVERGED', `${old.workflowId}: fact ${seq} is another in the log`);
}

function link(input: RecordInput, head: Head): readonly LinkedFact[] {
  let prevHash = head.hash;
  return input.facts.map((fact, index) => {
    const chained = toChained(input.workflowId, input.fromSeq + index, fact);
    const linked = { ...chained, prevHash, hash: chainHash(prevHash, chained) };
    prevHash = linked.hash;
    return linked;
  });
}

/**
 * The facts, the workflow's row, the assessment's clock, and word of it to those who look. The assessment's row is locked here, in the last statement:
 * that makes ids of facts appear in the order of commit, so that a reader who asks for "everything after id n" never
 * misses one that commits late, and other workflows of the assessment wait for nothing but this.
 */
async function append(
  manager: EntityManager,
  input: RecordInput,
  { facts, head }: { readonly facts: readonly LinkedFact[]; readonly head: Head },
): Promise<void> {
  const calendar = input.facts.some((fact) => fact.type === 'DecreeAnnounced')
    ? input.views.upserts.find((row) => row.kind === 'assessment' && row.id === input.assessment)
    : undefined;
  await manager.query(
    `WITH a AS (
       UPDATE assessment SET clock_at = greatest(clock_at, $3),
         calendar = coalesce($16::jsonb -> 'calendar', calendar) WHERE key = $2 RETURNING key),
     w AS (
       UPDATE workflow SET seq = $5, hash = $6, next_due = $7, case_at = greatest(case_at, $3), closed = $8,
         continued = greatest(continued, $9)
       FROM a WHERE workflow_id = $1),
     f AS (
     INSERT INTO fact (workflow_id, assessment, kind, prev_seq, seq, type, data, actor, case_at, prev_hash, hash)
     SELECT $1, a.key, $4, nullif(f.seq - 1, 0), f.*
     FROM a CROSS JOIN unnest($10::int[], $11::text[], $12::jsonb[], $13::jsonb[], $14::bigint[], $15::text[], $17::text[])
       AS f(seq, type, data, actor, case_at, prev_hash, hash) ORDER BY f.seq RETURNING id)
     SELECT pg_notify('${changeChannel}', jsonb_set($18::jsonb, '{lastFactId}', coalesce(to_jsonb((SELECT max(id) FROM f)), 'null'))::text)
     FROM a`,
    [
      input.workflowId,
      input.assessment,
      input.caseAt,
      input.kind,
      head.seq,
      head.hash,
      input.nextDue,
      input.closed,
      input.continued,
      facts.map((fact) => fact.seq),
      facts.map((fact) => fact.type),
      facts.map((fact) => JSON.stringify(fact.data)),
      facts.map((fact) => JSON.stringify(fact.by)),
      facts.map((fact) => fact.at),
      facts.map((fact) => fact.prevHash),
      calendar === undefined ? null : JSON.stringify(calendar.doc),
      facts.map((fact) => fact.hash),
      JSON.stringify({ assessment: input.assessment, ...changeOf(input), lastFactId: null }),
    ],
  );
}
