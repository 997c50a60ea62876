import { Body, Controller, Param, Query, Req } from '@nestjs/common';
import { accountsPage, accountsQuerySchema, changeAccessSchema } from '@selaras/contracts';
import type { AccountList, Lang } from '@selaras/contracts';
import { AccountRepository } from '@selaras/persistence';
import type { Request } from 'express';
import { CurrentCaller } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { Invitations } from '../session/invitations.js';
import { originOf } from '../session/origin.js';
import { SecurityLog } from '../session/security-log.js';
import { SessionService } from '../session/session.service.js';
import { personOf } from './person-of.js';

/** Everybody's accounts, for the operator. */
@Controller()
export class EverybodyController {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionService,
    private readonly invitations: Invitations,
    private readonly log: SecurityLog,
  ) {}

  @Route('listAccounts')
  async list(@Query() query: unknown, @Language() lang: Lang): Promise<AccountList> {
    const { search = null, after = null } = validate(accountsQuerySchema, query, lang, '/query');
    const accounts = await this.accounts.list({ search, after, limit: accountsPage + 1 });
    const shown = accounts.slice(0, accountsPage);
    return { accounts: shown, next: accounts.length > accountsPage ? (shown.at(-1)?.person ?? null) : null };
  }

  @Route('invitePerson')
  async invite(
    @CurrentCaller() caller: Caller,
    @Param('person') person: string,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<void> {
    await this.invitations.invite(personOf(person, lang), caller.person.id, originOf(request));
  }

  @Route('changeAccess')
  async changeAccess(
    @CurrentCaller() caller: Caller,
    @Param('person') given: string,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<void> {
    const person = personOf(given, lang);
    const { disabled } = validate(changeAccessSchema, body, lang);
    const ended = await this.accounts.changeAccess(person, disabled);
    if (ended === null) throw new ApiProblem('NOT_FOUND');
    this.sessions.tellEnded(ended);
    await this.log.note(originOf(request), {
      kind: disabled ? 'accountDisabled' : 'accountRevived',
      person,
      by: caller.person.id,
      details: { sessionsEnded: ended.length },
    });
  }
}
