import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { overflows, photograph, signIn, signOut, violations } from './browser.js';
import { journeys } from './journeys.js';
import { words } from './words.js';
import type { Lang } from './words.js';

const results = join(__dirname, '../test-results');
const journeyMs = 300_000;

describe('a coordinator', () => {
  const { stack, visit } = journeys();

  it.each<Lang>(['id', 'en'])(
    'sees the state, moves the rehearsal on and finds who is waited for (%s)',
    async (lang) => {
      const say = words[lang];
      const { page, complaints, close } = await visit(lang);
      expect(await violations(page)).toEqual([]);
      await photograph(page, results, `sign-in-${lang}`);
      await signIn(page, stack.coordinator);
      await page.goto(`${stack.url}/a/${stack.assessment}`);

      await page.getByText(say.illustrative, { exact: true }).first().waitFor();
      // Only now: the page that says "loading" has a heading of its own, which goes when this one comes.
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.getByTestId('state-sentence').innerText()).toMatch(say.next);

      const section = (name: string) => page.getByRole('region', { name, exact: true });
      expect(await section(say.stages).getByRole('listitem').count()).toBe(10);
      await section(say.bodies).getByRole('rowheader').first().waitFor();
      await section(say.waiting).getByRole('listitem').first().waitFor();
      // The own decisions come first, whatever deadlines others have.
      expect(await section(say.waiting).getByRole('heading', { level: 3 }).first().innerText()).toMatch(say.mine);
      await section(say.notices).getByRole('listitem').first().waitFor();
      expect(await overflows(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await photograph(page, results, `overview-${lang}`);

      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflows(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });

      await section(say.bodies).getByRole('rowheader').first().getByRole('button').press('Enter');
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: say.close }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });

      const instant = page.getByTestId('case-now');
      const before = await instant.innerText();
      await page.getByRole('button', { name: say.nextEvent, exact: true }).click();
      // The clock has moved when it no longer shows what it showed.
      await instant.filter({ hasNotText: before }).waitFor({ timeout: 60_000 });
      expect(await violations(page)).toEqual([]);

      await signOut(page, lang);
      expect(complaints).toEqual([]);
      await close();
    },
    journeyMs,
  );

  it('may keep seven tabs open: one line for all of them, and every tab follows', async () => {
    const say = words.en;
    const { page, complaints, close } = await visit('en');
    await signIn(page, stack.coordinator);
    // The page after signing in may have a line of its own already, which ends with it.
    await page.goto('about:blank');
    const lines: string[] = [];
    page.context().on('request', (request) => {
      if (request.url().endsWith('/events')) lines.push(request.url());
    });
    const address = `${stack.url}/a/${stack.assessment}`;
    await page.goto(address);
    const tabs = [page];
    // More than the six connections that a browser opens to one server.
    while (tabs.length < 7) tabs.push(await page.context().newPage());
    for (const tab of tabs.slice(1)) await tab.goto(address);
    const instants = tabs.map((tab) => tab.getByTestId('case-now'));
    for (const instant of instants) await instant.waitFor();
    expect(lines).toHaveLength(1);

    const moves = async (by: (typeof tabs)[number], seenIn: typeof instants): Promise<void> => {
      const before = await by.getByTestId('case-now').innerText();
      await by.getByRole('button', { name: say.nextEvent, exact: true }).click();
      for (const instant of seenIn) await instant.filter({ hasNotText: before }).waitFor({ timeout: 60_000 });
    };
    await moves(page, instants);
    expect(lines).toHaveLength(1);
    // The tab that holds the line is closed: another one takes over.
    await page.close();
    const [second] = tabs.slice(1);
    if (second === undefined) throw new Error('no second tab');
    await moves(second, instants.slice(1));
    expect(lines).toHaveLength(2);
    expect(complaints).toEqual([]);
    await close();
  }, 240_000);

  it('is told in plain words that the password is wrong', async () => {
    const { page, close } = await visit('id', 'phone');
    await page.locator('input[autocomplete="username"]').fill(stack.coordinator.login);
    await page.locator('input[autocomplete="current-password"]').fill('not the password');
    await page.locator('form button[type="submit"]').click();
    await page.getByRole('alert').filter({ hasText: words.id.wrong }).waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  }, 60_000);
});
