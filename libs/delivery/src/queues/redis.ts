import { Redis } from 'ioredis';
import type { RedisOptions } from 'ioredis';
import type { DeliveryLogger } from '../logger.js';

/**
 * Host and port options of a Redis address. BullMQ gets options and never an instance: one it did not open itself
 * stays open and keeps the process alive.
 *
 * @param url `redis://` or `rediss://`, with optional user, password and database number
 * @throws RangeError for any other address
 */
export function redisConnection(url: string): RedisOptions {
  const parsed = new URL(url);
  if (parsed.protocol !== 'redis:' && parsed.protocol !== 'rediss:') {
    throw new RangeError(`no redis address: ${parsed.protocol}//${parsed.host}`);
  }
  const db = parsed.pathname.length > 1 ? Number(parsed.pathname.slice(1)) : 0;
  if (!Number.isInteger(db) || db < 0) throw new RangeError(`no redis database: ${parsed.pathname}`);
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: parsed.port === '' ? 6379 : Number(parsed.port),
    db,
    ...(parsed.username === '' ? {} : { username: decodeURIComponent(parsed.username) }),
    ...(parsed.password === '' ? {} : { password: decodeURIComponent(parsed.password) }),
    ...(parsed.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/** Short and bounded: a courier that is away must be asked again soon. */
export function reconnectDelayMs(times: number): number {
  return Math.min(50 * 2 ** Math.min(times, 6), 2_000);
}

/** A connection of our own for a few plain commands: fails fast instead of queueing while Redis is away. */
export function openRedis(url: string, logger: DeliveryLogger): Redis {
  const redis = new Redis({
    ...redisConnection(url),
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    retryStrategy: reconnectDelayMs,
  });
  redis.on('error', (error: Error) => logger.warn({ error: error.message }, 'redis connection'));
  return redis;
}

/** The memory policy out of `INFO memory`; null when the server does not tell. */
export function memoryPolicy(info: string): string | null {
  return /^maxmemory_policy:(\S+)/m.exec(info)?.[1] ?? null;
}

/**
 * Warns when Redis may evict keys: BullMQ then loses jobs without a word (the reconciler still finds them, late).
 * Answers the policy found; `INFO` is asked because managed servers refuse `CONFIG`.
 */
export async function checkMemoryPolicy(
  redis: { info(section: string): Promise<string> },
  logger: DeliveryLogger,
): Promise<string | null> {
  const policy = memoryPolicy(await redis.info('memory'));
  if (policy !== null && policy !== 'noeviction') {
    logger.warn(
      { policy },
      'redis maxmemory-policy should be noeviction: evicted jobs are only found by the reconciler',
    );
  }
  return policy;
}
