import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { overflows, photograph, signOut, smallTargets, violations, widths } from './browser.js';
import { journeys } from './journeys.js';
import type { Lang } from './words.js';

const results = join(__dirname, '../test-results');
const journeyMs = 300_000;
/** A little longer than a proof serves at the strict api. */
const awayMs = 6_000;

const words = {
  id: {
    first: 'Mohon aktifkan verifikasi dua langkah',
    setUp: 'Aktifkan verifikasi dua langkah',
    proof: 'Pastikan bahwa ini Anda',
    password: 'Kata sandi Anda',
    go: 'Pastikan dan lanjutkan',
    cancel: 'Batal',
    qr: 'Kode QR untuk aplikasi autentikator',
    code: 'Kode dari aplikasi',
    confirm: 'Pastikan',
    codes: 'Kode pemulihan Anda',
    kept: 'Sudah saya simpan',
    second: 'Satu langkah lagi',
    useRecovery: 'Ponsel tidak ada? Pakai kode pemulihan',
    recovery: 'Kode pemulihan',
    wrong: 'Kode tidak cocok',
    submit: 'Masuk',
    left: 'Sisa kode pemulihan: 9.',
    newCodes: 'Buat kode pemulihan baru',
  },
  en: {
    first: 'Please set up a second factor',
    setUp: 'Set up a second factor',
    proof: 'Please confirm that it is you',
    password: 'Your password',
    go: 'Confirm and go on',
    cancel: 'Cancel',
    qr: 'QR code for the authenticator app',
    code: 'Code of the app',
    confirm: 'Confirm',
    codes: 'Your recovery codes',
    kept: 'I have kept them',
    second: 'One more step',
    useRecovery: 'No phone at hand? Use a recovery code',
    recovery: 'Recovery code',
    wrong: 'This code is not right',
    submit: 'Sign in',
    left: 'Recovery codes left: 9.',
    newCodes: 'New recovery codes',
  },
} as const;

describe('somebody whose role needs a second factor', () => {
  const { stack, visit } = journeys();

  async function looksRight(page: Page): Promise<void> {
    for (const width of [widths.desk, widths.phone]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page)).toEqual([]);
      expect(await overflows(page)).toEqual([]);
    }
    expect(await smallTargets(page)).toEqual([]);
    await page.setViewportSize({ width: widths.desk, height: 900 });
  }

  it.each<Lang>(['id', 'en'])(
    'sets it up first, is asked who they are in between, and signs in with it (%s)',
    async (lang) => {
      const say = words[lang];
      const account = stack.officers[lang === 'id' ? 0 : 1];
      const { page, complaints, close } = await visit(lang, 'desk', stack.strictUrl);
      const first = async (): Promise<void> => {
        await page.locator('input[autocomplete="username"]').fill(account.login);
        await page.locator('input[autocomplete="current-password"]').fill(account.password);
        await page.locator('form button[type="submit"]').click();
      };
      await first();
      // Whatever they wanted to open.
      await page.getByRole('heading', { level: 1, name: say.first }).waitFor();
      await page.goto(`${stack.strictUrl}/a/${stack.assessment}/overview`);
      await page.getByRole('heading', { level: 1, name: say.first }).waitFor();
      await looksRight(page);
      await photograph(page, results, `factor-first-${lang}`);

      await delay(awayMs);
      await page.getByRole('button', { name: say.setUp, exact: true }).click();
      const proof = page.getByRole('dialog', { name: say.proof });
      const password = proof.getByRole('textbox', { name: say.password });
      await password.waitFor();
      await looksRight(page);
      await photograph(page, results, `proof-${lang}`, 'view');
      // Called off, nothing is done; and asked again.
      await proof.getByRole('button', { name: say.cancel }).click();
      await proof.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: say.setUp, exact: true }).click();
      await password.fill(account.password);
      await proof.getByRole('button', { name: say.go }).click();
      await proof.waitFor({ state: 'hidden' });

      await page.getByRole('img', { name: say.qr }).waitFor();
      const shown = (await page.getByTestId('factor-secret').textContent()) ?? '';
      const totp = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) });
      await looksRight(page);
      await photograph(page, results, `factor-offer-${lang}`);
      await page.getByRole('textbox', { name: say.code }).fill(totp.generate());
      await page.getByRole('button', { name: say.confirm, exact: true }).click();
      // So long as it took, they may be asked again who they are.
      const codes = page.getByTestId('recovery-codes');
      await Promise.race([codes.waitFor(), password.waitFor()]);
      if (await proof.isVisible()) {
        await password.fill(account.password);
        await proof.getByRole('button', { name: say.go }).click();
      }
      await codes.waitFor();
      await looksRight(page);
      await photograph(page, results, `factor-codes-${lang}`);
      const [recoveryCode = ''] = await codes.locator('li').allTextContents();
      expect(recoveryCode).toMatch(/^(\w{4}-){3}\w{4}$/);
      await page.getByRole('button', { name: say.kept }).click();
      await page.getByRole('heading', { level: 1, name: say.first }).waitFor({ state: 'detached' });

      await signOut(page, lang);
      await first();
      await page.getByRole('heading', { level: 1, name: say.second }).waitFor();
      await looksRight(page);
      await photograph(page, results, `second-step-${lang}`);
      // The code that set it up is used.
      await page.getByRole('textbox', { name: say.code }).fill('000000');
      await page.getByRole('button', { name: say.submit, exact: true }).click();
      await page.getByText(say.wrong, { exact: true }).waitFor();
      await page.getByRole('button', { name: say.useRecovery }).click();
      await page.getByRole('textbox', { name: say.recovery }).fill(recoveryCode.toUpperCase());
      await page.getByRole('button', { name: say.submit, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: say.second }).waitFor({ state: 'detached' });
      await page.goto(`${stack.strictUrl}/account`);
      await page.getByText(say.left).waitFor();
      await looksRight(page);

      // The question stands in front of a dialog, and only the second factor answers it.
      await delay(awayMs);
      await page.getByRole('button', { name: say.newCodes, exact: true }).click();
      const asking = page.getByRole('dialog', { name: `${say.newCodes}?` });
      await asking.getByRole('button', { name: say.newCodes, exact: true }).click();
      await proof.getByRole('textbox', { name: say.code }).fill(totp.generate({ timestamp: Date.now() + 30_000 }));
      expect(await violations(page)).toEqual([]);
      await proof.getByRole('button', { name: say.go }).click();
      await codes.waitFor();
      expect(await codes.locator('li').allTextContents()).not.toContain(recoveryCode);
      // The browser itself notes what was refused on the way.
      expect(complaints.filter((one) => !/status of (401|403|422)/.test(one))).toEqual([]);
      await close();
    },
    journeyMs,
  );
});
