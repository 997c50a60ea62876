import { Body, Controller, Param, Req } from '@nestjs/common';
import { answerSightSchema, askSightSchema } from '@selaras/contracts';
import type { Lang, SightList } from '@selaras/contracts';
import type { Request } from 'express';
import { CurrentCaller, CurrentMember } from '../http/caller.js';
import type { Caller, Member } from '../http/caller.js';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { validate } from '../http/validate.js';
import { originOf } from './origin.js';
import { SightService } from './sight.service.js';

/** Seeing as another person, from both sides. */
@Controller()
export class SightController {
  constructor(private readonly sights: SightService) {}

  @Route('askSight')
  ask(
    @CurrentMember() member: Member,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<{ readonly id: string }> {
    return this.sights.ask(member, validate(askSightSchema, body, lang), originOf(request));
  }

  @Route('listSights')
  list(@CurrentCaller() caller: Caller): Promise<SightList> {
    return this.sights.ofViewer(caller);
  }

  @Route('beginSight')
  async begin(@CurrentCaller() caller: Caller, @Param('sight') sight: string, @Req() request: Request): Promise<void> {
    await this.sights.begin(caller, sight, originOf(request));
  }

  @Route('leaveSight')
  async leave(@CurrentCaller() caller: Caller, @Req() request: Request): Promise<void> {
    await this.sights.leave(caller, originOf(request));
  }

  @Route('listOwnSights')
  own(@CurrentCaller() caller: Caller): Promise<SightList> {
    return this.sights.ofPerson(caller);
  }

  @Route('answerSight')
  async answer(
    @CurrentCaller() caller: Caller,
    @Param('sight') sight: string,
    @Body() body: unknown,
    @Language() lang: Lang,
    @Req() request: Request,
  ): Promise<void> {
    await this.sights.answer(caller, sight, validate(answerSightSchema, body, lang).allow, originOf(request));
  }

  @Route('withdrawSight')
  async withdraw(
    @CurrentCaller() caller: Caller,
    @Param('sight') sight: string,
    @Req() request: Request,
  ): Promise<void> {
    await this.sights.withdraw(caller, sight, originOf(request));
  }
}
