import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { waitFor } from './wait-for.js';

/** A Redis of the test's own; nobody else's data can be flushed by it. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  flushAll(): Promise<void>;
  stop(): Promise<void>;
}

/** A port nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return address.port;
}

/** @throws Error when `redis-server` is not on the PATH: missing infrastructure fails, it is not skipped. */
export async function startRedis(args: readonly string[] = [], onPort?: number): Promise<TestRedis> {
  const port = onPort ?? (await freePort());
  const dir = await mkdtemp(join(tmpdir(), 'selaras-redis-'));
  const server: ChildProcess = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir, ...args],
    { stdio: 'ignore' },
  );
  const failed = new Promise<never>((_, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
  });
  failed.catch(() => undefined);
  const client = new Redis({ host: '127.0.0.1', port, lazyConnect: false, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await Promise.race([waitFor(async () => (await client.ping()) === 'PONG'), failed]);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    flushAll: async () => {
      await client.flushall();
    },
    stop: async () => {
      client.disconnect();
      if (server.exitCode === null) {
        const ended = once(server, 'exit');
        server.kill('SIGTERM');
        await ended;
      }
      await rm(dir, { recursive: true, force: true });
    },
  };
}
