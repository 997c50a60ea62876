import { fileURLToPath } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { createActivities } from '@selaras/activities';
import { stepRecorder } from '@selaras/persistence';
import { connectWorker } from '@selaras/platform';
import type { Logger } from '@selaras/platform';
import type { NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import type { WorkerConfig } from './config.js';
import { tokens } from './tokens.js';

/** Runs the Temporal worker inside the application: starts with it, drains before it ends. */
@Injectable()
export class TemporalWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private connection: NativeConnection | undefined;
  private worker: Worker | undefined;
  private done: Promise<void> | undefined;

  constructor(
    @Inject(tokens.config) private readonly config: WorkerConfig,
    @Inject(tokens.dataSource) private readonly dataSource: DataSource,
    @Inject(tokens.logger) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.connection = await connectWorker({
      address: this.config.TEMPORAL_ADDRESS,
      namespace: this.config.TEMPORAL_NAMESPACE,
    });
    this.worker = await Worker.create({
      connection: this.connection,
      namespace: this.config.TEMPORAL_NAMESPACE,
      taskQueue: this.config.SELARAS_TASK_QUEUE,
      workflowBundle: { codePath: fileURLToPath(new URL('./workflow-bundle.js', import.meta.url)) },
      activities: createActivities({ recordStep: stepRecorder(this.dataSource) }),
      maxCachedWorkflows: this.config.SELARAS_MAX_CACHED_WORKFLOWS,
      shutdownGraceTime: '5s',
      shutdownForceTime: '10s',
    });
    // A worker that fails must not leave a living process behind that does nothing: end it and let a supervisor restart.
    this.done = this.worker.run().catch((error: unknown) => {
      this.logger.fatal({ err: error }, 'the Temporal worker failed');
      process.exit(1);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.done;
    await this.connection?.close();
  }
}
