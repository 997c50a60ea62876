import type { Lang } from './lang.js';

interface DateWords {
  /** Monday first, as ISO counts. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
}
const list = (words: string): readonly string[] => words.split(' ');

/**
 * Names of days and months. Written out, because the same date must read the same in a mail, on a screen and in a
 * test, whatever locale data a runtime has.
 */
export const dateWords: Readonly<Record<Lang, DateWords>> = {
  id: {
    weekdays: list('Senin Selasa Rabu Kamis Jumat Sabtu Minggu'),
    shortWeekdays: list('Sen Sel Rab Kam Jum Sab Min'),
    months: list('Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'),
    shortMonths: list('Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'),
  },
  en: {
    weekdays: list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    shortWeekdays: list('Mon Tue Wed Thu Fri Sat Sun'),
    months: list('January February March April May June July August September October November December'),
    shortMonths: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  },
};
