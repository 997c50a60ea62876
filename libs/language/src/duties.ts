import type { WaitingWhat } from '@selaras/domain';
import { capital } from './codes.js';
import { duty as en, shortDuty as enShort } from './en/duties.js';
import { duty as id, shortDuty as idShort } from './id/duties.js';
import type { Counted, Lang } from './lang.js';

/** What is owed, as a phrase that counts: after “perlu”, “mohon”, “to” and “please”, and as a label. */
export const dutyWords: Readonly<Record<Lang, Readonly<Record<WaitingWhat, Counted>>>> = { id, en };

/** A phrase with its number, in the form that the number asks for. */
export function counted({ one, other }: Counted, count: number): string {
  return (count === 1 ? (one ?? other) : other).replace('{{count}}', String(count));
}

/** What is owed, with how much of it: `menjawab 4 indikator`, `answer 4 indicators`. */
export function dutyFor(what: WaitingWhat, count: number, lang: Lang): string {
  return counted(dutyWords[lang][what], count);
}

/** What is owed, without how much of it: `menjawab indikator`, `answer indicators`. */
export function dutyInGeneral(what: WaitingWhat, lang: Lang): string {
  return dutyWords[lang][what].other.replace('{{count}} ', '');
}

const shortWords = { id: idShort, en: enShort };

/** What is asked, as a subject says it: `menerima 4 indikator`, `accept 4 indicators`. */
export function askFor(what: WaitingWhat, count: number, lang: Lang): string {
  return counted(shortWords[lang][what] ?? dutyWords[lang][what], count);
}

/** Duties as labels with the plural endings that i18next knows; a language without a singular has none. */
export function dutyLabels(lang: Lang): Readonly<Record<`${WaitingWhat}_other`, string>> {
  const phrases = Object.entries(dutyWords[lang]);
  const singular = phrases.some(([, { one }]) => one !== undefined);
  const forms = phrases.flatMap(([what, { one, other }]) => [
    ...(singular ? [[`${what}_one`, capital(one ?? other)]] : []),
    [`${what}_other`, capital(other)],
  ]);
  return Object.fromEntries(forms) as Record<`${WaitingWhat}_other`, string>;
}
