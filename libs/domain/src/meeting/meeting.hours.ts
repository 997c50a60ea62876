import { atLocal, isWorkingDay, localDate, officeHoursOn } from '../calendar/calendar.js';
import type { Calendar } from '../calendar/types.js';
import type { Instant, Warning } from '../core/types.js';
import type { MeetingCall } from './types.js';

/**
 * What whoever plans a meeting is told of its times: that it begins or ends on a day off, as far as decrees are known
 * `now`, or while the offices are closed. An evening in the regions may be meant; a slip of the pen looks the same.
 */
export function hoursWarnings(
  calendar: Calendar,
  { startsAt, endsAt }: Pick<MeetingCall, 'startsAt' | 'endsAt'>,
  now: Instant,
): readonly Warning[] {
  if (calendar.alwaysOpen === true) return [];
  const knownOn = localDate(calendar, now);
  const [startDay, endDay] = [localDate(calendar, startsAt), localDate(calendar, endsAt)];
  const isOff = (day: string): boolean => !isWorkingDay(calendar, day, knownOn);
  const warnings: Warning[] = [];

  const start = officeTimes(calendar, startDay);
  if (isOff(startDay)) warnings.push({ code: 'MEETING_STARTS_ON_DAY_OFF', details: { startsAt } });
  else if (startsAt < start.opensAt || startsAt >= start.closesAt)
    warnings.push({ code: 'MEETING_STARTS_OUTSIDE_HOURS', details: { startsAt, ...start.hours } });

  const end = officeTimes(calendar, endDay);
  if (isOff(endDay)) {
    // Of one day it is said once.
    if (endDay !== startDay) warnings.push({ code: 'MEETING_ENDS_ON_DAY_OFF', details: { endsAt } });
  } else if (endsAt <= end.opensAt || endsAt > end.closesAt)
    warnings.push({ code: 'MEETING_ENDS_OUTSIDE_HOURS', details: { endsAt, ...end.hours } });
  return warnings;
}

function officeTimes(calendar: Calendar, day: string) {
  const hours = officeHoursOn(calendar, day);
  return { hours, opensAt: atLocal(calendar, day, hours.opens), closesAt: atLocal(calendar, day, hours.closes) };
}
