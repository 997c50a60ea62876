import type { Calendar, Instant, LocalDate, NoticeContent } from '@selaras/domain';
import { canWait, isWorkingDay, localDate, nextOpening } from '@selaras/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { toSafeNumber } from '../entities/columns.js';

interface DueRow {
  readonly id: string;
  readonly purposeKey: string;
  readonly assessment: string;
  readonly recipient: string;
  readonly dueAt: Instant;
}
/** What a digest says is read when it is leased; of a letter it may matter before. */
type DueNotice = DueRow & ({ readonly form: 'digest' } | ({ readonly form: 'single' } & NoticeContent));
interface Clock {
  readonly clock: 'live' | 'held';
  /** Instant of the ledger: the real one, or up to where a rehearsal is settled. */
  readonly now: Instant;
  readonly calendar: Calendar;
}
/** Notices that go in one mail. */
interface Parcel {
  readonly digestKey: string;
  readonly first: DueNotice;
  readonly day: LocalDate;
  readonly notices: DueNotice[];
}
interface Move {
  readonly id: string;
  readonly dueAt: Instant;
}

const claimLock = 7_265_302;
const eligible = `n.state = 'pending' AND n.due_at <= CASE a.clock WHEN 'held' THEN a.settled_at
  ELSE (extract(epoch FROM now()) * 1000)::bigint END`;

/**
 * Joins due notices into messages and returns the ids of the new ones. Runs in the caller's transaction.
 *
 * Claimers take turns: a person's digest must be gathered whole, and of two that share it out the second would find the
 * first half on its way already and put its own off to the next day.
 */
export async function claimDue(manager: EntityManager, limit: number): Promise<readonly string[]> {
  await takeClaimLock(manager);
  const due = await dueNotices(manager, limit);
  if (due.length === 0) return [];
  const clocks = await clocksOf(manager, [...new Set(due.map((notice) => notice.assessment))]);
  const runId = await newRunId(manager);
  const moves: Move[] = [];
  const parcels = new Map<string, Parcel>();
  for (const notice of due) {
    const clock = clockOf(clocks, notice);
    const at = sendingInstant(clock, notice);
    const day = localDate(clock.calendar, at);
    if (isNonWorkingDay(clock, day)) {
      const opening = nextOpening(clock.calendar, at, clock.now);
      if (notice.form === 'digest' || canWait(notice, opening)) {
        moves.push({ id: notice.id, dueAt: opening });
        continue;
      }
    }
    const digestKey = keyOf(notice, clock, day, runId);
    const parcel = parcels.get(digestKey);
    if (parcel === undefined) parcels.set(digestKey, { digestKey, first: notice, day, notices: [notice] });
    else parcel.notices.push(notice);
  }
  const created = await insertMessages(manager, [...parcels.values()]);
  const joinable = await lockJoinable(
    manager,
    [...parcels.keys()].filter((key) => !created.has(key)),
  );
  const queued: { readonly id: string; readonly message: string }[] = [];
  for (const { digestKey, notices } of parcels.values()) {
    const message = created.get(digestKey) ?? joinable.get(digestKey);
    for (const notice of notices) {
      if (message !== undefined) {
        queued.push({ id: notice.id, message });
        continue;
      }
      const clock = clockOf(clocks, notice);
      moves.push({ id: notice.id, dueAt: nextOpening(clock.calendar, sendingInstant(clock, notice), clock.now) });
    }
  }
  await markQueued(manager, queued);
  await moveNotices(manager, moves);
  return [...created.values()];
}

/** Whether a claim would find anything. */
export async function isAnyDue(ds: DataSource): Promise<boolean> {
  const [row] = await ds.query<{ due: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM notice n JOIN assessment a ON a.key = n.assessment WHERE ${eligible}) AS due`,
  );
  return row?.due === true;
}

/** Keeps claimers out until the transaction ends. */
export async function takeClaimLock(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [claimLock]);
}

type RawDue = Omit<DueRow, 'dueAt' | 'purposeKey'> & {
  readonly due_at: string;
  readonly purpose_key: string;
} & ({ readonly form: 'digest' } | ({ readonly form: 'single' } & NoticeContent));

/** Not locked: only claimers touch what is pending, and they take turns. */
async function dueNotices(manager: EntityManager, limit: number): Promise<readonly DueNotice[]> {
  const due = `SELECT n.id, n.purpose_key, n.assessment, n.recipient, n.form, n.due_at, n.kind,
      CASE n.form WHEN 'single' THEN n.data END AS data
    FROM notice n JOIN assessment a ON a.key = n.assessment WHERE ${eligible}`;
  const rows = await manager.query<RawDue[]>(
    `WITH first AS (${due} ORDER BY n.due_at, n.purpose_key LIMIT $1)
     TABLE first UNION (${due} AND n.form = 'digest' AND n.recipient IN (SELECT recipient FROM first WHERE form = 'digest'))
     ORDER BY due_at, purpose_key`,
    [limit],
  );
  return rows.map(({ due_at, purpose_key, ...row }) => ({
    ...row,
    purposeKey: purpose_key,
    dueAt: toSafeNumber(due_at),
  }));
}

async function clocksOf(manager: EntityManager, keys: readonly string[]): Promise<ReadonlyMap<string, Clock>> {
  const rows = await manager.query<{ key: string; clock: 'live' | 'held'; now: string; calendar: Calendar }[]>(
    `SELECT key, clock, calendar, CASE clock WHEN 'held' THEN settled_at
       ELSE (extract(epoch FROM now()) * 1000)::bigint END AS now FROM assessment WHERE key = ANY($1::text[])`,
    [keys],
  );
  return new Map(
    rows.map((row) => [row.key, { clock: row.clock, now: toSafeNumber(row.now), calendar: row.calendar }]),
  );
}

function clockOf(clocks: ReadonlyMap<string, Clock>, notice: DueNotice): Clock {
  const clock = clocks.get(notice.assessment);
  if (clock === undefined) throw new Error(`notice ${notice.id} belongs to no assessment`);
  return clock;
}

/**
 * The instant whose day counts. After an outage of days everything that fell due goes out today, so today is the day
 * that may have one digest only; in a rehearsal the clock is moved from event to event and nothing goes out late.
 */
function sendingInstant(clock: Clock, notice: DueNotice): Instant {
  return clock.clock === 'live' ? Math.max(notice.dueAt, clock.now) : notice.dueAt;
}

function isNonWorkingDay(clock: Clock, day: LocalDate): boolean {
  if (clock.calendar.alwaysOpen === true) return false;
  return !isWorkingDay(clock.calendar, day, localDate(clock.calendar, clock.now));
}

/**
 * Live digests join over assessments, those of a rehearsal stay within it. `LIVE` cannot be the key of an assessment,
 * which is lower case. A calendar that is always open has no next opening to which a late notice could be moved: there
 * every claim makes a digest of its own.
 */
function keyOf(notice: DueNotice, clock: Clock, day: LocalDate, runId: string): string {
  if (notice.form === 'single') return notice.purposeKey;
  const scope = clock.clock === 'live' ? 'LIVE' : notice.assessment;
  const key = `${notice.recipient}|${scope}|${day}`;
  return clock.calendar.alwaysOpen === true ? `${key}|${runId}` : key;
}

async function newRunId(manager: EntityManager): Promise<string> {
  const [row] = await manager.query<{ id: string }[]>('SELECT gen_random_uuid() AS id');
  if (row === undefined) throw new Error('no id');
  return row.id;
}

async function insertMessages(
  manager: EntityManager,
  parcels: readonly Parcel[],
): Promise<ReadonlyMap<string, string>> {
  if (parcels.length === 0) return new Map();
  const rows = await manager.query<{ id: string; digest_key: string }[]>(
    `INSERT INTO message (digest_key, assessment, recipient, form, day, due_at, queued_at)
     SELECT m.*, now() FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::bigint[])
       AS m(digest_key, assessment, recipient, form, day, due_at)
     ON CONFLICT (digest_key) DO NOTHING RETURNING id, digest_key`,
    [
      parcels.map((parcel) => parcel.digestKey),
      parcels.map((parcel) => parcel.first.assessment),
      parcels.map((parcel) => parcel.first.recipient),
      parcels.map((parcel) => parcel.first.form),
      parcels.map((parcel) => parcel.day),
      parcels.map((parcel) => parcel.first.dueAt),
    ],
  );
  return new Map(rows.map((row) => [row.digest_key, row.id]));
}

/**
 * Messages that can still take something in: never leased. After a first attempt nobody knows whether the mail went out
 * (it has a stable Message-ID, so a repeat with more in it might be dropped as a duplicate).
 */
async function lockJoinable(manager: EntityManager, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await manager.query<{ id: string; digest_key: string }[]>(
    `SELECT id, digest_key FROM message
     WHERE digest_key = ANY($1::text[]) AND state = 'queued' AND attempt = 0 ORDER BY id FOR UPDATE`,
    [keys],
  );
  return new Map(rows.map((row) => [row.digest_key, row.id]));
}

async function markQueued(
  manager: EntityManager,
  queued: readonly { readonly id: string; readonly message: string }[],
): Promise<void> {
  if (queued.length === 0) return;
  await manager.query(
    `UPDATE notice n SET state = 'queued', message = q.message
     FROM unnest($1::uuid[], $2::uuid[]) AS q(id, message) WHERE n.id = q.id`,
    [queued.map((row) => row.id), queued.map((row) => row.message)],
  );
}

async function moveNotices(manager: EntityManager, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  await manager.query(
    `UPDATE notice n SET due_at = m.due_at FROM unnest($1::uuid[], $2::bigint[]) AS m(id, due_at) WHERE n.id = m.id`,
    [moves.map((row) => row.id), moves.map((row) => row.dueAt)],
  );
}
