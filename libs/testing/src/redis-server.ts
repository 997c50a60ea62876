import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from './free-port.js';
import { waitFor } from './wait-for.js';

/** A Redis of the test's own: it may be flushed and killed, nobody else's data is in it. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  flushAll(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a Redis that keeps nothing on disk.
 *
 * @param args further arguments of `redis-server`.
 * @param onPort the port, for a server that comes back where it was; a free one when left out.
 * @throws Error when `redis-server` is not on the PATH: missing infrastructure fails, it is not skipped.
 */
export async function startRedis(args: readonly string[] = [], onPort?: number): Promise<TestRedis> {
  const port = onPort ?? (await freePort());
  const dir = await mkdtemp(join(tmpdir(), 'selaras-redis-'));
  const server = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir, ...args],
    { stdio: 'ignore' },
  );
  const failed = new Promise<never>((_, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)));
  });
  failed.catch(() => undefined);
  const client = new Redis({ host: '127.0.0.1', port, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await Promise.race([waitFor('redis-server to answer', async () => (await client.ping()) === 'PONG'), failed]);
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
