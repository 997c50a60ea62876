import { api, settle, written } from './client.js';

/*
 * What proves who somebody is: apart from the other calls, because no first screen needs it.
 */

/** Proves once more who sits there; throws `ApiProblem` (`PASSWORD_WRONG`, `CODE_WRONG`, `TOO_MANY_REQUESTS`). */
export async function proveAgain(given: { readonly password: string } | { readonly code: string }): Promise<void> {
  await settle(api.PUT('/api/session/proof', { params: written(), body: { ...given } }));
}

/** Has a secret made for a second factor; it counts once it is confirmed. */
export function offerSecondFactor() {
  return settle(api.POST('/api/account/second-factor', { params: written() }));
}

/** Confirms the secret that was shown; the recovery codes are told only now. */
export function confirmSecondFactor(code: string) {
  return settle(api.PUT('/api/account/second-factor', { params: written(), body: { code } }));
}

/** Does without a second factor. */
export async function removeSecondFactor(): Promise<void> {
  await settle(api.DELETE('/api/account/second-factor', { params: written() }));
}

/** New recovery codes in place of the old. */
export function renewRecoveryCodes() {
  return settle(api.POST('/api/account/recovery-codes', { params: written() }));
}

/** Takes somebody's second factor away who has lost it. */
export async function resetSecondFactor(person: string): Promise<void> {
  await settle(api.DELETE('/api/people/{person}/second-factor', { params: { path: { person }, ...written() } }));
}
