import type { RecordInput, RecordResult } from '@selaras/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { toSafeNumber } from '../entities/columns.js';
import { PersistenceError } from '../errors.js';
import { withdrawNotices } from '../ledger/withdraw.js';
import { chainHash, genesisHash, toChained } from './chain.js';
import type { ChainedFact } from './chain.js';
import {
  deleteViews,
  deleteWaiting,
  dropLostMessages,
  insertNotices,
  markInFlight,
  upsertViews,
  upsertWaiting,
} from './projections.js';
import { keepUndo, undoFrom } from './undo.js';

/** Task times of the process engine come from its servers' clocks, which may differ a little. */
const clockSlackMs = 5_000;

interface Head {
  readonly seq: number;
  readonly hash: string;
}
/** Where a workflow stands in the database before the step. */
interface Stored extends Head {
  readonly live: boolean;
  readonly caseAt: number;
}
interface LinkedFact extends ChainedFact {
  readonly prevHash: string;
  readonly hash: string;
}

/**
 * Writes one step of one workflow in one transaction: facts with their hash chain, read model, obligations, owed
 * notices, messages under way, the workflow's row and the assessment's clock. Idempotent by (workflow, seq): a step
 * that stands in the log changes nothing.
 *
 * Throws `PersistenceError` SEQ_GAP when the predecessor is missing, UNKNOWN_ASSESSMENT, BAD_RECORD, STALE_STEP; anything else is
 * the database's own error. Nothing is written then.
 */
export function stepRecorder(ds: DataSource): (input: RecordInput) => Promise<RecordResult> {
  return (input) => ds.transaction((manager) => recordStep(manager, input));
}

async function recordStep(manager: EntityManager, input: RecordInput): Promise<RecordResult> {
  const stored = await lockHead(manager, input);
  const lastSeq = input.fromSeq + input.facts.length - 1;
  if (input.fromSeq > stored.seq + 1) {
    throw new PersistenceError('SEQ_GAP', `${input.workflowId}: step from ${input.fromSeq} after ${stored.seq}`);
  }
  const head = await dropLostTail(manager, input, stored);
  await markInFlight(manager, input);
  if (input.facts.length === 0) {
    // The clock moved, or a message changed nothing. A later step may have been recorded before this repeat.
    if (lastSeq === stored.seq) await writeStep(manager, input, stored);
    return { seq: stored.seq };
  }
  if (lastSeq <= head.seq) return { seq: head.seq };
  const fresh = link(input, head);
  await insertFacts(manager, input, fresh);
  const last = fresh.at(-1) ?? head;
  await writeStep(manager, input, last);
  return { seq: last.seq };
}

/**
 * Takes the locks and gives the end of the workflow's chain, in one round trip because this is the hottest path. The
 * assessment's row lock serialises the steps of one assessment: that makes ids of facts appear in the order of commit,
 * so that a reader who asks for "everything after id n" (live events) never misses one that commits late.
 */
async function lockHead(manager: EntityManager, input: RecordInput): Promise<Stored> {
  const [row] = await manager.query<
    { seq: number; hash: string; assessment: string; kind: string; case_at: string; clock: 'live' | 'held' }[]
  >(
    `WITH a AS (
       UPDATE assessment SET clock_at = greatest(clock_at, $4) WHERE key = $2 RETURNING key, clock),
     w AS (
       INSERT INTO workflow AS known (workflow_id, assessment, kind, seq, hash, case_at)
       SELECT $1, a.key, $3, 0, $5, $4 FROM a
       ON CONFLICT (workflow_id) DO UPDATE SET seq = known.seq
       RETURNING seq, hash, assessment, kind, case_at)
     SELECT w.*, a.clock FROM w CROSS JOIN a`,
    [input.workflowId, input.assessment, input.kind, input.caseAt, genesisHash],
  );
  if (row === undefined) throw new PersistenceError('UNKNOWN_ASSESSMENT', `no assessment ${input.assessment}`);
  if (row.assessment !== input.assessment || row.kind !== input.kind) {
    throw new PersistenceError('BAD_RECORD', `${input.workflowId} is no ${input.kind} of ${input.assessment}`);
  }
  return { seq: row.seq, hash: row.hash, live: row.clock === 'live', caseAt: toSafeNumber(row.case_at) };
}

/**
 * A worker that is killed between this write and the end of its workflow task leaves a step that the workflow's history
 * does not have; the task runs again, perhaps at another instant or with its updates in another order. History decides
 * (it owns the process), nobody was told of the lost step, so it gives way with all it wrote. For a plain repeat nothing
 * differs. A worker that was only stopped, not killed, may wake up later and take itself for the truth: the live clock
 * of its task gives it away.
 */
async function dropLostTail(manager: EntityManager, input: RecordInput, stored: Stored): Promise<Head> {
  if (input.fromSeq > stored.seq || input.facts.length === 0) return stored;
  const rows = await manager.query<{ seq: number; hash: string; prev_hash: string }[]>(
    'SELECT seq, hash, prev_hash FROM fact WHERE workflow_id = $1 AND seq BETWEEN $2 AND $3 ORDER BY seq',
    [input.workflowId, input.fromSeq, input.fromSeq + input.facts.length - 1],
  );
  const lost = rows.find((row) => {
    const fact = input.facts[row.seq - input.fromSeq];
    return fact !== undefined && chainHash(row.prev_hash, toChained(input.workflowId, row.seq, fact)) !== row.hash;
  });
  if (lost === undefined) return stored;
  if (stored.live && input.caseAt < stored.caseAt - clockSlackMs) {
    throw new PersistenceError('STALE_STEP', `${input.workflowId}: step from ${input.fromSeq} is older than the log`);
  }
  await undoFrom(manager, input);
  if (input.kind === 'assessment') await takeCalendar(manager, input.assessment);
  await withdrawNotices(manager, input);
  await manager.query('DELETE FROM fact WHERE workflow_id = $1 AND seq >= $2', [input.workflowId, lost.seq]);
  await manager.query('UPDATE view SET seq = $2 WHERE workflow_id = $1 AND seq > $2', [input.workflowId, lost.seq - 1]);
  await dropLostMessages(manager, input.workflowId, lost.seq);
  return { seq: lost.seq - 1, hash: lost.prev_hash };
}

function link(input: RecordInput, head: Head): readonly LinkedFact[] {
  let prevHash = head.hash;
  return input.facts.slice(head.seq + 1 - input.fromSeq).map((fact, index) => {
    const chained = toChained(input.workflowId, head.seq + 1 + index, fact);
    const linked = { ...chained, prevHash, hash: chainHash(prevHash, chained) };
    prevHash = linked.hash;
    return linked;
  });
}

async function insertFacts(manager: EntityManager, input: RecordInput, facts: readonly LinkedFact[]): Promise<void> {
  await manager.query(
    `INSERT INTO fact (workflow_id, assessment, kind, prev_seq, seq, type, data, actor, case_at, prev_hash, hash)
     SELECT $1, $2, $3, nullif(f.seq - 1, 0), f.* FROM unnest($4::int[], $5::text[], $6::jsonb[], $7::jsonb[], $8::bigint[], $9::text[], $10::text[])
       AS f(seq, type, data, actor, case_at, prev_hash, hash) ORDER BY f.seq`,
    [
      input.workflowId,
      input.assessment,
      input.kind,
      facts.map((fact) => fact.seq),
      facts.map((fact) => fact.type),
      facts.map((fact) => JSON.stringify(fact.data)),
      facts.map((fact) => JSON.stringify(fact.by)),
      facts.map((fact) => fact.at),
      facts.map((fact) => fact.prevHash),
      facts.map((fact) => fact.hash),
    ],
  );
}

async function writeStep(manager: EntityManager, input: RecordInput, head: Head): Promise<void> {
  if (input.facts.length > 0) await keepUndo(manager, input, head.seq);
  await upsertViews(manager, input, head.seq);
  await deleteViews(manager, input, head.seq);
  await upsertWaiting(manager, input);
  await deleteWaiting(manager, input);
  await insertNotices(manager, input);
  // Of two steps without facts the one with the later clock stands, whatever the order of their arrival. A step with facts
  // stands always: it may replace a lost one that was later on a held clock.
  await manager.query(
    `UPDATE workflow SET seq = $2, hash = $3, next_due = $4, case_at = $5, closed = $6, continued = $7
     WHERE workflow_id = $1 AND (hash <> $3 OR case_at <= $5)`,
    [input.workflowId, head.seq, head.hash, input.nextDue, input.caseAt, input.closed, input.continued],
  );
  if (input.kind === 'assessment' && input.facts.some((fact) => fact.type === 'DecreeAnnounced')) {
    await takeCalendar(manager, input.assessment);
  }
}

/** The assessment's row has the calendar of its document. */
async function takeCalendar(manager: EntityManager, assessment: string): Promise<void> {
  await manager.query(
    `UPDATE assessment a SET calendar = v.doc -> 'calendar' FROM view v
     WHERE a.key = $1 AND v.assessment = a.key AND v.kind = 'assessment' AND v.id = a.key AND v.doc ? 'calendar'`,
    [assessment],
  );
}
