import type { Lang } from '@selaras/language';
import { api, settle } from './client.js';

/** Whether the link of a first run opens anything; looking uses nothing up. */
export function lookAtFirstLink(token: string) {
  return settle(api.POST('/api/first-run', { body: { token } }));
}

/** Makes the account of the first operator by the link, once. */
export async function makeOperator(body: {
  readonly token: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly lang: Lang;
  readonly password: string;
}): Promise<void> {
  await settle(api.PUT('/api/first-run', { body }));
}
