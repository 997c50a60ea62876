import { describe, expect, it } from '@jest/globals';
import { explore } from './testing/recording-model.js';

/** The argument of `history-first.decision.md`, checked over all orders of up to eight moves. */
describe('a model of recording', () => {
  it('lets nothing that was acknowledged or seen vanish when only history is written', () => {
    const { states, violations } = explore('historyFirst', 8);
    expect([...violations]).toEqual([]);
    expect(states).toBeGreaterThan(10_000);
  });

  it('finds the fault of an attempt that writes before it is history', () => {
    const { violations } = explore('attemptFirst', 8);
    expect(violations.size).toBeGreaterThan(0);
    for (const [problem, path] of violations) {
      expect(problem).toMatch(/was acknowledged and is not in the log/);
      // Two attempts, and the first one writes after the second.
      expect(path.filter((move) => move.includes('begins')).length).toBeGreaterThan(1);
      expect(path.filter((move) => move.endsWith('writes')).length).toBeGreaterThan(1);
    }
  });
});
