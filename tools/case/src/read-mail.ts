import { matterPath } from '@selaras/contracts';
import type { LedgerMessage } from '@selaras/contracts';
import { renderMail } from '@selaras/delivery';
import type { LetterOptions } from '@selaras/delivery';
import { languageWords, outOfUse, vocabulary } from '@selaras/language';
import type { Lang } from '@selaras/language';

/** A mail as it lies in a mailbox. */
export interface ReceivedMail {
  readonly lang: Lang;
  readonly subject: string;
  readonly text: string;
}

const origin = 'https://selaras.example';

/** A message as its reader gets it, with links to an application at some address. */
export function received(message: LedgerMessage, options: LetterOptions = {}): ReceivedMail {
  const { subject, text } = renderMail(message, { origin, ...options });
  return { lang: message.recipient.lang, subject, text };
}

/** What stands before something that a sentence is given. */
const before = (sentence: (text: string) => string): string => sentence('\ue000').split('\ue000')[0] ?? '';

/** By what a reader finds their way in a mail. */
function signsOf(lang: Lang) {
  const { frame } = vocabulary[lang].mails;
  const asks = before((ask) => frame.asks({ ask, by: null }))
    .trim()
    .toLowerCase();
  return {
    asks: (subject: string): boolean => subject.toLowerCase().includes(asks),
    forAction: frame.forAction.toUpperCase(),
    closing: before((name) => frame.ask({ name, address: null, coordinator: false })),
    regards: frame.regards,
    dated: new RegExp(`(?:${frame.label.due}|${frame.label.time})[^:\\n]*: `),
  };
}

/** Addresses of links and mailboxes: what stands in them was not written to be read. */
const addresses = /https?:\/\/\S+|\S+@\S+/g;
const holes = /undefined|null|NaN|\[object|[{}]|\$\{|“”|\(\)| ,| \.(?:\s|$)/;
/** Names as programs have them: `answerIndicators`, `ANSWER_LATE`, `offer:7`, ids of content. */
const code = /\b[a-z]+[A-Z]\w*\b|\b[A-Z]+_[A-Z_]+\b|\b[a-z]+:[^\s/]|\b[0-9a-f]{8}-[0-9a-f]{4}\b|\bcontent-\d+\b/;
const silent = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * What a reader would stumble over in a mail: nothing asked in the subject though something is asked, no day though there
 * is a deadline, a link that leads nowhere, words of a program, holes, nobody to ask. Quotes are other people's words and
 * are read only for what they could do to the mail.
 *
 * @param pages paths of the web app's pages of an assessment
 */
export function faultsOf({ lang, subject, text }: ReceivedMail, pages: readonly string[]): readonly string[] {
  const own = text
    .split('\n')
    .filter((line) => !/^\s*>/.test(line))
    .map((line) => line.replace(/: “.*”$/, ': “…”').replace(/^(\s+- [\w.]+) .*$/, '$1'))
    .join('\n');
  const read = own.replaceAll(addresses, '');
  const signs = signsOf(lang);
  const asked = text.includes(`\n${signs.forAction}\n`);
  const months = languageWords[lang].months.join('|');
  const action = text.slice(text.indexOf(signs.forAction)).split('\n\n')[1] ?? '';
  const dated = new RegExp(`\\d (?:${months})`);
  const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([url]) => url);
  const matters = [...text.matchAll(/^\d+\. /gm)].length;
  return [
    ...(asked && !signs.asks(subject) ? ['the subject asks nothing'] : []),
    ...(asked && signs.dated.test(action) && !dated.test(subject) ? ['the subject names no day'] : []),
    ...(subject.length > 120 ? [`a subject of ${subject.length} characters`] : []),
    ...(links.length < matters ? [`${matters} matters and ${links.length} links`] : []),
    ...links.filter((url) => !leadsTo(url, pages)).map((url) => `a link that leads nowhere: ${url}`),
    ...[subject, ...read.split('\n')].flatMap((line) => [
      ...[holes, code].flatMap((pattern) => found(pattern, line)),
      ...(outOfUse(line, lang) ? [`“${line.trim()}” has a word that the glossary replaces`] : []),
    ]),
    ...(silent.test(subject) || silent.test(text.replaceAll('\n', '')) ? ['a character that shows nothing'] : []),
    ...(text.includes(signs.closing) && text.includes(`\n${signs.regards}\n`) ? [] : ['nobody to ask']),
    ...(/^\s*(?:\d+\. )?[^\S\n]*[.,;:]/m.test(read) ? ['an empty sentence'] : []),
  ];
}

function found(pattern: RegExp, line: string): readonly string[] {
  return pattern.test(line) ? [`“${line.trim()}” has ${pattern.exec(line)?.[0] ?? ''}`] : [];
}

/** Whether an address is one of a page of an assessment, which it names. */
function leadsTo(url: string, pages: readonly string[]): boolean {
  const [, page = ''] = /^\/a\/[a-z0-9-]+\/([a-z-]+)$/.exec(new URL(url).pathname) ?? [];
  return pages.includes(page);
}

/** Pages to which matters lead. */
export const pagesOfMatters: readonly string[] = (['body', 'whole'] as const).map(
  (seenAs) => matterPath({ assessment: 'a', seenAs, about: null }).split('/').at(-1) ?? '',
);
