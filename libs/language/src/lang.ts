import { languageWords, type Lang } from './languages/index.js';

/** The languages of the interface, first that of a new screen. */
// The registry has one language at least.
export const langs = Object.keys(languageWords) as [Lang, ...Lang[]];
/** For readers of whom nothing is known, such as programs. */
export const langOfStrangers: Lang = 'en';

/** Whether something names a language of the interface. */
export function isLang(tag: unknown): tag is Lang {
  return langs.some((lang) => lang === tag);
}

/** What was stored once, as a language that there is: one may have been taken out since. */
export function langOr(tag: unknown, otherwise: Lang = langOfStrangers): Lang {
  return isLang(tag) ? tag : otherwise;
}

/** One thing in every language. */
export type Said = Readonly<Record<Lang, string>>;
/** Words for the codes of a union, in every language. */
export type Words<C extends string> = Readonly<Record<Lang, Readonly<Record<C, string>>>>;
