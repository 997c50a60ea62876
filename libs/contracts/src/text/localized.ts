import type { LanguageTag, LocalizedText } from '@selaras/domain';
import { inEvery, type Said } from '@selaras/language';
import { z } from 'zod';
import { written } from './written.js';

/** Whether a text is a language tag of BCP 47 in the spelling that everybody uses for it: `pt-BR`, neither `pt_br` nor `por`. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text)[0] === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A language in which people write: any there is, not only those of the interface. */
export const languageTagSchema = z
  .string()
  .max(35)
  .refine(isLanguageTag, { message: 'language tag' })
  .meta({ description: 'Language tag of BCP 47, in its canonical spelling.', examples: ['id', 'en', 'pt-BR'] });

/** The languages of the texts of something, in the order in which its readers fall back. The first is that of every text. */
export const languagesSchema = z
  .array(languageTagSchema)
  .min(1)
  .max(20)
  .refine((languages) => new Set(languages).size === languages.length, { message: 'each language once' });

/** A text in at least one language, at most so long in each. What shows nothing is empty, and empty text is refused. */
export function localized(max: number) {
  return z
    .record(languageTagSchema, written(max), {
      error: ({ code }) => (code === 'invalid_key' ? 'language tag' : undefined),
    })
    .refine((text) => Object.keys(text).length > 0, { message: 'no language' });
}

/** A text and where it stands in what was handed in. */
export type PlacedText = readonly [path: readonly (string | number)[], text: LocalizedText | undefined];

/** Where texts are not given in the first of their languages, which is the one that every text must have. */
export function missingTexts(
  languages: readonly LanguageTag[],
  texts: readonly PlacedText[],
): readonly (readonly (string | number)[])[] {
  const [first] = languages;
  if (first === undefined) return [];
  return texts.flatMap(([path, text]) => (text === undefined || Object.hasOwn(text, first) ? [] : [[...path, first]]));
}

/** What schemas say where such a text is missing, and what that means to people. */
export const missingText = 'first language';
export const textIsMissing: Said = inEvery(({ requests }) => requests.shapes[missingText]);
