import { randomUUID } from 'node:crypto';
import type { NoticeLedger } from '@selaras/contracts';
import type { Channels } from '../channels/registry.js';
import { describeError } from '../logger.js';
import type { DeliveryLogger } from '../logger.js';
import { createNoticeQueue, createNoticeWorker } from '../queues/notice-queue.js';
import { checkMemoryPolicy, openRedis } from '../queues/redis.js';
import { jobProcessor, noticeBatch, registerJob } from '../queues/registry.js';
import { runDispatcher } from './dispatcher.js';
import { createCanary, runReconciler } from './reconciler.js';
import { createSender } from './sender.js';
import type { SenderOptions } from './sender.js';

/** Batches in work at once; measured best together with batches of 100 (anchors/notices-pipeline.md). */
const batchesAtOnce = 4;

export interface CourierOptions extends Omit<SenderOptions, 'ledger'> {
  readonly ledger: NoticeLedger;
  readonly channels: Channels;
  readonly logger: DeliveryLogger;
  readonly redisUrl: string;
  /** Keeps installations that share a Redis apart. */
  readonly prefix: string;
  readonly pollMs: number;
  readonly reconcileMs: number;
  readonly queuedMs: number;
}

/** The whole courier of a process; it ends with `stop` alone. */
export interface Courier {
  /** Something may have fallen due: looks at once instead of at the next poll. */
  wake(): void;
  /** Last started, first stopped: no new work, then the work under way, then the connections. */
  stop(): Promise<void>;
}

/**
 * Runs dispatcher, worker and reconciler over one ledger; resolves when the worker takes jobs, which may be long after
 * the call when Redis is away. The channels stay the caller's.
 */
export async function startCourier(options: CourierOptions): Promise<Courier> {
  const { ledger, logger, redisUrl, prefix } = options;
  const closers: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
      try {
        await close();
      } catch (error) {
        // One that does not close must not keep the others open.
        logger.error({ error: describeError(error) }, 'did not close cleanly');
      }
    }
  };
  try {
    const redis = openRedis(redisUrl, logger);
    closers.push(async () => redis.disconnect());
    const queue = createNoticeQueue({ redisUrl, prefix, logger });
    closers.push(() => queue.close());
    const sender = createSender(options);
    const worker = createNoticeWorker({
      redisUrl,
      prefix,
      logger,
      concurrency: batchesAtOnce,
      process: jobProcessor([registerJob(noticeBatch, (job) => sender.handle(job))], logger),
    });
    closers.push(async () => {
      sender.stop();
      await worker.close();
      await sender.drain();
    });
    await worker.ready();
    const checkPolicy = (): void => {
      checkMemoryPolicy(redis, logger).catch((error: unknown) =>
        logger.warn({ error: describeError(error) }, 'the memory policy of redis is not known'),
      );
    };
    redis.once('ready', checkPolicy);
    if (redis.status === 'ready') checkPolicy();

    const reconciler = runReconciler({
      ledger,
      queue,
      canary: createCanary(redis, prefix, randomUUID()),
      periodMs: options.reconcileMs,
      queuedMs: options.queuedMs,
      onError: (error) => logger.warn({ error: describeError(error) }, 'reconciler'),
      logger,
    });
    closers.push(() => reconciler.stop());
    const dispatcher = runDispatcher({
      ledger,
      queue,
      pollMs: options.pollMs,
      onError: (error) => logger.warn({ error: describeError(error) }, 'dispatcher'),
    });
    closers.push(() => dispatcher.stop());
    return { wake: () => dispatcher.wake(), stop };
  } catch (error) {
    // What did start holds connections that would keep a failed process alive.
    await stop();
    throw error;
  }
}
