import { localDate } from '../calendar/calendar.js';
import { perObject } from '../core/memo.js';
import type { BodyCode, Instant } from '../core/types.js';
import { refuse, type Refused } from '../core/verdicts.js';
import type { AgendaItem, MeetingState } from './types.js';

/** Bodies that have somebody of their own in the room or online, sorted. People from outside speak for no body. */
export function bodiesPresent({ attendance }: MeetingState): readonly BodyCode[] {
  return bodiesIn(attendance);
}

const bodiesIn = perObject((attendance: MeetingState['attendance']): readonly BodyCode[] => {
  const bodies = new Set<BodyCode>();
  for (const one of Object.values(attendance)) {
    if (one.body !== null && !one.outside) bodies.add(one.body);
  }
  return [...bodies].sort();
});

/** Agenda items that still have no outcome. */
export function itemsWithoutOutcome({ agenda }: MeetingState): readonly AgendaItem[] {
  return openIn(agenda);
}

const openIn = perObject((agenda: MeetingState['agenda']) => agenda.filter((item) => item.outcome === null));

/** True before the civil day on which the meeting was called, in the zone of its calendar. */
export function isBeforeMeetingDay(state: MeetingState, now: Instant): boolean {
  return localDate(state.calendar, now) < localDate(state.calendar, state.call.startsAt);
}

/** A refusal unless the meeting is in one of the states. */
export function requireStatus(state: MeetingState, needed: readonly MeetingState['status'][]): Refused | null {
  return needed.includes(state.status) ? null : refuse('MEETING_STATE', { status: state.status, needed });
}
