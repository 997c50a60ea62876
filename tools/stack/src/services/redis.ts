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

/** A Redis, or, where none can be had, what is said of doing without. */
export interface FoundRedis {
  readonly service: Service | null;
  readonly how: string;
}

const without = (why: string): FoundRedis => ({
  service: null,
  how: `${why}: PostgreSQL carries the queues and counts log-ins instead (REDIS_URL takes one).`,
});
const withService = (service: Service): FoundRedis => ({ service, how: service.how });

/**
 * Finds or provides Redis: `REDIS_URL`; `redis-server` on the PATH, as a server of our own; a running one; a container.
 * Redis owns nothing, so our own keeps nothing on disk, and where there is none PostgreSQL does as well. A folder that
 * began without one stays without.
 *
 * @throws Unusable when a given address cannot be used
 */
export async function findRedis(search: Search): Promise<FoundRedis> {
  const { env, before } = search;
  const given = env.REDIS_URL;
  if (given !== undefined && given !== '') {
    if (!(await answers(given))) {
      throw new Unusable(
        `REDIS_URL points to ${withoutPassword(given)}, where no Redis answers. Correct it, or unset it and let Selaras find or provide one by itself.`,
      );
    }
    return withService(there('given', given, `REDIS_URL (${withoutPassword(given)})`));
  }
  if (before !== undefined && before.redis === null) return without('none, as at the first start of this folder');
  if (before?.redis?.way === 'given' || before?.redis?.way === 'running') {
    const { way, url } = before.redis;
    if (await answers(url))
      return withService(there(way, url, `the server of the first start (${withoutPassword(url)})`));
    // It carries and owns nothing: another one does as well.
    search.say(`Redis       ${withoutPassword(url)} does not answer any more: another one is taken.`);
  }
  const binary = onPath('redis-server', env);
  if (binary !== null) return withService(await ownServer(binary, search));
  const running = `redis://127.0.0.1:${env.SELARAS_REDIS_PORT || '6379'}`;
  if (await answers(running)) return withService(there('running', running, `a running server at ${running}`));
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
  return service === null ? without('there is none here') : withService(service);
}

function there(way: 'given' | 'running', url: string, how: string): Service {
  return { name: 'Redis', how, way, url, started: false, stop: nothingToStop };
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
