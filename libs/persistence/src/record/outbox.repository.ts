import type { LookedUp } from '@selaras/activities';
import type { DoneRequest, OutboxItem } from '@selaras/contracts';
import type { DataSource } from 'typeorm';

/** What is owed to the log and what is under way, for the operator. */
export interface Owed {
  /** Requests and items that wait longer than usual, by the process that they wait for. */
  readonly processes: readonly string[];
  /** Seconds since the oldest of them. */
  readonly oldestSeconds: number;
}

/** Items carried at once. */
const mailAtOnce = 100;

/** What is under way between processes, and who has not recorded for longer than usual. */
export class OutboxRepository {
  constructor(private readonly ds: DataSource) {}

  /** Looks how things stand for a process, and which of these requests are done; in one statement. */
  async look(workflowId: string, keys: readonly string[]): Promise<LookedUp> {
    const [row] = await this.ds.query<
      { seq: number | null; closed: boolean | null; mail: OutboxItem[]; done: DoneRequest[] }[]
    >(
      `SELECT w.seq, w.closed,
         (SELECT coalesce(jsonb_agg(o.item ORDER BY o.ord), '[]') FROM (
            SELECT item, ord FROM outbox WHERE receiver = $1 AND received = false ORDER BY ord LIMIT ${mailAtOnce + 1}) o
         ) AS mail,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('key', r.key, 'seq', r.reply -> 'seq', 'facts', r.reply -> 'facts',
           'warnings', r.reply -> 'warnings')), '[]')
          FROM request r WHERE r.key = ANY($2::text[]) AND r.status = 'done') AS done
       FROM (SELECT 1) one LEFT JOIN workflow w ON w.workflow_id = $1`,
      [workflowId, keys],
    );
    const mail = row?.mail ?? [];
    return {
      seq: row?.seq ?? 0,
      closed: row?.closed === true,
      mail: mail.slice(0, mailAtOnce),
      more: mail.length > mailAtOnce,
      done: row?.done ?? [],
    };
  }

  /** Forgets what is under way to a process that is over: nobody is left to whom it could matter. */
  async drop(workflowId: string): Promise<void> {
    await this.ds.query(
      `UPDATE outbox SET received = true, item = NULL WHERE receiver = $1 AND received = false
         AND EXISTS (SELECT 1 FROM workflow WHERE workflow_id = $1 AND closed)`,
      [workflowId],
    );
  }

  /**
   * Nobody waits any more for the older requests of a process whose records have all been fetched: they never reached it,
   * or were refused. Their texts stay, and one is done when the process says so after all.
   */
  async leaveRequests(workflowId: string, olderThanMs: number): Promise<void> {
    await this.ds.query(
      `UPDATE request SET workflow = NULL
       WHERE workflow = $1 AND status = 'open' AND created_at < now() - $2 * interval '1 ms'`,
      [workflowId, olderThanMs],
    );
  }

  /**
   * Processes that may have something which the log lacks: a request whose end nobody wrote down, an item that nobody
   * carried, an assessment whose process has not recorded its beginning, a timer that ran out unrecorded.
   */
  async owed(olderThanMs: number): Promise<Owed> {
    const rows = await this.ds.query<{ id: string; seconds: number }[]>(
      `WITH late AS (SELECT now() - $1 * interval '1 ms' AS at),
       waiting AS (
         SELECT workflow AS id, created_at AS since FROM request, late
         WHERE status = 'open' AND workflow IS NOT NULL AND created_at < late.at
         UNION ALL SELECT receiver, created_at FROM outbox, late WHERE received = false AND created_at < late.at
         UNION ALL SELECT 'assessment/' || a.key, a.created_at FROM assessment a, late
         WHERE a.created_at < late.at AND NOT EXISTS (SELECT 1 FROM workflow w WHERE w.workflow_id = 'assessment/' || a.key)
         UNION ALL SELECT w.workflow_id, to_timestamp(w.next_due / 1000.0) FROM workflow w
         JOIN assessment a ON a.key = w.assessment, late
         WHERE w.closed = false AND a.clock = 'live' AND to_timestamp(w.next_due / 1000.0) < late.at)
       SELECT id, extract(epoch FROM now() - min(since))::float8 AS seconds FROM waiting GROUP BY id ORDER BY 2 DESC LIMIT 500`,
      [olderThanMs],
    );
    return {
      processes: rows.map((row) => row.id),
      oldestSeconds: Math.round(Math.max(0, ...rows.map((row) => row.seconds))),
    };
  }
}
