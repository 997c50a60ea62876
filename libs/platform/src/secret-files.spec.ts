import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigError } from './config.js';
import { withSecretFiles } from './secret-files.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'selaras-secrets-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('secrets in files', () => {
  it('take the place of what would stand in the environment; the line end is none of them', () => {
    const env = { SELARAS_OPERATOR_PASSWORD_FILE: file('operator', 'kata sandi panjang\n'), PORT: '3030' };
    expect(withSecretFiles(env)).toMatchObject({ SELARAS_OPERATOR_PASSWORD: 'kata sandi panjang', PORT: '3030' });
  });

  it('give an address its password, whatever characters it has', () => {
    const env = {
      DATABASE_URL: 'postgres://selaras@db:5432/x',
      DATABASE_PASSWORD_FILE: file('database', 'p@ss/w:%rd?'),
    };
    const { password, hostname } = new URL(withSecretFiles(env).DATABASE_URL ?? '');
    expect([decodeURIComponent(password), hostname]).toEqual(['p@ss/w:%rd?', 'db']);
  });

  it('are each named when they cannot be read or stand twice', () => {
    const env = {
      REDIS_URL_FILE: join(folder, 'nowhere'),
      SMTP_URL: 'smtp://x',
      SMTP_URL_FILE: file('smtp', 'smtp://y'),
    };
    expect(() => withSecretFiles(env)).toThrow(ConfigError);
    expect(() => withSecretFiles(env)).toThrow(/REDIS_URL_FILE: .*nowhere[^]*SMTP_URL: stands in the environment and/);
  });
});
