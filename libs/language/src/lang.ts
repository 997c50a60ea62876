/** Languages of the interface: everything a person reads of ours exists in them. The first is that of a new screen. */
export const langs = ['id', 'en'] as const;
export type Lang = (typeof langs)[number];
/** For readers of whom nothing is known, such as programs. */
export const langOfStrangers: Lang = 'en';

/** Whether something names a language of the interface. */
export function isLang(tag: unknown): tag is Lang {
  return langs.some((lang) => lang === tag);
}

/** One thing in every language. */
export type Said = Readonly<Record<Lang, string>>;
/** Words for the codes of a union: one that lacks a word does not compile. */
export type Words<C extends string> = Readonly<Record<Lang, Readonly<Record<C, string>>>>;

/** A phrase that counts, `{{count}}` standing for the number. Where a language has no singular, `one` is left out. */
export interface Counted {
  readonly one?: string;
  readonly other: string;
}

/** A language itself: what it is called in its own words, how it is read, how it writes dates. */
export interface LanguageWords {
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Monday first, as ISO counts. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Between the weekday and a day whose year goes without saying: `Selasa, 2 Mei`, `Tuesday 2 May`. */
  readonly weekdayAndDay: string;
  /** Between such a day and a time: `2 Mei pukul 16.00`, `2 May, 16:00`. */
  readonly dayAndTime: string;
  /** Before a time that follows a whole date. */
  readonly beforeTime: string;
  readonly hoursAndMinutes: string;
}
