import { setTimeout as delay } from 'node:timers/promises';
import type { Carrier, NoticeJob } from '@selaras/contracts';
import { Queue, Worker } from 'bullmq';
import type { DeliveryLogger } from '../logger.js';
import { describeError } from '../logger.js';
import { stalled } from './carrier.js';
import type { Canary, CarrierOptions, OpenCarrier } from './carrier.js';
import { checkMemoryPolicy, openRedis, reconnectDelayMs, redisConnection } from './redis.js';

/** Jobs in Redis. It may be away at any time, also at the start: adding then fails at once, and workers wait. */
export async function openRedisCarrier(
  { url }: Extract<Carrier, { kind: 'redis' }>,
  { queue: name, prefix, mark, logger }: CarrierOptions,
): Promise<OpenCarrier> {
  const redis = openRedis(url, logger);
  watchMemoryPolicy(redis, logger);
  const queue = new Queue<NoticeJob, void, string>(name, {
    prefix,
    connection: {
      ...redisConnection(url),
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      retryStrategy: reconnectDelayMs,
    },
    skipWaitingForReady: false,
  });
  return {
    queue: { it: queue, answers: () => isReady(queue.backend.client), cut: () => disconnect(queue.backend.client) },
    worker: (process, concurrency) => {
      const worker = new Worker<unknown, void, string>(name, process, {
        prefix,
        concurrency,
        connection: { ...redisConnection(url), maxRetriesPerRequest: null, retryStrategy: reconnectDelayMs },
        ...stalled,
      });
      return {
        it: worker,
        answers: () => isReady(worker.backend.client),
        cut: () => {
          disconnect(worker.backend.client);
          disconnect(worker.backend.blockingClient);
        },
      };
    },
    canary: createCanary(redis, prefix, mark),
    close: () => redis.disconnect(),
  };
}

/** The mark under `<prefix>:epoch`. One process of several sees the loss; the ledger does the rest for all. */
function createCanary(
  redis: { set(key: string, value: string, condition: 'NX'): Promise<string | null> },
  prefix: string,
  value: string,
): Canary {
  return { lost: async () => (await redis.set(`${prefix}:epoch`, value, 'NX')) !== null };
}

function watchMemoryPolicy(redis: ReturnType<typeof openRedis>, logger: DeliveryLogger): void {
  redis.once('ready', () => {
    checkMemoryPolicy(redis, logger).catch((error: unknown) =>
      logger.warn({ error: describeError(error) }, 'the memory policy of redis is not known'),
    );
  });
}

/** Whether a connection answers; one that was never made does not. */
async function isReady(client: Promise<{ readonly status: string }>): Promise<boolean> {
  return Promise.race([
    client.then(
      ({ status }) => status === 'ready',
      () => false,
    ),
    delay(100, false),
  ]);
}

/** Not waited for: a client that was never connected has nothing to give. */
function disconnect(client: Promise<{ disconnect(): void }> | undefined): void {
  client?.then(
    (connection) => connection.disconnect(),
    () => undefined,
  );
}
