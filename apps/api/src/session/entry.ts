import { Inject, Injectable } from '@nestjs/common';
import type { Session } from '@selaras/contracts';
import type { Request, Response } from 'express';
import type { ApiConfig } from '../config.js';
import { tokens } from '../tokens.js';
import { setCookie, setDeviceCookie, tokenOf } from './cookie.js';
import { hashToken } from './secrets.js';
import { SessionService } from './session.service.js';
import type { Opened } from './session.service.js';

/** Gives the browser a session that was opened to it; the one that it had before is over. */
@Injectable()
export class Entry {
  constructor(
    private readonly sessions: SessionService,
    @Inject(tokens.config) private readonly config: ApiConfig,
  ) {}

  async into({ token, device, caller }: Opened, request: Request, response: Response): Promise<Session> {
    const { cookieSecure } = this.config;
    const before = tokenOf(request, cookieSecure);
    if (before !== null) await this.sessions.logOut(hashToken(before));
    setCookie(response, token, cookieSecure);
    setDeviceCookie(response, device, cookieSecure);
    return this.sessions.describe(caller);
  }
}
