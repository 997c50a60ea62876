import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Child } from './child.js';
import { containerEngine, runContainer } from './container.js';
import { Unusable } from './failure.js';
import { freePort, hostAndPort, isListening } from './net.js';
import { withoutPassword } from './postgres.js';
import { onPath } from './program.js';
import type { Search, Service } from './service.js';
import { nothingToStop } from './service.js';

/**
 * Finds or provides Redis: `REDIS_URL`; `redis-server` on the PATH, as a server of our own; a running one; a container.
 * Redis owns nothing, so our own keeps nothing on disk.
 *
 * @throws Unusable when a given address cannot be used, or when nothing can be provided
 */
export async function findRedis(search: Search): Promise<Service> {
  const { env } = search;
  const given = env.REDIS_URL;
  if (given !== undefined && given !== '') {
    if (!(await answers(given))) {
      throw new Unusable(
        `REDIS_URL points to ${withoutPassword(given)}, where no Redis answers. Correct it, or unset it and let Selaras find or provide one by itself.`,
      );
    }
    return {
      name: 'Redis',
      how: `REDIS_URL (${withoutPassword(given)})`,
      way: 'given',
      url: given,
      started: false,
      stop: nothingToStop,
    };
  }
  const { redis: before } = search.before ?? {};
  if (before?.way === 'given' || before?.way === 'running') {
    if (await answers(before.url)) {
      const how = `the server of the first start (${withoutPassword(before.url)})`;
      return { name: 'Redis', how, way: before.way, url: before.url, started: false, stop: nothingToStop };
    }
    // It carries and owns nothing: another one does as well.
    search.say(`Redis       ${withoutPassword(before.url)} does not answer any more: another one is taken.`);
  }
  const binary = onPath('redis-server', env);
  if (binary !== null) return ownServer(binary, search);
  const running = 'redis://127.0.0.1:6379';
  if (await answers(running)) {
    const how = `a running server at ${running}`;
    return { name: 'Redis', how, way: 'running', url: running, started: false, stop: nothingToStop };
  }
  const engine = await containerEngine(search);
  const service =
    engine === null
      ? null
      : await runContainer(search, {
          engine,
          name: 'Redis',
          image: 'redis:7-alpine',
          port: 6379,
          command: ['redis-server', '--save', '', '--maxmemory-policy', 'noeviction'],
          url: (port) => `redis://127.0.0.1:${port}`,
          isReady: answers,
        });
  if (service !== null) return service;
  throw new Unusable(
    'no Redis was found: there is no redis-server on the PATH, none runs on 127.0.0.1:6379, and no container engine could run one. Install one (Debian or Ubuntu: apt-get install redis-server; macOS: brew install redis) or set REDIS_URL, and run the command again.',
  );
}

async function ownServer(binary: string, { env, place, signal }: Search): Promise<Service> {
  const port = await freePort();
  const dir = join(place.dataDir, 'redis');
  mkdirSync(dir, { recursive: true });
  const url = `redis://127.0.0.1:${port}`;
  const child = await Child.start({
    name: 'redis-server',
    file: binary,
    args: [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', dir],
      ...['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'],
    ],
    env,
    signal,
    logFile: join(place.logDir, 'redis.log'),
    readyProbe: () => answers(url),
    readyMs: 60_000,
  });
  const how = `${binary} on 127.0.0.1:${port}`;
  return { name: 'Redis', how, way: 'own', url, started: true, stop: () => child.stop() };
}

/** Whether a Redis answers there. */
async function answers(url: string): Promise<boolean> {
  try {
    const { host, port } = hostAndPort(url, 6379);
    if (!(await isListening(host, port))) return false;
  } catch {
    return false;
  }
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 10_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

/** Takes away what one stack left in a Redis that others use too. */
export async function dropKeys(url: string, prefix: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 5000 });
  client.on('error', () => undefined);
  try {
    for await (const keys of client.scanStream({ match: `${prefix}:*`, count: 500 })) {
      if (Array.isArray(keys) && keys.length > 0) await client.unlink(keys.map(String));
    }
  } finally {
    client.disconnect();
  }
}
