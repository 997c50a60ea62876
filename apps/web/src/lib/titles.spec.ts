import { describe, expect, it } from '@jest/globals';
import { distinctTitles } from './titles.js';

const one = (key: string, title: string, detail = 'national 2023') => ({ key, title, detail });
const titles = (...list: readonly ReturnType<typeof one>[]) => Object.fromEntries(distinctTitles(list));

describe('titles of assessments', () => {
  it('are their own where no other has the same', () => {
    expect(titles(one('a', 'Indonesia'), one('b', 'Kenya'))).toEqual({ a: 'Indonesia', b: 'Kenya' });
  });

  it('are told apart by level and year', () => {
    expect(
      titles(one('a', 'Indonesia'), one('b', 'Indonesia', 'subnational 2023'), one('c', 'Indonesia', 'national 2027')),
    ).toEqual({
      a: 'Indonesia · national 2023',
      b: 'Indonesia · subnational 2023',
      c: 'Indonesia · national 2027',
    });
  });

  it('are told apart by the key where nothing else does', () => {
    expect(titles(one('a', 'Indonesia'), one('b', 'Indonesia'), one('c', 'Indonesia', ''))).toEqual({
      a: 'Indonesia · a',
      b: 'Indonesia · b',
      c: 'Indonesia',
    });
    expect(titles(one('a', 'Indonesia', ''), one('b', 'Indonesia', ''))).toEqual({
      a: 'Indonesia · a',
      b: 'Indonesia · b',
    });
  });
});
