import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { overflows, photograph, smallTargets, violations, widths } from './browser.js';
import { startFirstRun } from './first-run.js';
import type { FirstRun } from './first-run.js';
import { journeys } from './journeys.js';
import { words } from './words.js';
import type { Lang } from './words.js';

const results = join(__dirname, '../test-results');
const journeyMs = 600_000;
const patienceMs = 90_000;

const say = {
  id: {
    makeAccount: 'Akun Anda sebagai pengelola',
    ownName: 'Nama',
    ownCode: 'Nama akun',
    ownEmail: 'Alamat surel',
    ownPassword: 'Kata sandi',
    makeIt: 'Buat akun dan masuk',
    taken: 'Akun sudah dibuat',
    frameworks: 'Impor berkas',
    found: /dapat disimpan$/,
    store: 'Simpan versi ini',
    stored: /^Tersimpan: /,
    preparations: 'Siapkan penilaian',
    begin: 'Siapkan penilaian baru',
    step: {
      basics: 'Dasar dan kerangka',
      people: 'Lembaga dan orang',
      calendar: 'Kalender',
      plan: 'Rencana',
      assignments: 'Penugasan',
      review: 'Periksa dan luncurkan',
    },
    faults: /^1 hal perlu diperbaiki/,
    name: 'Nama, baris 9',
    title: 'Judul (Bahasa Indonesia)',
    key: 'Nama singkat',
    framework: 'Kerangka penilaian',
    convener: 'Penyelenggara',
    daysOff: 'Hari libur nasional dan cuti bersama',
    from: 'Rencana peluncuran',
    propose: 'Usulkan tanggal',
    area: /^Penanggung jawab seluruh bidang 1/,
    lead: 'Penanggung jawab 2.1',
    ready: 'Tidak ada yang kurang',
    launch: 'Luncurkan',
    launchNow: 'Luncurkan sekarang',
    newPassword: 'Kata sandi baru',
    submit: 'Simpan kata sandi dan masuk',
    menu: /^Menu akun: /,
  },
  en: {
    makeAccount: 'Your account as operator',
    ownName: 'Name',
    ownCode: 'Account name',
    ownEmail: 'E-mail address',
    ownPassword: 'Password',
    makeIt: 'Make the account and sign in',
    taken: 'The account is made',
    frameworks: 'Import a file',
    found: /can be stored$/,
    store: 'Store this version',
    stored: /^Stored: /,
    preparations: 'Prepare assessments',
    begin: 'Prepare a new assessment',
    step: {
      basics: 'Basics and framework',
      people: 'Bodies and people',
      calendar: 'Calendar',
      plan: 'Plan',
      assignments: 'Assignment',
      review: 'Review and launch',
    },
    faults: /^1 thing to mend/,
    name: 'Name, row 9',
    title: 'Title (Bahasa Indonesia)',
    key: 'Short name',
    framework: 'Framework',
    convener: 'Convening body',
    daysOff: 'Public holidays and joint leave',
    from: 'Planned launch',
    propose: 'Propose dates',
    area: /^Lead for the whole area 1/,
    lead: 'Lead of 2.1',
    ready: 'Nothing is missing',
    launch: 'Launch',
    launchNow: 'Launch now',
    newPassword: 'New password',
    submit: 'Set the password and sign in',
    menu: /^Account menu: /,
  },
} as const;

/** A small catalogue of our own. */
const framework = (id: string) => ({
  id,
  version: '1',
  languages: ['id', 'en'],
  title: { id: `Kerangka kecil ${id}`, en: `Small framework ${id}` },
  illustrative: true,
  dimensions: [
    { number: 1, title: { id: 'Kebijakan', en: 'Policy' } },
    { number: 2, title: { id: 'Data', en: 'Data' } },
  ],
  indicators: ['1.1', '1.2', '2.1'].map((code) => ({
    code,
    dimension: Number(code[0]),
    domain: { id: 'Umum', en: 'General' },
    title: { id: `Indikator contoh ${code}`, en: `Example indicator ${code}` },
    answer: 'yes_partial_no',
  })),
});

const bodies = (lang: Lang) => ['CONV', 'WATER', 'LAND'].map((code) => `${code}-${lang.toUpperCase()}`);

/** Nine people, by the body that they work for and their part in it. */
function partsOf(lang: Lang): readonly (readonly [string, string])[] {
  const [convener = '', ...others] = bodies(lang);
  return [
    ...['coordinator', 'programOfficer', 'researcher'].map((part) => [convener, part] as const),
    ...others.flatMap((code) => ['main', 'alternate', 'authority'].map((part) => [code, part] as const)),
  ];
}

/** Three bodies and nine people, as a file. */
function table(lang: Lang): string {
  return [
    '# Bodies',
    'code,name [id],name [en]',
    ...bodies(lang).map((code) => `${code},Lembaga ${code},Body ${code}`),
    '',
    '# People',
    'account,name,email,language,body,parts',
    ...partsOf(lang).map(
      ([code, part]) => `,Person ${part} ${code},${code}.${part}@selaras.example,${lang},${code},${part}`,
    ),
  ].join('\n');
}

describe('an assessment', () => {
  const { visit } = journeys();
  let whole: FirstRun | undefined;
  afterEach(() => whole?.stop(), 90_000);

  /** The link of the newest letter to a person, as soon as it has come. */
  async function linkTo(inbox: string, person: string): Promise<string> {
    for (const until = Date.now() + patienceMs; Date.now() < until; await delay(200)) {
      const reply = await fetch(new URL(`/api/messages?person=${person}`, inbox));
      const mails = (await reply.json()) as readonly { readonly text: string | null }[];
      const links = mails.flatMap(({ text }) => /https?:\/\/\S+\/password#[\w-]{43}/.exec(text ?? '')?.[0] ?? []);
      const link = links.at(-1);
      if (link !== undefined) return link;
    }
    throw new Error(`no letter to ${person} came`);
  }

  /** What is wrong with a step at the widths of a desk and of a phone; told together when the journey is over. */
  async function wrongWith(page: Page, step: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const width of [widths.desk, widths.phone]) {
      await page.setViewportSize({ width, height: 900 });
      found.push(...(await violations(page)), ...(await overflows(page)));
    }
    found.push(...(await smallTargets(page)));
    await page.setViewportSize({ width: widths.desk, height: 900 });
    return found.map((one) => `${step}: ${one}`);
  }

  it.each<Lang>(['en', 'id'])(
    'is prepared and launched in the browser alone from an empty installation on, and everybody sees their first task (%s)',
    async (lang) => {
      const w = say[lang];
      const wrong: string[] = [];
      whole = await startFirstRun(`first-${lang}-${process.pid}`);
      const { url, inbox, link: first } = whole;
      const operator = await visit(lang, 'desk', url);
      const { page } = operator;
      await page.goto(first);
      await page.getByRole('heading', { level: 1, name: w.makeAccount }).waitFor();
      wrong.push(...(await wrongWith(page, 'first run')));
      await photograph(page, results, `first-run-${lang}`);
      await page.getByRole('button', { name: w.makeIt }).click();
      expect(await page.getByRole('textbox', { name: w.ownName, exact: true }).getAttribute('aria-invalid')).toBe(
        'true',
      );
      await page.getByRole('textbox', { name: w.ownName, exact: true }).fill('Sri Pengelola');
      await page.getByRole('textbox', { name: w.ownCode }).fill('sri');
      await page.getByRole('textbox', { name: w.ownEmail }).fill('sri@selaras.example');
      await page.getByRole('textbox', { name: w.ownPassword, exact: true }).fill('kuda hijau menyanyi');
      await page.getByRole('button', { name: w.makeIt }).click();
      await page.getByRole('heading', { level: 1, name: w.preparations }).waitFor();
      expect(operator.complaints).toEqual([]);
      const late = await visit(lang, 'phone', url);
      await late.page.goto(first);
      await late.page.getByRole('heading', { level: 1, name: w.taken }).waitFor();
      expect(await violations(late.page)).toEqual([]);
      await photograph(late.page, results, `first-run-taken-${lang}`);
      await late.close();

      await page.goto(`${url}/frameworks`);
      const importing = page.getByRole('region', { name: w.frameworks });
      await importing.locator('input[type=file]').setInputFiles({
        name: 'small.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(framework(`small-${lang}`))),
      });
      await importing.getByText(w.found).waitFor();
      await importing.getByRole('button', { name: w.store }).click();
      await page.getByText(w.stored).last().waitFor();

      await page.getByRole('button', { name: words[lang].accountMenu }).click();
      await page.getByRole('link', { name: w.preparations }).click();
      await page.getByRole('button', { name: w.begin }).click();
      const saved = () => page.locator('[data-saved="saved"]').waitFor();
      const open = async (step: keyof typeof w.step): Promise<void> => {
        await page.getByRole('navigation').getByRole('link', { name: w.step[step] }).click();
        await page.getByRole('heading', { level: 2, name: w.step[step] }).waitFor();
      };

      await open('people');
      const choose = (text: string): Promise<void> =>
        page
          .locator('input[type=file]')
          .setInputFiles({ name: 'p.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await choose(table(lang).replace(/,authority$/m, ',king'));
      await page.getByText(w.faults).waitFor();
      await choose(table(lang));
      await page.getByRole('textbox', { name: w.name }).waitFor();
      await saved();
      // It is there again after a reload.
      await page.reload();
      expect(await page.getByRole('textbox', { name: w.name }).inputValue()).toBe(
        `Person authority LAND-${lang.toUpperCase()}`,
      );
      wrong.push(...(await wrongWith(page, 'people')));
      await photograph(page, results, `preparation-people-${lang}`);

      await open('basics');
      await page.getByLabel(w.title).fill(`Kesiapan ${lang} 2027`);
      await page.getByLabel(w.key).fill(`readiness-${lang}`);
      await page.getByLabel(w.framework, { exact: true }).selectOption(`small-${lang} 1`);
      await page.getByLabel(w.convener).selectOption(`CONV-${lang.toUpperCase()}`);
      await saved();
      wrong.push(...(await wrongWith(page, 'basics')));

      await open('calendar');
      await page.getByLabel(w.daysOff).fill('2026-12-25 Natal\n1 Januari 2027 Tahun Baru');
      await saved();
      wrong.push(...(await wrongWith(page, 'calendar')));
      await photograph(page, results, `preparation-calendar-${lang}`);

      await open('plan');
      await page.getByLabel(w.from).fill('2027-01-02');
      await page.getByRole('button', { name: w.propose }).click();
      await saved();
      wrong.push(...(await wrongWith(page, 'plan')));
      await photograph(page, results, `preparation-plan-${lang}`);

      await open('assignments');
      await page.getByLabel(w.area).selectOption(`WATER-${lang.toUpperCase()}`);
      await page.getByLabel(w.lead, { exact: true }).selectOption(`LAND-${lang.toUpperCase()}`);
      await saved();
      wrong.push(...(await wrongWith(page, 'assignments')));
      await photograph(page, results, `preparation-assignments-${lang}`);

      await open('review');
      await page.getByText(w.ready).waitFor();
      wrong.push(...(await wrongWith(page, 'review')));
      await photograph(page, results, `preparation-review-${lang}`);
      await page.getByRole('button', { name: w.launch, exact: true }).click();
      const dialog = page.getByRole('dialog');
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: w.launchNow }).click();
      await page.waitForURL(new RegExp(`/a/readiness-${lang}`));
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect([...wrong, ...operator.complaints]).toEqual([]);
      await operator.close();

      for (const [body, part] of partsOf(lang)) {
        const link = await linkTo(inbox, `${body}.${part}`.toLowerCase());
        const invited = await visit(lang, 'phone', url);
        await invited.page.goto(link);
        await invited.page.getByRole('textbox', { name: w.newPassword }).fill('gajah lampu kereta');
        await invited.page.getByRole('button', { name: w.submit }).click();
        await invited.page.getByRole('button', { name: w.menu }).waitFor();
        await invited.page.waitForURL(new RegExp(`/a/readiness-${lang}/`));
        await invited.page.getByRole('heading', { level: 1 }).waitFor();
        if (part === 'main' && body.startsWith('WATER')) {
          const tasks = invited.page.getByRole('region', { name: words[lang].toAccept });
          await tasks.getByText('1.1', { exact: true }).first().waitFor();
          expect(await violations(invited.page)).toEqual([]);
          await photograph(invited.page, results, `preparation-first-task-${lang}`);
        }
        expect([part, ...invited.complaints]).toEqual([part]);
        await invited.close();
      }
    },
    journeyMs,
  );
});
