import { describe, expect, it } from '@jest/globals';
import { Pace } from './pace.js';

describe('the pace of exchanges with one workflow', () => {
  it('never holds up who acts alone, however fast', () => {
    const pace = new Pace();
    for (let now = 0; now < 500; now += 5) {
      pace.came(1, now);
      expect(pace.waitMs(now)).toBe(0);
      pace.begins(now);
    }
  });

  it('lets others join when many are at it, the first of them at once', () => {
    const pace = new Pace();
    for (let waiting = 1; waiting <= 20; waiting += 1) pace.came(waiting, 1_000);
    expect(pace.waitMs(1_000)).toBe(0);
    pace.begins(1_000);
    expect(pace.waitMs(1_010)).toBe(70);
    expect(pace.waitMs(1_080)).toBe(0);
  });

  it('is as it was soon after the many have gone', () => {
    const pace = new Pace();
    pace.came(4, 0);
    pace.begins(249);
    expect(pace.waitMs(249)).toBe(80);
    expect(pace.waitMs(250)).toBe(0);
  });
});
