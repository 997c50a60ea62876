import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { openRedis, silentLogger } from '@selaras/delivery';
import { createDataSource, runMigrations } from '@selaras/persistence';
import type { DataSource } from 'typeorm';

/** Waits until the condition holds; asks often, fails loudly. */
export async function waitFor(condition: () => boolean | Promise<boolean>, withinMs = 30_000): Promise<void> {
  const until = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > until) throw new Error(`did not come true within ${withinMs} ms`);
    await delay(20);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return address.port;
}

export interface OwnRedis {
  readonly url: string;
  flushAll(): Promise<void>;
  stop(): Promise<void>;
}

/** A Redis of the test's own, without persistence, so that flushing it harms nobody. */
export async function startOwnRedis(): Promise<OwnRedis> {
  const port = await freePort();
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      stdio: 'ignore',
    },
  );
  let failure: Error | null = null;
  server.once('error', (error) => (failure = error));
  const client = openRedis(`redis://127.0.0.1:${port}`, silentLogger);
  await waitFor(() => {
    if (failure !== null) throw failure;
    return client.status === 'ready';
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    flushAll: async () => {
      await client.flushall();
    },
    stop: async () => {
      client.disconnect();
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}

export interface OwnDatabase {
  readonly url: string;
  readonly ds: DataSource;
  drop(): Promise<void>;
}

/** A migrated database of the test's own on the server that the tests are given, dropped afterwards. */
export async function createOwnDatabase(): Promise<OwnDatabase> {
  const server = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  const name = `notifier_${randomBytes(6).toString('hex')}`;
  const admin = createDataSource({ url: server, poolSize: 1 });
  await admin.initialize();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const ds = createDataSource({ url: url.href, poolSize: 4 });
  await ds.initialize();
  await runMigrations(ds);
  return {
    url: url.href,
    ds,
    drop: async () => {
      await ds.destroy();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.destroy();
    },
  };
}
