import { missingText, textIsMissing } from '@selaras/contracts';
import type { Calendar } from '@selaras/domain';
import { localDate } from '@selaras/domain';
import type { z } from 'zod';

/** The short messages of the api's schemas, for whoever writes a case. */
const words: Readonly<Record<string, string>> = {
  code: 'must be a code: letters, digits, dot, dash and underscore, at most 64, the first a letter or digit',
  key: 'must be a key: lower-case letters, digits and dashes, 2 to 63, the first a letter or digit',
  '1900–2099': 'must lie in the years 1900 to 2099',
  '2000–2099': 'must lie in the years 2000 to 2099',
  offset: 'must have an offset that clocks have: quarters of an hour, from -12:00 to +14:00',
  'empty text': 'must show something to a reader; this is empty',
  'language tag': 'must be a BCP 47 language tag in its usual spelling, such as id, en or pt-BR',
  'no language': 'must be given in at least one language',
  'each language once': 'must name each language once',
  [missingText]: textIsMissing.en,
  'a later stage': 'must come after the stage above',
  'not before the one above': 'must not be before the date above',
  'levels go with level': 'goes with `"answer": "level"` and is needed there: the steps of the scale',
  'unit goes with number': 'goes with `"answer": "number"` and is needed there: of what the number is one',
  'above the level before': 'must be above the step before',
  'Invalid ISO date': 'must be a date that exists, YYYY-MM-DD',
  'Invalid ISO datetime': 'must be an instant with its offset, for instance 2023-04-03T09:00:00+07:00',
  'Invalid ISO time': 'must be a time of day, for instance 07:30',
};

/** Patterns of the case's schema, as what they stand for. */
const forms: readonly (readonly [within: string, words: string])[] = [
  ['{1,62}$', words.key ?? ''],
  ['{0,63}$', words.code ?? ''],
  ['\\.json$', 'must be the name of a JSON file in the same folder'],
  ['2[0-3]', 'must be a time of day, HH:MM'],
  ['@', 'must be a mail address'],
  ['clock|', 'must be a command of the API, such as dossier.accept, or clock'],
  ['^[A-Z]', 'must be a code of the API, such as STALE_VERSION'],
];

/** What a text must look like, in words. A regular expression tells nothing to people. */
export function formInWords(pattern: string): string {
  return forms.find(([within]) => pattern.includes(within))?.[1] ?? 'does not have the form that is expected here';
}

/** Instants as the machine counts them; no other number of a case is as large. */
const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && value >= Date.UTC(1990, 0) && value < Date.UTC(2200, 0);

/** What a schema of the api says of a value, in words. */
export function issueInWords(issue: z.core.$ZodIssue): string {
  const known = words[issue.message];
  if (known !== undefined) return known;
  if (issue.code === 'invalid_format' && 'pattern' in issue && issue.format === 'regex') {
    return formInWords(String(issue.pattern));
  }
  return issue.message.replaceAll(/\b\d{12,13}\b/g, (digits) =>
    isInstant(Number(digits)) ? new Date(Number(digits)).toISOString() : digits,
  );
}

/** Details of a refusal with dates of the case's own zone in place of counted milliseconds. */
export function withDates(details: unknown, calendar: Calendar): unknown {
  if (isInstant(details)) return `${localDate(calendar, details)} (${new Date(details).toISOString()})`;
  if (Array.isArray(details)) return details.map((one) => withDates(one, calendar));
  if (typeof details !== 'object' || details === null) return details;
  return Object.fromEntries(Object.entries(details).map(([key, value]) => [key, withDates(value, calendar)]));
}
