import type { PageWords } from '../vocabulary/pages.js';
import type { LanguageWords } from '../vocabulary/words.js';
import { frame as enFrame, itself as enItself } from './en/index.js';
import { frame as idFrame, itself as idItself } from './id/index.js';

/*
 * The languages of the interface: everything a person reads of ours exists in each. A language is a folder beside this file,
 * and its line in each of the two records below and in the one of `whole.ts`; what it lacks does not compile. The first is
 * that of a new screen. Each part is imported by its name, so that a browser takes along only those that it shows.
 */

/**
 * The languages themselves. Written out, because the same date must read the same in a mail, on a screen and in a test,
 * whatever locale data a runtime has.
 */
const themselves = {
  id: idItself,
  en: enItself,
} satisfies Record<string, LanguageWords>;

export type Lang = keyof typeof themselves;
export const languageWords: Readonly<Record<Lang, LanguageWords>> = themselves;

/** What stands around the pages of the web app. Their own words are fetched with them: `pages/` of each language. */
export const frames: Readonly<Record<Lang, Frame>> = {
  id: idFrame,
  en: enFrame,
};

/** The same texts, in whatever words. */
type Like<T> = { readonly [K in keyof T]: T[K] extends string ? string : Like<T[K]> };
/** The first language has every text, and no singular of its own: the others have the same, and may have a singular. */
export type Frame = Like<typeof idFrame>;

type NameOf<K> = K extends `${string} ${infer Name}` ? Name : never;
export type PageName = NameOf<keyof PageWords>;
/** The words of each page, and of each language for each page: what is missing here does not compile. */
type EveryPage = { readonly [K in `${Lang} ${PageName}`]: Like<PageWords[`id ${NameOf<K>}` & keyof PageWords]> };
type Complete<T extends EveryPage> = T;
/** The words of a page, by its name. */
export type WordsOfPage<Name extends PageName> = Complete<PageWords>[`id ${Name}`];
