import { Body, Controller, Inject, Req, Res } from '@nestjs/common';
import { loginSchema, proveAgainSchema } from '@selaras/contracts';
import type { Session } from '@selaras/contracts';
import type { Request, Response } from 'express';
import type { ApiConfig } from '../config.js';
import { CurrentCaller, viewerIn } from '../http/caller.js';
import type { Caller } from '../http/caller.js';
import { languageOf } from '../http/language.js';
import { Route } from '../http/policy.js';
import { validate } from '../http/validate.js';
import { tokens } from '../tokens.js';
import { clearCookie, deviceTokenOf } from './cookie.js';
import { Entry } from './entry.js';
import { originOf } from './origin.js';
import { SecurityLog } from './security-log.js';
import { SessionService } from './session.service.js';
import { SightService } from './sight.service.js';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly entry: Entry,
    private readonly log: SecurityLog,
    private readonly sights: SightService,
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
    const { cookieSecure } = this.config;
    const opened = await this.sessions.logIn({
      ...given,
      origin: originOf(request),
      device: deviceTokenOf(request, cookieSecure),
    });
    return this.entry.into(opened, request, response);
  }

  @Route('proveAgain')
  async prove(@CurrentCaller() caller: Caller, @Body() body: unknown, @Req() request: Request): Promise<void> {
    const given = validate(proveAgainSchema, body, languageOf(request));
    await this.sessions.proveAgain(caller, given, originOf(request));
  }

  @Route('signOut')
  async signOut(
    @CurrentCaller() caller: Caller,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sights.leave(caller, originOf(request));
    await this.sessions.logOut(caller.session.tokenHash);
    const person = viewerIn(caller);
    await this.log.note(originOf(request), { kind: 'signedOut', person, by: person });
    clearCookie(response, this.config.cookieSecure);
    // What the browser keeps of somebody's work goes with them; not the cookies, of which one says that it is known here.
    // Over plain http browsers do not do it and complain.
    if (this.config.cookieSecure) response.setHeader('Clear-Site-Data', '"cache", "storage"');
  }
}
