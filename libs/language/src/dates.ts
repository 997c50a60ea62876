import { clockOf, dateOfDay, isoWeekday, offsetAt } from '@selaras/domain';
import type { Instant, LocalDate, ZoneOffset } from '@selaras/domain';
import { languageWords } from './languages.js';
import type { Lang } from './lang.js';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Where an instant is read: the offsets of a zone with their names (`WIB`), earliest first. */
export type Zone = readonly ZoneOffset[];

/**
 * A civil date with its weekday: `Rabu, 28 Juni 2023`, `Wednesday, 28 June 2023`.
 *
 * @throws RangeError when it is no date
 */
export function formatDate(date: LocalDate, lang: Lang): string {
  const weekday = languageWords[lang].weekdays[isoWeekday(date) - 1];
  const month = languageWords[lang].months[Number(date.slice(5, 7)) - 1];
  return `${weekday}, ${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}`;
}

/**
 * A civil date where the year goes without saying: `Selasa, 2 Mei`, `Tuesday 2 May`.
 *
 * @throws RangeError when it is no date
 */
export function formatDay(date: LocalDate, lang: Lang): string {
  const weekday = languageWords[lang].weekdays[isoWeekday(date) - 1];
  const month = languageWords[lang].months[Number(date.slice(5, 7)) - 1];
  return `${weekday}${languageWords[lang].weekdayAndDay}${Number(date.slice(8, 10))} ${month}`;
}

/** A day and the time on it: `Selasa, 2 Mei pukul 16.00 WIB`, `Tuesday 2 May, 16:00 WIB`. */
export function formatDayTime(at: Instant, lang: Lang, zone: Zone): string {
  return `${formatDay(dateIn(at, zone), lang)}${languageWords[lang].dayAndTime}${formatTime(at, lang, zone)} ${offsetAt(zone, at).name}`;
}

/**
 * Clock time of an instant in a zone, as the language writes it: `16.00`, `16:00`.
 *
 * @param at epoch milliseconds
 */
export function formatTime(at: Instant, lang: Lang, zone: Zone): string {
  const minutes = Math.floor((((clockOf(zone, at) % dayMs) + dayMs) % dayMs) / minuteMs);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}${languageWords[lang].hoursAndMinutes}${two(minutes % 60)}`;
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
  return `${formatDate(dateIn(at, zone), lang)}, ${languageWords[lang].beforeTime}${formatTime(at, lang, zone)} ${offsetAt(zone, at).name}`;
}

/** A span within one day or over several, each with date, time and zone. */
export function formatSpan(from: Instant, to: Instant, lang: Lang, zone: Zone): string {
  if (dateIn(from, zone) !== dateIn(to, zone)) {
    return `${formatInstant(from, lang, zone)} – ${formatInstant(to, lang, zone)}`;
  }
  const times = `${formatTime(from, lang, zone)}–${formatTime(to, lang, zone)}`;
  return `${formatDate(dateIn(from, zone), lang)}, ${languageWords[lang].beforeTime}${times} ${offsetAt(zone, to).name}`;
}
