import type { Carrier, NoticeLedger } from '@selaras/contracts';
import type { Channels } from '../channels/registry.js';
import { describeError } from '../logger.js';
import type { DeliveryLogger } from '../logger.js';
import { openCarrier } from '../queues/carriers.js';
import { createNoticeQueue, createNoticeWorker } from '../queues/notice-queue.js';
import { jobProcessor, noticeBatch, registerJob } from '../queues/registry.js';
import { runDispatcher } from './dispatcher.js';
import { runReconciler } from './reconciler.js';
import { createSender } from './sender.js';
import type { SenderOptions } from './sender.js';

/** Batches in work at once; measured best together with batches of 100 (anchors/notices-pipeline.md). */
const batchesAtOnce = 4;

export interface CourierOptions extends Omit<SenderOptions, 'ledger'> {
  readonly ledger: NoticeLedger;
  readonly channels: Channels;
  readonly logger: DeliveryLogger;
  readonly carrier: Carrier;
  /** Keeps installations that share a carrier apart. */
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
 * the call when Redis is its carrier and away. The channels stay the caller's.
 */
export async function startCourier(options: CourierOptions): Promise<Courier> {
  const { ledger, logger, prefix } = options;
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
    const carrier = await openCarrier(options.carrier, { queue: noticeBatch.queue, prefix, logger });
    closers.push(async () => carrier.close());
    const queue = createNoticeQueue(carrier, logger);
    closers.push(() => queue.close());
    const sender = createSender(options);
    const worker = createNoticeWorker(carrier, {
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
    const reconciler = runReconciler({
      ledger,
      queue,
      canary: carrier.canary,
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
