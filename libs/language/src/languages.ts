import { language as en } from './en/language.js';
import { language as id } from './id/language.js';
import type { Lang, LanguageWords } from './lang.js';

/**
 * The languages themselves, with their names of days and months. Written out, because the same date must read the same
 * in a mail, on a screen and in a test, whatever locale data a runtime has.
 */
export const languageWords: Readonly<Record<Lang, LanguageWords>> = { id, en };
