import { describe, expect, it } from '@jest/globals';
import { hashPassword, hashToken, newToken, sameText, verifyPassword } from './secrets.js';

describe('secrets', () => {
  it('keep passwords as argon2id with at least what OWASP advises, each with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('kata-sandi-uji'), hashPassword('kata-sandi-uji')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await verifyPassword(one, 'kata-sandi-uji')).toBe(true);
    expect(await verifyPassword(one, 'kata-sandi-uji ')).toBe(false);
  });

  it('make tokens of 256 bits, of which the database sees a hash', () => {
    expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
    expect(new Set(Array.from({ length: 100 }, newToken)).size).toBe(100);
    expect(hashToken('a')).toMatch(/^[\da-f]{64}$/);
  });

  it('compare texts of any length', () => {
    expect(sameText('abc', 'abc')).toBe(true);
    expect(sameText('abc', 'abcd')).toBe(false);
    expect(sameText('', 'abc')).toBe(false);
  });
});
