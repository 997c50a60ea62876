import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Carrier, CarrierKind, FailureCause } from '@selaras/contracts';
import { carrierIsMade } from '@selaras/persistence';
import { redisOptions } from '@selaras/platform';
import { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import type { ApiConfig } from '../config.js';
import { tokens } from '../tokens.js';

const withinMs = 1_500;

/** What is wrong; null when all is well, undefined where there are no queues. */
type Cause = FailureCause | null | undefined;

interface Probe {
  cause(): Promise<Cause>;
  close(): void;
}

type Open<K extends CarrierKind> = (
  carrier: Extract<Carrier, { kind: K }>,
  means: { readonly prefix: string; readonly dataSource: DataSource },
) => Probe;

/** A new kind of carrier is one entry here. */
const probes: { readonly [K in CarrierKind]: Open<K> } = {
  redis: ({ url }, { prefix }) => {
    const redis = new Redis({
      ...redisOptions(url),
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: withinMs,
      connectTimeout: withinMs,
      retryStrategy: (times) => Math.min(100 * times, 2_000),
    });
    // Each is told by the probe itself.
    redis.on('error', () => undefined);
    return {
      cause: async () => {
        try {
          if (redis.status === 'wait') await redis.connect();
          await redis.set(`${prefix}:probe`, '1', 'PX', 10_000);
          return null;
        } catch (error) {
          return redisCause(error);
        }
      },
      close: () => redis.disconnect(),
    };
  },
  // What is wrong with the database is told by the database's own probe, and once is enough.
  postgres: ({ schema }, { dataSource }) => ({
    cause: async () => ((await carrierIsMade(dataSource, schema)) ? null : undefined),
    close: () => undefined,
  }),
};

/** Tries whether what carries the queues takes what is written. */
@Injectable()
export class QueueProbe implements OnApplicationShutdown {
  private readonly probe: Probe;

  constructor(
    @Inject(tokens.config) { carrier, prefix }: Pick<ApiConfig, 'carrier' | 'prefix'>,
    @Inject(tokens.dataSource) dataSource: DataSource,
  ) {
    const open = probes[carrier.kind] as Open<CarrierKind>;
    this.probe = open(carrier, { prefix, dataSource });
  }

  cause(): Promise<Cause> {
    return this.probe.cause();
  }

  onApplicationShutdown(): void {
    this.probe.close();
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
