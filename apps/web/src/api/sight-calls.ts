import { api, settle, written } from './client.js';

/*
 * Seeing as another person: apart from the other calls, because no first screen needs it.
 */

/** Asks a member to let one see the assessment as they see it. */
export async function askSight(key: string, person: string, reason: string): Promise<void> {
  await settle(
    api.POST('/api/assessments/{key}/sights', { params: { path: { key }, ...written() }, body: { person, reason } }),
  );
}

/** Sees as the person from now on, in this session. */
export async function beginSight(sight: string): Promise<void> {
  await settle(api.PUT('/api/sights/{sight}/session', { params: { path: { sight }, ...written() } }));
}

/** Ends seeing as another person. */
export async function leaveSight(): Promise<void> {
  await settle(api.DELETE('/api/session/sight', { params: written() }));
}

/** Allows somebody to see as oneself, or refuses it. */
export async function answerSight(sight: string, allow: boolean): Promise<void> {
  await settle(api.PUT('/api/account/sights/{sight}', { params: { path: { sight }, ...written() }, body: { allow } }));
}

/** Takes back what one allowed. */
export async function withdrawSight(sight: string): Promise<void> {
  await settle(api.DELETE('/api/account/sights/{sight}', { params: { path: { sight }, ...written() } }));
}
