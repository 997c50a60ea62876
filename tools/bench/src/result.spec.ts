import { describe, expect, it } from '@jest/globals';
import { limitRow, reportSchema, rowOf } from './result.js';

const about = { name: 'update.p50', what: 'an answer', against: 'a no-op update', unit: 'ms', wrong: [] } as const;
const pairs = [
  { ours: 30, yardstick: 20 },
  { ours: 28.1234, yardstick: 20 },
  { ours: 50, yardstick: 20 },
];

describe('a row of the benchmarks', () => {
  it('has the form that `--json` promises, with figures of its own', () => {
    const row = rowOf({ ...about, pairs, goal: 1.5, figures: { eventsPerCommand: 0.123456 } });
    expect(row).toEqual({
      name: 'update.p50',
      what: 'an answer',
      against: 'a no-op update',
      unit: 'ms',
      ours: 30,
      yardstick: 20,
      ratio: { median: 1.5, min: 1.41, max: 2.5 },
      goal: 1.5,
      better: 'lower',
      holds: true,
      correct: true,
      pairs: 3,
      eventsPerCommand: 0.123,
    });
    expect(reportSchema.parse({ benchmarks: [row] })).toEqual({ benchmarks: [row] });
  });

  it('holds when the median keeps the goal, from whichever side', () => {
    expect(rowOf({ ...about, pairs, goal: 1.49 }).holds).toBe(false);
    expect(rowOf({ ...about, pairs, goal: 1.5, better: 'higher' }).holds).toBe(true);
    expect(rowOf({ ...about, pairs, goal: 1.51, better: 'higher' }).holds).toBe(false);
  });

  it('never holds when something was wrong, and says what', () => {
    const row = rowOf({ ...about, pairs, goal: 10, wrong: ['an act is gone', 'another'] });
    expect(row).toMatchObject({ holds: false, correct: false, wrong: 2, firstWrong: 'an act is gone' });
  });

  it('judges by what was measured, not by what is shown', () => {
    const nearly = [{ ours: 1.501, yardstick: 1 }];
    expect(rowOf({ ...about, pairs: nearly, goal: 1.5 })).toMatchObject({ ratio: { median: 1.5 }, holds: false });
  });

  it('may be held against a limit', () => {
    const { against: _against, ...rest } = about;
    const row = limitRow({ ...rest, values: [900, 1100, 1300], limit: 1000 });
    expect(row).toMatchObject({ against: 'the limit', ours: 1100, yardstick: 1000, goal: 1, holds: false });
    expect(row.ratio).toEqual({ median: 1.1, min: 0.9, max: 1.3 });
  });
});
