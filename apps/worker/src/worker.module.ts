import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { Inject, Module } from '@nestjs/common';
import { createDataSource } from '@selaras/persistence';
import type { Logger } from '@selaras/platform';
import type { DataSource } from 'typeorm';
import type { WorkerConfig } from './config.js';
import { TemporalWorker } from './temporal-worker.js';
import { tokens } from './tokens.js';

/** Wires the worker: database, Temporal worker. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(@Inject(tokens.dataSource) private readonly dataSource: DataSource) {}

  static with(config: WorkerConfig, logger: Logger): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: tokens.config, useValue: config },
        { provide: tokens.logger, useValue: logger },
        {
          provide: tokens.dataSource,
          useFactory: () =>
            createDataSource({ url: config.DATABASE_URL, schema: config.SELARAS_DB_SCHEMA }).initialize(),
        },
        TemporalWorker,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
