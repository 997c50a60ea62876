import { formatInstant, languageWords, plain } from '@selaras/language';
import type { Lang, Zone } from '@selaras/language';
import { codeWord, isCodeKind, type MessageWords } from '../text/code-words.js';

/** The zone in which instants of a message are written: its offsets, earliest first. */
export type MessageZone = Zone;
const utc: MessageZone = [{ from: 0, minutes: 0, name: 'UTC' }];
/** Details that are instants in epoch ms. */
const instantDetails: ReadonlySet<string> = new Set([
  'until',
  'startsAt',
  'endsAt',
  'now',
  'clock',
  'target',
  'changedAt',
]);
/** People read the first few of a long list; the details carry all of it. */
const listedAtMost = 12;

/** `{name}`, or `{name:kind}` when the value is a code that has words. */
const placeholder = /\{(\w+)(?::(\w+))?\}/g;

/** In what language, words and zone the values of a message are written. */
export interface Writing {
  readonly lang: Lang;
  readonly words: MessageWords;
  readonly zone?: MessageZone | undefined;
}

function asText(name: string, kind: string | undefined, value: unknown, writing: Writing): string | null {
  const { zone = utc, lang, words } = writing;
  if (value === null || value === undefined) return null;
  const one = (given: unknown): string =>
    kind !== undefined && isCodeKind(kind) ? codeWord(kind, String(given), words) : plain(String(given));
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    const more = value.length - listedAtMost;
    return value.slice(0, listedAtMost).map(one).join(languageWords[lang].listed) + (more > 0 ? ` (+${more})` : '');
  }
  if (typeof value === 'number' && instantDetails.has(name)) {
    return formatInstant(value, lang, zone);
  }
  return typeof value === 'object' ? plain(JSON.stringify(value)) : one(value);
}

/** Fills a template from details; a `[…]` part whose value is missing falls away, elsewhere a missing value is `–`. */
export function fillMessage(template: string, details: Readonly<Record<string, unknown>>, writing: Writing): string {
  const text = (name: string, kind: string | undefined): string | null =>
    asText(name, kind, Object.hasOwn(details, name) ? details[name] : undefined, writing);
  const optional = template.replace(/\[([^\]]*)\]/g, (_whole, part: string) =>
    [...part.matchAll(placeholder)].every((match) => text(match[1] ?? '', match[2]) !== null) ? part : '',
  );
  return optional.replace(placeholder, (_whole, name: string, kind: string | undefined) => text(name, kind) ?? '–');
}
