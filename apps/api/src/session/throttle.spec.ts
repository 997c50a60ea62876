import { describe, expect, it } from '@jest/globals';
import { LoginThrottle } from './throttle.js';

const minuteMs = 60_000;

describe('throttle of log-ins', () => {
  it('holds an account of an address after eight failures, for the rest of five minutes', () => {
    const throttle = new LoginThrottle();
    for (let n = 0; n < 7; n += 1) throttle.failed('a', '10.0.0.1', 0);
    expect(throttle.waitSeconds('a', '10.0.0.1', 0)).toBe(0);
    throttle.failed('a', '10.0.0.1', minuteMs);
    expect(throttle.waitSeconds('a', '10.0.0.1', minuteMs)).toBe(240);
    expect(throttle.waitSeconds('a', '10.0.0.2', minuteMs)).toBe(0);
    expect(throttle.waitSeconds('b', '10.0.0.1', minuteMs)).toBe(0);
    expect(throttle.waitSeconds('a', '10.0.0.1', 5 * minuteMs)).toBe(0);
  });
  it('forgets the failures of an account that gets in', () => {
    const throttle = new LoginThrottle();
    for (let n = 0; n < 7; n += 1) throttle.failed('a', '10.0.0.1', 0);
    throttle.succeeded('a', '10.0.0.1');
    throttle.failed('a', '10.0.0.1', 0);
    expect(throttle.waitSeconds('a', '10.0.0.1', 0)).toBe(0);
  });
  it('holds an address that tries many accounts', () => {
    const throttle = new LoginThrottle();
    for (let n = 0; n < 60; n += 1) throttle.failed(`account-${n}`, '10.0.0.1', 0);
    expect(throttle.waitSeconds('fresh', '10.0.0.1', 0)).toBe(300);
    expect(throttle.waitSeconds('fresh', '10.0.0.9', 0)).toBe(0);
  });
});
