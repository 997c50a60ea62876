import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '@selaras/platform';
import { readSettings } from './config.js';

const least = {
  DATABASE_URL: 'postgres://postgres@127.0.0.1:5432/selaras',
  REDIS_URL: 'redis://127.0.0.1:6379',
  SELARAS_INBOX_SMTP: '127.0.0.1:2525',
};

describe('settings of the notifier', () => {
  it('do without Redis: the database carries then', () => {
    expect(readSettings({ ...least, REDIS_URL: undefined }).redisUrl).toBeUndefined();
    expect(readSettings({ ...least, REDIS_URL: '' }).redisUrl).toBeUndefined();
  });

  it('need addresses and know the rest', () => {
    expect(readSettings(least)).toEqual({
      databaseUrl: least.DATABASE_URL,
      redisUrl: least.REDIS_URL,
      prefix: 'selaras',
      inbox: { host: '127.0.0.1', port: 2525 },
      smtpUrl: undefined,
      from: undefined,
      origin: undefined,
      leaseMs: 60_000,
      reconcileMs: 5_000,
      queuedMs: 15_000,
      pollMs: 500,
      backoffMs: 2_000,
      logLevel: 'info',
    });
  });

  it('take what is set; set but empty counts as not set', () => {
    expect(
      readSettings({ ...least, SMTP_URL: 'smtps://a:b@mail.example', SELARAS_MAIL_FROM: '', SELARAS_LEASE_MS: '500' }),
    ).toMatchObject({ smtpUrl: 'smtps://a:b@mail.example', from: undefined, leaseMs: 500 });
    expect(readSettings({ ...least, SMTP_URL: '' }).smtpUrl).toBeUndefined();
  });

  it('take a sender that is one address, with or without a name, and where people log in', () => {
    for (const from of ['a@mail.example', 'Selaras <a@mail.example>', '"Kemlu, RI" <a@mail.example>']) {
      expect(readSettings({ ...least, SELARAS_MAIL_FROM: from }).from).toBe(from);
    }
    for (const from of ['Selaras', 'a@mail.example, b@mail.example', 'A <a@mail.example>\r\nBcc: b@mail.example']) {
      expect(() => readSettings({ ...least, SELARAS_MAIL_FROM: from })).toThrow(/SELARAS_MAIL_FROM/);
    }
    expect(readSettings({ ...least, SELARAS_ORIGIN: 'https://selaras.example' }).origin).toBe(
      'https://selaras.example',
    );
    expect(() => readSettings({ ...least, SELARAS_ORIGIN: 'javascript:alert(1)' })).toThrow(/SELARAS_ORIGIN/);
  });

  it('name every problem at once', () => {
    const read = (): unknown =>
      readSettings({
        REDIS_URL: 'http://127.0.0.1',
        SELARAS_INBOX_SMTP: '127.0.0.1',
        SMTP_URL: 'mail.example',
        SELARAS_PREFIX: 'a:b',
        SELARAS_LEASE_MS: 'soon',
      });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(
      /DATABASE_URL[^]*REDIS_URL[^]*SELARAS_PREFIX[^]*SELARAS_INBOX_SMTP[^]*SMTP_URL[^]*SELARAS_LEASE_MS/,
    );
  });
});
