import type { Calendar } from '@selaras/domain';
import { civilDate, dateOfIndex, dayIndex, zoneOf } from './instants.js';

// The screens may not import the rules of `domain` (only its types), so this says in the browser what
// `workingDaysUntil` says on the server; the spec holds both to the same answers.

function workingDayTest(calendar: Calendar, knownOn: string): (day: number) => boolean {
  const off = new Set<string>();
  const works = new Set<string>();
  const known = calendar.decrees
    .filter((decree) => decree.knownOn <= knownOn)
    .sort((a, b) => (a.knownOn < b.knownOn ? -1 : a.knownOn > b.knownOn ? 1 : 0));
  for (const decree of known) {
    for (const { date } of decree.adds) {
      off.add(date);
      works.delete(date);
    }
    for (const removed of decree.removes) off.delete(removed);
    for (const date of decree.works ?? []) {
      off.delete(date);
      works.add(date);
    }
  }
  return (day) =>
    works.has(dateOfIndex(day)) ||
    (!calendar.weekend.includes(((((day + 3) % 7) + 7) % 7) + 1) && !off.has(dateOfIndex(day)));
}

/**
 * Working days from now to an instant as the calendar is known now: 0 on the same local date, negative when past.
 */
export function workingDaysLeft(calendar: Calendar, now: number, until: number): number {
  const zone = zoneOf(calendar);
  const today = civilDate(zone, now);
  const works = workingDayTest(calendar, today);
  const first = dayIndex(today);
  const last = dayIndex(civilDate(zone, until));
  let count = 0;
  for (let day = Math.min(first, last) + 1; day <= Math.max(first, last); day += 1) if (works(day)) count += 1;
  return last < first ? 0 - count : count;
}
