import { describe, expect, it } from '@jest/globals';
import { stateAfter, stateOf, withState } from './cells.js';

const one = { indicator: '1.1', lead: 'A', contributors: ['B'] };

describe('a cell of indicators and bodies', () => {
  it('says what a body does', () => {
    expect(['A', 'B', 'C'].map((body) => stateOf(one, body))).toEqual(['lead', 'contributes', 'none']);
    expect(stateOf(undefined, 'A')).toBe('none');
  });

  it('has one lead: a new one takes the place of the old one, and contributes no longer', () => {
    expect(withState(one, 'B', 'lead')).toEqual({ indicator: '1.1', lead: 'B', contributors: [] });
    expect(withState(one, 'C', 'lead')).toEqual({ indicator: '1.1', lead: 'C', contributors: ['B'] });
  });

  it('lets a lead become a contributor, or nothing', () => {
    expect(withState(one, 'A', 'contributes')).toEqual({ indicator: '1.1', lead: '', contributors: ['B', 'A'] });
    expect(withState(one, 'A', 'none')).toEqual({ indicator: '1.1', lead: '', contributors: ['B'] });
    expect(withState(one, 'B', 'contributes')).toEqual(one);
  });

  it('goes round in three presses', () => {
    expect(stateAfter(stateAfter(stateAfter('none')))).toBe('none');
  });
});
