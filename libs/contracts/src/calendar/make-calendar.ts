import type { Calendar, Instant, ZoneOffset } from '@selaras/domain';
import type { z } from 'zod';
import type { calendarSchema } from '../http/shapes.js';

/** A calendar as it is handed in: it names a zone. */
export type CalendarInput = z.output<typeof calendarSchema>;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Years of transitions that a calendar carries: an assessment looks back a little and lasts a few years. */
const yearsBehind = 2;
const yearsAhead = 12;
/** The languages in which zones have names that people use (`WIB` is Indonesian, `CEST` European English). */
const nameLanguages = ['id', 'en-GB', 'en-US', 'en-AU'];

/**
 * A calendar with the offsets of its zone written out around an instant. Processes compute with what is written here: a
 * later edition of the zone database cannot change what a deadline was.
 *
 * @throws RangeError for a zone that nobody knows
 */
export function makeCalendar(input: CalendarInput, around: Instant): Calendar {
  return { ...input, offsets: zoneOffsets(input.zone, around) };
}

/** Looking up some five thousand days takes tens of milliseconds, and the zone database of a process never changes. */
const lookedUp = new Map<string, readonly ZoneOffset[]>();

/** The offsets of a zone from some years before an instant to some after it, earliest first. */
export function zoneOffsets(zone: string, around: Instant): readonly ZoneOffset[] {
  const year = new Date(around).getUTCFullYear();
  const key = `${zone} ${year}`;
  const offsets = lookedUp.get(key) ?? lookUp(zone, year);
  lookedUp.set(key, offsets);
  return offsets;
}

function lookUp(zone: string, year: number): readonly ZoneOffset[] {
  const clock = clockOf(zone);
  const start = Date.UTC(year - yearsBehind, 0, 1);
  const end = Date.UTC(year + yearsAhead, 0, 1);
  let minutes = clock(start);
  const offsets: ZoneOffset[] = [{ from: start, minutes, name: nameOf(zone, start) }];
  for (let at = start; at < end; at += dayMs) {
    const next = clock(at + dayMs);
    if (next === minutes) continue;
    const from = change(clock, at, at + dayMs);
    minutes = next;
    offsets.push({ from, minutes: clock(from), name: nameOf(zone, from) });
  }
  return offsets;
}

/** The minute between two instants from which on the later offset holds. */
function change(clock: (at: Instant) => number, before: Instant, after: Instant): Instant {
  let [low, high] = [before, after];
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
    if (clock(middle) === clock(before)) low = middle;
    else high = middle;
  }
  return high;
}

/** Minutes that clocks of a zone are ahead of UTC at an instant. */
function clockOf(zone: string): (at: Instant) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const match = /^GMT(?:([+-])(\d{2}):(\d{2})(?::\d{2})?)?$/.exec(name);
    if (match === null) throw new RangeError(`no offset in ${name}`);
    const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
    return match[1] === '-' ? -minutes : minutes;
  };
}

/** What people of the zone call its time: the first short name that is no offset, else the offset. */
function nameOf(zone: string, at: Instant): string {
  const names = nameLanguages.map((language) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'short' });
    return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  });
  return names.find((name) => !/\d/.test(name)) ?? names[0] ?? zone;
}
