import { fileURLToPath } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Courier, createActivities, lookAfterOwed, temporalEngine } from '@selaras/activities';
import { OutboxRepository, factLog } from '@selaras/persistence';
import { connectClient, connectWorker, dataConverter } from '@selaras/platform';
import type { Logger } from '@selaras/platform';
import type { NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import type { WorkerConfig } from './config.js';
import { tokens } from './tokens.js';

/** What is owed for so long that whoever should have seen to it has gone. */
const owedAfterMs = 10_000;

/**
 * Runs the Temporal worker inside the application: starts with it, drains before it ends. Looks after what other
 * processes of ours left half-way.
 */
@Injectable()
export class TemporalWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private connection: NativeConnection | undefined;
  private worker: Worker | undefined;
  private done: Promise<void> | undefined;
  private readonly stopping = new AbortController();
  private owed: Promise<void> | undefined;
  private closeClient: () => Promise<void> = () => Promise.resolve();

  constructor(
    @Inject(tokens.config) private readonly config: WorkerConfig,
    @Inject(tokens.dataSource) private readonly dataSource: DataSource,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const settings = { address: this.config.TEMPORAL_ADDRESS, namespace: this.config.TEMPORAL_NAMESPACE };
    const { client, connection } = await connectClient(settings);
    this.closeClient = () => connection.close();
    const outbox = new OutboxRepository(this.dataSource);
    const courier = new Courier({
      log: factLog(this.dataSource),
      engine: temporalEngine(client, this.config.SELARAS_TASK_QUEUE),
      logger: this.logger,
    });
    this.connection = await connectWorker(settings);
    this.worker = await Worker.create({
      connection: this.connection,
      namespace: this.config.TEMPORAL_NAMESPACE,
      taskQueue: this.config.SELARAS_TASK_QUEUE,
      workflowBundle: { codePath: fileURLToPath(new URL('./workflow-bundle.js', import.meta.url)) },
      activities: createActivities(courier),
      dataConverter,
      maxCachedWorkflows: this.config.SELARAS_MAX_CACHED_WORKFLOWS,
      shutdownGraceTime: '5s',
      shutdownForceTime: '10s',
    });
    // A worker that fails must not leave a living process behind that does nothing: end it and let a supervisor restart.
    this.done = this.worker.run().catch((error: unknown) => {
      this.logger.fatal({ err: error }, 'the Temporal worker failed');
      process.exit(1);
    });
    this.owed = lookAfterOwed(
      {
        owed: async () => (await outbox.owed(owedAfterMs)).processes,
        courier,
        leaveRequests: (id, olderThanMs) => outbox.leaveRequests(id, olderThanMs),
        logger: this.logger,
      },
      this.stopping.signal,
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.owed;
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.done;
    await this.connection?.close();
    await this.closeClient();
  }
}
