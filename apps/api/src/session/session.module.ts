import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { OperatorAccount } from './operator-account.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SessionService } from './session.service.js';
import { LoginThrottle } from './throttle.js';

/** Signing in and out, and the gate that every request passes. */
@Module({
  controllers: [SessionController],
  providers: [
    LoginThrottle,
    SessionService,
    OperatorAccount,
    SessionGuard,
    { provide: APP_GUARD, useExisting: SessionGuard },
  ],
  exports: [SessionService, SessionGuard],
})
export class SessionModule {}
