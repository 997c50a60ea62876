/**
 * Characters that show nothing and change how what stands around them is read: controls, line and paragraph separators,
 * direction marks, overrides and isolates, zero-width spaces, byte-order marks, soft hyphens, language tags. The joiners
 * (U+200C, U+200D) stay: Persian, Indic scripts and families of emoji are written with them.
 */
const silent = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}|[\u115f\u1160\u3164\uffa0]/gu;
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const lines = /\r\n|[\r\n\u0085\u2028\u2029\v\f]/gu;

/** Text without characters that show nothing; its line breaks and tabs stay where they are. */
export function bare(text: string): string {
  return text.replace(silent, (char) => (/[\n\r\t]/.test(char) ? char : ''));
}

/**
 * Text that people wrote, fit for one line of a header, a subject, a sentence, a cell: line breaks and tabs are spaces,
 * whatever else is silent is gone. An override can turn no line around, a break can begin no header.
 */
export function plain(text: string): string {
  return text.replace(breaks, ' ').replace(silent, '').replace(/ {2,}/g, ' ').trim();
}

/** The same for text of several lines: every kind of break is `\n`, each line is plain. */
export function plainLines(text: string): string {
  return text
    .split(lines)
    .map(plain)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
