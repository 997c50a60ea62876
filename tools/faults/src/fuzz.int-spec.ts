import { describe, expect, it } from '@jest/globals';
import { runSeed } from '@selaras/stack';
import { withTestStack } from '@selaras/stack/testing';
import { fuzz } from './fuzz.js';

/** By hand for longer: `npm run faults -- fuzz --requests 20000 --seed N`. */
describe('requests by chance', () => {
  it('never bring the service to fail, and write nothing where they are refused', async () => {
    const seed = runSeed('fuzz');
    await withTestStack(async (stack) => {
      const signal = new AbortController().signal;
      const report = await fuzz({ stack, requests: 1_500, seed, say: () => undefined, signal });
      expect(report.violations).toEqual([]);
      // It is no test when everything is refused at the door.
      expect(report.carriedOut.length).toBeGreaterThan(25);
      for (const status of [200, 400, 403, 404, 409]) expect(report.statuses[status] ?? 0).toBeGreaterThan(0);
    });
  }, 420_000);
});
