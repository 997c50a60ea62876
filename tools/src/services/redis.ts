import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Child } from './child.js';
import { containerEngine, runContainer } from './container.js';
import { Unusable } from './failure.js';
import { freePort, hostAndPort, isListening } from './net.js';
import { onPath, withoutPassword } from './postgres.js';
import type { Place, Service } from './service.js';
import { nothingToStop } from './service.js';

/**
 * Finds or provides Redis: `REDIS_URL`; `redis-server` on the PATH, as a server of our own; a running one; a container.
 * Redis owns nothing, so our own keeps nothing on disk.
 *
 * @throws Unusable when a given address cannot be used, or when nothing can be provided
 */
export async function findRedis(env: NodeJS.ProcessEnv, place: Place): Promise<Service> {
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
      url: given,
      started: false,
      stop: nothingToStop,
    };
  }
  const binary = onPath('redis-server');
  if (binary !== null) return ownServer(binary, place);
  const running = 'redis://127.0.0.1:6379';
  if (await answers(running)) {
    return { name: 'Redis', how: `a running server at ${running}`, url: running, started: false, stop: nothingToStop };
  }
  const engine = containerEngine();
  if (engine !== null) {
    return runContainer({
      engine,
      name: 'Redis',
      image: 'redis:7-alpine',
      port: 6379,
      command: ['redis-server', '--save', '', '--maxmemory-policy', 'noeviction'],
      url: (port) => `redis://127.0.0.1:${port}`,
    });
  }
  throw new Unusable(
    'no Redis was found: there is no redis-server on the PATH, none runs on 127.0.0.1:6379, and no container engine answers. Install one (Debian or Ubuntu: apt-get install redis-server; macOS: brew install redis) or set REDIS_URL.',
  );
}

async function ownServer(binary: string, place: Place): Promise<Service> {
  const port = await freePort();
  const dir = join(place.dataDir, 'redis');
  mkdirSync(dir, { recursive: true });
  const url = `redis://127.0.0.1:${port}`;
  const child = await Child.start({
    name: 'redis-server',
    file: binary,
    args: [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--maxmemory-policy',
      'noeviction',
      '--dir',
      dir,
    ],
    logFile: join(place.logDir, 'redis.log'),
    readyProbe: () => isListening('127.0.0.1', port, 300),
    readyMs: 10_000,
  });
  return { name: 'Redis', how: `${binary} on 127.0.0.1:${port}`, url, started: true, stop: () => child.stop() };
}

async function answers(url: string): Promise<boolean> {
  try {
    const { host, port } = hostAndPort(url, 6379);
    if (!(await isListening(host, port))) return false;
  } catch {
    return false;
  }
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 2000,
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
