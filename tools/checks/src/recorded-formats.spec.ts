import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { broken, expanded, recordedFormats } from './recorded-formats.js';

const root = resolve(__dirname, '../../..');
const file = resolve(root, 'libs/contracts/recorded-formats.txt');

describe('what is recorded', () => {
  it('stands as it was promised; what was added is written down', () => {
    const committed = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const today = recordedFormats(root);
    expect(broken(expanded(committed), expanded(today))).toEqual([]);
    // `SELARAS_ADD_FORMATS=1 npm test -- unit tools/checks/src/recorded-formats`: writes down what was added.
    if (process.env['SELARAS_ADD_FORMATS'] === '1') writeFileSync(file, `${today.join('\n')}\n`);
    else expect(expanded(today)).toEqual(expanded(committed));
  }, 120_000);

  it.each([
    ['a field that is gone', ['F: object', 'F.a: string'], ['F: object'], ['F.a is gone']],
    ['a field of another kind', ['F.a: string'], ['F.a: number'], ['F.a may not be string any more']],
    ['a word that is gone', ['F.a: "x" | "y"'], ['F.a: "x"'], ['F.a may not be "y" any more']],
    ['a field that must be there now', ['F.a?: string'], ['F.a: string'], ['F.a may not be absent any more']],
    [
      'a field that nobody has written',
      ['F: object', 'F<A>: object'],
      ['F: object', 'F<A>: object', 'F<A>.a: string'],
      ['F<A>.a is new, and what was written before has none: let it be absent'],
    ],
  ])('%s breaks it', (_name, committed, today, problems) => {
    expect(broken(committed, today)).toEqual(problems);
  });

  it('is written once, and read wherever it stands', () => {
    const lines = [
      'A: object',
      'A.d: object',
      'A.d.rule: object',
      'A.d.rule.amount: number',
      'B?: object | null = A.d',
      'C: object',
    ];
    expect(expanded(lines).slice(4)).toEqual([
      'B?: object | null',
      'B.rule: object',
      'B.rule.amount: number',
      'C: object',
    ]);
  });

  it.each([
    ['a word more', ['F.a: "x"'], ['F.a: "x" | "y"']],
    ['a field that may be absent', ['F: object'], ['F: object', 'F.a?: string']],
    ['a field that may be absent now', ['F.a: string'], ['F.a?: string']],
    ['a fact more', ['F: object', 'F<A>: object'], ['F: object', 'F<A>: object', 'F<B>: object', 'F<B>.a: string']],
  ])('%s does not', (_name, committed, today) => {
    expect(broken(committed, today)).toEqual([]);
  });
});
