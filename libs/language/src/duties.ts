import type { WaitingWhat } from '@selaras/domain';
import { capital } from './codes.js';
import { duty as en } from './en/duties.js';
import { duty as id } from './id/duties.js';
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

type Forms<C extends string> = Readonly<Record<`${C}_one` | `${C}_other`, string>>;

/** Duties as labels with the plural endings that i18next knows. */
export function dutyLabels(lang: Lang): Forms<WaitingWhat> {
  const forms = Object.entries(dutyWords[lang]).flatMap(([what, { one, other }]) => [
    [`${what}_one`, capital(one ?? other)],
    [`${what}_other`, capital(other)],
  ]);
  return Object.fromEntries(forms) as Record<keyof Forms<WaitingWhat>, string>;
}
