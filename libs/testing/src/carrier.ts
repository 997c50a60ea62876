import { setTimeout as delay } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import type { Carrier, CarrierKind } from '@selaras/contracts';
import { Redis } from 'ioredis';
import pg from 'pg';
import { asAdmin, serverUrl } from './database.js';
import { startRedis } from './redis-server.js';

/**
 * The carriers that tests run over. Without a `redis-server` the test command leaves Redis out, and says so; otherwise
 * both are tried, and one that is missing fails.
 */
export const carriersHere: readonly CarrierKind[] =
  process.env['SELARAS_TEST_CARRIERS'] === 'postgres' ? ['postgres'] : ['redis', 'postgres'];

/** A carrier of the test's own: it may forget and be away, nobody else's jobs are in it. */
export interface TestCarrier {
  readonly carrier: Carrier;
  /** As settings have it: undefined where the database carries. */
  readonly redisUrl: string | undefined;
  /** Loses everything it carries. */
  forget(): Promise<void>;
  /** Nobody can reach it until what this answers is called; Redis then comes back empty. */
  goAway(): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

/**
 * Starts one.
 *
 * @param databaseUrl the database that carries, for tests that have one with everything else in it; a new one when left out.
 */
export async function startCarrier(kind: CarrierKind, databaseUrl?: string): Promise<TestCarrier> {
  return kind === 'redis' ? onRedis() : onPostgres(databaseUrl);
}

async function onRedis(): Promise<TestCarrier> {
  let server = await startRedis();
  const { url, port } = server;
  return {
    carrier: { kind: 'redis', url },
    redisUrl: url,
    forget: () => server.flushAll(),
    goAway: async () => {
      await server.stop();
      return async () => {
        server = await startRedis([], port);
      };
    },
    stop: () => server.stop(),
  };
}

const schema = 'selaras_carrier';

async function onPostgres(databaseUrl: string | undefined): Promise<TestCarrier> {
  const own = databaseUrl === undefined ? `selaras_test_${randomUUID().replaceAll('-', '')}` : null;
  const url = new URL(databaseUrl ?? serverUrl);
  if (own !== null) {
    await asAdmin(`CREATE DATABASE ${own}`);
    url.pathname = `/${own}`;
  }
  const name = url.pathname.slice(1);
  url.search = `options=-c%20search_path%3D${schema}`;
  const carrier = { kind: 'postgres', url: url.href, schema } as const;
  return {
    carrier,
    redisUrl: undefined,
    forget: () => emptyCarrier(carrier),
    goAway: async () => {
      await asAdmin(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await asAdmin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
      return () => asAdmin(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    },
    stop: () => (own === null ? Promise.resolve() : asAdmin(`DROP DATABASE ${own} WITH (FORCE)`)),
  };
}

/** Throws away everything that a carrier carries, as `FLUSHALL` does: the tables stay, for what runs goes on with them. */
export async function emptyCarrier(carrier: Carrier): Promise<void> {
  if (carrier.kind === 'redis') {
    const redis = new Redis(carrier.url, { maxRetriesPerRequest: null });
    await redis.flushall();
    redis.disconnect();
    return;
  }
  const client = new pg.Client(carrier.url);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = $1 AND tablename <> 'migration'`,
      [carrier.schema],
    );
    if (rows.length > 0) await truncate(client, rows.map(({ name }) => name).join(', '));
  } finally {
    await client.end();
  }
}

/** Who works with the tables at that moment may be in each other's way with us; then it is our turn to give way. */
async function truncate(client: pg.Client, tables: string): Promise<void> {
  for (;;) {
    try {
      await client.query(`TRUNCATE ${tables}`);
      return;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== '40P01') throw error;
      await delay(20);
    }
  }
}
