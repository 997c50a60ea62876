import type { Carrier, CarrierKind } from '@selaras/contracts';
import { redisOptions } from '@selaras/platform';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterPostgres, RateLimiterRedis } from 'rate-limiter-flexible';
import type { IRateLimiterOptions, RateLimiterAbstract } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';

/** Where counts stand that all processes of the api share. */
export interface CounterStore {
  /** A counter there; `own` is this process's, for a time in which the store is away. */
  counter(options: IRateLimiterOptions, own: RateLimiterAbstract): RateLimiterAbstract;
  close(): void;
}

interface Means {
  readonly dataSource: DataSource;
  readonly logger: Logger;
}

/** A new kind of carrier is one entry here. */
const stores: {
  readonly [K in CarrierKind]: (carrier: Extract<Carrier, { kind: K }>, means: Means) => CounterStore;
} = {
  redis: ({ url }, { logger }) => {
    const redis = connection(url, logger);
    return {
      counter: (options, own) => new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: own }),
      close: () => redis.disconnect(),
    };
  },
  // Without the database nobody can sign in at all: there is nothing to go on counting for.
  postgres: (_carrier, { dataSource }) => ({
    counter: (options) =>
      new RateLimiterPostgres({
        ...options,
        storeClient: dataSource,
        storeType: 'typeorm',
        tableName: 'login_count',
        tableCreated: true,
      }),
    close: () => undefined,
  }),
};

/** The store of what carries. */
export function counterStore(carrier: Carrier, means: Means): CounterStore {
  const open = stores[carrier.kind] as (carrier: Carrier, means: Means) => CounterStore;
  return open(carrier, means);
}

/** Fails fast instead of queueing while Redis is away: somebody waits for the answer. */
function connection(url: string, logger: Logger): Redis {
  const redis = new Redis({
    ...redisOptions(url),
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 1_000,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 6), 2_000),
  });
  redis.on('error', (error: Error) => logger.warn({ err: error }, 'redis connection'));
  return redis;
}
