import { Body, Controller, Inject, Param, Req } from '@nestjs/common';
import { accountPathParameters, changeLanguageSchema, changePasswordSchema } from '@selaras/contracts';
import type { Lang, OwnAccount } from '@selaras/contracts';
import type { Request } from 'express';
import type { ApiConfig } from '../config.js';
import { CurrentCaller } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { validate } from '../http/validate.js';
import { deviceTokenOf } from '../session/cookie.js';
import { originOf } from '../session/origin.js';
import { tokens } from '../tokens.js';
import { AccountService } from './account.service.js';

/** What people do with their own accounts. */
@Controller()
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    @Inject(tokens.config) private readonly config: ApiConfig,
  ) {}

  @Route('getAccount')
  own(@CurrentCaller() caller: Caller): Promise<OwnAccount> {
    return this.accounts.own(caller);
  }

  @Route('changePassword')
  async changePassword(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<void> {
    const given = validate(changePasswordSchema, body, lang);
    const device = deviceTokenOf(request, this.config.cookieSecure);
    await this.accounts.changePassword(caller, { ...given, device }, originOf(request));
  }

  @Route('changeLanguage')
  async changeLanguage(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<void> {
    await this.accounts.changeLanguage(caller, validate(changeLanguageSchema, body, lang).lang, originOf(request));
  }

  @Route('endOtherSessions')
  async endOthers(@CurrentCaller() caller: Caller, @Req() request: Request): Promise<void> {
    await this.accounts.endOthers(caller, originOf(request));
  }

  @Route('endSession')
  async endOne(
    @CurrentCaller() caller: Caller,
    @Param('session') session: string,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<void> {
    const id = validate(accountPathParameters.session, session, lang, '/params/session');
    await this.accounts.endOne(caller, id, originOf(request));
  }
}
