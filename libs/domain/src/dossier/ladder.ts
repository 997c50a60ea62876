import { lookUp } from '../core/look-up.js';
import type { LadderStep } from '../assessment/types.js';
import { addWorkingDays, atLocal, isWorkingDay, localDate, stepInstant } from '../calendar/calendar.js';
import type { Calendar, Rule } from '../calendar/types.js';
import type { Instant } from '../core/types.js';
import type { DossierState, Obligation } from './types.js';

/** A rung that is still to be taken: its number (1 for the first), who hears of it, when it is decided. */
export interface Rung {
  readonly step: number;
  readonly to: LadderStep['to'];
  readonly due: Instant;
}

/**
 * The rungs that apply to an obligation, earliest first. An offer is only reminded of before its deadline: at the
 * deadline it lapses, which tells the coordinator by itself.
 */
function rungsOf(state: DossierState, obligation: Obligation): readonly (LadderStep & { readonly instant: Instant })[] {
  return state.input.ladder
    .filter((rung) => obligation.what !== 'decideOffer' || (rung.offset.amount < 0 && rung.to !== 'coordinator'))
    .map((rung) => ({
      ...rung,
      instant: stepInstant(state.calendar, rung.offset, obligation.deadline.instant, null),
    }))
    .sort((a, b) => a.instant - b.instant);
}

/** A rung's instant, but not before `floor`; a rung in working days is not decided on a day off. */
function notBefore(cal: Calendar, unit: Rule['unit'], instant: Instant, floor: Instant): Instant {
  if (instant >= floor) return instant;
  const date = localDate(cal, floor);
  if (unit !== 'workingDays' || cal.alwaysOpen === true || isWorkingDay(cal, date, null)) return floor;
  return atLocal(cal, addWorkingDays(cal, date, 1, null), '00:00');
}

/**
 * The rungs of an obligation that are still to come, in order. A rung that was past when the obligation came into
 * being is not made up for: nobody is reminded of what they have just been told. The coordinator alone still hears,
 * because a late obligation that nobody chases would be lost. A promise on the phone postpones every rung to its end.
 */
export function pendingRungs(state: DossierState, obligation: Obligation): readonly Rung[] {
  const taken = lookUp(state.ladder, obligation.id) ?? 0;
  const floor = Math.max(obligation.since, state.pausedUntil ?? obligation.since);
  const pending: Rung[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [index, rung] of rungsOf(state, obligation).entries()) {
    if (index < taken) continue;
    if (rung.instant <= obligation.since && rung.to !== 'coordinator') continue;
    last = Math.max(last, notBefore(state.calendar, rung.offset.unit, rung.instant, floor));
    pending.push({ step: index + 1, to: rung.to, due: last });
  }
  return pending;
}

/** How many rungs an obligation whose deadline has just been moved has behind it: it isn't reminded of the past. */
export function rungsBehind(state: DossierState, obligation: Obligation, at: Instant): number {
  const rungs = rungsOf(state, obligation);
  const ahead = rungs.findIndex((rung) => rung.instant > at || rung.to === 'coordinator');
  return ahead === -1 ? rungs.length : ahead;
}
