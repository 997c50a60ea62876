import pg from 'pg';
import type { DataSource } from 'typeorm';
import { databaseUrl } from '../data-source.js';
import { AssessmentEntity, MembershipEntity } from '../entities/index.js';
import { toSafeNumber } from '../entities/columns.js';
import { PersistenceError, sqlState } from '../errors.js';
import { announcing } from '../record/change.js';
import type { AssessmentRow, ListedAssessment, MembershipRow, NewAssessment } from '../rows.js';
import { nextEvent } from '../screens/assessment.parts.js';
import { readTogether } from '../screens/part.js';

/** How many notices of an assessment that were due by then have not gone out: those that wait, and those on their way. */
const unsettled = `SELECT (
    (SELECT count(*) FROM notice n WHERE n.assessment = $1 AND n.state = 'pending' AND n.due_at <= $2)
    + (SELECT count(*) FROM message m JOIN notice n ON n.message = m.id
       WHERE m.open AND n.assessment = $1 AND n.state = 'queued' AND n.due_at <= $2))::int AS count`;

/** Assessments, their members and their clocks. */
export class AssessmentRepository {
  constructor(private readonly ds: DataSource) {}

  /** False when the key is taken; nothing is changed then. */
  async create(row: NewAssessment): Promise<boolean> {
    const created = await this.ds.query<unknown[]>(
      `INSERT INTO assessment (key, languages, title, clock, clock_at, settled_at, framework_id, framework_version,
         illustrative, calendar, linked_to)
       VALUES ($1, $2::jsonb, $3::jsonb, $4, $5, $6, $7, $8, $9, $10::jsonb, $11) ON CONFLICT (key) DO NOTHING RETURNING key`,
      [
        row.key,
        JSON.stringify(row.languages),
        JSON.stringify(row.title),
        row.clock,
        row.clockAt,
        row.settledAt ?? row.clockAt,
        row.frameworkId,
        row.frameworkVersion,
        row.illustrative,
        JSON.stringify(row.calendar),
        row.linkedTo,
      ],
    );
    return created.length === 1;
  }

  async get(key: string): Promise<AssessmentRow | null> {
    const row = await this.ds.getRepository(AssessmentEntity).findOneBy({ key });
    return row === null ? null : toRow(row);
  }

  /**
   * Assessments of which the person is a member, or all, with their stage, the person's roles and what waits for the
   * person; newest first. All in one statement.
   */
  async listFor(person: string, options: { readonly all?: boolean } = {}): Promise<readonly ListedAssessment[]> {
    const rows = await this.ds.query<(Omit<ListedAssessment, 'clockAt'> & { readonly clockAt: string })[]>(
      `SELECT a.key, a.languages, a.title, a.clock, a.clock_at AS "clockAt", a.illustrative,
         v.doc ->> 'stage' AS stage, v.doc ->> 'level' AS level,
         (SELECT min(t ->> 'plannedOn') FROM jsonb_array_elements(v.doc -> 'timeline') t) AS "startsOn",
         (SELECT coalesce(json_agg(json_build_object('role', m.role, 'body', m.body) ORDER BY m.role), '[]')
          FROM membership m WHERE m.assessment = a.key AND m.person = $1) AS roles,
         json_build_object('tasks', own.tasks, 'first', own.first) AS mine,
         CASE WHEN own.tasks > 0 THEN a.calendar END AS calendar
       FROM assessment a
         LEFT JOIN view v ON v.assessment = a.key AND v.kind = 'assessment' AND v.id = a.key
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS tasks,
             json_agg(json_build_object('what', w.what, 'items', jsonb_array_length(w.items), 'until', w.until)
               ORDER BY w.until NULLS LAST, w.id) -> 0 AS first
           FROM waiting_on w WHERE w.assessment = a.key AND w.persons ? $1) own
       WHERE $2 OR a.key IN (SELECT m.assessment FROM membership m WHERE m.person = $1)
       ORDER BY a.created_at DESC, a.key`,
      [person, options.all ?? false],
    );
    return rows.map((row) => ({ ...row, clockAt: toSafeNumber(row.clockAt) }));
  }

  /** Roles of one person in one assessment. */
  async memberships(assessment: string, person: string): Promise<readonly MembershipRow[]> {
    return this.ds.getRepository(MembershipEntity).find({ where: { assessment, person }, order: { role: 'ASC' } });
  }

  /** Roles of one person everywhere. */
  async membershipsOf(person: string): Promise<readonly MembershipRow[]> {
    return this.ds
      .getRepository(MembershipEntity)
      .find({ where: { person }, order: { assessment: 'ASC', role: 'ASC' } });
  }

  /** The clock; null for an unknown key. `settledAt` only says something when the clock is held. */
  async clock(
    key: string,
  ): Promise<{ readonly clock: 'live' | 'held'; readonly at: number; readonly settledAt: number } | null> {
    const [row] = await this.ds.query<{ clock: 'live' | 'held'; clock_at: string; settled_at: string }[]>(
      'SELECT clock, clock_at, settled_at FROM assessment WHERE key = $1',
      [key],
    );
    if (row === undefined) return null;
    return { clock: row.clock, at: toSafeNumber(row.clock_at), settledAt: toSafeNumber(row.settled_at) };
  }

  /** Moves the clock forward; an earlier instant leaves it where it is. */
  async setClockAt(key: string, at: number): Promise<void> {
    await this.ds.query(
      `WITH moved AS (
         UPDATE assessment SET clock_at = $2 WHERE key = $1 AND clock_at < $2 RETURNING key AS assessment)
       ${announcing('clock', 'moved')}`,
      [key, at],
    );
  }

  /**
   * Every workflow due until `at` has recorded: notices due until then may go out. Never moves backwards. Returns how many
   * of them have not gone out yet.
   */
  async setSettled(key: string, at: number): Promise<number> {
    const [row] = await this.ds.query<{ count: number }[]>(
      `WITH moved AS (
         UPDATE assessment SET settled_at = $2 WHERE key = $1 AND settled_at < $2 RETURNING key AS assessment),
       announced AS MATERIALIZED (${announcing('settled', 'moved')})
       SELECT (${unsettled}) AS count, (SELECT count(*) FROM announced)`,
      [key, at],
    );
    return row?.count ?? 0;
  }

  /** The earliest instant at which something happens by itself: a workflow is due, or a notice may go out. */
  async nextEvent(key: string): Promise<number | null> {
    return (await readTogether(this.ds, key, { nextEvent })).nextEvent;
  }

  /** Ids of the open workflows that have something to do at `at`, earliest first. */
  async dueWorkflows(key: string, at: number): Promise<readonly string[]> {
    const rows = await this.ds.query<{ workflow_id: string }[]>(
      `SELECT workflow_id FROM workflow WHERE assessment = $1 AND closed = false AND next_due <= $2
       ORDER BY next_due, workflow_id`,
      [key, at],
    );
    return rows.map((row) => row.workflow_id);
  }

  /** How many notices due until then are neither sent nor given up. */
  async unsettledNotices(key: string, until: number): Promise<number> {
    const [row] = await this.ds.query<{ count: number }[]>(unsettled, [key, until]);
    return row?.count ?? 0;
  }

  /** Processes of an assessment for which something is under way, messages or their own start. */
  async receivers(key: string): Promise<readonly string[]> {
    const rows = await this.ds.query<{ receiver: string }[]>(
      'SELECT receiver FROM outbox WHERE assessment = $1 AND received = false GROUP BY receiver ORDER BY min(ord)',
      [key],
    );
    return rows.map((row) => row.receiver);
  }

  /**
   * Runs `fn` while nobody else, in whatever process, moves this assessment's clock. Waits for the lock, at most
   * `waitMs` when given (then CLOCK_BUSY); CLOCK_LOCK_LOST when the lock's connection broke while `fn` ran.
   */
  async withClockLock<T>(key: string, fn: () => Promise<T>, options: { readonly waitMs?: number } = {}): Promise<T> {
    // A connection of its own: callers that wait must not use up the pool that the holder needs to finish.
    const client = new pg.Client({ connectionString: databaseUrl(this.ds), application_name: 'selaras-clock' });
    let broken: Error | undefined;
    client.on('error', (error) => {
      broken = error;
    });
    await client.connect();
    try {
      await acquire(client, key, options.waitMs ?? 0);
      const result = await fn();
      if (broken !== undefined) throw new PersistenceError('CLOCK_LOCK_LOST', key, { cause: broken });
      return result;
    } finally {
      // Ending the session releases the lock.
      await client.end();
    }
  }
}

async function acquire(client: pg.Client, key: string, waitMs: number): Promise<void> {
  try {
    await client.query(`SELECT set_config('lock_timeout', $1, false)`, [`${Math.max(0, Math.trunc(waitMs))}ms`]);
    await client.query(`SELECT pg_advisory_lock(hashtextextended(current_schema() || ' clock ' || $1, 0))`, [key]);
  } catch (error) {
    if (sqlState(error) === '55P03') throw new PersistenceError('CLOCK_BUSY', key, { cause: error });
    throw error;
  }
}

function toRow(entity: AssessmentEntity): AssessmentRow {
  return { ...entity, createdAt: entity.createdAt.getTime() };
}
