import type { Instant } from '../core/types.js';
import type { ZoneOffset } from './types.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * The offset that holds at an instant; before the first that is written down the first holds, after the last the last.
 *
 * @throws RangeError for a zone without offsets
 */
export function offsetAt(offsets: readonly ZoneOffset[], at: Instant): ZoneOffset {
  const found = offsets.findLast(({ from }) => from <= at) ?? offsets[0];
  if (found === undefined) throw new RangeError('a zone without offsets');
  return found;
}

/** What clocks of the zone show at an instant, as milliseconds since 1970-01-01T00:00 on those clocks. */
export function clockOf(offsets: readonly ZoneOffset[], at: Instant): number {
  return at + offsetAt(offsets, at).minutes * minuteMs;
}

/**
 * The instant at which clocks of the zone show that. A time that comes twice (the end of summer time) is its first; one
 * that is skipped (its beginning) is as much later as the clocks are moved.
 */
export function instantOfClock(offsets: readonly ZoneOffset[], clock: number): Instant {
  if (offsets.length === 1) return clock - offsetAt(offsets, clock).minutes * minuteMs;
  const before = clock - offsetAt(offsets, clock - dayMs).minutes * minuteMs;
  if (clockOf(offsets, before) === clock) return before;
  const after = clock - offsetAt(offsets, clock + dayMs).minutes * minuteMs;
  return clockOf(offsets, after) === clock ? after : before;
}
