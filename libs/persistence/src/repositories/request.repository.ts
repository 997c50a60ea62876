import type { DataSource, EntityManager } from 'typeorm';
import { PersistenceError, sqlState } from '../errors.js';
import type { ContentRow } from '../rows.js';

export interface BeginRequest {
  /** The Idempotency-Key. */
  readonly key: string;
  readonly person: string;
  readonly route: string;
  readonly bodyHash: string;
  readonly assessment: string;
  readonly contents: readonly ContentRow[];
}
export type BeginOutcome =
  | { readonly outcome: 'new' }
  /** The same request was answered before: this is its reply. */
  | { readonly outcome: 'done'; readonly httpStatus: number; readonly reply: unknown }
  /** The same request began before and its end is unknown: repeat it with the same update id. */
  | { readonly outcome: 'open' }
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
      return await this.ds.transaction((manager) => begin(manager, request));
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
      const again = await begin(manager, request);
      if (again.outcome === 'new' || again.outcome === 'open') await finish(manager, request.key, httpStatus, reply);
    });
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

async function begin(manager: EntityManager, request: BeginRequest): Promise<BeginOutcome> {
  const inserted = await manager.query<unknown[]>(
    `INSERT INTO request (key, person, route, body_hash) VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING RETURNING key`,
    [request.key, request.person, request.route, request.bodyHash],
  );
  if (inserted.length === 1) {
    await insertContents(manager, request);
    return { outcome: 'new' };
  }
  const [known] = await manager.query<
    {
      person: string;
      route: string;
      body_hash: string;
      status: 'open' | 'done';
      http_status: number | null;
      reply: unknown;
    }[]
  >('SELECT person, route, body_hash, status, http_status, reply FROM request WHERE key = $1 FOR UPDATE', [
    request.key,
  ]);
  // Refused and forgotten between the two statements: the caller begins again.
  if (known === undefined) return begin(manager, request);
  if (known.person !== request.person || known.route !== request.route || known.body_hash !== request.bodyHash) {
    return { outcome: 'mismatch' };
  }
  if (known.status === 'done' && known.http_status !== null) {
    return { outcome: 'done', httpStatus: known.http_status, reply: known.reply };
  }
  await insertContents(manager, request);
  return { outcome: 'open' };
}

async function insertContents(manager: EntityManager, request: BeginRequest): Promise<void> {
  const rows = request.contents;
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO content (request, id, assessment, kind, subject, body, hash, author)
     SELECT $1, c.* FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::text[], $8::text[])
       AS c(id, assessment, kind, subject, body, hash, author)
     ON CONFLICT (id) DO NOTHING`,
    [
      request.key,
      rows.map((row) => row.id),
      rows.map((row) => row.assessment),
      rows.map((row) => row.kind),
      rows.map((row) => row.subject),
      rows.map((row) => JSON.stringify(row.body)),
      rows.map((row) => row.hash),
      rows.map((row) => row.author),
    ],
  );
}
