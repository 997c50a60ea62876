import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerSchema } from '../http/shapes.js';
import { answerMisfits, offeredValues, type QuestionKind } from './answer-fit.js';

const kinds = Object.keys(offeredValues) as QuestionKind[];
const values = answerSchema.shape.value.options;
const levels = [{ level: 1 }, { level: 2 }, { level: 4 }];
const frame = { question: 'yes_no', today: '2023-06-21', earliest: undefined } as const;
const codes = (answer: Parameters<typeof answerMisfits>[0], of: Parameters<typeof answerMisfits>[1]) =>
  answerMisfits(answer, of).map(({ code }) => code);

describe('an answer and its question', () => {
  it('fit when the question offers the value', () => {
    expect(codes({ value: 'yearly' }, { ...frame, question: 'yes_partial_no' })).toEqual(['notOffered']);
    expect(codes({ value: 'moreOften' }, frame)).toEqual(['notOffered']);
    expect(codes({ value: 'partial' }, frame)).toEqual(['notOffered']);
    expect(codes({ value: 'text' }, { ...frame, question: 'frequency' })).toEqual(['notOffered']);
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom(...values), (question, value) => {
        const answer = {
          value,
          ...(value === 'level' ? { level: 2 } : {}),
          ...(value === 'number' ? { number: 0 } : {}),
        };
        expect(codes(answer, { ...frame, question, levels })).toEqual(
          offeredValues[question].includes(value) ? [] : ['notOffered'],
        );
      }),
    );
  });

  it('always fit when the answer is that it does not apply', () => {
    for (const question of kinds) expect(codes({ value: 'notApplicable' }, { ...frame, question })).toEqual([]);
  });

  it('fit when the level is one of the question, and a number is there where one is asked for', () => {
    const scale = { ...frame, question: 'level', levels } as const;
    expect(codes({ value: 'level', level: 4 }, scale)).toEqual([]);
    expect(answerMisfits({ value: 'level', level: 3 }, scale)).toEqual([
      { pointer: '/level', code: 'noSuchLevel', levels: [1, 2, 4] },
    ]);
    expect(codes({ value: 'level' }, scale)).toEqual(['noSuchLevel']);
    expect(codes({ value: 'notApplicable', level: 1 }, scale)).toEqual(['surplus']);
    const count = { ...frame, question: 'number' } as const;
    expect(codes({ value: 'number', number: 0 }, count)).toEqual([]);
    expect(codes({ value: 'number' }, count)).toEqual(['numberMissing']);
    expect(codes({ value: 'yes', number: 3 }, frame)).toEqual(['surplus']);
  });

  it('fit when the facts are of a day that has come and that the assessment is about', () => {
    const as = (asOf: string, earliest?: string) => codes({ value: 'yes', asOf }, { ...frame, earliest });
    expect(as('2023-06-21')).toEqual([]);
    expect(as('2023-06-22')).toEqual(['inFuture']);
    expect(as('2999-01-01')).toEqual(['inFuture']);
    expect(as('0001-01-01')).toEqual(['tooEarly']);
    expect(as('2019-12-31', '2020-01-01')).toEqual(['tooEarly']);
    expect(as('2020-01-01', '2020-01-01')).toEqual([]);
  });
});
