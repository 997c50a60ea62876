import type { Warning, WarningCode, WarningDetails } from '@selaras/domain';
import { formatInstant, type Zone } from './dates.js';
import * as en from './en/warnings.js';
import * as id from './id/warnings.js';
import type { Lang } from './lang.js';
import type { WarningWords } from './warning-words.js';

/* What is said about a command that was accepted all the same. */

const words: Readonly<Record<Lang, WarningWords>> = { id: id.warnings, en: en.warnings };

/** A warning as a whole sentence, its instants in the zone of the assessment. */
export function warningSentence<C extends WarningCode>(
  { code, details }: { readonly code: C; readonly details: WarningDetails[C] } & Warning,
  lang: Lang,
  zone: Zone,
): string {
  return words[lang][code](details, (at) => formatInstant(at, lang, zone));
}
