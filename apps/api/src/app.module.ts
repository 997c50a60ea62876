import { Inject, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, Provider, Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import {
  AssessmentRepository,
  ContentRepository,
  DraftRepository,
  NoticeLedgerRepository,
  OutboxRepository,
  PeopleRepository,
  ReferenceRepository,
  RequestRepository,
  SessionRepository,
  ViewRepository,
  createDataSource,
} from '@selaras/persistence';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { ClockController } from './clock/clock.controller.js';
import { ClockService } from './clock/clock.service.js';
import { AssessmentCommands } from './assessment/assessment.commands.js';
import { CommandHandler } from './commands/command.handler.js';
import { CommandService } from './commands/command.service.js';
import type { ApiConfig } from './config.js';
import { CrosscheckCommands } from './crosscheck/crosscheck.commands.js';
import { DossierCommands } from './dossier/dossier.commands.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { EngineService } from './engine/engine.service.js';
import { Connections } from './http/connections.js';
import { ProblemFilter } from './http/problem.filter.js';
import { EventsController } from './live/events.controller.js';
import { LiveService } from './live/live.service.js';
import { MeetingCommands } from './meeting/meeting.commands.js';
import { ProfileCommands } from './profile/profile.commands.js';
import { NamesService } from './reads/names.service.js';
import { OverviewController } from './reads/overview.controller.js';
import { RecordController } from './reads/record.controller.js';
import { RegisterController } from './reads/register.controller.js';
import { RegisterService } from './reads/register.service.js';
import { TextsController } from './reads/texts.controller.js';
import { AssessmentService } from './reference/assessment.service.js';
import { Frameworks } from './reference/frameworks.js';
import { ReferenceController } from './reference/reference.controller.js';
import { ReferenceService } from './reference/reference.service.js';
import { QueueProbe } from './service/queue-probe.js';
import { ServiceController } from './service/service.controller.js';
import { counterStore } from './session/counters.js';
import { OperatorAccount } from './session/operator-account.js';
import { SessionController } from './session/session.controller.js';
import { SessionGuard } from './session/session.guard.js';
import { SessionService } from './session/session.service.js';
import { LoginThrottle } from './session/throttle.js';
import { tokens } from './tokens.js';

/** Repositories are plain classes of the persistence room; here they become injectable. */
function repository<T>(type: new (dataSource: DataSource) => T): Provider {
  return { provide: type, useFactory: (dataSource: DataSource) => new type(dataSource), inject: [tokens.dataSource] };
}

const controllers: Type[] = [
  SessionController,
  ReferenceController,
  OverviewController,
  RecordController,
  RegisterController,
  TextsController,
  DraftsController,
  EventsController,
  ServiceController,
  ClockController,
  AssessmentCommands,
  CrosscheckCommands,
  DossierCommands,
  MeetingCommands,
  ProfileCommands,
];

/** Wires the api: database, process engine, sessions, commands, reads. */
@Module({})
export class AppModule implements OnApplicationShutdown {
  constructor(@Inject(tokens.dataSource) private readonly dataSource: DataSource) {}

  static with(config: ApiConfig, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      controllers,
      providers: [
        { provide: tokens.config, useValue: config },
        { provide: tokens.logger, useValue: logger },
        {
          provide: tokens.dataSource,
          useFactory: () =>
            createDataSource({
              url: config.databaseUrl,
              schema: config.databaseSchema,
              poolSize: config.databasePool,
            }).initialize(),
        },
        repository(AssessmentRepository),
        repository(ContentRepository),
        repository(DraftRepository),
        repository(NoticeLedgerRepository),
        repository(OutboxRepository),
        repository(PeopleRepository),
        repository(ReferenceRepository),
        repository(RequestRepository),
        repository(SessionRepository),
        repository(ViewRepository),
        {
          provide: tokens.counterStore,
          useFactory: (dataSource: DataSource) => counterStore(config.carrier, { dataSource, logger }),
          inject: [tokens.dataSource],
        },
        LoginThrottle,
        QueueProbe,
        SessionService,
        OperatorAccount,
        EngineService,
        CommandService,
        CommandHandler,
        ClockService,
        ReferenceService,
        AssessmentService,
        Frameworks,
        NamesService,
        RegisterService,
        LiveService,
        Connections,
        ProblemFilter,
        SessionGuard,
        { provide: APP_GUARD, useExisting: SessionGuard },
        { provide: APP_FILTER, useExisting: ProblemFilter },
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
