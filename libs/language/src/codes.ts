import type { Lang, Words } from './lang.js';

/** The word for a code; null when it has none, which a newer producer may bring about. */
export function wordFor<C extends string>(words: Words<C>, code: string, lang: Lang): string | null {
  return Object.hasOwn(words[lang], code) ? words[lang][code as C] : null;
}

/** The codes of a group, in the order of its words. */
export function codesOf<C extends string>(words: Words<C>): readonly C[] {
  return Object.keys(words.id) as C[];
}

/** A word as it begins a sentence or stands alone. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}

/** All words of a group as they stand alone, in one language: what a screen shows in its labels. */
export function labels<C extends string>(words: Words<C>, lang: Lang): Readonly<Record<C, string>> {
  const entries = Object.entries<string>(words[lang]).map(([code, word]) => [code, capital(word)]);
  // Every code of the record is there again.
  return Object.fromEntries(entries) as Record<C, string>;
}
