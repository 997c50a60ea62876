import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { NoticeLedger } from '@selaras/contracts';
import {
  checkMemoryPolicy,
  createCanary,
  createChannels,
  createNoticeQueue,
  createNoticeWorker,
  createSender,
  describeError,
  jobProcessor,
  noticeBatch,
  openRedis,
  registerJob,
  runDispatcher,
  runReconciler,
} from '@selaras/delivery';
import type { DeliveryLogger, DeliverySettings } from '@selaras/delivery';
import { LEDGER, LOGGER, SETTINGS } from './tokens.js';

/** Batches in work at once; measured best together with batches of 100 (anchors/notices-pipeline.md). */
const batchesAtOnce = 4;
const backoffCapMs = 900_000;

/** Runs the courier: dispatcher, worker and reconciler over one ledger, started and stopped in order. */
@Injectable()
export class NotifierService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly closers: (() => Promise<void>)[] = [];

  constructor(
    @Inject(SETTINGS) private readonly settings: DeliverySettings,
    @Inject(LEDGER) private readonly ledger: NoticeLedger,
    @Inject(LOGGER) private readonly logger: DeliveryLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    try {
      await this.start();
    } catch (error) {
      // What did start holds connections that would keep a failed process alive.
      await this.stop();
      throw error;
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async start(): Promise<void> {
    const { settings, ledger, logger } = this;
    const { inbox, smtpUrl, from, origin } = settings;
    const channels = createChannels({ inbox, smtpUrl, from, origin });
    this.closers.push(() => channels.close());

    const redis = openRedis(settings.redisUrl, logger);
    this.closers.push(async () => redis.disconnect());
    const queueOptions = { redisUrl: settings.redisUrl, prefix: settings.prefix, logger };
    const queue = createNoticeQueue(queueOptions);
    this.closers.push(() => queue.close());

    const sender = createSender({
      ledger,
      channels,
      logger,
      leaseMs: settings.leaseMs,
      backoff: { baseMs: settings.backoffMs, capMs: Math.max(backoffCapMs, settings.backoffMs) },
    });
    const worker = createNoticeWorker({
      ...queueOptions,
      concurrency: batchesAtOnce,
      process: jobProcessor([registerJob(noticeBatch, (job) => sender.handle(job))], logger),
    });
    this.closers.push(async () => {
      sender.stop();
      await worker.close();
      await sender.drain();
    });
    await worker.ready();
    redis.once('ready', () => this.checkPolicy(redis));
    if (redis.status === 'ready') this.checkPolicy(redis);

    const reconciler = runReconciler({
      ledger,
      queue,
      canary: createCanary(redis, settings.prefix, randomUUID()),
      periodMs: settings.reconcileMs,
      queuedMs: settings.queuedMs,
      onError: (error) => logger.warn({ error: describeError(error) }, 'reconciler'),
      logger,
    });
    const dispatcher = runDispatcher({
      ledger,
      queue,
      pollMs: settings.pollMs,
      onError: (error) => logger.warn({ error: describeError(error) }, 'dispatcher'),
    });
    this.closers.push(async () => {
      await dispatcher.stop();
      await reconciler.stop();
    });
  }

  private checkPolicy(redis: Parameters<typeof checkMemoryPolicy>[0]): void {
    checkMemoryPolicy(redis, this.logger).catch((error: unknown) =>
      this.logger.warn({ error: describeError(error) }, 'the memory policy of redis is not known'),
    );
  }

  /** Last started, first stopped: no new work, then the work under way, then the connections. */
  private async stop(): Promise<void> {
    for (let close = this.closers.pop(); close !== undefined; close = this.closers.pop()) {
      try {
        await close();
      } catch (error) {
        // One that does not close must not keep the others open.
        this.logger.error({ error: describeError(error) }, 'did not close cleanly');
      }
    }
  }
}
