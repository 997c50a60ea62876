import { localDate } from '@selaras/domain';
import type { Lang } from '@selaras/language';
import type { LoadedCase } from './format.js';
import { withDates } from './plain-words.js';
import { notReached, notReachedInWords } from './not-reached.js';
import { simulateCase } from './simulate.js';

/**
 * Tries a case against the rules alone, for whoever writes one: says which steps would go another way than the script
 * says, and what would still be waited for at the end. Returns the exit code.
 */
export function rehearseByRules(loaded: LoadedCase, lang: Lang, say: (line: string) => void): number {
  const { steps, facts, mails, waiting, calendar } = simulateCase(loaded);
  const strayed = steps.filter(({ asExpected }) => !asExpected);
  for (const { index, step, refused } of strayed) {
    const got =
      refused === null
        ? words.accepted[lang]
        : `${refused.code} ${JSON.stringify(withDates(refused.details, calendar))}`;
    say(`script.steps[${index}] (${step.at} ${step.actor} ${step.do}): ${got}`);
  }
  for (const { what, body, persons, items, until } of waiting) {
    const who = body ?? persons.join(', ');
    const day = until === null ? '' : `, ${words.until[lang]} ${localDate(calendar, until)}`;
    say(`${words.waiting[lang]}: ${who}: ${what} ${items.join(', ')}${day}`);
  }
  const missing = notReached(facts, loaded.framework.indicators.length);
  if (missing !== null) say(notReachedInWords(missing, lang));
  say(words.sum[lang](steps.length - strayed.length, steps.length, mails.length));
  return strayed.length === 0 ? 0 : 1;
}

const words = {
  accepted: { id: 'diterima', en: 'it was accepted' },
  until: { id: 'sampai', en: 'until' },
  waiting: { id: 'Masih ditunggu', en: 'Still waited for' },
  sum: {
    id: (good: number, all: number, mails: number) => `${good} dari ${all} langkah sesuai naskah; ${mails} surat.`,
    en: (good: number, all: number, mails: number) => `${good} of ${all} steps go as the script says; ${mails} mails.`,
  },
} as const;
