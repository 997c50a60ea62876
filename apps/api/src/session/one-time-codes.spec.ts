import { describe, expect, it } from '@jest/globals';
import {
  factorUri,
  isOneTimeCode,
  newFactorSecret,
  newRecoveryCodes,
  recoveryCodeHash,
  stepOf,
} from './one-time-codes.js';

/** The secret of RFC 6238, appendix B: `12345678901234567890`. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes of the app', () => {
  // The last six digits of the vectors for SHA-1.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('are those of the standard at %d', (seconds, code) => {
    expect(stepOf(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
    expect(stepOf(secret, `${code.slice(0, 3)} ${code.slice(3)}`, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  it('count half a minute before and after, and no longer', () => {
    const at = (seconds: number) => stepOf(secret, '287082', seconds * 1000);
    expect([at(29), at(30), at(59), at(60), at(89)]).toEqual([1, 1, 1, 1, 1]);
    expect([at(0) === null, at(90), at(120)]).toEqual([false, null, null]);
  });

  it('are six digits and nothing else', () => {
    expect(['287082', '287 082', '287-082'].map(isOneTimeCode)).toEqual([true, true, true]);
    for (const typed of ['28708', '2870821', '28708a', '٢٨٧٠٨٢', '']) {
      expect([typed, isOneTimeCode(typed), stepOf(secret, typed, 59_000)]).toEqual([typed, false, null]);
    }
  });

  it('come of a secret that every app takes', () => {
    const made = newFactorSecret();
    expect(made).toMatch(/^[A-Z2-7]{32}$/);
    expect(newFactorSecret()).not.toBe(made);
    const uri = new URL(factorUri(made, 'narahubung-bps'));
    expect([uri.protocol, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual([
      'otpauth:',
      made,
      'Selaras',
    ]);
    expect(decodeURIComponent(uri.pathname)).toContain('narahubung-bps');
  });
});

describe('recovery codes', () => {
  it('are ten, and all different', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
  });

  it('are the same however they are typed, and another person’s are others', () => {
    const hash = recoveryCodeHash('ani', '0a1b-2c3d-4e5f-6g7h');
    for (const typed of ['0A1B 2C3D 4E5F 6G7H', 'oa1b2c3d4e5f6g7h', 'OalB-2c3d-4e5f-6g7h']) {
      expect(recoveryCodeHash('ani', typed)).toBe(hash);
    }
    expect(recoveryCodeHash('budi', '0a1b-2c3d-4e5f-6g7h')).not.toBe(hash);
  });
});
