import { Body, Controller, Inject, Req, Res } from '@nestjs/common';
import { loginSchema } from '@selaras/contracts';
import type { Session } from '@selaras/contracts';
import type { Request, Response } from 'express';
import type { ApiConfig } from '../config.js';
import { CurrentCaller } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { languageOf } from '../http/language.js';
import { Route } from '../http/policy.js';
import { validate } from '../http/validate.js';
import { tokens } from '../tokens.js';
import { clearCookie, setCookie, tokenOf } from './cookie.js';
import { hashToken } from './secrets.js';
import { SessionService } from './session.service.js';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    @Inject(tokens.config) private readonly config: ApiConfig,
  ) {}

  @Route('getSession')
  get(@CurrentCaller() caller: Caller): Promise<Session> {
    return this.sessions.describe(caller);
  }

  @Route('signIn')
  async signIn(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    const given = validate(loginSchema, body, languageOf(request));
    const { token, caller } = await this.sessions.logIn({ ...given, address: request.ip ?? '' });
    const before = tokenOf(request, this.config.cookieSecure);
    if (before !== null) await this.sessions.logOut(hashToken(before));
    setCookie(response, token, this.config.cookieSecure);
    return this.sessions.describe(caller);
  }

  @Route('signOut')
  async signOut(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.logOut(caller.session.tokenHash);
    clearCookie(response, this.config.cookieSecure);
  }
}
