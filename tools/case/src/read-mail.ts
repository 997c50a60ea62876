import { matterPath } from '@selaras/contracts';
import type { LedgerMessage } from '@selaras/contracts';
import { renderMail } from '@selaras/delivery';
import type { LetterOptions } from '@selaras/delivery';
import { languageWords, outOfUse } from '@selaras/language';
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

const words = {
  id: {
    asks: /mohon/i,
    forAction: 'PERLU TINDAKAN',
    closing: /Pertanyaan dapat disampaikan kepada .+/,
    regards: 'Hormat kami,',
  },
  en: {
    asks: /please/i,
    forAction: 'FOR ACTION',
    closing: /For questions, please contact .+/,
    regards: 'Kind regards,',
  },
} as const;
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
  const asked = text.includes(`\n${words[lang].forAction}\n`);
  const months = languageWords[lang].months.join('|');
  const action = text.slice(text.indexOf(words[lang].forAction)).split('\n\n')[1] ?? '';
  const dated = new RegExp(`\\d (?:${months})`);
  const links = [...text.matchAll(/https?:\/\/\S+/g)].map(([url]) => url);
  const matters = [...text.matchAll(/^\d+\. /gm)].length;
  return [
    ...(asked && !words[lang].asks.test(subject) ? ['the subject asks nothing'] : []),
    ...(asked && /(?:Tenggat|Due|Waktu|Time)[^:\n]*: /.test(action) && !dated.test(subject)
      ? ['the subject names no day']
      : []),
    ...(subject.length > 120 ? [`a subject of ${subject.length} characters`] : []),
    ...(links.length < matters ? [`${matters} matters and ${links.length} links`] : []),
    ...links.filter((url) => !leadsTo(url, pages)).map((url) => `a link that leads nowhere: ${url}`),
    ...[holes, code, ...(lang === 'id' ? [outOfUse] : [])].flatMap((pattern) =>
      [subject, ...read.split('\n')].flatMap((line) => found(pattern, line)),
    ),
    ...(silent.test(subject) || silent.test(text.replaceAll('\n', '')) ? ['a character that shows nothing'] : []),
    ...(words[lang].closing.test(text) && text.includes(`\n${words[lang].regards}\n`) ? [] : ['nobody to ask']),
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
