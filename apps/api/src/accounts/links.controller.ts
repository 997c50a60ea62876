import { Body, Controller, Req } from '@nestjs/common';
import { passwordLinkSchema, passwordResetSchema, usePasswordLinkSchema } from '@selaras/contracts';
import type { Lang, PasswordLink } from '@selaras/contracts';
import type { Request } from 'express';
import { Language } from '../http/language.js';
import { Route } from '../http/policy.js';
import { validate } from '../http/validate.js';
import { Invitations } from '../session/invitations.js';
import { originOf } from '../session/origin.js';

/** Links by mail that set a password; for people who are not signed in. */
@Controller()
export class LinksController {
  constructor(private readonly invitations: Invitations) {}

  @Route('askPasswordReset')
  async ask(@Body() body: unknown, @Language() lang: Lang, @Req() request: Request): Promise<void> {
    await this.invitations.reset(validate(passwordResetSchema, body, lang).login, originOf(request));
  }

  @Route('lookAtPasswordLink')
  async look(@Body() body: unknown, @Language() lang: Lang, @Req() request: Request): Promise<PasswordLink> {
    const { token } = validate(passwordLinkSchema, body, lang);
    const { kind, until, person } = await this.invitations.look(token, originOf(request));
    return { kind, until, name: person.name, login: person.id };
  }

  @Route('usePasswordLink')
  async use(@Body() body: unknown, @Language() lang: Lang, @Req() request: Request): Promise<void> {
    const { token, password } = validate(usePasswordLinkSchema, body, lang);
    await this.invitations.use(token, password, originOf(request));
  }
}
