import type { Proof } from '@selaras/persistence';

/** Whether one of the proofs is young enough for what is asked only of somebody who is surely there. */
export function isFresh(proved: readonly Proof[], now: number, minutes: number): boolean {
  return proved.some(({ at }) => now - at <= minutes * 60_000);
}
