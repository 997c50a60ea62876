import type { DataSource, EntityManager } from 'typeorm';
import { toSafeNumber } from '../entities/columns.js';
import { PersistenceError, sqlState } from '../errors.js';
import type { ContentRow } from '../rows.js';

export interface BeginRequest {
  /** The Idempotency-Key. */
  readonly key: string;
  readonly person: string;
  readonly route: string;
  readonly bodyHash: string;
  readonly assessment: string;
  /** The process that is to decide. */
  readonly workflow: string;
  readonly contents: readonly ContentRow[];
}
/** Where things stood when a request was noted. */
export interface Standing {
  /** Last fact of the deciding process in the log, 0 before the first. */
  readonly asOf: number;
  /** Instant of a held clock; null when the clock is live, or nothing is known of the assessment yet. */
  readonly heldAt: number | null;
}
export type BeginOutcome =
  | ({ readonly outcome: 'new' } & Standing)
  /** The same request was answered before: this is its reply. */
  | { readonly outcome: 'done'; readonly httpStatus: number; readonly reply: unknown }
  /** The same request began before and its end is unknown: hand it over again under the same key. */
  | ({ readonly outcome: 'open' } & Standing)
  /** The key belongs to another request. */
  | { readonly outcome: 'mismatch' };

/** Idempotency keys of commands, together with the content that they bring. */
export class RequestRepository {
  constructor(private readonly ds: DataSource) {}

  /**
   * Notes a request and its content in one transaction. Content of a repeat is added where it is missing, so ids derived
   * from the key make repeats free. Throws `PersistenceError` UNSTORABLE_TEXT for text that jsonb cannot hold.
   */
  async begin(request: BeginRequest): Promise<BeginOutcome> {
    try {
      // One statement, and so one commit, for the request that nobody made before.
      const standing = await insert(this.ds.manager, request);
      if (standing !== null) return { outcome: 'new', ...standing };
      return await this.ds.transaction((manager) => beginAgain(manager, request));
    } catch (error) {
      const state = sqlState(error);
      if (state === '22P05' || state === '22P02' || state === '22021') {
        throw new PersistenceError('UNSTORABLE_TEXT', 'text with characters that cannot be stored', { cause: error });
      }
      throw error;
    }
  }

  /** Keeps the reply for repeats; false when nothing was open under the key. */
  async finish(key: string, httpStatus: number, reply: unknown): Promise<boolean> {
    return finish(this.ds.manager, key, httpStatus, reply);
  }

  /**
   * Keeps the reply of a command that was carried out, with its content. A repeat that was sent at the same time may have
   * been refused in the meantime and have taken both away: then they are noted again.
   */
  async keep(request: BeginRequest, httpStatus: number, reply: unknown): Promise<void> {
    if (await finish(this.ds.manager, request.key, httpStatus, reply)) return;
    await this.ds.transaction(async (manager) => {
      const standing = await insert(manager, request);
      const again = standing === null ? await beginAgain(manager, request) : { outcome: 'new' };
      if (again.outcome === 'new' || again.outcome === 'open') await finish(manager, request.key, httpStatus, reply);
    });
  }

  /**
   * Nobody waits any more for a request of which it is not certain that it was never carried out: its text stays, and it
   * is done when the process says so after all.
   */
  async leave(key: string): Promise<void> {
    await this.ds.query(`UPDATE request SET workflow = NULL WHERE key = $1 AND status = 'open'`, [key]);
  }

  /** A refused command leaves nothing: its request and its content go in one transaction. A finished request stays. */
  async discard(key: string): Promise<void> {
    await this.ds.transaction(async (manager) => {
      const open = await manager.query<unknown[]>(
        `SELECT key FROM request WHERE key = $1 AND status = 'open' FOR UPDATE`,
        [key],
      );
      if (open.length === 0) return;
      await manager.query('DELETE FROM content WHERE request = $1', [key]);
      await manager.query('DELETE FROM request WHERE key = $1', [key]);
    });
  }
}

async function finish(manager: EntityManager, key: string, httpStatus: number, reply: unknown): Promise<boolean> {
  const [, count] = await manager.query<[unknown[], number]>(
    `UPDATE request SET status = 'done', http_status = $2, reply = $3::jsonb WHERE key = $1 AND status = 'open'`,
    [key, httpStatus, JSON.stringify(reply ?? null)],
  );
  return count === 1;
}

const standingOf = `coalesce((SELECT seq FROM workflow WHERE workflow_id = $1), 0) AS as_of,
  (SELECT clock_at FROM assessment WHERE key = $2 AND clock = 'held') AS held_at`;
interface StandingRow {
  readonly as_of: number;
  readonly held_at: string | null;
}
const toStanding = (row: StandingRow | undefined): Standing => ({
  asOf: row?.as_of ?? 0,
  heldAt: row === undefined || row.held_at === null ? null : toSafeNumber(row.held_at),
});

/** Notes a request with its content; null when its key is taken. */
async function insert(manager: EntityManager, request: BeginRequest): Promise<Standing | null> {
  const [row] = await manager.query<(StandingRow & { readonly created: boolean })[]>(
    `WITH created AS (
       INSERT INTO request (key, person, route, body_hash, workflow) VALUES ($3, $4, $5, $6, $1)
       ON CONFLICT (key) DO NOTHING RETURNING key),
     kept AS (
       INSERT INTO content (request, id, assessment, kind, subject, body, hash, author)
       SELECT created.key, c.* FROM created CROSS JOIN ${contentRows(7)}
       ON CONFLICT (id) DO NOTHING)
     SELECT EXISTS (SELECT 1 FROM created) AS created, ${standingOf}`,
    [
      ...[request.workflow, request.assessment, request.key, request.person, request.route, request.bodyHash],
      ...contentColumns(request.contents),
    ],
  );
  return row?.created === true ? toStanding(row) : null;
}

async function beginAgain(manager: EntityManager, request: BeginRequest): Promise<BeginOutcome> {
  const [known] = await manager.query<
    (StandingRow & {
      person: string;
      route: string;
      body_hash: string;
      status: 'open' | 'done';
      http_status: number | null;
      reply: unknown;
    })[]
  >(
    `SELECT person, route, body_hash, status, http_status, reply, ${standingOf} FROM request WHERE key = $3 FOR UPDATE`,
    [request.workflow, request.assessment, request.key],
  );
  if (known === undefined) {
    // Refused and forgotten between the two statements: the caller begins again.
    const standing = await insert(manager, request);
    return standing === null ? beginAgain(manager, request) : { outcome: 'new', ...standing };
  }
  if (known.person !== request.person || known.route !== request.route || known.body_hash !== request.bodyHash) {
    return { outcome: 'mismatch' };
  }
  if (known.status === 'done' && known.http_status !== null) {
    return { outcome: 'done', httpStatus: known.http_status, reply: known.reply };
  }
  await insertContents(manager, request);
  await manager.query('UPDATE request SET workflow = $2 WHERE key = $1', [request.key, request.workflow]);
  return { outcome: 'open', ...toStanding(known) };
}

/** Content as rows of a `FROM`, with its seven parameters from this number on. */
const contentRows = (first: number): string => {
  const types = ['uuid', 'text', 'text', 'text', 'jsonb', 'text', 'text'];
  const columns = types.map((type, index) => `$${first + index}::${type}[]`);
  return `unnest(${columns.join(', ')}) AS c(id, assessment, kind, subject, body, hash, author)`;
};
const contentColumns = (rows: readonly ContentRow[]): readonly (readonly string[])[] => [
  rows.map((row) => row.id),
  rows.map((row) => row.assessment),
  rows.map((row) => row.kind),
  rows.map((row) => row.subject),
  rows.map((row) => JSON.stringify(row.body)),
  rows.map((row) => row.hash),
  rows.map((row) => row.author),
];

async function insertContents(manager: EntityManager, request: BeginRequest): Promise<void> {
  if (request.contents.length === 0) return;
  await manager.query(
    `INSERT INTO content (request, id, assessment, kind, subject, body, hash, author)
     SELECT $1, c.* FROM ${contentRows(2)} ON CONFLICT (id) DO NOTHING`,
    [request.key, ...contentColumns(request.contents)],
  );
}
