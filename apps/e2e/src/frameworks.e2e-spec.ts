import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Download, Locator, Page } from 'playwright-core';
import { overflows, photograph, signIn, signOut, smallTargets, violations } from './browser.js';
import { journeys } from './journeys.js';
import { words } from './words.js';
import type { Lang } from './words.js';

const results = join(__dirname, '../test-results');

interface Words {
  readonly frameworks: string;
  readonly stored: string;
  readonly template: string;
  readonly importing: string;
  readonly oneFault: RegExp;
  readonly fault: RegExp;
  readonly unreadable: string;
  readonly found: RegExp;
  readonly store: string;
  readonly isStored: RegExp;
  readonly compare: string;
  readonly changed: RegExp;
}
const say: Readonly<Record<Lang, Words>> = {
  id: {
    frameworks: 'Kerangka penilaian',
    stored: 'Versi yang tersimpan',
    template: 'Templat',
    importing: 'Impor berkas',
    oneFault: /^1 hal perlu diperbaiki/,
    fault: /^Pilihan tidak valid/,
    unreadable: 'Berkas ini tidak dapat dibaca sebagai kerangka',
    found: /dapat disimpan$/,
    store: 'Simpan versi ini',
    isStored: /^Tersimpan: /,
    compare: 'Bandingkan dengan',
    changed: /^berubah: rumusan \(Inggris\)$/,
  },
  en: {
    frameworks: 'Frameworks',
    stored: 'Stored versions',
    template: 'Template',
    importing: 'Import a file',
    oneFault: /^1 thing to mend/,
    fault: /^Invalid option/,
    unreadable: 'This file cannot be read as a framework',
    found: /can be stored$/,
    store: 'Store this version',
    isStored: /^Stored: /,
    compare: 'Compare with',
    changed: /^changed: wording \(English\)$/,
  },
};

async function downloaded(page: Page, button: Locator): Promise<Buffer> {
  const [file]: [Download, void] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await file.path());
}

describe('the operator', () => {
  const { stack, visit } = journeys();

  it.each<Lang>(['id', 'en'])(
    'takes the template, is shown what is wrong in a file, stores the mended one and compares two versions (%s)',
    async (lang) => {
      const w = say[lang];
      const { page, complaints, close } = await visit(lang);
      await signIn(page, stack.operator);
      await page.getByRole('button', { name: words[lang].accountMenu }).click();
      await page.getByRole('link', { name: w.frameworks }).click();
      await page.getByRole('heading', { level: 1, name: w.frameworks }).waitFor();
      const stored = page.getByRole('region', { name: w.stored });
      await stored.getByText(words[lang].illustrative).first().waitFor();

      const template = page.getByRole('region', { name: w.template });
      const xlsx = await downloaded(page, template.getByRole('button', { name: 'Excel' }));
      const csv = (await downloaded(page, template.getByRole('button', { name: 'CSV' }))).toString('utf8');
      const importing = page.getByRole('region', { name: w.importing });
      const choose = async (name: string, content: Buffer | string): Promise<void> =>
        importing
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

      // What the spreadsheet program has is what comes back.
      await choose('template.xlsx', xlsx);
      await importing.getByText(w.found).waitFor();
      await importing.getByText('2.10', { exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);
      await choose('broken.xlsx', 'no spreadsheet');
      await importing.getByText(w.unreadable).waitFor();

      const wrong = csv.replace('yes_partial_no', 'maybe').replaceAll(',', ';');
      await choose('catalogue.csv', wrong);
      await importing.getByText(w.oneFault).waitFor();
      const row = csv.split(/\r?\n/).findIndex((line) => line.startsWith('1.1,')) + 1;
      await importing.getByRole('cell', { name: `G${row}`, exact: true }).waitFor();
      await importing.getByRole('cell', { name: w.fault }).waitFor();
      expect(await importing.getByRole('button', { name: w.store }).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await photograph(page, results, `framework-faults-${lang}`);

      const version = `2026.${lang}`;
      for (const [as, text] of [
        [version, csv],
        [`${version}.2`, csv.replace('There is a law on the matter', 'There are laws on the matter')],
      ] as const) {
        await choose('catalogue.csv', text.replace('2026.1', as));
        await importing.getByText(w.found).waitFor();
        await importing.getByRole('button', { name: w.store }).click();
        await page.getByText(w.isStored).last().waitFor();
        await stored.getByText(`${as} ·`).waitFor();
      }
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflows(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await photograph(page, results, `frameworks-${lang}`);

      await page.goto(`${stack.url}/frameworks/my-framework/${version}.2`);
      await page.getByLabel(w.compare).last().selectOption(`my-framework ${version}`);
      await page.getByText(w.changed).waitFor();
      expect(await overflows(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await photograph(page, results, `framework-compared-${lang}`);
      await page.setViewportSize({ width: 1440, height: 900 });
      await signOut(page, lang);

      // Nobody else has these pages.
      await signIn(page, stack.coordinator);
      await page.goto(`${stack.url}/frameworks`);
      await page.getByRole('link', { name: /./ }).first().waitFor();
      expect(await page.getByRole('heading', { level: 1, name: w.frameworks }).count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    },
    180_000,
  );
});
