import { langs, languageWords, write } from '@selaras/language';
import type { Lang } from './instants.js';

const dayFirst = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const withName = /^(\d{1,2})\s+([\p{L}.]+)\s+(\d{4})$/u;

function civil(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  // 31 February is no date, whatever the browser makes of it.
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return at.toISOString().slice(0, 10);
}

function monthNamed(name: string): number | null {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  for (const lang of langs) {
    for (const list of [languageWords[lang].months, languageWords[lang].shortMonths]) {
      const at = list.findIndex((month) => month.toLowerCase() === wanted);
      if (at >= 0) return at + 1;
    }
  }
  return null;
}

/**
 * The civil date `YYYY-MM-DD` that somebody typed: day, month and year in this order (the languages of the app have
 * it), in figures or with the month's name; or a date as machines write it. Null when it is none.
 */
export function typedDate(text: string): string | null {
  const plain = text.trim();
  const figures = dayFirst.exec(plain);
  if (figures !== null) return civil(Number(figures[3]), Number(figures[2]), Number(figures[1]));
  const iso = yearFirst.exec(plain);
  if (iso !== null) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = withName.exec(plain);
  const month = monthNamed(named?.[2] ?? '');
  return named === null || month === null ? null : civil(Number(named[3]), month, Number(named[1]));
}

/** A civil date as it is typed in the language of the app: `20 Juni 2023` · `20 June 2023`. */
export function dateToType(lang: Lang, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = languageWords[lang].months[Number(month) - 1];
  return name === undefined ? date : write(lang, 'typedDate', { day: Number(day), month: name, year });
}
