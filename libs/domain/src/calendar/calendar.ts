import type { Instant, LocalDate } from '../core/types.js';
import { dateOfDay, dayNumber, weekdayOfDay } from './civil-date.js';
import { clockOf, instantOfClock } from './zone.js';
import type { Calendar, Deadline, Decree, Move, Rule } from './types.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** A date before every decree: nothing is known yet. */
const beforeAllDecrees: LocalDate = '0000-01-01';

function clockMs(time: string): number {
  const match = /^(\d{2}):(\d{2})$/.exec(time);
  if (match === null || Number(match[1]) > 23 || Number(match[2]) > 59) throw new RangeError(`no local time: ${time}`);
  return (Number(match[1]) * 60 + Number(match[2])) * minuteMs;
}

function localDay(cal: Calendar, at: Instant): number {
  return Math.floor(clockOf(cal.offsets, at) / dayMs);
}

/** The instant at which clocks of the calendar's zone show a time of a day. */
function onDay(cal: Calendar, day: number, time: string): Instant {
  return instantOfClock(cal.offsets, day * dayMs + clockMs(time));
}

function midnight(cal: Calendar, day: number): Instant {
  return onDay(cal, day, '00:00');
}

/** The civil date of an instant in the calendar's zone. */
export function localDate(cal: Calendar, at: Instant): LocalDate {
  return dateOfDay(localDay(cal, at));
}

/** The instant at which a clock in the calendar's zone shows `time` (`HH:MM`) on that date. */
export function atLocal(cal: Calendar, date: LocalDate, time: string): Instant {
  return onDay(cal, dayNumber(date), time);
}

/** What follows from the decrees of a calendar: asked thousands of times for each change, and always the same. */
interface DecreeIndex {
  /** In the order in which they became known. */
  readonly decrees: readonly Decree[];
  /** What the first n decrees say of days, by n. */
  readonly days: Map<number, DecreedDays>;
}

/** Day numbers that decrees make days off, and usual days off that they make working days. */
interface DecreedDays {
  readonly off: ReadonlySet<number>;
  readonly works: ReadonlySet<number>;
}

const indexes = new WeakMap<readonly Decree[], DecreeIndex>();

function indexOf(cal: Calendar): DecreeIndex {
  const found = indexes.get(cal.decrees);
  if (found !== undefined) return found;
  const decrees = [...cal.decrees].sort((a, b) => (a.knownOn < b.knownOn ? -1 : a.knownOn > b.knownOn ? 1 : 0));
  const index: DecreeIndex = { decrees, days: new Map() };
  indexes.set(cal.decrees, index);
  return index;
}

function countKnown({ decrees }: DecreeIndex, knownOn: LocalDate | null): number {
  if (knownOn === null) return decrees.length;
  const next = decrees.findIndex((decree) => decree.knownOn > knownOn);
  return next === -1 ? decrees.length : next;
}

function decreedDays(cal: Calendar, knownOn: LocalDate | null): DecreedDays {
  const index = indexOf(cal);
  const known = countKnown(index, knownOn);
  const found = index.days.get(known);
  if (found !== undefined) return found;
  const off = new Set<number>();
  const works = new Set<number>();
  for (const decree of index.decrees.slice(0, known)) {
    for (const day of decree.adds.map(({ date }) => dayNumber(date))) {
      off.add(day);
      works.delete(day);
    }
    for (const removed of decree.removes) off.delete(dayNumber(removed));
    for (const day of (decree.works ?? []).map(dayNumber)) {
      off.delete(day);
      works.add(day);
    }
  }
  const days = { off, works };
  index.days.set(known, days);
  return days;
}

/** The decrees known on that date, earliest first; `null` knows everything the calendar holds. */
export function decreesKnown(cal: Calendar, knownOn: LocalDate | null): readonly Decree[] {
  const index = indexOf(cal);
  return index.decrees.slice(0, countKnown(index, knownOn));
}

/** Which dates the decrees known on `knownOn` make non-working, weekends aside, in order. */
export function decreedDaysOff(cal: Calendar, knownOn: LocalDate | null): readonly LocalDate[] {
  return [...decreedDays(cal, knownOn).off].sort((a, b) => a - b).map(dateOfDay);
}

/** A test for day numbers, for whoever asks about many days at once. */
function workingDayTest(cal: Calendar, knownOn: LocalDate | null): (day: number) => boolean {
  // A calendar without any working day would let every search below run for ever.
  if (cal.weekend.length >= 7 && new Set(cal.weekend).size >= 7)
    throw new RangeError(`calendar ${cal.id} has no working day`);
  const { off, works } = decreedDays(cal, knownOn);
  return (day) => works.has(day) || (!off.has(day) && !cal.weekend.includes(weekdayOfDay(day)));
}

/**
 * Whether people work on that date, as known on `knownOn` (`null`: everything in the calendar counts). Decrees apply
 * in the order in which they became known; a removed holiday on a weekend stays a weekend, unless a decree says that
 * people work then.
 */
export function isWorkingDay(cal: Calendar, date: LocalDate, knownOn: LocalDate | null): boolean {
  return workingDayTest(cal, knownOn)(dayNumber(date));
}

/**
 * The n-th working day after a date (before it when negative). `n = 0` is the date itself when people work then,
 * otherwise the next working day.
 */
export function addWorkingDays(cal: Calendar, date: LocalDate, n: number, knownOn: LocalDate | null): LocalDate {
  return dateOfDay(workingDayFrom(workingDayTest(cal, knownOn), dayNumber(date), n));
}

function workingDayFrom(works: (day: number) => boolean, from: number, n: number): number {
  let day = from;
  if (n === 0) {
    while (!works(day)) day += 1;
    return day;
  }
  const step = n > 0 ? 1 : -1;
  for (let left = Math.abs(Math.trunc(n)); left > 0;) {
    day += step;
    if (works(day)) left -= 1;
  }
  return day;
}

/**
 * Office hours of a date, local `HH:MM`. Of the entries that cover it the latest `from` wins (Ramadan over the year),
 * of equal ones the last written. A date before every entry has the hours of the first; without entries the office
 * is open all day.
 */
export function officeHoursOn(cal: Calendar, date: LocalDate): { readonly opens: string; readonly closes: string } {
  const covering = cal.officeHours.filter(
    (hours) => hours.from <= date && (hours.to === undefined || date <= hours.to),
  );
  const hours = covering.reduce(
    (best, next) => (best === undefined || next.from >= best.from ? next : best),
    covering.at(0) ?? cal.officeHours.at(0),
  );
  return hours === undefined ? { opens: '00:00', closes: '23:59' } : { opens: hours.opens, closes: hours.closes };
}

/** Id of the last decree known at that instant, `-` when none is. */
export function calendarVersion(cal: Calendar, now: Instant): string {
  const index = indexOf(cal);
  return index.decrees[countKnown(index, localDate(cal, now)) - 1]?.id ?? '-';
}

/**
 * Where a rule leads, with the decrees known on `knownOn`. Never to where its clock began: "by the end of today" after
 * the office has closed is the end of the next day.
 */
function ruleInstant(cal: Calendar, rule: Rule, from: Instant, knownOn: LocalDate | null): Instant {
  if (rule.unit === 'seconds') return from + Math.max(rule.amount, 0) * 1000;
  const works = rule.unit === 'workingDays' ? workingDayTest(cal, knownOn) : () => true;
  const start = localDay(cal, from);
  const instant = closing(cal, workingDayFrom(works, start, rule.amount));
  return instant > from ? instant : closing(cal, workingDayFrom(works, start, 1));
}

function closing(cal: Calendar, day: number): Instant {
  return onDay(cal, day, officeHoursOn(cal, dateOfDay(day)).closes);
}

/**
 * The deadline a rule gives from an instant on, with what is known `now`: the closing of the n-th working day or
 * calendar day after the local date of `from`, or plainly that many seconds later.
 */
export function computeDeadline(cal: Calendar, rule: Rule, from: Instant, now: Instant): Deadline {
  const instant = ruleInstant(cal, rule, from, localDate(cal, now));
  return { rule, from, instant, calendarVersion: calendarVersion(cal, now) };
}

/**
 * What a decree that has become known `now` does to a deadline; null when it does not touch it. Only deadlines in
 * working days move. One that its rule gave follows its rule, but never to before the next working day after `now`: a
 * decree that takes days off away leaves the earlier promise or that day, whichever comes first, and one that nobody
 * could have kept stays where it was. One that was set or capped by hand moves only when its day becomes a day off: to
 * the closing of the working day before or, when that is over, of the next one.
 */
export function moveDeadline(before: Calendar, after: Calendar, deadline: Deadline, now: Instant): Move | null {
  if (deadline.rule.unit !== 'workingDays') return null;
  const version = before.decrees.find((decree) => decree.id === deadline.calendarVersion);
  const given = promised(before, deadline, deadline.known, version?.knownOn ?? beforeAllDecrees);
  if (given !== deadline.instant) return offDayOff(after, deadline, now);
  const today = localDate(after, now);
  const byRule = promised(after, deadline, deadline.known, today);
  if (byRule === deadline.instant) return null;
  const moved = { ...deadline, calendarVersion: calendarVersion(after, now) };
  const kept = keepable(after, deadline.instant, today);
  const least = Math.min(kept, ruleInstant(after, nextWorkingDay, now, today));
  if (byRule > now && byRule >= least) return { to: { ...moved, instant: byRule }, byRule };
  const stays = deadline.instant <= now || least === deadline.instant;
  return { to: stays ? deadline : { ...moved, instant: least, known: now }, byRule };
}

const nextWorkingDay: Rule = { amount: 1, unit: 'workingDays' };
const sameWorkingDay: Rule = { amount: 0, unit: 'workingDays' };

/** Where the rule of a deadline leads, not before the working day after the decree that shortened it. */
function promised(cal: Calendar, { rule, from }: Deadline, known: Instant | undefined, knownOn: LocalDate): Instant {
  const byRule = ruleInstant(cal, rule, from, knownOn);
  return known === undefined ? byRule : Math.max(byRule, ruleInstant(cal, nextWorkingDay, known, knownOn));
}

/** An instant that was promised or, when nobody works on its day any more, the closing of the next working day. */
function keepable(cal: Calendar, promise: Instant, knownOn: LocalDate): Instant {
  const works = workingDayTest(cal, knownOn)(localDay(cal, promise));
  return works ? promise : ruleInstant(cal, sameWorkingDay, promise, knownOn);
}

function offDayOff(cal: Calendar, deadline: Deadline, now: Instant): Move | null {
  if (deadline.instant <= now) return null;
  const before = lastWorkingInstant(cal, deadline.instant, now);
  if (before === deadline.instant) return null;
  const instant = before > now ? before : ruleInstant(cal, sameWorkingDay, deadline.instant, localDate(cal, now));
  return { to: { ...deadline, instant, calendarVersion: calendarVersion(cal, now) }, byRule: instant };
}

/**
 * The instant at which a rung of a ladder is decided. In working or calendar days: local midnight of the day that
 * far from the deadline's date, so that a notice decided then goes out at the opening of that day (of the next office
 * day for calendar days). In seconds: plainly relative to the deadline. `now` null counts every decree of the calendar.
 */
export function stepInstant(cal: Calendar, offset: Rule, deadline: Instant, now: Instant | null): Instant {
  const day = localDay(cal, deadline);
  switch (offset.unit) {
    case 'seconds':
      return deadline + offset.amount * 1000;
    case 'calendarDays':
      return midnight(cal, day + offset.amount);
    case 'workingDays':
      return midnight(cal, workingDayFrom(workingDayTest(cal, knownAt(cal, now)), day, offset.amount));
  }
}

function knownAt(cal: Calendar, now: Instant | null): LocalDate | null {
  return now === null ? null : localDate(cal, now);
}

/** The first opening of an office on a working day strictly after an instant; in a calendar always open, `after`. */
export function nextOpening(cal: Calendar, after: Instant, now: Instant | null): Instant {
  if (cal.alwaysOpen === true) return after;
  const works = workingDayTest(cal, knownAt(cal, now));
  for (let day = localDay(cal, after); ; day += 1) {
    if (!works(day)) continue;
    const opens = onDay(cal, day, officeHoursOn(cal, dateOfDay(day)).opens);
    if (opens > after) return opens;
  }
}

/**
 * An instant that was set by hand, as people can keep it: on a day off it is the closing of the working day before, as
 * known on `now`'s date.
 */
export function lastWorkingInstant(cal: Calendar, set: Instant, now: Instant): Instant {
  const works = workingDayTest(cal, localDate(cal, now));
  const day = localDay(cal, set);
  return cal.alwaysOpen === true || works(day) ? set : closing(cal, workingDayFrom(works, day, -1));
}

/** Working days left from one instant to another; negative when the second is past. 0 on the same local date. */
export function workingDaysUntil(cal: Calendar, from: Instant, to: Instant, now: Instant | null): number {
  const works = workingDayTest(cal, knownAt(cal, now));
  const first = localDay(cal, from);
  const last = localDay(cal, to);
  let count = 0;
  for (let day = Math.min(first, last) + 1; day <= Math.max(first, last); day += 1) if (works(day)) count += 1;
  return last < first ? 0 - count : count;
}

/** The calendar with one more decree; the same calendar when it holds a decree of that id already. */
export function extendCalendar(cal: Calendar, decree: Decree): Calendar {
  if (cal.decrees.some((known) => known.id === decree.id)) return cal;
  return { ...cal, decrees: [...cal.decrees, decree] };
}
