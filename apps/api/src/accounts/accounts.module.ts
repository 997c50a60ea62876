import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';
import { EverybodyController } from './everybody.controller.js';
import { FirstRunController } from './first-run.controller.js';
import { LinksController } from './links.controller.js';
import { ProviderVisits } from './provider-visits.js';
import { ProvidersController } from './providers.controller.js';
import { Providers } from './providers.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecurityLogController } from './security-log.controller.js';

/** Own accounts, those of everybody for the operator, links that set a password, and the security log. */
@Module({
  imports: [SessionModule],
  controllers: [
    AccountController,
    EverybodyController,
    LinksController,
    FirstRunController,
    SecondFactorController,
    SecurityLogController,
    ProvidersController,
  ],
  providers: [AccountService, Providers, ProviderVisits],
})
export class AccountsModule {}
