import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { overflows, photograph, signIn, smallTargets, violations, widths } from './browser.js';
import { journeys } from './journeys.js';
import type { Lang } from './words.js';

const results = join(__dirname, '../test-results');
const journeyMs = 300_000;
const patienceMs = 60_000;

/** Accounts of the case that no other journey uses; each reads mail in Indonesian. */
const invited: Readonly<Record<Lang, string>> = { id: 'kemnaker.main', en: 'bp2mi.main' };
const words = {
  id: {
    accounts: 'Akun',
    search: 'Cari nama, alamat, atau akun',
    find: 'Cari',
    invite: /^Undang .+/,
    inviteConfirm: 'Undang',
    choose: 'Buat kata sandi',
    newPassword: 'Kata sandi baru',
    submit: 'Simpan kata sandi dan masuk',
    over: 'Tautan ini tidak berlaku lagi',
    account: 'Akun saya',
    here: '(di sini)',
    log: 'Catatan keamanan',
    byLink: 'Kata sandi dibuat lewat tautan',
    menu: /^Menu akun: /,
  },
  en: {
    accounts: 'Accounts',
    search: 'Search for a name, an address or an account',
    find: 'Search',
    invite: /^Invite .+/,
    inviteConfirm: 'Invite',
    choose: 'Choose a password',
    newPassword: 'New password',
    submit: 'Set the password and sign in',
    over: 'This link does not work any more',
    account: 'My account',
    here: '(here)',
    log: 'Security log',
    byLink: 'Password set by link',
    menu: /^Account menu: /,
  },
} as const;

describe('an invited person', () => {
  const { stack, visit } = journeys();

  /** The link of the newest letter to a person, as soon as it has come. */
  async function linkTo(person: string): Promise<string> {
    for (const until = Date.now() + patienceMs; Date.now() < until; await delay(100)) {
      const link = await newestLink(person);
      if (link !== undefined) return link;
    }
    throw new Error(`no letter to ${person} came`);
  }
  async function newestLink(person: string): Promise<string | undefined> {
    const reply = await fetch(new URL(`/api/messages?person=${person}`, stack.inbox));
    const mails = (await reply.json()) as readonly { readonly text: string | null }[];
    const links = mails.flatMap(({ text }) => /https?:\/\/\S+\/password#[\w-]{43}/.exec(text ?? '')?.[0] ?? []);
    return links.at(-1);
  }

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
    'gets a link from the operator, chooses a password, and finds where they are signed in (%s)',
    async (lang) => {
      const say = words[lang];
      const person = invited[lang];
      const operator = await visit(lang);
      await signIn(operator.page, stack.operator);
      await operator.page.goto(`${stack.url}/accounts`);
      await operator.page.getByRole('heading', { level: 1, name: say.accounts }).waitFor();
      await operator.page.getByLabel(say.search).fill(person);
      await operator.page.getByRole('button', { name: say.find, exact: true }).click();
      await operator.page.getByRole('button', { name: say.invite }).waitFor();
      await operator.page.locator('.panel li').nth(1).waitFor({ state: 'detached' });
      await looksRight(operator.page);
      await photograph(operator.page, results, `accounts-${lang}`);
      await operator.page.getByRole('button', { name: say.invite }).click();
      const confirm = operator.page.getByRole('dialog');
      expect(await violations(operator.page)).toEqual([]);
      await confirm.getByRole('button', { name: say.inviteConfirm, exact: true }).click();
      await confirm.waitFor({ state: 'hidden' });
      const link = await linkTo(person);

      const { page, complaints, close } = await visit(lang, 'phone');
      await page.goto(link);
      await page.getByRole('heading', { level: 1, name: say.choose }).waitFor();
      await looksRight(page);
      await photograph(page, results, `password-${lang}`);
      await page.getByRole('textbox', { name: say.newPassword }).fill('gajah lampu kereta');
      await page.getByRole('button', { name: say.submit }).click();
      await page.getByRole('button', { name: say.menu }).click();
      await page.getByRole('link', { name: say.account }).click();
      await page.getByText(say.here).waitFor();
      await looksRight(page);
      await photograph(page, results, `account-${lang}`);
      // A body that has no part yet has no dossier: home may have asked for it before the menu was opened.
      const noPartYet = /status of 404 .*\/dossiers\/[A-Z0-9]+\)$/;
      expect(complaints.filter((complaint) => !noPartYet.test(complaint))).toEqual([]);
      // Followed again it says that it is over; the browser notes the refusal.
      await page.goto(stack.url);
      await page.goto(link);
      await page.getByText(say.over).waitFor();
      expect(await violations(page)).toEqual([]);
      await close();

      await operator.page.goto(`${stack.url}/security`);
      await operator.page.getByRole('heading', { level: 1, name: say.log }).waitFor();
      await operator.page.locator('.panel li', { hasText: person }).filter({ hasText: say.byLink }).first().waitFor();
      await looksRight(operator.page);
      await photograph(operator.page, results, `security-${lang}`);
      expect(operator.complaints).toEqual([]);
      await operator.close();
    },
    journeyMs,
  );
});
