import type { Lang } from './languages/index.js';
import { vocabulary } from './languages/whole.js';

/** Whether a text has a word that the field's glossary replaces by another one. */
export function outOfUse(text: string, lang: Lang): boolean {
  return vocabulary[lang].outOfUse?.test(text) ?? false;
}
