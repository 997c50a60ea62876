import type { Request, Response } from 'express';
import { sessionMs } from './session.service.js';

export const cookieName = 'selaras_session';

/** The session token of a request; null without cookie. */
export function tokenOf(request: Request): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, ...value] = pair.trim().split('=');
    if (name === cookieName) {
      const token = value.join('=');
      return /^[\w-]{20,100}$/.test(token) ? token : null;
    }
  }
  return null;
}

const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', path: '/', secure }) as const;

export function setCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(cookieName, token, { ...attributes(secure), maxAge: sessionMs });
}

export function clearCookie(response: Response, secure: boolean): void {
  response.clearCookie(cookieName, attributes(secure));
}
