import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { layoutShift, photograph, signIn, smallTargets, violations, watchLayoutShift } from './browser.js';
import { journeys } from './journeys.js';
import { words } from './words.js';

const results = join(__dirname, '../test-results');

/** What has the focus, in words that a failing test can show. */
function focused(page: Page): Promise<string> {
  return page.locator('html').evaluate((root) => {
    const { activeElement: here, body } = root.ownerDocument;
    if (here === null || here === body) return 'nothing';
    return `${here.tagName} ${here.getAttribute('aria-label') ?? here.getAttribute('name') ?? here.textContent ?? ''}`;
  });
}

describe('moving about', () => {
  const say = words.id;
  const { stack, visit } = journeys();

  it('chooses among assessments of one name, at home and in the header, and goes from page to page', async () => {
    const { page, complaints, close } = await visit('id');
    await signIn(page, stack.coordinator);
    // Home lists what the account has; no two are called alike.
    const links = page.getByRole('region', { name: say.homeTitle }).getByRole('link');
    await links.nth(1).waitFor();
    const titles = await links.allInnerTexts();
    expect(new Set(titles).size).toBe(titles.length);
    // And what waits there for whoever looks, with the most urgent of it.
    const home = page.getByRole('region', { name: say.homeTitle });
    await home.getByText(say.tasksWait).first().waitFor();
    await home.getByText(say.mostUrgent).first().waitFor();
    await photograph(page, results, 'home');
    expect(await focused(page)).toMatch(/^MAIN/);
    expect(await violations(page)).toEqual([]);
    await links.filter({ hasText: stack.otherAssessment }).click();

    const choose = page.getByRole('combobox', { name: say.chooseAssessment });
    await choose.waitFor();
    expect(await choose.inputValue()).toBe(stack.otherAssessment);
    const options = await choose.getByRole('option').allInnerTexts();
    expect(new Set(options).size).toBe(titles.length);
    const pages = page.getByRole('navigation', { name: say.pages });
    await page.getByRole('heading', { level: 1, name: say.assignments }).waitFor();
    await pages.getByRole('link', { name: say.overview }).click();
    await page.waitForURL('**/overview');
    await page.getByRole('heading', { level: 1, name: stack.otherAssessment }).waitFor();
    await pages.getByRole('link', { name: say.assignments }).click();
    await page.getByRole('heading', { level: 1, name: say.assignments }).waitFor();

    await choose.selectOption(stack.assessment);
    await page.waitForURL(`**/a/${stack.assessment}/*`);
    await page.getByRole('heading', { level: 1, name: stack.assessment }).waitFor();

    await page.getByRole('button', { name: say.accountMenu }).click();
    await page.getByRole('dialog', { name: say.account }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: say.account }).waitFor({ state: 'hidden' });
    expect(await focused(page)).toMatch(say.accountInFocus);
    // The convener takes no part yet in the one not begun: that its dossier is not there is no fault of the page.
    expect(complaints.filter((complaint) => !complaint.includes('status of 404'))).toEqual([]);
    await close();
  }, 120_000);

  it('tells the operator, and nobody else, how the service is', async () => {
    const { page, complaints, close } = await visit('id');
    await signIn(page, stack.operator);
    await page.getByRole('button', { name: say.accountMenu }).click();
    await page.getByRole('dialog', { name: say.account }).getByRole('link', { name: say.service }).click();
    await page.waitForURL('**/service');
    await page.getByText(say.allFine).waitFor();
    await page.getByRole('dialog', { name: say.account }).waitFor({ state: 'hidden' });
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();

    const other = await visit('id');
    await signIn(other.page, stack.coordinator);
    await other.page.getByRole('button', { name: say.accountMenu }).click();
    const menu = other.page.getByRole('dialog', { name: say.account });
    await menu.waitFor();
    expect(await menu.getByRole('link', { name: say.service }).count()).toBe(0);
    await other.close();
  }, 120_000);

  it('sees an overview that stands still while it fills, and packed files', async () => {
    const { page, close } = await visit('id');
    await signIn(page, stack.coordinator);
    await watchLayoutShift(page);
    const packed: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.js') && response.headers()['content-encoding'] === 'br')
        packed.push(response.url());
    });
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${stack.url}/a/${stack.assessment}/overview`);
      await page.getByRole('region', { name: say.waiting, exact: true }).getByRole('listitem').first().waitFor();
      await page.getByRole('region', { name: say.notices, exact: true }).getByRole('listitem').first().waitFor();
      const shift = await layoutShift(page);
      expect(shift.lookedAt).toBe(true);
      expect(shift.sum).toBeLessThanOrEqual(0.1);
    }
    expect(await smallTargets(page)).toEqual([]);
    expect(packed.length).toBeGreaterThan(0);
    await close();
  }, 120_000);

  it('keeps the focus, asks before a half-filled form closes, and says at once that there is no network', async () => {
    const { page, close } = await visit('id', 'phone');
    await signIn(page, stack.focalPoint);
    const address = `${stack.url}/a/${stack.assessment}/assignments`;
    await page.goto(address);
    const toAccept = page.getByRole('region', { name: say.toAccept });
    const refuse = toAccept.getByRole('button', { name: say.refuseRow }).first();
    await refuse.waitFor();
    expect(await smallTargets(page)).toEqual([]);

    // A dialog has an address, opens on its first field, and Back closes it.
    await refuse.click();
    const dialog = page.getByRole('dialog').filter({ has: page.getByRole('radio') });
    await dialog.waitFor();
    expect(page.url()).toContain('do=refuse');
    await expect_(() => focused(page)).toMatch(/^INPUT/);
    expect(await smallTargets(page)).toEqual([]);
    await page.goBack();
    await dialog.waitFor({ state: 'hidden' });
    expect(page.url()).toBe(address);

    // A fault takes the focus; a click beside the dialog leaves a half-filled form alone; Escape asks.
    await refuse.click();
    await dialog.getByRole('button', { name: say.refuseSubmit }).click();
    await expect_(() => focused(page)).toMatch(/^INPUT/);
    // In the same breath: a page that is busy must know of the choice by the time of the click.
    await dialog
      .getByRole('radio')
      .nth(1)
      .evaluate(async (radio) => {
        (radio as unknown as { click(): void }).click();
        for (let turn = 0; turn < 20; turn += 1) await null;
        const { document } = globalThis as unknown as {
          document: { elementFromPoint(x: number, y: number): { click(): void } };
        };
        document.elementFromPoint(5, 5).click();
      });
    expect(await dialog.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: say.goOn }).click();
    expect(await dialog.getByRole('radio').nth(1).isChecked()).toBe(true);

    // So does Back; whoever stays goes on, and can be asked again.
    for (let time = 0; time < 2; time += 1) {
      await page.goBack();
      await page.getByRole('button', { name: say.goOn }).click();
      await page.getByRole('button', { name: say.goOn }).waitFor({ state: 'hidden' });
      expect(await dialog.getByRole('radio').nth(1).isChecked()).toBe(true);
    }

    // Without a network the act says so at once, and is not sent later: it was given up.
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    await page.context().setOffline(true);
    await page.getByText(say.liveLost).first().waitFor({ state: 'attached' });
    await dialog.getByRole('button', { name: say.refuseSubmit }).click();
    await page.getByText(say.noNetwork).first().waitFor({ timeout: 5_000 });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: say.discard }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(page.url()).toBe(address);
    sent.length = 0;
    await page.context().setOffline(false);
    await page.getByText(say.liveOn).first().waitFor({ state: 'attached' });
    expect(sent).toEqual([]);
    // What was thrown away goes on the server, too, now that it can be reached.
    await toAccept.getByText(say.draftMark).waitFor({ state: 'detached' });
    await close();
  }, 120_000);

  /** Waits a moment for what the screen is about to do. */
  function expect_(look: () => Promise<string>) {
    return {
      async toMatch(pattern: RegExp): Promise<void> {
        const end = Date.now() + 5_000;
        let seen = await look();
        while (!pattern.test(seen) && Date.now() < end) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          seen = await look();
        }
        expect(seen).toMatch(pattern);
      },
    };
  }
});
