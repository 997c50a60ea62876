import { langs } from './lang.js';
import type { Lang } from './languages/index.js';
import { vocabulary } from './languages/whole.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/** What each language has at some place. */
export function inEvery<T>(pick: (words: Vocabulary, lang: Lang) => T): Readonly<Record<Lang, T>> {
  // Every language is there again.
  return Object.fromEntries(langs.map((lang) => [lang, pick(vocabulary[lang], lang)])) as Record<Lang, T>;
}
