import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { ApiConfig } from '../config.js';
import { tokens } from '../tokens.js';
import { CodeThrottle } from './code-throttle.js';
import { counterStore } from './counters.js';
import { FirstRun } from './first-run.js';
import { Entry } from './entry.js';
import { Invitations } from './invitations.js';
import { LinkThrottle } from './link-throttle.js';
import { OperatorAccount } from './operator-account.js';
import { OwnerLetters } from './owner-letters.js';
import { RefusalsInterceptor } from './refusals.interceptor.js';
import { SecondFactors } from './second-factors.js';
import { SecurityLog } from './security-log.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SessionService } from './session.service.js';
import { SightController } from './sight.controller.js';
import { SightService } from './sight.service.js';
import { LoginThrottle } from './throttle.js';

/** Signing in and out, and the gate that every request passes. */
@Module({
  controllers: [SessionController, SightController],
  providers: [
    {
      provide: tokens.counterStore,
      useFactory: ({ carrier }: ApiConfig, dataSource: DataSource, logger: Logger) =>
        counterStore(carrier, { dataSource, logger }),
      inject: [tokens.config, tokens.dataSource, tokens.logger],
    },
    LoginThrottle,
    LinkThrottle,
    CodeThrottle,
    SecondFactors,
    SecurityLog,
    OwnerLetters,
    Invitations,
    FirstRun,
    SessionService,
    SightService,
    Entry,
    OperatorAccount,
    SessionGuard,
    { provide: APP_GUARD, useExisting: SessionGuard },
    RefusalsInterceptor,
    { provide: APP_INTERCEPTOR, useExisting: RefusalsInterceptor },
  ],
  exports: [
    SessionService,
    Entry,
    LinkThrottle,
    SessionGuard,
    SecurityLog,
    Invitations,
    FirstRun,
    OwnerLetters,
    SecondFactors,
  ],
})
export class SessionModule {}
