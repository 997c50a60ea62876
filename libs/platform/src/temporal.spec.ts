import { describe, expect, it } from '@jest/globals';
import { firstPauseMs } from './temporal.js';

describe('the first repeat of a call to the engine', () => {
  it.each([
    [
      'soon, when a process was just continuing',
      8,
      'workflow operation can not be applied because workflow is closing',
      20,
    ],
    ['soon, when a process was busy', 8, 'Workflow is busy.', 20],
    ['later, when there are too many calls', 8, 'namespace rate limit exceeded', 1_000],
    ['as usual, when the engine is away', 14, 'No connection established', 100],
  ])('comes %s', (_, code, details, ms) => {
    expect(firstPauseMs({ code, details })).toBe(ms);
  });
});
