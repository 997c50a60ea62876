import { api, entered, settle, written } from './client.js';

/*
 * Signing in by a provider of identity: apart from the other calls, because most installations have none.
 */

/** Providers by which one can sign in. */
export async function fetchProviders(signal?: AbortSignal) {
  const reply = await settle(api.GET('/api/sign-in-providers', signal === undefined ? {} : { signal }));
  return reply.providers;
}

/** Begins to sign in, or to accept an invitation; returns where the browser has to go. */
export async function wayToSignIn(provider: string, next: string, invitation?: string): Promise<string> {
  const body = { next, ...(invitation === undefined ? {} : { invitation }) };
  const params = { path: { provider } };
  return (await settle(api.POST('/api/sign-in-providers/{provider}/sign-in', { params, body }))).url;
}

/** Brings back what the provider gave; throws `ApiProblem` (`SECOND_FACTOR_NEEDED` where a code is missing). */
export async function comeBack(provider: string, query: string, code?: string) {
  const body = { query, ...(code === undefined ? {} : { code }) };
  const params = { path: { provider } };
  const reply = await settle(api.POST('/api/sign-in-providers/{provider}/return', { params, body }));
  entered(reply.session);
  return reply;
}

/** Begins to prove once more who sits there. */
export async function wayToProof(provider: string): Promise<string> {
  const params = { path: { provider }, ...written() };
  return (await settle(api.POST('/api/sign-in-providers/{provider}/proof', { params, body: { next: '/' } }))).url;
}

/** Providers, and with which the own account is linked. */
export async function fetchOwnProviders(signal?: AbortSignal) {
  const reply = await settle(api.GET('/api/account/providers', signal === undefined ? {} : { signal }));
  return reply.providers;
}

/** Begins to link the own account. */
export async function wayToLink(provider: string, next: string): Promise<string> {
  const params = { path: { provider }, ...written() };
  return (await settle(api.POST('/api/account/providers/{provider}', { params, body: { next } }))).url;
}

/** Takes a link of the own account away. */
export async function unlinkProvider(provider: string): Promise<void> {
  await settle(api.DELETE('/api/account/providers/{provider}', { params: { path: { provider }, ...written() } }));
}
