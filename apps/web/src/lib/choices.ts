import { offeredValues } from '@selaras/contracts';
import type { Answer, DossierItem } from '../api/types.js';

/** How a question is answered. */
export type AnsweredWith = Pick<DossierItem, 'answerType' | 'levels' | 'unit'>;

/** One thing that may be answered: a value or, of a scale, one of its steps. */
export interface Choice extends Pick<Answer, 'value' | 'level'> {
  /** What stands for it in a form. */
  readonly code: string;
}

/** What stands for an answer's value in a form. */
export const choiceCode = ({ value, level }: Pick<Answer, 'value' | 'level'>): string =>
  value === 'level' && level !== undefined ? `level ${level}` : value;

/** Everything that a question may be answered with, a scale from its lowest step. */
export function choicesOf({ answerType, levels = [] }: AnsweredWith): readonly Choice[] {
  return offeredValues[answerType].flatMap((value): readonly Choice[] =>
    value === 'level'
      ? levels.map(({ level }) => ({ value, level, code: choiceCode({ value, level }) }))
      : [{ value, code: value }],
  );
}
