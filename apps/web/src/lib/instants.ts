import { clockOf, instantOfClock, offsetAt } from '@selaras/contracts';
import { languageWords, write } from '@selaras/language';
import type { Lang } from '@selaras/language';
import type { Calendar } from '@selaras/domain';

export { offsetAt };
export type { Lang };

/** A zone: the offsets of its clocks with their names (WIB, CEST), earliest first. */
export type Zone = Calendar['offsets'];

const utc = { from: 0, minutes: 0, name: 'UTC' };

/** The zone a calendar sets its deadlines in; one without offsets reads as UTC, and says so. */
export function zoneOf({ offsets }: Pick<Calendar, 'offsets'>): Zone {
  return offsets.length === 0 ? [utc] : offsets;
}

function parts(zone: Zone, at: number) {
  const local = new Date(clockOf(zone, at));
  return {
    // Monday first.
    weekday: (local.getUTCDay() + 6) % 7,
    day: local.getUTCDate(),
    month: local.getUTCMonth(),
    year: local.getUTCFullYear(),
    hours: String(local.getUTCHours()).padStart(2, '0'),
    minutes: String(local.getUTCMinutes()).padStart(2, '0'),
  };
}

/** Civil date `YYYY-MM-DD` of an instant in the zone. */
export function civilDate(zone: Zone, at: number): string {
  return new Date(clockOf(zone, at)).toISOString().slice(0, 10);
}

/** The instant of a local date and time `HH:MM` in the zone. */
export function instantOf(zone: Zone, date: string, time: string): number {
  return instantOfClock(zone, Date.parse(`${date}T${time}:00Z`));
}

/** ISO 8601 to the millisecond with the zone's offset, as requests carry it. */
export function isoWithOffset(zone: Zone, at: number): string {
  const { minutes } = offsetAt(zone, at);
  const ahead = Math.abs(minutes);
  const sign = minutes < 0 ? '-' : '+';
  const offset = `${sign}${String(Math.floor(ahead / 60)).padStart(2, '0')}:${String(ahead % 60).padStart(2, '0')}`;
  return `${new Date(clockOf(zone, at)).toISOString().slice(0, -1)}${offset}`;
}

type Parts = ReturnType<typeof parts>;

function long(lang: Lang, { weekday, day, month, year }: Parts) {
  const { weekdays, months } = languageWords[lang];
  return { weekday: weekdays[weekday] ?? '', day, month: months[month] ?? '', year };
}

function short(lang: Lang, { weekday, day, month, year }: Parts) {
  const { shortWeekdays, shortMonths } = languageWords[lang];
  return { weekday: shortWeekdays[weekday] ?? '', day, month: shortMonths[month] ?? '', year };
}

/** `09.00 WIB` · `09:00 WIB`. */
function time(lang: Lang, zone: Zone, at: number): string {
  return `${write(lang, 'time', parts(zone, at))} ${offsetAt(zone, at).name}`;
}

/** `Selasa, 20 Juni 2023` · `Tuesday, 20 June 2023`. */
export function longDate(lang: Lang, zone: Zone, at: number): string {
  return write(lang, 'date', long(lang, parts(zone, at)));
}

/** `Selasa, 20 Juni 2023, pukul 09.00 WIB` · `Tuesday, 20 June 2023, 09:00 WIB`. */
export function longInstant(lang: Lang, zone: Zone, at: number): string {
  return write(lang, 'dateAndTime', { date: longDate(lang, zone, at), time: time(lang, zone, at) });
}

/** `pukul 09.00 WIB` · `09:00 WIB`. */
export function timeOfDay(lang: Lang, zone: Zone, at: number): string {
  return write(lang, 'timeAlone', { time: time(lang, zone, at) });
}

/** `Sel, 20 Jun 2023` · `Tue, 20 Jun 2023`. */
export function shortDate(lang: Lang, zone: Zone, at: number): string {
  return write(lang, 'date', short(lang, parts(zone, at)));
}

/** `Sel, 20 Jun 2023, 09.00 WIB` · `Tue, 20 Jun 2023, 09:00 WIB`. */
export function shortInstant(lang: Lang, zone: Zone, at: number): string {
  return write(lang, 'narrowDateAndTime', { date: shortDate(lang, zone, at), time: time(lang, zone, at) });
}

/** `Sel, 20 Jun` · `Tue, 20 Jun`: for narrow columns in which the year is plain from elsewhere. */
export function dayAndMonth(lang: Lang, zone: Zone, at: number): string {
  return write(lang, 'narrowDay', short(lang, parts(zone, at)));
}

/** A civil date as people read it, with its weekday. */
export function longCivil(lang: Lang, date: string): string {
  return longDate(lang, [utc], Date.parse(`${date}T00:00:00Z`));
}

/** A civil date in short form, with its weekday. */
export function shortCivil(lang: Lang, date: string): string {
  return shortDate(lang, [utc], Date.parse(`${date}T00:00:00Z`));
}
