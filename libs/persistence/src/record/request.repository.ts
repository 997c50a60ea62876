import type { DataSource, EntityManager } from 'typeorm';
import { toSafeNumber } from '../entities/columns.js';
import { PersistenceError, sqlState } from '../errors.js';
import { Gathering } from '../gathering.js';
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
  /**
   * The same request began before and its end is unknown: hand it over again under the same key, with the content that
   * was kept then, in the order in which it was brought now.
   */
  | ({ readonly outcome: 'open'; readonly contents: readonly ContentRow[] } & Standing)
  /** The key belongs to another request. */
  | { readonly outcome: 'mismatch' };

/** Idempotency keys of commands, together with the content that they bring. */
export class RequestRepository {
  private readonly noting = new Gathering<BeginRequest, Standing | null>({
    ask: (requests) => insertAll(this.ds.manager, requests),
  });

  constructor(private readonly ds: DataSource) {}

  /**
   * Notes a request and its content in one transaction. A repeat speaks of the content that the first one brought: ids are
   * made by chance, and the stored request keeps them. Throws `PersistenceError` UNSTORABLE_TEXT for text that jsonb cannot hold.
   */
  async begin(request: BeginRequest): Promise<BeginOutcome> {
    try {
      // One statement, and so one commit, for the requests of this moment that nobody made before.
      const standing = await this.noting.ask(request);
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
    await this.ds.transaction(async (manager) => {
      // Somebody else may have noted the key anew since, with other content: what was carried out is kept beside it.
      if (await finish(manager, request.key, httpStatus, reply)) return insertContents(manager, request);
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
  return (await insertAll(manager, [request]))[0] ?? null;
}

/** Notes requests with their content, each new or not; null where the key is taken, also by one before it in the list. */
async function insertAll(
  manager: EntityManager,
  requests: readonly BeginRequest[],
): Promise<readonly (Standing | null)[]> {
  const byKey = new Map<string, BeginRequest>();
  for (const request of requests) if (!byKey.has(request.key)) byKey.set(request.key, request);
  const first = [...byKey.values()];
  const contents = first.flatMap((request) => request.contents.map((row) => ({ key: request.key, row })));
  // In the order of their keys: of two apis that note the same ones none waits for the other in a circle.
  const rows = await manager.query<(StandingRow & { readonly key: string })[]>(
    `WITH asked AS (
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
         AS a(key, person, route, body_hash, workflow, assessment)),
     created AS (
       INSERT INTO request (key, person, route, body_hash, workflow)
       SELECT key, person, route, body_hash, workflow FROM asked ORDER BY key
       ON CONFLICT (key) DO NOTHING RETURNING key),
     kept AS (
       INSERT INTO content (request, id, assessment, kind, subject, body, hash, author, owner)
       SELECT c.* FROM unnest($7::text[], ${contentTypes(8)})
         AS c(request, id, assessment, kind, subject, body, hash, author, owner) JOIN created ON created.key = c.request
       ON CONFLICT (id) DO NOTHING)
     SELECT key, coalesce((SELECT seq FROM workflow WHERE workflow_id = asked.workflow), 0) AS as_of,
       (SELECT clock_at FROM assessment WHERE key = asked.assessment AND clock = 'held') AS held_at
     FROM asked JOIN created USING (key)`,
    [
      first.map(({ key }) => key),
      first.map(({ person }) => person),
      first.map(({ route }) => route),
      first.map(({ bodyHash }) => bodyHash),
      first.map(({ workflow }) => workflow),
      first.map(({ assessment }) => assessment),
      contents.map(({ key }) => key),
      ...contentColumns(contents.map(({ row }) => row)),
    ],
  );
  const created = new Map(rows.map((row) => [row.key, row]));
  return requests.map((request) => {
    const row = byKey.get(request.key) === request ? created.get(request.key) : undefined;
    return row === undefined ? null : toStanding(row);
  });
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
  const kept = await manager.query<KeptContent[]>('SELECT id, kind, subject, hash FROM content WHERE request = $1', [
    request.key,
  ]);
  const contents = withKeptIds(request.contents, kept);
  await insertContents(manager, { ...request, contents });
  await manager.query('UPDATE request SET workflow = $2 WHERE key = $1', [request.key, request.workflow]);
  return { outcome: 'open', contents, ...toStanding(known) };
}

type KeptContent = Pick<ContentRow, 'id' | 'kind' | 'subject' | 'hash'>;

/** Content under the ids that were given to it before; what was never kept has its own. */
function withKeptIds(contents: readonly ContentRow[], kept: readonly KeptContent[]): readonly ContentRow[] {
  const left = [...kept];
  return contents.map((row) => {
    const place = left.findIndex(
      ({ kind, subject, hash }) => kind === row.kind && subject === row.subject && hash === row.hash,
    );
    const [found] = place < 0 ? [] : left.splice(place, 1);
    return found === undefined ? row : { ...row, id: found.id };
  });
}

/** The eight parameters of content, from this number on. */
const contentTypes = (first: number): string =>
  ['uuid', 'text', 'text', 'text', 'jsonb', 'text', 'text', 'text']
    .map((type, index) => `$${first + index}::${type}[]`)
    .join(', ');
const contentColumns = (rows: readonly ContentRow[]): readonly (readonly (string | null)[])[] => [
  rows.map((row) => row.id),
  rows.map((row) => row.assessment),
  rows.map((row) => row.kind),
  rows.map((row) => row.subject),
  rows.map((row) => JSON.stringify(row.body)),
  rows.map((row) => row.hash),
  rows.map((row) => row.author),
  rows.map((row) => row.owner),
];

async function insertContents(manager: EntityManager, request: BeginRequest): Promise<void> {
  if (request.contents.length === 0) return;
  await manager.query(
    `INSERT INTO content (request, id, assessment, kind, subject, body, hash, author, owner)
     SELECT $1, c.* FROM unnest(${contentTypes(2)}) AS c(id, assessment, kind, subject, body, hash, author, owner)
     ON CONFLICT (id) DO NOTHING`,
    [request.key, ...contentColumns(request.contents)],
  );
}
