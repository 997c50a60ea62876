import type { Calendar } from '@selaras/domain';
import { capital, dateIn, formatDate, stageWords, vocabulary, wordFor } from '@selaras/language';
import type { Lang } from '@selaras/language';
import type { CaseAccount } from './account.js';

type Row = readonly [label: string, text: string];

/** The account as people read it at a terminal: plain sentences, dates with weekday, no judgement. */
export function printAccount(
  account: CaseAccount,
  options: { readonly lang: Lang; readonly calendar: Pick<Calendar, 'offsets'> },
): string {
  const { lang, calendar } = options;
  const zone = calendar.offsets;
  const stages = account.stages.map(({ name, enteredAt }): Row => [
    capital(wordFor<string>(stageWords, name, lang) ?? name),
    formatDate(dateIn(enteredAt, zone), lang),
  ]);
  const words = vocabulary[lang].terminal.account;
  const heading = words.heading(account.case);
  return [
    '',
    heading,
    '─'.repeat(heading.length),
    ...table(stages),
    '',
    ...table(words.rows(account)),
    '',
    ...verdict(account, lang),
    '',
  ].join('\n');
}

function table(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, text]) => `  ${label.padEnd(width)}  ${text}`);
}

const shownAtMost = 50;

function verdict({ violations }: CaseAccount, lang: Lang): readonly string[] {
  if (violations.length === 0) {
    return [`  ${vocabulary[lang].terminal.account.allHold}`];
  }
  const more = violations.length - shownAtMost;
  return [
    `  ${vocabulary[lang].terminal.account.failed(violations.length)}`,
    ...violations.slice(0, shownAtMost).map((one) => `  - ${one}`),
    ...(more > 0 ? [`  ${vocabulary[lang].terminal.account.andMore(more)}`] : []),
  ];
}
