import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { FailureCause } from '@selaras/contracts';
import { redisOptions } from '@selaras/platform';
import { Redis } from 'ioredis';
import type { ApiConfig } from '../config.js';
import { tokens } from '../tokens.js';

const withinMs = 1_500;

/** Tries whether the queues' Redis takes what is written. */
@Injectable()
export class QueueProbe implements OnApplicationShutdown {
  private readonly redis: Redis | null;
  private readonly key: string;

  constructor(@Inject(tokens.config) config: Pick<ApiConfig, 'redisUrl' | 'prefix'>) {
    this.key = `${config.prefix}:probe`;
    this.redis =
      config.redisUrl === null
        ? null
        : new Redis({
            ...redisOptions(config.redisUrl),
            lazyConnect: true,
            enableOfflineQueue: false,
            maxRetriesPerRequest: 0,
            commandTimeout: withinMs,
            connectTimeout: withinMs,
            retryStrategy: (times) => Math.min(100 * times, 2_000),
          });
    // Each is told by the probe itself.
    this.redis?.on('error', () => undefined);
  }

  /** Null when all is well, undefined where there are no queues. */
  async cause(): Promise<FailureCause | null | undefined> {
    if (this.redis === null) return undefined;
    try {
      if (this.redis.status === 'wait') await this.redis.connect();
      await this.redis.set(this.key, '1', 'PX', 10_000);
      return null;
    } catch (error) {
      return redisCause(error);
    }
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}

/** What Redis says at the beginning of its errors. */
export function redisCause(error: unknown): FailureCause {
  const message = error instanceof Error ? error.message : String(error);
  if (/^READONLY\b/.test(message)) return 'readOnly';
  // It stops taking what is written when it cannot keep it on its disk.
  if (/^MISCONF\b/.test(message)) return 'diskFull';
  if (/^OOM\b/.test(message)) return 'outOfMemory';
  if (/^(NOAUTH|WRONGPASS|NOPERM)\b/.test(message)) return 'refused';
  return 'away';
}
