import { Global, Inject, Module } from '@nestjs/common';
import type { OnApplicationShutdown, Provider, Type } from '@nestjs/common';
import {
  AccountRepository,
  AssessmentRepository,
  ContentRepository,
  DraftRepository,
  FirstRunRepository,
  IdentityRepository,
  LetterRepository,
  NoticeLedgerRepository,
  OutboxRepository,
  PeopleRepository,
  PreparationRepository,
  ReferenceRepository,
  RequestRepository,
  SecondFactorRepository,
  SecurityLogRepository,
  SessionRepository,
  SightRepository,
  ViewRepository,
  createDataSource,
} from '@selaras/persistence';
import type { DataSource } from 'typeorm';
import type { ApiConfig } from '../config.js';
import { tokens } from '../tokens.js';

const repositories: readonly Type[] = [
  AccountRepository,
  AssessmentRepository,
  ContentRepository,
  DraftRepository,
  FirstRunRepository,
  IdentityRepository,
  LetterRepository,
  NoticeLedgerRepository,
  OutboxRepository,
  PeopleRepository,
  PreparationRepository,
  ReferenceRepository,
  RequestRepository,
  SecondFactorRepository,
  SecurityLogRepository,
  SessionRepository,
  SightRepository,
  ViewRepository,
];

/** Repositories are plain classes of the persistence room; here they become injectable. */
function repository(type: Type): Provider {
  return { provide: type, useFactory: (dataSource: DataSource) => new type(dataSource), inject: [tokens.dataSource] };
}

/** The connections to the database and the repositories on them, for everybody. */
@Global()
@Module({
  providers: [
    {
      provide: tokens.dataSource,
      useFactory: (config: ApiConfig) =>
        createDataSource({
          url: config.databaseUrl,
          schema: config.databaseSchema,
          poolSize: config.databasePool,
        }).initialize(),
      inject: [tokens.config],
    },
    ...repositories.map(repository),
  ],
  exports: [tokens.dataSource, ...repositories],
})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(tokens.dataSource) private readonly dataSource: DataSource) {}

  /** Nest stops global modules last, when nobody is left who would ask. */
  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}
