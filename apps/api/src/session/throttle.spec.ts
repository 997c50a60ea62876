import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiProblem } from '../http/problem.js';
import { LoginThrottle } from './throttle.js';

const minuteMs = 60_000;

describe('throttle of log-ins', () => {
  let throttle: LoginThrottle;
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.UTC(2023, 5, 19) });
    throttle = new LoginThrottle({ counter: (_options, own) => own, close: () => undefined }, { prefix: 'uji' });
  });
  afterEach(() => void jest.useRealTimers());

  const fail = async (login: string, address: string): Promise<void> => void (await throttle.begin(login, address));
  /** Seconds to wait before an attempt; one that may be made leaves no trace. */
  const wait = async (login: string, address: string): Promise<number> => {
    try {
      await (await throttle.begin(login, address)).undone();
      return 0;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      expect(error.code).toBe('TOO_MANY_REQUESTS');
      return error.options.retryAfterSeconds ?? 0;
    }
  };

  it('holds an account of an address after eight failures, for the rest of five minutes', async () => {
    for (let n = 0; n < 7; n += 1) await fail('a', '10.0.0.1');
    expect(await wait('a', '10.0.0.1')).toBe(0);
    await jest.advanceTimersByTimeAsync(minuteMs);
    await fail('a', '10.0.0.1');
    expect(await wait('a', '10.0.0.1')).toBe(240);
    expect(await wait('a', '10.0.0.2')).toBe(0);
    expect(await wait('b', '10.0.0.1')).toBe(0);
    await jest.advanceTimersByTimeAsync(4 * minuteMs);
    expect(await wait('a', '10.0.0.1')).toBe(0);
  });

  it('counts attempts before their end is known, so that sending them all at once gains nothing', async () => {
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => throttle.begin('a', '10.0.0.1')));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
  });

  it('forgets the failures of an account that gets in', async () => {
    for (let n = 0; n < 7; n += 1) await fail('a', '10.0.0.1');
    await (await throttle.begin('a', '10.0.0.1')).succeeded();
    for (let n = 0; n < 7; n += 1) await fail('a', '10.0.0.1');
    expect(await wait('a', '10.0.0.1')).toBe(0);
  });

  it('holds an address that tries many accounts, but not one from which many sign in', async () => {
    for (let n = 0; n < 80; n += 1) await (await throttle.begin(`account-${n}`, '10.0.0.1')).succeeded();
    for (let n = 0; n < 60; n += 1) await fail(`account-${n}`, '10.0.0.1');
    expect(await wait('fresh', '10.0.0.1')).toBe(300);
    expect(await wait('fresh', '10.0.0.9')).toBe(0);
  });

  it('holds an account that is tried from many addresses, but not for its owner', async () => {
    await (await throttle.begin('a', '10.8.0.1')).succeeded();
    for (let n = 0; n < 100; n += 1) await fail('a', `10.0.${n}.1`);
    expect(await wait('a', '10.9.9.9')).toBe(300);
    expect(await wait('b', '10.9.9.9')).toBe(0);
    await (await throttle.begin('a', '10.8.0.1')).succeeded();
    // Whoever guesses is not helped by the owner's success.
    expect(await wait('a', '10.9.9.9')).toBe(300);
    // From the owner's own address guessing is as slow as from any other.
    for (let n = 0; n < 8; n += 1) await fail('a', '10.8.0.1');
    expect(await wait('a', '10.8.0.1')).toBe(300);
  });

  it('does not count against the account what an address was refused anyway', async () => {
    for (let n = 0; n < 200; n += 1)
      await wait('a', '10.0.0.1').then(() => fail('a', '10.0.0.1').catch(() => undefined));
    expect(await wait('a', '10.0.0.2')).toBe(0);
  });

  it('takes an account that is called like an address for neither more nor less than an account', async () => {
    for (let n = 0; n < 100; n += 1) await fail('10.0.0.7', `10.1.${n}.1`);
    expect(await wait('a', '10.0.0.7')).toBe(0);
  });

  it('counts a network of IPv6 addresses as one', async () => {
    for (let n = 0; n < 8; n += 1) await fail('a', `2001:db8:1:2::${n}`);
    expect(await wait('a', '2001:0db8:0001:0002:ffff:0:0:1')).toBe(300);
    expect(await wait('a', '2001:db8:1:3::1')).toBe(0);
  });
});
