import { Body, Controller, Req } from '@nestjs/common';
import { firstLinkSchema, makeOperatorSchema } from '@selaras/contracts';
import type { FirstLink, Lang } from '@selaras/contracts';
import type { Request } from 'express';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { validate } from '../http/validate.js';
import { FirstRun } from '../session/first-run.js';
import { originOf } from '../session/origin.js';

/** The link of a first run; for somebody who has no account, because nobody has. */
@Controller()
export class FirstRunController {
  constructor(private readonly firstRun: FirstRun) {}

  @Route('lookAtFirstLink')
  look(@Body() body: unknown, @Language() lang: Lang, @Req() request: Request): Promise<FirstLink> {
    return this.firstRun.look(validate(firstLinkSchema, body, lang).token, originOf(request));
  }

  @Route('makeOperator')
  async make(@Body() body: unknown, @Language() lang: Lang, @Req() request: Request): Promise<void> {
    await this.firstRun.makeOperator(validate(makeOperatorSchema, body, lang), originOf(request));
  }
}
