import { randomUUID } from 'node:crypto';
import type { NoticeLedger } from '@selaras/contracts';
import { createChannels } from '../channels/channels.js';
import type { ChannelOptions } from '../channels/channels.js';
import { silentLogger } from '../logger.js';
import { runDispatcher } from '../pipeline/dispatcher.js';
import { createCanary, runReconciler } from '../pipeline/reconciler.js';
import { createSender } from '../pipeline/sender.js';
import type { SenderOptions } from '../pipeline/sender.js';
import { createNoticeQueue, createNoticeWorker } from '../queues/notice-queue.js';
import { openRedis } from '../queues/redis.js';
import { jobProcessor, noticeBatch, registerJob } from '../queues/registry.js';

export interface Courier {
  stop(): Promise<void>;
}
export type CourierOptions = Partial<Omit<SenderOptions, 'channels' | 'ledger'>> & {
  readonly channels?: Partial<ChannelOptions>;
  readonly prefix?: string;
  readonly reconcileMs?: number;
};

/** The whole courier in the test's process, put together as the notifier does, hastier than a real one. */
export async function startCourier({
  redisUrl,
  inboxPort,
  ledger,
  prefix = `test-${randomUUID()}`,
  channels: channelOptions,
  reconcileMs = 50,
  ...senderOptions
}: CourierOptions & {
  readonly redisUrl: string;
  readonly inboxPort: number;
  readonly ledger: NoticeLedger;
}): Promise<Courier> {
  const channels = createChannels({ inbox: { host: '127.0.0.1', port: inboxPort }, ...channelOptions });
  const connection = openRedis(redisUrl, silentLogger);
  const queue = createNoticeQueue({ redisUrl, prefix, logger: silentLogger });
  const sender = createSender({
    ledger,
    channels,
    logger: silentLogger,
    leaseMs: 30_000,
    backoff: { baseMs: 40, capMs: 200 },
    ...senderOptions,
  });
  const worker = createNoticeWorker({
    redisUrl,
    prefix,
    logger: silentLogger,
    concurrency: 4,
    process: jobProcessor([registerJob(noticeBatch, (job) => sender.handle(job))], silentLogger),
  });
  await worker.ready();
  const reconciler = runReconciler({
    ledger,
    queue,
    canary: createCanary(connection, prefix, 'first'),
    periodMs: reconcileMs,
    queuedMs: 60_000,
    onError: () => undefined,
    logger: silentLogger,
  });
  const dispatcher = runDispatcher({ ledger, queue, pollMs: 10, onError: () => undefined });
  return {
    stop: async () => {
      await dispatcher.stop();
      await reconciler.stop();
      sender.stop();
      await worker.close();
      await sender.drain();
      await queue.close();
      connection.disconnect();
      await channels.close();
    },
  };
}
