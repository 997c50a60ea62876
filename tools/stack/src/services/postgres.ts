import { userInfo } from 'node:os';
import pg from 'pg';
import { containerEngine, runContainer } from './container.js';
import { embeddedPostgres } from './embedded-postgres.js';
import { Unusable, firstLine } from './failure.js';
import type { Search, Service, Taken } from './service.js';
import { nothingToStop } from './service.js';

/** A PostgreSQL server with the right to make databases. `url` is an administrative connection. */
export interface PostgresServer extends Service {
  /** A database was given and is used as it is; otherwise the stack makes one of its own. */
  readonly givenDatabase: boolean;
}

const oldestVersion = 130_000;

/**
 * Finds or provides PostgreSQL: `DATABASE_URL`; a local server that lets us in; a container; an embedded server.
 *
 * @param ownDatabase a given address is a server to make a database on, not the database to use
 * @throws Unusable when a given address cannot be used, or when nothing can be provided
 */
export async function findPostgres(search: Search, ownDatabase = false): Promise<PostgresServer> {
  const { env } = search;
  const given = env.DATABASE_URL;
  if (given !== undefined && given !== '') {
    const problem = await whyNot(given, ownDatabase);
    if (problem !== null) {
      throw new Unusable(
        `DATABASE_URL points to ${withoutPassword(given)}, which cannot be used: ${problem}. Correct it, or unset it and let Selaras find or provide a PostgreSQL by itself.`,
      );
    }
    return {
      name: 'PostgreSQL',
      how: `DATABASE_URL (${withoutPassword(given)})`,
      way: 'given',
      url: given,
      started: false,
      givenDatabase: !ownDatabase,
      stop: nothingToStop,
    };
  }
  if (search.before !== undefined) return again(search, search.before.postgres, ownDatabase);
  for (const url of localCandidates(env)) {
    if ((await whyNot(url, true)) === null) return running(url);
  }
  return { ...((await container(search)) ?? (await embeddedPostgres(search, isReady))), givenDatabase: false };
}

function running(url: string): PostgresServer {
  const how = `a running server at ${withoutPassword(url)}`;
  return { name: 'PostgreSQL', how, way: 'running', url, started: false, givenDatabase: false, stop: nothingToStop };
}

/**
 * The one in which the data of this folder are. Another would be empty, beside processes that are not.
 *
 * @throws Unusable with what to start when it is away
 */
async function again(search: Search, before: Taken, ownDatabase: boolean): Promise<PostgresServer> {
  switch (before.way) {
    case 'given':
    case 'running': {
      const problem = await whyNot(before.url, before.way === 'running' || ownDatabase);
      if (problem !== null) {
        throw new Unusable(
          `the data of this folder are in the PostgreSQL at ${withoutPassword(before.url)}, which was taken at the first start and cannot be used now: ${problem}. Start it and run the command again. (For an empty whole beside it, set SELARAS_HOME to another folder.)`,
        );
      }
      if (before.way === 'running') return running(before.url);
      const how = `the DATABASE_URL of the first start (${withoutPassword(before.url)})`;
      return { ...running(before.url), how, way: 'given', givenDatabase: !ownDatabase };
    }
    case 'container': {
      const service = await container(search);
      if (service === null) {
        throw new Unusable(
          'the data of this folder are in a container volume, which was taken at the first start, and no container engine could run it now. Start the engine (docker or podman) and run the command again. (For an empty whole beside it, set SELARAS_HOME to another folder.)',
        );
      }
      return { ...service, givenDatabase: false };
    }
    case 'embedded':
    case 'own':
      return { ...(await embeddedPostgres(search, isReady)), givenDatabase: false };
  }
}

const isReady = async (url: string): Promise<boolean> => (await whyNot(url, true)) === null;

async function container(search: Search): Promise<Service | null> {
  const engine = await containerEngine(search);
  return engine === null
    ? null
    : runContainer(search, {
        engine,
        name: 'PostgreSQL',
        image: 'postgres:17-alpine',
        port: 5432,
        env: { POSTGRES_HOST_AUTH_METHOD: 'trust' },
        dataFolder: '/var/lib/postgresql/data',
        url: (port) => `postgres://postgres@127.0.0.1:${port}/postgres`,
        isReady,
      });
}

/** A server that is known to be usable: databases are made in it. */
export function knownPostgres(url: string): PostgresServer {
  return {
    name: 'PostgreSQL',
    how: `a server at ${withoutPassword(url)}`,
    way: 'given',
    url,
    started: false,
    givenDatabase: false,
    stop: nothingToStop,
  };
}

function localCandidates(env: NodeJS.ProcessEnv): readonly string[] {
  // A folder is the way to a server by its socket.
  const host = env.PGHOST?.startsWith('/') ? encodeURIComponent(env.PGHOST) : (env.PGHOST ?? '127.0.0.1');
  const port = env.PGPORT ?? '5432';
  const users = [...new Set([env.PGUSER, 'postgres', ...userName()].filter((user) => user !== undefined))];
  const password = env.PGPASSWORD === undefined ? '' : `:${encodeURIComponent(env.PGPASSWORD)}`;
  return users.map((user) => `postgres://${encodeURIComponent(user)}${password}@${host}:${port}/postgres`);
}

/** Who runs this; nobody where the machine has no name for the id, as in some containers. */
function userName(): readonly string[] {
  try {
    return [userInfo().username];
  } catch {
    return [];
  }
}

/** Null when the server can be used; otherwise what stands against it. */
async function whyNot(url: string, mustCreate: boolean): Promise<string | null> {
  if (!/^postgres(ql)?:\/\//.test(url)) return 'it does not begin with postgres://';
  if (!URL.canParse(url)) return 'it is no address';
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away in between would otherwise end this process with an unhandled event.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; create: boolean }>(
      `select current_setting('server_version_num') as version, (rolcreatedb or rolsuper) as create from pg_roles where rolname = current_user`,
    );
    const [row] = rows;
    if (row === undefined) return 'the role is not known there';
    if (Number(row.version) < oldestVersion) return `it is older than PostgreSQL 13 (${row.version})`;
    return mustCreate && !row.create ? 'the role may not create databases' : null;
  } catch (error) {
    return firstLine(error);
  } finally {
    client.removeAllListeners('error').on('error', () => undefined);
    await client.end();
  }
}

/** Makes a database when it is not there yet; returns its address. */
export async function ensureDatabase(server: PostgresServer, name: string): Promise<string> {
  await asAdmin(server, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  });
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops a database that this tool made. */
export async function dropDatabase(server: PostgresServer, name: string): Promise<void> {
  await asAdmin(server, async (client) => {
    await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  });
}

async function asAdmin(server: PostgresServer, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server.url, connectionTimeoutMillis: 30_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

export function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    if (parsed.password !== '') parsed.password = '***';
    if (parsed.searchParams.has('password')) parsed.searchParams.set('password', '***');
    return parsed.href;
  } catch {
    return '(not an address)';
  }
}
