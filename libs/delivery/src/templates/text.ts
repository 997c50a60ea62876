import type { Quote } from './entry.js';
import type { Letter, LetterEntry } from './letter.js';

/** The mail as plain text: what is numbered is a matter, what is indented belongs to it. */
export function renderText(letter: Letter): string {
  const lines: string[] = [letter.greeting, '', letter.opening, ''];
  let number = 0;
  for (const group of letter.groups) {
    if (group.heading !== null) lines.push(group.heading.text, '='.repeat(Math.min(group.heading.text.length, 72)), '');
    for (const section of group.sections) {
      lines.push(section.heading.toLocaleUpperCase(letter.lang), '');
      for (const entry of section.entries) {
        number += 1;
        lines.push(...entryText(entry, number), '');
      }
    }
  }
  const [ask = '', ...signature] = letter.closing;
  lines.push(ask, '', ...(signature.length === 0 ? [] : [...signature, '']), '-- ', ...letter.footer, '');
  return lines.join('\n');
}

const indent = '   ';

function entryText(entry: LetterEntry, number: number): readonly string[] {
  const { indicators } = entry;
  return [
    `${number}. ${entry.title}`,
    `${indent}${entry.text}`,
    ...entry.lines.map(({ label, value }) => `${indent}${label}: ${value}`),
    ...(indicators.list.length === 0 ? [] : [`${indent}${indicators.label}:`]),
    ...indicators.list.flatMap(({ code, title, questions }) => [
      `${indent}- ${code}${title === null ? '' : ` ${title.text}`}`,
      ...questions.flatMap((question) => quoteText(question, `${indent}  `)),
    ]),
    ...(indicators.more === null ? [] : [`${indent}- ${indicators.more}`]),
    ...entry.quotes.flatMap((quote) => quoteText(quote, indent)),
    ...(entry.link === null ? [] : [`${indent}${entry.link.label}: ${entry.link.url}`]),
    `${indent}${entry.why}`,
  ];
}

/** Every line of what somebody wrote is marked, so that none can pass for one of the mail's own. */
function quoteText({ label, text }: Quote, before: string): readonly string[] {
  const lines = text.split('\n');
  return lines.length === 1
    ? [`${before}${label}: “${text}”`]
    : [`${before}${label}:`, ...lines.map((line) => `${before}> ${line}`)];
}
