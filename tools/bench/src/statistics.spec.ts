import { describe, expect, it } from '@jest/globals';
import { median, quantile, ratioOf, spreadOf } from './statistics.js';

const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);

describe('the statistics of a benchmark', () => {
  it('take the value below which a share of all lies', () => {
    expect([0, 0.5, 0.95, 1].map((q) => quantile(hundred, q))).toEqual([1, 50, 95, 100]);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('take the middle, of an even number the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
  });

  it('divide pair by pair, so that a slow minute slows both sides', () => {
    const pairs = [
      { ours: 2, yardstick: 1 },
      { ours: 60, yardstick: 20 },
      { ours: 1, yardstick: 1 },
    ];
    expect(ratioOf(pairs)).toEqual({ median: 2, min: 1, max: 3 });
  });

  it('say when there is nothing to divide', () => {
    expect(() => median([])).toThrow('no values');
    expect(() => quantile([], 0.5)).toThrow('no values');
    expect(() => ratioOf([])).toThrow(RangeError);
    expect(() => ratioOf([{ ours: 1, yardstick: 0 }])).toThrow('a yardstick of 0');
    expect(() => ratioOf([{ ours: 1, yardstick: Number.NaN }])).toThrow(RangeError);
  });
});
