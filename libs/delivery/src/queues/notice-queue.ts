import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { NoticeJob } from '@selaras/contracts';
import { Queue, Worker } from 'bullmq';
import type { JobsOptions } from 'bullmq';
import type { DeliveryLogger } from '../logger.js';
import { noticeBatch } from './registry.js';
import { redisConnection, reconnectDelayMs } from './redis.js';

export interface QueueOptions {
  readonly redisUrl: string;
  /** Keeps installations that share a Redis apart. */
  readonly prefix: string;
  readonly logger: DeliveryLogger;
}

/** Message ids one job carries; measured best in the prototype (anchors/notices-pipeline.md). */
export const messagesPerJob = 100;

/** What the dispatcher and the reconciler need of the queue. */
export interface NoticeQueue {
  /** Adds jobs of at most {@link messagesPerJob} message ids in one round trip. Rejects at once when Redis is away. */
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

/** Producer of notice jobs. Without Redis it fails fast; the ledger still holds what could not be added. */
export function createNoticeQueue({ redisUrl, prefix, logger }: QueueOptions): NoticeQueue {
  const queue = new Queue<NoticeJob, void, string>(noticeBatch.queue, {
    prefix,
    connection: {
      ...redisConnection(redisUrl),
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      retryStrategy: reconnectDelayMs,
    },
    skipWaitingForReady: false,
  });
  queue.on('error', (error) => logger.warn({ error: error.message }, 'notice queue'));
  return {
    addMessages: async (ids) => {
      if (ids.length === 0) return;
      await queue.addBulk(
        chunk(ids, messagesPerJob).map((messages) => ({
          name: noticeBatch.name,
          data: { messages: [...messages] },
          opts: batchJobOptions(),
        })),
      );
    },
    pending: async () => {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
      return Object.values(counts).reduce((sum, n) => sum + n, 0);
    },
    close: () => closeWithin(queue.close(), [queue.backend.client]),
  };
}

/** How long a connection may take to say goodbye. Without Redis it would wait for ever, and the process with it. */
const goodbyeMs = 2_000;

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

/** Waits for a close, and cuts the connections when nobody answers any more. */
async function closeWithin(
  closing: Promise<void>,
  clients: readonly (Promise<{ disconnect(): void }> | undefined)[],
): Promise<void> {
  const closed = closing.then(
    () => true,
    // It says that the connection is closed already, or broken: there is nothing left to close properly.
    () => false,
  );
  const inTime = new AbortController();
  const late = delay(goodbyeMs, false, { signal: inTime.signal }).catch(() => false);
  const clean = await Promise.race([closed, late]);
  inTime.abort();
  if (clean) return;
  // Not waited for: a client that was never connected has nothing to give.
  for (const client of clients) {
    client?.then(
      (connection) => connection.disconnect(),
      () => undefined,
    );
  }
}

export interface WorkerOptions extends QueueOptions {
  readonly process: (job: {
    readonly name: string;
    readonly id?: string | undefined;
    readonly data: unknown;
  }) => Promise<void>;
  /** Jobs at once in this process. */
  readonly concurrency: number;
}

export interface NoticeWorker {
  /** Resolves when the worker is connected and takes jobs. */
  ready(): Promise<void>;
  /** Takes no new job, waits for those that run, then closes its connections. */
  close(): Promise<void>;
}

/** Consumer of notice jobs; waits for Redis as long as it takes. */
export function createNoticeWorker({ redisUrl, prefix, logger, process, concurrency }: WorkerOptions): NoticeWorker {
  const running = new Set<Promise<void>>();
  const track = async (work: Promise<void>): Promise<void> => {
    running.add(work);
    try {
      await work;
    } finally {
      running.delete(work);
    }
  };
  const worker = new Worker<unknown, void, string>(noticeBatch.queue, (job) => track(process(job)), {
    prefix,
    concurrency,
    connection: { ...redisConnection(redisUrl), maxRetriesPerRequest: null, retryStrategy: reconnectDelayMs },
    // A job found stalled is run again; what it carries is safe under the ledger's lease.
    maxStalledCount: 5,
  });
  worker.on('error', (error) => logger.warn({ error: error.message }, 'notice worker'));
  worker.on('failed', (job, error) => logger.error({ job: job?.id, error: error.message }, 'notice job failed'));
  return {
    ready: async () => {
      await worker.waitUntilReady();
    },
    close: async () => {
      // No new job. Our own work ends first, however long it takes: only the goodbye to Redis has a limit.
      await worker.pause(true);
      while (running.size > 0) await Promise.allSettled(running);
      const { client, blockingClient } = worker.backend;
      // Without Redis a polite close waits for ever; a job that could not be reported done then runs again, elsewhere.
      if (await isReady(client)) await closeWithin(worker.close(), [client, blockingClient]);
      else await worker.close(true);
    },
  };
}
