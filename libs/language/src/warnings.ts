import type { Warning, WarningCode, WarningDetails } from '@selaras/domain';
import { formatInstant, type Zone } from './dates.js';
import type { Lang } from './languages/index.js';
import { vocabulary } from './languages/whole.js';

/** A warning as a whole sentence, its instants in the zone of the assessment. */
export function warningSentence<C extends WarningCode>(
  { code, details }: { readonly code: C; readonly details: WarningDetails[C] } & Warning,
  lang: Lang,
  zone: Zone,
): string {
  return vocabulary[lang].warnings[code](details, (at) => formatInstant(at, lang, zone));
}
