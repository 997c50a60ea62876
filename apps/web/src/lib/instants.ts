import { dateWords } from '@selaras/contracts';
import type { Lang } from '@selaras/contracts';
import type { Calendar } from '@selaras/domain';

export type { Lang };

/** A named zone of fixed offset, e.g. WIB, seven hours ahead of UTC. */
export interface Zone {
  readonly name: string;
  /** Milliseconds ahead of UTC. */
  readonly aheadMs: number;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The zone a calendar sets its deadlines in; an unknown offset reads as UTC, and says so. */
export function zoneOf(calendar: Pick<Calendar, 'zone' | 'zones'>): Zone {
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(calendar.zones[calendar.zone] ?? '');
  if (match === null) return { name: 'UTC', aheadMs: 0 };
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return { name: calendar.zone, aheadMs: (match[1] === '-' ? -minutes : minutes) * minuteMs };
}

function parts(zone: Zone, at: number) {
  const local = new Date(at + zone.aheadMs);
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
  return new Date(at + zone.aheadMs).toISOString().slice(0, 10);
}

/** The instant of a local date and time `HH:MM` in the zone. */
export function instantOf(zone: Zone, date: string, time: string): number {
  return Date.parse(`${date}T${time}:00Z`) - zone.aheadMs;
}

/** ISO 8601 to the millisecond with the zone's offset, as requests carry it. */
export function isoWithOffset(zone: Zone, at: number): string {
  const ahead = Math.abs(zone.aheadMs) / minuteMs;
  const sign = zone.aheadMs < 0 ? '-' : '+';
  const offset = `${sign}${String(Math.floor(ahead / 60)).padStart(2, '0')}:${String(ahead % 60).padStart(2, '0')}`;
  return `${new Date(at + zone.aheadMs).toISOString().slice(0, -1)}${offset}`;
}

/** `Selasa, 20 Juni 2023` · `Tuesday, 20 June 2023`. */
export function longDate(lang: Lang, zone: Zone, at: number): string {
  const p = parts(zone, at);
  return `${dateWords[lang].weekdays[p.weekday]}, ${p.day} ${dateWords[lang].months[p.month]} ${p.year}`;
}

/** `Selasa, 20 Juni 2023, pukul 09.00 WIB` · `Tuesday, 20 June 2023, 09:00 WIB`. */
export function longInstant(lang: Lang, zone: Zone, at: number): string {
  return `${longDate(lang, zone, at)}, ${timeOfDay(lang, zone, at)}`;
}

/** `pukul 09.00 WIB` · `09:00 WIB`. */
export function timeOfDay(lang: Lang, zone: Zone, at: number): string {
  const p = parts(zone, at);
  return lang === 'id' ? `pukul ${p.hours}.${p.minutes} ${zone.name}` : `${p.hours}:${p.minutes} ${zone.name}`;
}

/** `Sel, 20 Jun 2023` · `Tue, 20 Jun 2023`. */
export function shortDate(lang: Lang, zone: Zone, at: number): string {
  const p = parts(zone, at);
  return `${dateWords[lang].shortWeekdays[p.weekday]}, ${p.day} ${dateWords[lang].shortMonths[p.month]} ${p.year}`;
}

/** `Sel, 20 Jun 2023, 09.00 WIB` · `Tue, 20 Jun 2023, 09:00 WIB`. */
export function shortInstant(lang: Lang, zone: Zone, at: number): string {
  const p = parts(zone, at);
  return `${shortDate(lang, zone, at)}, ${p.hours}${lang === 'id' ? '.' : ':'}${p.minutes} ${zone.name}`;
}

/** `Sel, 20 Jun` · `Tue, 20 Jun`: for narrow columns in which the year is plain from elsewhere. */
export function dayAndMonth(lang: Lang, zone: Zone, at: number): string {
  const p = parts(zone, at);
  return `${dateWords[lang].shortWeekdays[p.weekday]}, ${p.day} ${dateWords[lang].shortMonths[p.month]}`;
}

/** A civil date as people read it, with its weekday. */
export function longCivil(lang: Lang, date: string): string {
  return longDate(lang, { name: '', aheadMs: 0 }, Date.parse(`${date}T00:00:00Z`));
}

/** A civil date in short form, with its weekday. */
export function shortCivil(lang: Lang, date: string): string {
  return shortDate(lang, { name: '', aheadMs: 0 }, Date.parse(`${date}T00:00:00Z`));
}

/** Number of whole days since the epoch of a civil date. */
export function dayIndex(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs);
}

/** The civil date of a day number. */
export function dateOfIndex(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
