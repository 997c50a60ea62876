import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { JobsOptions } from 'bullmq';
import type { DeliveryLogger } from '../logger.js';
import type { Held, JobQueue, OpenCarrier, Processor } from './carrier.js';
import { noticeBatch } from './registry.js';

/** Message ids one job carries; measured best in the prototype (anchors/notices-pipeline.md). */
export const messagesPerJob = 100;

/** What the dispatcher and the reconciler need of the queue. */
export interface NoticeQueue {
  /** Adds jobs of at most {@link messagesPerJob} message ids in one round trip. Rejects at once when the carrier is away. */
  addMessages(ids: readonly string[]): Promise<void>;
  /** Jobs that wait or run, for operators and tests. */
  pending(): Promise<number>;
  close(): Promise<void>;
}

/** Batches of one queue, in order. */
export function chunk<T>(rows: readonly T[], size: number): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  for (let start = 0; start < rows.length; start += size) chunks.push(rows.slice(start, start + size));
  return chunks;
}

/**
 * Options of a batch job. The id is random: a batch named after its first message would be taken for a duplicate of
 * an older job that begins alike, and its other messages would wait for the reconciler. Running twice is harmless,
 * because the ledger's lease decides who sends. It holds no ':' and does not look like an integer, which BullMQ refuses.
 */
export function batchJobOptions(): JobsOptions {
  return {
    jobId: `batch-${randomUUID()}`,
    attempts: 5,
    backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
    removeOnComplete: true,
    removeOnFail: { count: 500 },
  };
}

/** Producer of notice jobs. Without a carrier it fails fast; the ledger still holds what could not be added. */
export function createNoticeQueue({ queue }: Pick<OpenCarrier, 'queue'>, logger: DeliveryLogger): NoticeQueue {
  queue.it.on('error', (error) => logger.warn({ error: error.message }, 'notice queue'));
  return {
    addMessages: async (ids) => {
      if (ids.length === 0) return;
      await queue.it.addBulk(
        chunk(ids, messagesPerJob).map((messages) => ({
          name: noticeBatch.name,
          data: { messages: [...messages] },
          opts: batchJobOptions(),
        })),
      );
    },
    pending: async () => {
      const counts = await queue.it.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
      return Object.values(counts).reduce((sum, n) => sum + n, 0);
    },
    close: () => closeWithin(queue, (it: JobQueue) => it.close()),
  };
}

/** How long a connection may take to say goodbye. With the carrier away it would wait for ever, and the process with it. */
const goodbyeMs = 2_000;

/** Waits for a close, and cuts the connections when nobody answers any more. */
async function closeWithin<T>(held: Held<T>, close: (it: T) => Promise<void>): Promise<void> {
  const closed = close(held.it).then(
    () => true,
    // It says that the connection is closed already, or broken: there is nothing left to close properly.
    () => false,
  );
  const inTime = new AbortController();
  const late = delay(goodbyeMs, false, { signal: inTime.signal }).catch(() => false);
  const clean = await Promise.race([closed, late]);
  inTime.abort();
  if (!clean) held.cut();
}

export interface WorkerOptions {
  readonly logger: DeliveryLogger;
  readonly process: Processor;
  /** Jobs at once in this process. */
  readonly concurrency: number;
}

export interface NoticeWorker {
  /** Resolves when the worker is connected and takes jobs. */
  ready(): Promise<void>;
  /** Takes no new job, waits for those that run, then closes its connections. */
  close(): Promise<void>;
}

/** Consumer of notice jobs; waits for its carrier as long as it takes. */
export function createNoticeWorker(
  carrier: Pick<OpenCarrier, 'worker'>,
  { logger, process, concurrency }: WorkerOptions,
): NoticeWorker {
  const running = new Set<Promise<void>>();
  const track = async (work: Promise<void>): Promise<void> => {
    running.add(work);
    try {
      await work;
    } finally {
      running.delete(work);
    }
  };
  const worker = carrier.worker((job) => track(process(job)), concurrency);
  worker.it.on('error', (error) => logger.warn({ error: error.message }, 'notice worker'));
  worker.it.on('failed', (job, error) => logger.error({ job: job?.id, error: error.message }, 'notice job failed'));
  return {
    ready: async () => {
      await worker.it.waitUntilReady();
    },
    close: async () => {
      // No new job. Our own work ends first, however long it takes: only the goodbye to the carrier has a limit.
      await worker.it.pause(true);
      while (running.size > 0) await Promise.allSettled(running);
      // To nobody, a polite close waits for ever; a job that could not be reported done then runs again, elsewhere.
      if (await worker.answers()) await closeWithin(worker, (it) => it.close());
      else await worker.it.close(true);
    },
  };
}
