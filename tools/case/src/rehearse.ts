import { localDate } from '@selaras/domain';
import { vocabulary, warningSentence, type Lang } from '@selaras/language';
import type { LoadedCase } from './format.js';
import { withDates } from './plain-words.js';
import { notReached, notReachedInWords } from './not-reached.js';
import { simulateCase } from './simulate.js';

/**
 * Tries a case against the rules alone, for whoever writes one: says which steps would go another way than the script
 * says, what the people of it would be warned about, and what would still be waited for at the end. Returns the exit
 * code: a warning does not change it.
 */
export function rehearseByRules(loaded: LoadedCase, lang: Lang, say: (line: string) => void): number {
  const words = vocabulary[lang].terminal.rehearsal;
  const { steps, facts, mails, waiting, calendar } = simulateCase(loaded);
  const strayed = steps.filter(({ asExpected }) => !asExpected);
  for (const { index, step, refused } of strayed) {
    const got =
      refused === null ? words.accepted : `${refused.code} ${JSON.stringify(withDates(refused.details, calendar))}`;
    say(`script.steps[${index}] (${step.at} ${step.actor} ${step.do}): ${got}`);
  }
  for (const { index, step, warnings } of steps) {
    for (const warning of warnings) {
      const said = warningSentence(warning, lang, calendar.offsets);
      say(`${words.note}: script.steps[${index}] (${step.at} ${step.actor} ${step.do}): ${said}`);
    }
  }
  for (const { what, body, persons, items, until } of waiting) {
    const who = body ?? persons.join(', ');
    const day = until === null ? '' : `, ${words.until} ${localDate(calendar, until)}`;
    say(`${words.waiting}: ${who}: ${what} ${items.join(', ')}${day}`);
  }
  const missing = notReached(facts, loaded.framework.indicators.length);
  if (missing !== null) say(notReachedInWords(missing, lang));
  say(words.sum(steps.length - strayed.length, steps.length, mails.length));
  return strayed.length === 0 ? 0 : 1;
}
