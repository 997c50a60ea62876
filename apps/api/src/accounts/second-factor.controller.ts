import { Body, Controller, Param, Req } from '@nestjs/common';
import { confirmSecondFactorSchema } from '@selaras/contracts';
import type { Lang, OfferedFactor, RecoveryCodes } from '@selaras/contracts';
import { LetterRepository } from '@selaras/persistence';
import type { Request } from 'express';
import { CurrentCaller } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { ApiProblem } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { originOf } from '../session/origin.js';
import { SecondFactors } from '../session/second-factors.js';
import { SessionService } from '../session/session.service.js';
import { personOf } from './person-of.js';

/** The own second factor; and somebody else's, when it is lost, for the operator. */
@Controller()
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sessions: SessionService,
    private readonly letters: LetterRepository,
  ) {}

  @Route('offerSecondFactor')
  offer(@CurrentCaller() caller: Caller): Promise<OfferedFactor> {
    return this.factors.offer(caller);
  }

  @Route('confirmSecondFactor')
  async confirm(
    @CurrentCaller() caller: Caller,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<RecoveryCodes> {
    const { code } = validate(confirmSecondFactorSchema, body, lang);
    const { recoveryCodes, ended } = await this.factors.confirm(caller, code, originOf(request));
    this.sessions.tellEnded(ended);
    return { recoveryCodes };
  }

  @Route('removeSecondFactor')
  async remove(@CurrentCaller() caller: Caller, @Req() request: Request): Promise<void> {
    await this.factors.remove(caller, originOf(request));
  }

  @Route('renewRecoveryCodes')
  renew(@CurrentCaller() caller: Caller, @Req() request: Request): Promise<RecoveryCodes> {
    return this.factors.renewRecoveryCodes(caller, originOf(request));
  }

  @Route('resetSecondFactor')
  async reset(
    @CurrentCaller() caller: Caller,
    @Param('person') given: string,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<void> {
    const person = personOf(given, lang);
    if (!(await this.factors.reset(person, caller.person.id, originOf(request)))) throw new ApiProblem('NOT_FOUND');
    await this.sessions.endAllOf([person]);
    await this.letters.owe({ person, kind: 'secondFactorReset', by: caller.person.id });
  }
}
