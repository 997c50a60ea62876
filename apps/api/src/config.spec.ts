import { describe, expect, it } from '@jest/globals';
import { ConfigError, apiConfig } from './config.js';

const least = { DATABASE_URL: 'postgres://selaras@127.0.0.1:5432/selaras', TEMPORAL_ADDRESS: '127.0.0.1:7233' };

describe('settings of the api', () => {
  it('need a database and an engine only', () => {
    expect(apiConfig(least)).toMatchObject({
      temporalNamespace: 'default',
      taskQueue: 'selaras',
      host: '127.0.0.1',
      port: 3000,
      origins: null,
      operatorPassword: null,
      cookieSecure: false,
      webDir: null,
      inboxUrl: null,
      carrier: { kind: 'postgres', schema: 'selaras_carrier' },
      prefix: 'selaras',
    });
  });
  it('name every problem at once', () => {
    const wrong = {
      DATABASE_URL: 'mysql://x',
      PORT: '99999',
      SELARAS_OPERATOR_PASSWORD: 'pendek',
      SELARAS_ORIGIN: 'nirgends',
      REDIS_URL: 'http://127.0.0.1',
    };
    expect(() => apiConfig(wrong)).toThrow(ConfigError);
    try {
      apiConfig(wrong);
    } catch (error) {
      const text = error instanceof ConfigError ? error.message : '';
      for (const name of [
        'DATABASE_URL',
        'TEMPORAL_ADDRESS',
        'PORT',
        'SELARAS_OPERATOR_PASSWORD',
        'SELARAS_ORIGIN',
        'REDIS_URL',
      ]) {
        expect(text).toContain(`- ${name}: `);
      }
      // A message may be logged; the value of a secret must not be in it.
      expect(text).not.toContain('pendek');
    }
  });
  it('know keys in every writing, and want one where a role needs a second factor', () => {
    const key = Buffer.alloc(32, 7);
    for (const written of [key.toString('hex'), key.toString('base64'), key.toString('base64url')]) {
      expect(apiConfig({ ...least, SELARAS_SECRET_KEY: written }).secretKeys).toEqual([key]);
    }
    const given = { SELARAS_SECRET_KEY: `${key.toString('hex')}, ${key.toString('base64')}` };
    expect(apiConfig({ ...least, ...given, SELARAS_SECOND_FACTOR_ROLES: 'operator, authority' })).toMatchObject({
      secretKeys: [key, key],
      secondFactorRoles: ['operator', 'authority'],
    });
    expect(() => apiConfig({ ...least, SELARAS_SECRET_KEY: 'kunci-rahasia' })).toThrow(/32 bytes/);
    expect(() => apiConfig({ ...least, SELARAS_SECOND_FACTOR_ROLES: 'operator' })).toThrow(/SELARAS_SECRET_KEY/);
    expect(() => apiConfig({ ...least, ...given, SELARAS_SECOND_FACTOR_ROLES: 'raja' })).toThrow(/SECOND_FACTOR_ROLES/);
  });
  it('know providers of identity, and tell what is wrong with them without their secrets', () => {
    const provider = {
      id: 'kemlu',
      issuer: 'https://sso.contoh.go.id',
      clientId: 'selaras',
      clientSecret: 'sangat-rahasia',
      name: { id: 'Akun Kemlu' },
    };
    const read = (list: unknown, origin = 'https://selaras.contoh') =>
      apiConfig({ ...least, SELARAS_ORIGIN: origin, SELARAS_SIGN_IN_PROVIDERS: JSON.stringify(list) }).providers;
    expect(read([provider])).toEqual([{ ...provider, trustedSecondFactor: false }]);
    expect(read([{ ...provider, issuer: 'http://127.0.0.1:8080' }])).toHaveLength(1);
    expect(() => read([provider], '')).toThrow(/SELARAS_ORIGIN/);
    for (const wrong of [
      { ...provider, issuer: 'http://sso.contoh.go.id' },
      { ...provider, id: 'Kemlu/..' },
      { ...provider, name: {} },
      { ...provider, role: 'operator' },
    ]) {
      expect(() => read([wrong])).toThrow(/SELARAS_SIGN_IN_PROVIDERS/);
      expect(() => read([wrong])).not.toThrow(/sangat-rahasia/);
    }
    expect(() => read([provider, { ...provider, id: 'lain' }])).toThrow(/same issuer/);
    expect(() => read([provider, { ...provider, issuer: 'https://lain.contoh' }])).toThrow(/same id/);
    expect(() =>
      apiConfig({ ...least, SELARAS_ORIGIN: 'https://a.example', SELARAS_SIGN_IN_PROVIDERS: 'kemlu=…' }),
    ).toThrow(/JSON/);
  });
  it('read empty variables as not set, and lists of origins', () => {
    const given = { ...least, SELARAS_WEB_DIR: '', SELARAS_INBOX_URL: '', SELARAS_OPERATOR_PASSWORD: '' };
    expect(apiConfig(given)).toMatchObject({ webDir: null, inboxUrl: null, operatorPassword: null });
    const origins = apiConfig({ ...least, SELARAS_ORIGIN: 'https://a.example/, http://127.0.0.1:5173' }).origins;
    expect(origins).toEqual(['https://a.example', 'http://127.0.0.1:5173']);
  });
});
