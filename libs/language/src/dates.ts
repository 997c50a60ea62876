import { clockOf, dateOfDay, isoWeekday, offsetAt } from '@selaras/domain';
import type { Instant, LocalDate, ZoneOffset } from '@selaras/domain';
import { languageWords, type Lang } from './languages/index.js';
import type { WrittenTimes } from './vocabulary/words.js';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Where an instant is read: the offsets of a zone with their names (`WIB`), earliest first. */
export type Zone = readonly ZoneOffset[];

/** Parts of a date or time put where the language writes them. */
export function write(lang: Lang, how: keyof WrittenTimes, parts: Readonly<Record<string, string | number>>): string {
  return languageWords[lang].written[how].replace(/\{(\w+)\}/g, (_whole, part: string) => String(parts[part]));
}

function partsOf(date: LocalDate, lang: Lang): Readonly<Record<string, string | number>> {
  const { weekdays, months } = languageWords[lang];
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    weekday: weekdays[isoWeekday(date) - 1] ?? '',
    day: Number(day),
    month: months[Number(month) - 1] ?? '',
    year,
  };
}

/**
 * A civil date with its weekday: `Rabu, 28 Juni 2023`, `Wednesday, 28 June 2023`.
 *
 * @throws RangeError when it is no date
 */
export function formatDate(date: LocalDate, lang: Lang): string {
  return write(lang, 'date', partsOf(date, lang));
}

/**
 * A civil date where the year goes without saying: `Selasa, 2 Mei`, `Tuesday 2 May`.
 *
 * @throws RangeError when it is no date
 */
export function formatDay(date: LocalDate, lang: Lang): string {
  return write(lang, 'dayOfYear', partsOf(date, lang));
}

/** A day and the time on it: `Selasa, 2 Mei pukul 16.00 WIB`, `Tuesday 2 May, 16:00 WIB`. */
export function formatDayTime(at: Instant, lang: Lang, zone: Zone): string {
  const time = `${formatTime(at, lang, zone)} ${offsetAt(zone, at).name}`;
  return write(lang, 'dayAndTime', { day: formatDay(dateIn(at, zone), lang), time });
}

/**
 * Clock time of an instant in a zone, as the language writes it: `16.00`, `16:00`.
 *
 * @param at epoch milliseconds
 */
export function formatTime(at: Instant, lang: Lang, zone: Zone): string {
  const minutes = Math.floor((((clockOf(zone, at) % dayMs) + dayMs) % dayMs) / minuteMs);
  const two = (n: number): string => String(n).padStart(2, '0');
  return write(lang, 'time', { hours: two(Math.floor(minutes / 60)), minutes: two(minutes % 60) });
}

/** Civil date of an instant in a zone. */
export function dateIn(at: Instant, zone: Zone): LocalDate {
  return dateOfDay(Math.floor(clockOf(zone, at) / dayMs));
}

/**
 * An instant as people read a deadline: weekday, date, time and zone.
 * `Rabu, 28 Juni 2023, pukul 16.00 WIB` and `Wednesday, 28 June 2023, 16:00 WIB`.
 *
 * @param at epoch milliseconds
 */
export function formatInstant(at: Instant, lang: Lang, zone: Zone): string {
  const time = `${formatTime(at, lang, zone)} ${offsetAt(zone, at).name}`;
  return write(lang, 'dateAndTime', { date: formatDate(dateIn(at, zone), lang), time });
}

/** A span within one day or over several, each with date, time and zone. */
export function formatSpan(from: Instant, to: Instant, lang: Lang, zone: Zone): string {
  if (dateIn(from, zone) !== dateIn(to, zone)) {
    return `${formatInstant(from, lang, zone)} – ${formatInstant(to, lang, zone)}`;
  }
  const time = `${formatTime(from, lang, zone)}–${formatTime(to, lang, zone)} ${offsetAt(zone, to).name}`;
  return write(lang, 'dateAndTime', { date: formatDate(dateIn(from, zone), lang), time });
}
