import type { Written } from '@selaras/activities';
import type { RecordInput } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import { PersistenceError } from '../errors.js';
import { pipelined } from '../pipelined.js';
import type { Pipeline, Statement } from '../pipelined.js';
import { chainHash, genesisHash, toChained } from './chain.js';
import type { ChainedFact } from './chain.js';
import { changeChannelSql, changeOf } from './change.js';
import { lastSeqOf, mergeRecords } from './merge.js';
import { applyMembership } from './membership.js';
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
  return (records) => pipelined(ds, (pipeline) => write(pipeline, records));
}

async function write(pipeline: Pipeline, records: readonly RecordInput[]): Promise<Written> {
  const [first] = records;
  if (first === undefined) throw new PersistenceError('BAD_RECORD', 'no record');
  const all = mergeRecords([first, ...records.slice(1)]);
  // What arrived and what is done may be said again at any time, also by a record that stands in the log already.
  const [heads, done] = await pipeline.send([lockHead(first), closeRequests(all), ...markReceived(all)]);
  const stored = headOf(heads, first);
  if (first.fromSeq > stored.seq + 1) {
    throw new PersistenceError('SEQ_GAP', `${first.workflowId}: record from ${first.fromSeq} after ${stored.seq}`);
  }
  await compare(pipeline, records, stored);
  const closed = done.map(({ key }) => key);
  const [fresh, ...others] = records.filter((record) => record.fromSeq > stored.seq);
  if (fresh === undefined) {
    await pipeline.commit([]);
    return { seq: stored.seq, receivers: [], closed };
  }
  // As a rule nothing stands there yet, and all of them are fresh.
  const input = fresh === first ? all : mergeRecords([fresh, ...others]);
  const facts = link(input, stored);
  const head = facts.at(-1) ?? stored;
  await pipeline.commit([
    ...upsertViews(input, head.seq),
    ...deleteViews(input, head.seq),
    ...upsertWaiting(input),
    ...deleteWaiting(input),
    ...insertNotices(input),
    ...insertOutbox(input),
    ...applyMembership(input),
    append(input, { facts, head }),
  ]);
  return { seq: head.seq, receivers: [...new Set(input.outbox.map((item) => item.to))], closed };
}

interface StoredHead extends Head {
  readonly assessment: string;
  readonly kind: string;
}

/** Takes the lock of the workflow's row and gives the end of its chain; makes the row of a workflow that is new. */
function lockHead(input: RecordInput): Statement<StoredHead> {
  return {
    text: `INSERT INTO workflow AS known (workflow_id, assessment, kind, seq, hash, case_at)
     SELECT $1, a.key, $3, 0, $4, $5 FROM assessment a WHERE a.key = $2
     ON CONFLICT (workflow_id) DO UPDATE SET seq = known.seq
     RETURNING seq, hash, assessment, kind`,
    values: [input.workflowId, input.assessment, input.kind, genesisHash, input.caseAt],
  };
}

function headOf([row]: readonly StoredHead[], input: RecordInput): Head {
  if (row === undefined) throw new PersistenceError('UNKNOWN_ASSESSMENT', `no assessment ${input.assessment}`);
  if (row.assessment !== input.assessment || row.kind !== input.kind) {
    throw new PersistenceError('BAD_RECORD', `${input.workflowId} is no ${input.kind} of ${input.assessment}`);
  }
  return { seq: row.seq, hash: row.hash };
}

/** The last of the records that stand in the log already must be there as it is, and none half. */
async function compare(pipeline: Pipeline, records: readonly RecordInput[], stored: Head): Promise<void> {
  const old = records.filter((record) => record.facts.length > 0 && record.fromSeq <= stored.seq).at(-1);
  if (old === undefined) return;
  const seq = lastSeqOf(old);
  const fact = old.facts.at(-1);
  const stands: Statement<{ readonly hash: string; readonly prev_hash: string }> = {
    text: 'SELECT hash, prev_hash FROM fact WHERE workflow_id = $1 AND seq = $2',
    values: [old.workflowId, seq],
  };
  const [[row]] = await pipeline.send([stands]);
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
function append(
  input: RecordInput,
  { facts, head }: { readonly facts: readonly LinkedFact[]; readonly head: Head },
): Statement {
  const calendar = input.facts.some((fact) => fact.type === 'DecreeAnnounced')
    ? input.views.upserts.find((row) => row.kind === 'assessment' && row.id === input.assessment)
    : undefined;
  return {
    text: `WITH a AS (
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
     SELECT pg_notify(${changeChannelSql}, jsonb_set($18::jsonb, '{lastFactId}', coalesce(to_jsonb((SELECT max(id) FROM f)), 'null'))::text)
     FROM a`,
    values: [
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
  };
}
