import { describe, expect, it } from '@jest/globals';
import { burstFaults } from './burst.js';
import { runSeed } from '@selaras/stack';
import { withTestStack } from '@selaras/stack/testing';

/** By hand for longer: `npm run faults -- burst --minutes 30 --seed N`. */
describe('everybody at once', () => {
  it('is recorded once each, whichever api or worker is killed meanwhile, for a minute', async () => {
    const seed = runSeed('burst faults');
    await withTestStack(async (stack) => {
      const signal = new AbortController().signal;
      const report = await burstFaults({ stack, seconds: 60, seed, say: () => undefined, signal });
      expect(report.violations).toEqual([]);
      expect(report.unknown).toBe(0);
      expect(report.refused).toBeGreaterThan(0);
      expect(report.accepted).toBeGreaterThan(100);
      expect(report.kills.api + report.kills.worker).toBeGreaterThan(3);
    });
  }, 420_000);
});
