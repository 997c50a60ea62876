import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import { sessionMs } from './session.service.js';

/** Over TLS with the prefix by which browsers refuse the cookie from other hosts and from plain http. */
const cookieName = (secure: boolean): string => (secure ? '__Host-selaras_session' : 'selaras_session');

/** The session token of a request; null without cookie. */
export function tokenOf(request: Request, secure: boolean): string | null {
  const token = parseCookie(request.headers.cookie ?? '')[cookieName(secure)];
  return token !== undefined && /^[\w-]{20,100}$/.test(token) ? token : null;
}

const attributes = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax', path: '/', secure }) as const;

export function setCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(cookieName(secure), token, { ...attributes(secure), maxAge: sessionMs });
}

export function clearCookie(response: Response, secure: boolean): void {
  response.clearCookie(cookieName(secure), attributes(secure));
}
