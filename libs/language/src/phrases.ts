import type { WaitingWhat } from '@selaras/domain';
import { inEvery } from './in-every.js';
import type { Lang } from './languages/index.js';
import type { Counted } from './vocabulary/words.js';

const duties = inEvery(({ codes }) => codes.duties);
/** Made once each: making them costs more than asking them. */
const rules = inEvery((_words, lang) => new Intl.PluralRules(lang));

/** A phrase with its number, in the form that the number asks for. */
function counted(phrase: Counted, count: number, lang: Lang): string {
  return (phrase[rules[lang].select(count)] ?? phrase.other).replace('{{count}}', String(count));
}

/** What is owed, with how much of it: `menjawab 4 indikator`, `answer 4 indicators`. */
export function dutyFor(what: WaitingWhat, count: number, lang: Lang): string {
  return counted(duties[lang].duty[what], count, lang);
}

/** What is owed, without how much of it: `menjawab indikator`, `answer indicators`. */
export function dutyInGeneral(what: WaitingWhat, lang: Lang): string {
  return duties[lang].duty[what].other.replace('{{count}} ', '');
}

/** What is asked, as a subject says it: `menerima 4 indikator`, `accept 4 indicators`. */
export function askFor(what: WaitingWhat, count: number, lang: Lang): string {
  return counted(duties[lang].shortDuty[what] ?? duties[lang].duty[what], count, lang);
}
