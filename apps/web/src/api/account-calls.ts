import type { Lang } from '@selaras/language';
import { api, settle, written } from './client.js';

/*
 * Calls about accounts: apart from the others, because no first screen needs them.
 */

/** Asks for a link by mail; what comes of it is told to nobody here. */
export async function askPasswordReset(login: string): Promise<void> {
  await settle(api.POST('/api/password-reset', { body: { login } }));
}

/** Whose a link is; looking uses nothing up. */
export function lookAtPasswordLink(token: string) {
  return settle(api.POST('/api/password-link', { body: { token } }));
}

/** Sets a password by a link, once. */
export async function setPasswordByLink(token: string, password: string): Promise<void> {
  await settle(api.PUT('/api/password-link', { body: { token, password } }));
}

/** Changes the own password; every other session ends. */
export async function changePassword(presentPassword: string, password: string): Promise<void> {
  await settle(api.PUT('/api/account/password', { params: written(), body: { presentPassword, password } }));
}

/** The language of the own mails. */
export async function changeLanguage(lang: Lang): Promise<void> {
  await settle(api.PUT('/api/account/language', { params: written(), body: { lang } }));
}

/** Ends one of the own sessions. */
export async function endSession(session: string): Promise<void> {
  await settle(api.DELETE('/api/account/sessions/{session}', { params: { path: { session }, ...written() } }));
}

/** Ends all own sessions but this one. */
export async function endOtherSessions(): Promise<void> {
  await settle(api.DELETE('/api/account/sessions', { params: written() }));
}

/** Sends somebody a link by which they set their password. */
export async function invitePerson(person: string): Promise<void> {
  await settle(api.POST('/api/people/{person}/invitation', { params: { path: { person }, ...written() } }));
}

/** Disables an account or revives it. */
export async function changeAccess(person: string, disabled: boolean): Promise<void> {
  await settle(
    api.PUT('/api/people/{person}/access', { params: { path: { person }, ...written() }, body: { disabled } }),
  );
}
