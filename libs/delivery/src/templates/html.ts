import type { TextInLanguage } from '@selaras/domain';
import type { Lang } from '@selaras/language';
import { escapeHtml } from '../format/escape.js';
import type { Quote } from './entry.js';
import type { Letter, LetterEntry } from './letter.js';

const styles = {
  body: 'margin:0;padding:24px 16px;background:#f5f6f8;color:#1c2430;font:16px/1.5 Georgia,"Times New Roman",serif',
  main: 'max-width:640px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d7dce3',
  h1: 'margin:24px 0 8px;font-size:20px;line-height:1.3',
  h2: 'margin:24px 0 8px;font-size:17px;line-height:1.3;border-bottom:1px solid #d7dce3;padding-bottom:4px',
  h3: 'margin:16px 0 4px;font-size:16px;line-height:1.3',
  p: 'margin:4px 0',
  ul: 'margin:4px 0;padding-left:20px',
  quote: 'margin:4px 0 4px 4px;padding-left:10px;border-left:3px solid #d7dce3;white-space:pre-line',
  why: 'margin:4px 0 16px;color:#4a5565;font-size:14px',
  footer: 'margin:24px auto 0;max-width:640px;color:#4a5565;font-size:13px',
} as const;

/** The mail as one small accessible page: headings in order, no images, nothing from outside, everything escaped. */
export function renderHtml(letter: Letter): string {
  const parts: string[] = [];
  for (const group of letter.groups) {
    // Without headings of assessments the sections are the top level: no level of headings is left out.
    const [section, entry] = group.heading === null ? (['h1', 'h2'] as const) : (['h2', 'h3'] as const);
    if (group.heading !== null)
      parts.push(element('h1', styles.h1, group.heading.text, languageOf(group.heading, letter.lang)));
    for (const { heading, entries } of group.sections) {
      parts.push(
        element(section, styles.h2, heading),
        ...entries.map((matter) => entryHtml(matter, entry, letter.lang)),
      );
    }
  }
  return [
    '<!doctype html>',
    `<html lang="${letter.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(letter.subject)}</title>`,
    '</head>',
    `<body style="${escapeHtml(styles.body)}">`,
    `<main style="${styles.main}">`,
    element('p', styles.p, letter.greeting),
    element('p', styles.p, letter.opening),
    ...parts,
    ...letter.closing.map((line) => element('p', styles.p, line)),
    '</main>',
    `<footer style="${styles.footer}">`,
    ...letter.footer.map((line) => element('p', styles.p, line)),
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function entryHtml(entry: LetterEntry, heading: 'h2' | 'h3', lang: Lang): string {
  const lines = entry.lines.map(
    ({ label, value }) => `<p style="${styles.p}"><strong>${escapeHtml(label)}:</strong> ${escapeHtml(value)}</p>`,
  );
  return [
    element(heading, styles.h3, entry.title),
    element('p', styles.p, entry.text),
    ...lines,
    ...indicatorsHtml(entry.indicators, lang),
    ...entry.quotes.map(quoteHtml),
    ...(entry.link === null ? [] : [link(entry.link.label, entry.link.url)]),
    element('p', styles.why, entry.why),
  ].join('\n');
}

function indicatorsHtml({ label, list, more }: LetterEntry['indicators'], lang: Lang): readonly string[] {
  if (list.length === 0) return [];
  const items = list.map(({ code, title, questions }) => {
    const named = title === null ? '' : ` ${inLanguage(title, lang)}`;
    return `<li><strong>${escapeHtml(code)}</strong>${named}${questions.map(quoteHtml).join('')}</li>`;
  });
  return [
    `<p style="${styles.p}"><strong>${escapeHtml(label)}:</strong></p>`,
    `<ul style="${styles.ul}">${[...items, ...(more === null ? [] : [`<li>${escapeHtml(more)}</li>`])].join('\n')}</ul>`,
  ];
}

/** What somebody wrote, in the language in which they wrote it. */
function quoteHtml({ label, lang, text }: Quote): string {
  return `<p style="${styles.p}"><strong>${escapeHtml(label)}:</strong></p><blockquote lang="${escapeHtml(lang)}" dir="auto" style="${styles.quote}">${escapeHtml(text)}</blockquote>`;
}

function link(label: string, url: string): string {
  return `<p style="${styles.p}"><a href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`;
}

/** Attributes of a text in another language than the letter's: screen readers change their voice, and scripts their direction. */
function languageOf(text: TextInLanguage, lang: Lang): string {
  return text.lang === lang ? '' : ` lang="${escapeHtml(text.lang)}" dir="auto"`;
}

/** The same within a line. */
function inLanguage(text: TextInLanguage, lang: Lang): string {
  const attributes = languageOf(text, lang);
  return attributes === '' ? escapeHtml(text.text) : `<span${attributes}>${escapeHtml(text.text)}</span>`;
}

function element(name: 'h1' | 'h2' | 'h3' | 'p', style: string, text: string, attributes = ''): string {
  return `<${name}${attributes} style="${style}">${escapeHtml(text)}</${name}>`;
}
