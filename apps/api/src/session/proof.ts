import type { RouteDefinition } from '@selaras/contracts';
import type { Proof, SessionRow } from '@selaras/persistence';

/** Whether one of the proofs is young enough for what is asked only of somebody who is surely there. */
export function isFresh(proved: readonly Proof[], now: number, minutes: number): boolean {
  return proved.some(({ at }) => now - at <= minutes * 60_000);
}

/** What was proved by more than one secret: a code here, or what a provider asked for. */
export function bySecond(proved: readonly Proof[]): readonly Proof[] {
  return proved.filter(({ by }) => by !== 'password' && by !== 'provider');
}

/** Whether a provider of identity, which is trusted with it, asked for a second factor in our place. */
export function provedElsewhere(proved: readonly Proof[]): boolean {
  return proved.some(({ by }) => by === 'strongProvider');
}

/** Whether a session may do what wants a proof; where a second factor is changed, that proof is by the factor itself. */
export function hasProof(
  { proved, secondFactor }: Pick<SessionRow, 'proved' | 'secondFactor'>,
  wanted: RouteDefinition['wantsProof'],
  { now, minutes }: { readonly now: number; readonly minutes: number },
): boolean {
  if (wanted === undefined) return true;
  return isFresh(wanted === 'second' && secondFactor ? bySecond(proved) : proved, now, minutes);
}
