import { escapeHtml } from '../format/escape.js';
import type { Letter, LetterEntry } from './letter.js';

const styles = {
  body: 'margin:0;padding:24px 16px;background:#f5f6f8;color:#1c2430;font:16px/1.5 Georgia,"Times New Roman",serif',
  main: 'max-width:640px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d7dce3',
  h1: 'margin:24px 0 8px;font-size:20px;line-height:1.3',
  h2: 'margin:24px 0 8px;font-size:17px;line-height:1.3;border-bottom:1px solid #d7dce3;padding-bottom:4px',
  h3: 'margin:16px 0 4px;font-size:16px;line-height:1.3',
  p: 'margin:4px 0',
  why: 'margin:4px 0 16px;color:#4a5565;font-size:14px',
  footer: 'margin:24px auto 0;max-width:640px;color:#4a5565;font-size:13px',
} as const;

/** The mail as one small accessible page: headings in order, no images, nothing from outside, everything escaped. */
export function renderHtml(letter: Letter): string {
  const parts: string[] = [];
  for (const group of letter.groups) {
    // Without headings of assessments the sections are the top level: no level of headings is left out.
    const [section, entry] = group.heading === null ? (['h1', 'h2'] as const) : (['h2', 'h3'] as const);
    if (group.heading !== null) parts.push(element('h1', styles.h1, group.heading));
    for (const { heading, entries } of group.sections) {
      parts.push(element(section, styles.h2, heading), ...entries.map((matter) => entryHtml(matter, entry)));
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
    ...(letter.access === null ? [] : [link(letter.access.label, letter.access.url)]),
    '</main>',
    `<footer style="${styles.footer}">`,
    ...letter.footer.map((line) => element('p', styles.p, line)),
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function entryHtml(entry: LetterEntry, heading: 'h2' | 'h3'): string {
  const lines = entry.lines.map(
    ({ label, value }) => `<p style="${styles.p}"><strong>${escapeHtml(label)}:</strong> ${escapeHtml(value)}</p>`,
  );
  return [
    element(heading, styles.h3, entry.title),
    element('p', styles.p, entry.text),
    ...lines,
    element('p', styles.why, entry.why),
  ].join('\n');
}

function link(label: string, url: string): string {
  return `<p style="${styles.p}">${escapeHtml(label)}: <a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`;
}

function element(name: 'h1' | 'h2' | 'h3' | 'p', style: string, text: string): string {
  return `<${name} style="${style}">${escapeHtml(text)}</${name}>`;
}
