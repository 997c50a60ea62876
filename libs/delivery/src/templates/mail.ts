import { groupBy } from '@selaras/domain';
import type { Lang, LedgerMessage, LedgerNotice } from '@selaras/contracts';
import { formatDate, formatInstant } from '../format/dates.js';
import type { Zone } from '../format/dates.js';
import type { Letter, LetterEntry, LetterGroup } from './letter.js';
import { sortCodes } from '../format/codes.js';
import { describeNotice } from './entries.js';
import type { Entry } from './entry.js';
import { renderHtml } from './html.js';
import { plain } from './notice-data.js';
import { capital, indicatorWord } from './phrases.js';

/** A mail in words: the same content as text and as HTML. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * Writes the mail of a message in the recipient's language. Pure: the same message gives the same mail.
 *
 * @param origin address of the application, when people can reach it
 */
export function renderMail(message: LedgerMessage, origin?: string): RenderedMail {
  const letter = composeLetter(message, origin);
  return { subject: letter.subject, text: renderText(letter), html: renderHtml(letter) };
}

/**
 * The content of the mail: matters grouped by assessment, those that ask something first and by deadline; notices
 * that say the same become one matter with their codes joined.
 *
 * @throws RangeError for a message without notices
 */
export function composeLetter(message: LedgerMessage, origin?: string): Letter {
  const [first] = message.notices;
  if (first === undefined) throw new RangeError(`message ${message.id} has no notices`);
  const { lang } = message.recipient;
  const say = (id: string, en: string): string => (lang === 'id' ? id : en);
  const titleOf = ({ titleId, titleEn }: LedgerNotice): string => plain(lang === 'id' ? titleId : titleEn);
  const zone: Zone = message.offsets;
  const byAssessment = groupBy(message.notices, (notice) => notice.assessment);
  const several = byAssessment.size > 1;
  const groups = [...byAssessment.values()].map((notices): LetterGroup => {
    const entries = joinAlike(notices.map((notice) => describeNotice(notice, lang, zone))).sort(byUrgency);
    const section = (heading: string, action: boolean): LetterGroup['sections'] => {
      const chosen = entries.filter((entry) => entry.action === action);
      return chosen.length === 0 ? [] : [{ heading, entries: chosen.map((entry) => toLetterEntry(entry, lang, zone)) }];
    };
    return {
      heading: several ? titleOf(notices[0] ?? first) : null,
      sections: [
        ...section(say('Perlu tindakan', 'For action'), true),
        ...section(say('Untuk diketahui', 'For information'), false),
      ],
    };
  });
  const all = groups.flatMap((group) => group.sections.flatMap((section) => section.entries));
  const only = all.length === 1 ? all[0] : undefined;
  const day = formatDate(message.day, lang);
  const matters = say(`${all.length} hal`, `${all.length} ${all.length === 1 ? 'matter' : 'matters'}`);
  const tag = message.rehearsal ? say('[Latihan] ', '[Rehearsal] ') : '';
  const title = titleOf(first);
  const about = several ? '' : ` – ${title}`;
  return {
    lang,
    subject: `${tag}${only === undefined ? say(`${matters} untuk ${day}`, `${matters} for ${day}`) : only.title}${about}`,
    greeting: say(`Yth. ${plain(message.recipient.nameId)},`, `Dear ${plain(message.recipient.nameEn)},`),
    opening: opening(message, lang, { title, several, matters, day }),
    groups,
    access: origin === undefined ? null : { label: say('Buka Selaras', 'Open Selaras'), url: origin },
    footer: footer(message, lang),
  };
}

function opening(
  message: LedgerMessage,
  lang: Lang,
  { title, several, matters, day }: { title: string; several: boolean; matters: string; day: string },
): string {
  if (message.form === 'single') {
    return lang === 'id'
      ? `Surat ini mengenai asesmen “${title}”.`
      : `This message concerns the assessment “${title}”.`;
  }
  const where =
    lang === 'id'
      ? several
        ? 'dalam asesmen yang Anda ikuti'
        : `dalam asesmen “${title}”`
      : several
        ? 'in the assessments you take part in'
        : `in the assessment “${title}”`;
  return lang === 'id'
    ? `Ringkasan ${day}: ada ${matters} untuk Anda ${where}.`
    : `Summary for ${day}: there ${matters.startsWith('1 ') ? 'is' : 'are'} ${matters} for you ${where}.`;
}

function footer(message: LedgerMessage, lang: Lang): readonly string[] {
  const lines: string[] = [];
  if (message.rehearsal) {
    lines.push(
      lang === 'id'
        ? 'Ini adalah latihan. Tanggal dan tugas dalam surat ini merupakan bagian dari simulasi; surat ini tidak pernah keluar dari kotak surat bawaan.'
        : 'This is a rehearsal. The dates and tasks in this message belong to a simulation; it never leaves the built-in inbox.',
    );
  }
  if (message.notices.some((notice) => notice.frameworkIllustrative)) {
    lines.push(
      lang === 'id'
        ? 'Katalog ilustratif: rumusan indikator disusun untuk peragaan dan bukan rumusan resmi.'
        : 'Illustrative catalogue: the indicators were worded for demonstration and are not the official wording.',
    );
  }
  lines.push(
    lang === 'id'
      ? 'Dikirim otomatis oleh Selaras. Selaras tidak berafiliasi dengan, dan tidak didukung secara resmi oleh, IOM, Economist Impact, atau kementerian mana pun.'
      : 'Sent automatically by Selaras. Selaras is not affiliated with, nor endorsed by, IOM, Economist Impact or any ministry.',
  );
  return lines;
}

/** Notices that differ only in their codes are one matter. */
function joinAlike(entries: readonly Entry[]): Entry[] {
  const alike = groupBy(entries, ({ title, text, details, due, why }) =>
    JSON.stringify([title, text, details, due, why]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, codes: sortCodes(group.flatMap((entry) => entry.codes)) }];
  });
}

/** Earliest deadline first, matters without one last; the order of arrival decides between equals. */
function byUrgency(a: Entry, b: Entry): number {
  return (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER);
}

function toLetterEntry(entry: Entry, lang: Lang, zone: Zone): LetterEntry {
  const due = entry.due === null ? [] : [{ label: entry.dueLabel, value: formatInstant(entry.due, lang, zone) }];
  const label = capital(indicatorWord(entry.codes.length, lang));
  const codes = entry.codes.length === 0 ? [] : [{ label, value: entry.codes.join(', ') }];
  return { title: entry.title, text: entry.text, lines: [...due, ...entry.details, ...codes], why: entry.why };
}

function renderText(letter: Letter): string {
  const lines: string[] = [letter.greeting, '', letter.opening, ''];
  let number = 0;
  for (const group of letter.groups) {
    if (group.heading !== null) lines.push(group.heading, '='.repeat(Math.min(group.heading.length, 72)), '');
    for (const section of group.sections) {
      lines.push(section.heading.toLocaleUpperCase(letter.lang), '');
      for (const entry of section.entries) {
        number += 1;
        lines.push(`${number}. ${entry.title}`, `   ${entry.text}`);
        for (const { label, value } of entry.lines) lines.push(`   ${label}: ${value}`);
        lines.push(`   ${entry.why}`, '');
      }
    }
  }
  if (letter.access !== null) lines.push(`${letter.access.label}: ${letter.access.url}`, '');
  lines.push('-- ', ...letter.footer, '');
  return lines.join('\n');
}

/** Codes of every notice a mail carries, for its header and for the one who checks it. */
export function purposeKeys(message: LedgerMessage): readonly string[] {
  return message.notices.map((notice: LedgerNotice) => notice.purposeKey);
}
