import { describe, expect, it } from '@jest/globals';
import { runSeed } from '@selaras/stack';
import { withTestStack } from '@selaras/stack/testing';
import { recordFaultsEnv } from './main.js';
import { recordFaults } from './record.js';

/** By hand for longer: `npm run faults -- record --minutes 30 --seeds 20`. */
describe('nothing acknowledged may vanish', () => {
  it('whatever is frozen, killed, locked or cut off for a minute', async () => {
    const seed = runSeed('record faults');
    await withTestStack(async (stack) => {
      const signal = new AbortController().signal;
      const report = await recordFaults({ stack, seconds: 60, seed, say: () => undefined, signal });
      expect(report.violations).toEqual([]);
      expect(report.unknown).toBe(0);
      expect(report.accepted).toBeGreaterThan(100);
      expect(report.strikes.freezeWorker).toBeGreaterThan(0);
    }, recordFaultsEnv);
  }, 420_000);
});
