import { Inject, Injectable, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import type { DeliveryLogger, DeliverySettings } from '@selaras/delivery';
import { describeError } from '@selaras/delivery';
import { NoticeLedgerRepository, createDataSource, showPresence } from '@selaras/persistence';
import type { Presence } from '@selaras/persistence';
import { DataSource } from 'typeorm';
import { NotifierService } from './notifier.service.js';
import { LEDGER, LOGGER, PRESENCE, SETTINGS } from './tokens.js';

/** Closes the database after everything that writes to it has stopped (`beforeApplicationShutdown`). */
@Injectable()
class DatabaseLifetime implements OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(PRESENCE) private readonly presence: Presence,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.presence.leave();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** The notifier: settings and logger come in, PostgreSQL is opened, the courier runs. The schema is somebody else's to migrate. */
@Module({})
export class NotifierModule {
  static register(settings: DeliverySettings, logger: DeliveryLogger): DynamicModule {
    return {
      module: NotifierModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: LOGGER, useValue: logger },
        {
          provide: DataSource,
          useFactory: () =>
            createDataSource({ url: settings.databaseUrl, schema: settings.databaseSchema }).initialize(),
        },
        {
          provide: LEDGER,
          useFactory: (dataSource: DataSource, presence: Presence) => new NoticeLedgerRepository(dataSource, presence),
          inject: [DataSource, PRESENCE],
        },
        {
          provide: PRESENCE,
          useFactory: (dataSource: DataSource) =>
            showPresence(dataSource, (error) => logger.warn({ error: describeError(error) }, 'not shown as present')),
          inject: [DataSource],
        },
        DatabaseLifetime,
        NotifierService,
      ],
    };
  }
}
