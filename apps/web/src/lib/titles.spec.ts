import { describe, expect, it } from '@jest/globals';
import { distinctTitles } from './titles.js';

describe('titles of assessments', () => {
  it('are their own where nobody else bears them', () => {
    const titles = distinctTitles([
      { key: 'a', title: 'National' },
      { key: 'b', title: 'West Java' },
    ]);
    expect([...titles.values()]).toEqual(['National', 'West Java']);
  });

  it('name the key where two bear the same, so that no two read alike', () => {
    const titles = distinctTitles([
      { key: 'a', title: 'National' },
      { key: 'b', title: 'National' },
      { key: 'c', title: 'West Java' },
    ]);
    expect(titles.get('a')).toBe('National · a');
    expect(titles.get('b')).toBe('National · b');
    expect(titles.get('c')).toBe('West Java');
  });
});
