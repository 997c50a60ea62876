import { describe, expect, it } from '@jest/globals';
import { isCommon, isPersonal } from './password-rules.js';

const owner = {
  id: 'narahubung-bps',
  email: 'Ratna.Wijaya@bps.example',
  name: { id: 'Ratna Wijaya', en: 'Ratna Wijaya' },
};

describe('passwords that people choose', () => {
  it.each([
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijklm',
    '123456789012',
    '987654321098',
    '1qaz2wsx3edc',
    'QWERTY123456',
    'password1234',
    'P@ssw0rd2024!',
    'password12345678',
    '!!iloveyou!!',
  ])('are not those that are tried first: %s', async (password) => {
    expect(await isCommon(password)).toBe(true);
  });

  it.each([
    'kata-sandi-uji-coba',
    'gajah lampu kereta',
    'Xk7-vq2pLm9d',
    'ミグラシオン計画二〇二三年度版',
    'love-8273649182',
  ])('are taken whatever characters they have: %s', async (password) => {
    expect(await isCommon(password)).toBe(false);
    expect(isPersonal(password, owner)).toBe(false);
  });

  it.each([
    'narahubung-bps',
    'narahubung-bps-2026',
    'ratna.wijaya@bps.example',
    'RatnaWijaya1990',
    'selaras-1a2b3c',
    'Selaras-Ratna-12',
  ])('are not what their owner or the service is called: %s', (password) => {
    expect(isPersonal(password, owner)).toBe(true);
  });

  it('may have a name in them when there is enough beside it', () => {
    expect(isPersonal('ratna menyukai gajah', owner)).toBe(false);
  });
});
