/** A phrase that counts, `{{count}}` standing for the number, in the forms that a language has: Indonesian has one alone. */
export type Counted = { readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  readonly other: string;
};

/** How a language writes dates and times. `{weekday}`, `{day}`, `{month}`, `{year}`, `{hours}`, `{minutes}` are their parts. */
export interface WrittenTimes {
  /** A whole date with its weekday. */
  readonly date: string;
  /** A day whose year goes without saying: `Selasa, 2 Mei`, `Tuesday 2 May`. */
  readonly dayOfYear: string;
  /** The same with short names, for narrow columns. */
  readonly narrowDay: string;
  /** A date as people type it. */
  readonly typedDate: string;
  readonly time: string;
  /** A time that stands alone; `{time}` is as above. */
  readonly timeAlone: string;
  /** A whole date and the time on it; `{date}` is as above. */
  readonly dateAndTime: string;
  /** A day whose year goes without saying, and the time on it. */
  readonly dayAndTime: string;
  /** A date with short names and the time on it. */
  readonly narrowDateAndTime: string;
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
  readonly written: WrittenTimes;
  /** Between the parts of a list. */
  readonly listed: string;
}

/** A word as it begins a sentence or stands alone. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}

/** Words of a group as they stand alone: what a screen shows in its labels. */
export function labels<C extends string>(words: Readonly<Record<C, string>>): Readonly<Record<C, string>> {
  const entries = Object.entries<string>(words).map(([code, word]) => [code, capital(word)]);
  // Every code of the record is there again.
  return Object.fromEntries(entries) as Record<C, string>;
}
