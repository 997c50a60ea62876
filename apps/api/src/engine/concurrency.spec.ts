import { describe, expect, it } from '@jest/globals';
import { mapLimit } from './concurrency.js';
import { settled } from './quiescence.js';

describe('mapLimit', () => {
  it('keeps the order and never runs more at once than allowed', async () => {
    let running = 0;
    let most = 0;
    const results = await mapLimit([5, 1, 4, 2, 3], 2, async (n) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < n; turn += 1) await Promise.resolve();
      running -= 1;
      return n * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
  });
  it('fails with the first failure', async () => {
    await expect(mapLimit([1, 2], 2, async (n) => (n === 2 ? Promise.reject(new Error('two')) : n))).rejects.toThrow(
      'two',
    );
  });
});

describe('settled', () => {
  it('waits until nothing is pending', async () => {
    let left = 3;
    expect(await settled(async () => left--, 5_000)).toBe(true);
  });
  it('gives up after its time, and at once when it is stopped', async () => {
    expect(await settled(async () => 1, 30)).toBe(false);
    expect(await settled(async () => 1, 60_000, AbortSignal.abort())).toBe(false);
  });
});
