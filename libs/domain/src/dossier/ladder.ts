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
  return state.rules.ladder
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
 * because a late obligation that nobody chases would be lost. A promise on the phone postpones the rungs of the body to
 * its end, never those of the coordinator. A date that a decree has moved is reminded of again.
 */
export function pendingRungs(state: DossierState, obligation: Obligation): readonly Rung[] {
  const { id, since } = obligation;
  const movedTo = lookUp(state.moved, id);
  const floors = {
    body: Math.max(since, state.pausedUntil ?? since, movedTo ?? since),
    coordinator: Math.max(since, movedTo ?? since),
  };
  const last = { body: Number.NEGATIVE_INFINITY, coordinator: Number.NEGATIVE_INFINITY };
  const pending: Rung[] = [];
  for (const [index, rung] of rungsOf(state, obligation).entries()) {
    const whose = rung.to === 'coordinator' ? 'coordinator' : 'body';
    if (index < (lookUp(whose === 'body' ? state.ladder : state.chased, id) ?? 0)) continue;
    if (whose === 'body' && movedTo === undefined && rung.instant <= since) continue;
    last[whose] = Math.max(last[whose], notBefore(state.calendar, rung.offset.unit, rung.instant, floors[whose]));
    pending.push({ step: index + 1, to: rung.to, due: last[whose] });
  }
  return pending.sort((a, b) => a.due - b.due || a.step - b.step);
}

/**
 * How many rungs of the body an obligation whose deadline has just been moved has behind it: it isn't reminded of the
 * past. The last one before the new date counts as ahead, when there is time for it from `remindedFrom` on.
 */
export function rungsBehind(state: DossierState, obligation: Obligation, at: Instant, remindedFrom: Instant): number {
  const rungs = rungsOf(state, obligation);
  const end = obligation.deadline.instant;
  const ahead = rungs.findIndex((rung) => rung.instant > at && rung.to !== 'coordinator');
  const behind = ahead === -1 ? rungs.length : ahead;
  const before = rungs.findLastIndex((rung) => rung.instant <= end && rung.to !== 'coordinator');
  return before !== -1 && before < behind && remindedFrom <= end ? before : behind;
}
