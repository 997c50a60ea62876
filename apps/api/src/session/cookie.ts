import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { sessionMs } from './session.service.js';

/** Browsers keep no cookie longer. */
const deviceMs = 400 * 24 * 60 * 60_000;
const visitMs = 15 * 60_000;

type CookieName = 'session' | 'device' | 'visit';

/** Over TLS with the prefix by which browsers refuse the cookie from other hosts and from plain http. */
const nameOf = (name: CookieName, secure: boolean): string => `${secure ? '__Host-' : ''}selaras_${name}`;

function read(request: Request, name: CookieName, secure: boolean): string | null {
  const token = parseCookie(request.headers.cookie ?? '')[nameOf(name, secure)];
  return token !== undefined && /^[\w-]{20,100}$/.test(token) ? token : null;
}

const attributes = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'lax', path: '/', secure });

/** The session token of a request; null without cookie. */
export function tokenOf(request: Request, secure: boolean): string | null {
  return read(request, 'session', secure);
}

export function setCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(nameOf('session', secure), token, { ...attributes(secure), maxAge: sessionMs });
}

export function clearCookie(response: Response, secure: boolean): void {
  response.clearCookie(nameOf('session', secure), attributes(secure));
}

/**
 * The token by which a browser is known again: it opens nothing, but whoever guesses elsewhere cannot lock it out. It
 * outlives the session.
 */
export function deviceTokenOf(request: Request, secure: boolean): string | null {
  return read(request, 'device', secure);
}

export function setDeviceCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(nameOf('device', secure), token, { ...attributes(secure), maxAge: deviceMs });
}

/** The token of a browser that somebody uses to go to a provider of identity and come back. */
export function visitTokenOf(request: Request, secure: boolean): string | null {
  return read(request, 'visit', secure);
}

export function setVisitCookie(response: Response, token: string, secure: boolean): void {
  response.cookie(nameOf('visit', secure), token, { ...attributes(secure), maxAge: visitMs });
}
