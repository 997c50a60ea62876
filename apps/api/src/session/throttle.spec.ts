import { describe, expect, it } from '@jest/globals';
import { LoginThrottle, sourceOf } from './throttle.js';

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
  it('holds an account that is tried from many addresses', () => {
    const throttle = new LoginThrottle();
    for (let n = 0; n < 99; n += 1) throttle.failed('a', `10.0.${n}.1`, 0);
    expect(throttle.waitSeconds('a', '10.9.9.9', 0)).toBe(0);
    throttle.failed('a', '10.0.99.1', 0);
    expect(throttle.waitSeconds('a', '10.9.9.9', 0)).toBe(300);
    throttle.succeeded('a', '10.0.99.1');
    expect(throttle.waitSeconds('a', '10.9.9.9', 0)).toBe(300);
    expect(throttle.waitSeconds('b', '10.9.9.9', 0)).toBe(0);
  });
  it('takes an account that is called like an address for neither more nor less than an account', () => {
    const throttle = new LoginThrottle();
    for (let n = 0; n < 100; n += 1) throttle.failed('10.0.0.7', `10.1.${n}.1`, 0);
    expect(throttle.waitSeconds('a', '10.0.0.7', 0)).toBe(0);
  });
  it('counts a network of IPv6 addresses as one', () => {
    const throttle = new LoginThrottle();
    for (let n = 0; n < 8; n += 1) throttle.failed('a', `2001:db8:1:2::${n}`, 0);
    expect(throttle.waitSeconds('a', '2001:0db8:0001:0002:ffff:0:0:1', 0)).toBe(300);
    expect(throttle.waitSeconds('a', '2001:db8:1:3::1', 0)).toBe(0);
    expect(sourceOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(sourceOf('::1')).toBe('0:0:0:0::/64');
    expect(sourceOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
    expect(sourceOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
    expect(sourceOf('10.0.0.1')).toBe('10.0.0.1');
  });
});
