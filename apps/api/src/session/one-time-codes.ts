import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { hashToken } from './secrets.js';

/** What every authenticator app understands (RFC 6238): six digits, a new code every half minute. */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Codes that count besides the present one, before and after: clocks differ, and people type slowly. */
const window = 1;

/** A secret of 160 bits, in base32. */
export function newFactorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What a QR code carries. */
export function factorUri(secret: string, person: string): string {
  return new TOTP({ ...kind, issuer: 'Selaras', label: person, secret: Secret.fromBase32(secret) }).toString();
}

/** People type codes in groups. */
const joined = (typed: string): string => typed.replace(/[\s-]/g, '');

/** Whether somebody typed a code of the app, as opposed to a recovery code. */
export const isOneTimeCode = (typed: string): boolean => /^\d{6}$/.test(joined(typed));

/** The step of time of which a code is; null when it is of none that counts at an instant. */
export function stepOf(secret: string, typed: string, now: number): number | null {
  if (!isOneTimeCode(typed)) return null;
  const given = { ...kind, secret: Secret.fromBase32(secret), timestamp: now };
  const delta = TOTP.validate({ ...given, token: joined(typed), window });
  return delta === null ? null : TOTP.counter({ period: kind.period, timestamp: now }) + delta;
}

export const recoveryCodeCount = 10;
/** Digits and letters that nobody takes for others (Crockford's base32). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const misread: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };

/** Codes of 80 bits each, in groups as they are written down. */
export function newRecoveryCodes(): readonly string[] {
  const group = (): string => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: recoveryCodeCount }, () => Array.from({ length: 4 }, group).join('-'));
}

/** What is kept of a recovery code. It has more chance in it than anybody can try, so one round of a hash is enough. */
export function recoveryCodeHash(person: string, typed: string): string {
  const code = joined(typed)
    .toLowerCase()
    .replace(/[oil]/g, (letter) => misread[letter] ?? letter);
  return hashToken(`${person} ${code}`);
}
