import { describe, expect, it } from '@jest/globals';
import { answerKinds, answerMisfits } from '@selaras/contracts';
import { choiceCode, choicesOf } from './choices.js';

const levels = [
  { level: 1, title: { en: 'Nothing is written down' } },
  { level: 3, title: { en: 'A law is in force' } },
];
const codes = (asked: Parameters<typeof choicesOf>[0]) => choicesOf(asked).map(({ code }) => code);

describe('what a question may be answered with', () => {
  it('is a value of its kind, never a score', () => {
    expect(codes({ answerType: 'yes_partial_no' })).toEqual(['yes', 'partial', 'no', 'notApplicable']);
    expect(codes({ answerType: 'frequency' })).toEqual(['never', 'yearly', 'moreOften', 'notApplicable']);
    expect(codes({ answerType: 'number', unit: { en: 'offices' } })).toEqual(['number', 'notApplicable']);
    expect(codes({ answerType: 'text' })).toEqual(['text', 'notApplicable']);
  });

  it('is a step of its scale, from the lowest', () => {
    expect(codes({ answerType: 'level', levels })).toEqual(['level 1', 'level 3', 'notApplicable']);
    expect(choiceCode({ value: 'level', level: 3 })).toBe('level 3');
  });

  it('is what the api takes', () => {
    for (const answerType of answerKinds) {
      for (const { value, level } of choicesOf({ answerType, levels })) {
        const answer = { value, level, ...(value === 'number' ? { number: 4 } : {}) };
        const frame = { question: answerType, levels, today: '2026-01-02', earliest: undefined };
        expect(answerMisfits(answer, frame)).toEqual([]);
      }
    }
  });
});
