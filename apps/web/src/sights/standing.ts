import type { Sight } from '../api/types.js';

/** Where a request stands. `open`: allowed and neither over nor taken back; it may have begun or not. */
export type SightState = 'asked' | 'lapsed' | 'refused' | 'open' | 'seen' | 'unused';

/** Where a request stands at an instant of the service's clock. */
export function sightState(sight: Sight, now: number): SightState {
  if (sight.allowed === null) return sight.lapsed ? 'lapsed' : 'asked';
  if (!sight.allowed) return 'refused';
  if (sight.endedAt === null && sight.until !== null && sight.until > now) return 'open';
  return sight.beganAt === null ? 'unused' : 'seen';
}

/** When a sight that was open ended: when somebody ended it, or when its time was up. */
export function sightEnd({ endedAt, until }: Sight): number {
  return Math.min(endedAt ?? Number.POSITIVE_INFINITY, until ?? Number.POSITIVE_INFINITY);
}
