import { describe, expect, it } from '@jest/globals';
import type { WaitingOn } from '../api/types.js';
import { byUntil, mineFirst } from './waiting.js';

function owed(id: string, until: number | null, ...persons: string[]): WaitingOn {
  return {
    id,
    assessment: 'k',
    body: null,
    bodyName: null,
    role: 'coordinator',
    persons,
    people: [],
    vacant: false,
    what: 'advanceStage',
    items: [],
    since: 0,
    until,
    workingDaysLeft: null,
    then: 'nothingAutomatic',
    step: 0,
  };
}
const ids = (items: readonly WaitingOn[]): readonly string[] => items.map(({ id }) => id);

describe('what is waited for', () => {
  it('stands with the nearest deadline first, what has none last', () => {
    expect(ids([owed('c', null), owed('b', 2), owed('a', 1)].sort(byUntil))).toEqual(['a', 'b', 'c']);
  });

  it('is the own first, though it has no deadline', () => {
    const [mine, others] = mineFirst([owed('a', 1, 'x'), owed('b', null, 'me', 'x'), owed('c', null)], 'me');
    expect([ids(mine), ids(others)]).toEqual([['b'], ['a', 'c']]);
  });
});
