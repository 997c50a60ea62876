import { describe, expect, it } from '@jest/globals';
import type { PositionRow, Spoken } from './burst-checks.js';
import { wrongPositions } from './burst-checks.js';

const row = (seq: number, person = 'a.p1'): PositionRow => ({ seq, person, own: 'A', body: 'A', item: '1.1' });
const spoken = (seq: number | null, outcome: Spoken['outcome'] = 'accepted'): Spoken => ({
  speaker: { person: 'a.p1', body: 'A' },
  item: '1.1',
  outcome,
  done: seq === null ? null : { seq },
});

describe('what a room heard, compared with the log', () => {
  it('is right when each accepted position stands there once, and no refused one', () => {
    expect(wrongPositions([row(3), row(4)], [spoken(4), spoken(3), spoken(null, 'refused')])).toEqual([]);
    expect(wrongPositions([row(3), row(4)], [spoken(3), spoken(null, 'unknown')])).toEqual([]);
    expect(wrongPositions([row(3)], [spoken(3), spoken(null, 'unknown')])).toEqual([]);
  });

  it.each<readonly [string, readonly PositionRow[], readonly Spoken[]]>([
    ['one that is gone', [row(3)], [spoken(3), spoken(4)]],
    ['one place for two', [row(3)], [spoken(3), spoken(3)]],
    ['one that came twice', [row(3), row(4)], [spoken(3)]],
    ['a refused one that is there', [row(3)], [spoken(null, 'refused')]],
    ['another’s in its place', [row(3, 'b.p1')], [spoken(3)]],
    ['another matter in its place', [{ ...row(3), item: '1.2' }], [spoken(3)]],
    ['one for another’s body', [{ ...row(3), body: 'B' }], [spoken(3)]],
  ])('tells %s', (_what, rows, heard) => {
    expect(wrongPositions(rows, heard)).toHaveLength(1);
  });
});
