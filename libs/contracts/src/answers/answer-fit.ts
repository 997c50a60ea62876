import type { LocalDate } from '@selaras/domain';
import { inEvery, type Said } from '@selaras/language';
import type { Answer, Framework } from '../http/shapes.js';

export type QuestionKind = Framework['indicators'][number]['answer'];

/** Values that each kind of question offers; that it does not apply can be said of every one. */
export const offeredValues: Readonly<Record<QuestionKind, readonly Answer['value'][]>> = {
  yes_partial_no: ['yes', 'partial', 'no', 'notApplicable'],
  yes_no: ['yes', 'no', 'notApplicable'],
  frequency: ['never', 'yearly', 'moreOften', 'notApplicable'],
  level: ['level', 'notApplicable'],
  number: ['number', 'notApplicable'],
  text: ['text', 'notApplicable'],
};

/** Facts before this day are nobody's present, where the plan names no day of its own. */
export const usualEarliest: LocalDate = '1900-01-01';

/** What an answer is held against. */
export interface AnswerFrame {
  readonly question: QuestionKind;
  /** The steps that the question names, where its answer is a level. */
  readonly levels?: readonly { readonly level: number }[] | undefined;
  /** The present date in the calendar's zone. */
  readonly today: LocalDate;
  /** The plan's earliest date for facts. */
  readonly earliest: LocalDate | undefined;
}

/** A place where an answer does not fit its question (JSON pointer inside the answer), and what would. */
export type Misfit =
  | { readonly pointer: '/value'; readonly code: 'notOffered'; readonly offered: readonly Answer['value'][] }
  | { readonly pointer: '/level'; readonly code: 'noSuchLevel'; readonly levels: readonly number[] }
  | { readonly pointer: '/number'; readonly code: 'numberMissing' }
  | { readonly pointer: '/level' | '/number'; readonly code: 'surplus' }
  | { readonly pointer: '/asOf'; readonly code: 'inFuture'; readonly latest: LocalDate }
  | { readonly pointer: '/asOf'; readonly code: 'tooEarly'; readonly earliest: LocalDate };

/**
 * Where an answer does not fit its question: a value or a step that the question does not offer, facts of a day that has
 * not come or lies before everything the assessment is about. The one check for the api, screens, case files and workbooks.
 */
export function answerMisfits(
  answer: Pick<Answer, 'value' | 'level' | 'number' | 'asOf'>,
  frame: AnswerFrame,
): readonly Misfit[] {
  const { value, asOf } = answer;
  const offered = offeredValues[frame.question];
  const earliest = frame.earliest ?? usualEarliest;
  return [
    ...(offered.includes(value) ? [] : [{ pointer: '/value', code: 'notOffered', offered } as const]),
    ...levelMisfits(answer, frame),
    ...(value === 'number' && answer.number === undefined
      ? [{ pointer: '/number', code: 'numberMissing' } as const]
      : []),
    ...(value !== 'number' && answer.number !== undefined ? [{ pointer: '/number', code: 'surplus' } as const] : []),
    ...(asOf !== undefined && asOf > frame.today
      ? [{ pointer: '/asOf', code: 'inFuture', latest: frame.today } as const]
      : []),
    ...(asOf !== undefined && asOf < earliest ? [{ pointer: '/asOf', code: 'tooEarly', earliest } as const] : []),
  ];
}

function levelMisfits(
  { value, level }: Pick<Answer, 'value' | 'level'>,
  { question, levels: steps = [] }: AnswerFrame,
): readonly Misfit[] {
  if (value !== 'level') return level === undefined ? [] : [{ pointer: '/level', code: 'surplus' }];
  // Where no levels are offered the value itself is what is wrong.
  if (question !== 'level' || steps.some((step) => step.level === level)) return [];
  return [{ pointer: '/level', code: 'noSuchLevel', levels: steps.map((step) => step.level) }];
}

/** What a misfit says to people, in each language. */
export function misfitWords(misfit: Misfit): Said {
  switch (misfit.code) {
    case 'notOffered':
      return inEvery(({ requests }) => requests.notOffered(misfit.offered.join(', ')));
    case 'noSuchLevel':
      return inEvery(({ requests }) => requests.noSuchLevel(misfit.levels.join(', ')));
    case 'numberMissing':
      return inEvery(({ requests }) => requests.numberMissing);
    case 'surplus':
      return inEvery(({ requests }) => requests.surplusOfAnswer);
    case 'inFuture':
      return inEvery(({ requests }) => requests.inFuture(misfit.latest));
    case 'tooEarly':
      return inEvery(({ requests }) => requests.tooEarly(misfit.earliest));
  }
}
