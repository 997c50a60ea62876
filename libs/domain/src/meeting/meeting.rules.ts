import { localDate } from '../calendar/calendar.js';
import { perObject } from '../core/memo.js';
import type { BodyCode, Context, Decision, FactBase, Instant, Refusal, RefusalCode, Role } from '../core/types.js';
import type { AgendaItem, MeetingState } from './types.js';

/** Accepts a command with the facts it yields. */
export function accept<F extends FactBase>(...facts: readonly F[]): Decision<F> {
  return { ok: true, facts };
}

/** Refuses a command; nothing was changed. */
export function refuse(
  code: RefusalCode,
  details: Refusal['details'] = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, details } };
}

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

/** A refusal unless the actor has one of the roles. */
export function requireRole(context: Context, allowed: readonly Role[]): ReturnType<typeof refuse> | null {
  return allowed.includes(context.actor.role) ? null : refuse('NOT_PERMITTED', { role: context.actor.role, allowed });
}

/** A refusal unless the meeting is in one of the states. */
export function requireStatus(
  state: MeetingState,
  needed: readonly MeetingState['status'][],
): ReturnType<typeof refuse> | null {
  return needed.includes(state.status) ? null : refuse('MEETING_STATE', { status: state.status, needed });
}
