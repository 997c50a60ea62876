import type { LocalDate } from '../core/types.js';

/**
 * Civil dates without a clock and without `Intl`: the workflow sandbox and every machine give the same answer.
 * A date is counted as days since 1970-01-01 (proleptic Gregorian), after Howard Hinnant's `days_from_civil`.
 */

const daysPerEra = 146_097;
const epochShiftDays = 719_468;

/** Days since 1970-01-01 of a date `YYYY-MM-DD`; throws a RangeError for anything that is no civil date. */
export function dayNumber(date: LocalDate): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) throw new RangeError(`no civil date: ${date}`);
  const month = Number(match[2]);
  const day = Number(match[3]);
  const civilYear = Number(match[1]);
  if (month < 1 || month > 12 || day < 1 || day > monthLength(civilYear, month)) {
    throw new RangeError(`no civil date: ${date}`);
  }
  const year = civilYear - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - epochShiftDays;
}

function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The date `YYYY-MM-DD` that many days after 1970-01-01. */
export function dateOfDay(days: number): LocalDate {
  const shifted = days + epochShiftDays;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** ISO weekday of a day number: 1 Monday … 7 Sunday. 1970-01-01 was a Thursday. */
export function weekdayOfDay(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The date `n` days later (earlier when negative). */
export function addDays(date: LocalDate, n: number): LocalDate {
  return dateOfDay(dayNumber(date) + n);
}

/** ISO weekday of a date: 1 Monday … 7 Sunday. */
export function isoWeekday(date: LocalDate): number {
  return weekdayOfDay(dayNumber(date));
}
