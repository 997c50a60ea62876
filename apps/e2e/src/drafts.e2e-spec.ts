import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { photograph, signIn, signOut, smallTargets, violations } from './browser.js';
import { journeys } from './journeys.js';
import { words } from './words.js';
import type { Lang } from './words.js';

const results = join(__dirname, '../test-results');

/** What this browser itself keeps of drafts. */
function keptHere(page: Page): Promise<readonly string[]> {
  return page.evaluate('Object.keys(localStorage).filter((key) => key.startsWith("selaras.draft"))');
}

describe('a draft', () => {
  const { stack, visit } = journeys();

  it.each<Lang>(['id', 'en'])(
    'survives a closed tab and a log-out, is marked, nobody else sees it, and it can be thrown away (%s)',
    async (lang) => {
      const say = words[lang];
      const written = `Belum selesai ditulis (${lang})`;
      /** The last row that can be refused; other journeys write in the others. */
      const rowOn = (on: Page) =>
        on
          .getByRole('listitem')
          .filter({ has: on.getByRole('button', { name: say.refuseRow }) })
          .last();
      const refuseOn = (on: Page) => rowOn(on).getByRole('button', { name: say.refuseRow });
      const markOn = (on: Page) => rowOn(on).getByText(say.draftMark);
      const { page, complaints, close } = await visit(lang);
      await signIn(page, stack.focalPoint);
      const address = `${stack.url}/a/${stack.assessment}/assignments`;
      await page.goto(address);
      await refuseOn(page).click();
      const remark = page.getByRole('dialog').getByRole('textbox', { name: say.remark });
      await remark.fill(written);
      await page.getByText(say.draftSaved).waitFor();
      // Once the server has it, this browser keeps nothing.
      expect(await keptHere(page)).toEqual([]);

      const again = await page.context().newPage();
      await page.close();
      await again.goto(address);
      await markOn(again).waitFor();
      expect(await violations(again)).toEqual([]);
      await photograph(again, results, `draft-marked-${lang}`);
      // A link leads to the matter itself.
      const row = (await refuseOn(again).getAttribute('aria-label')) ?? '';
      await again.goto(`${address}?do=refuse&of=${row.split(': ').at(-1) ?? ''}`);
      // The dialog with the field, and not the one that asks before it closes: for a moment both are seen.
      const form = again.getByRole('dialog').filter({ has: again.getByRole('textbox', { name: say.remark }) });
      await form.getByText(say.draftBack).waitFor();
      expect(await form.getByRole('textbox', { name: say.remark }).inputValue()).toBe(written);
      expect(await violations(again)).toEqual([]);
      await photograph(again, results, `draft-back-${lang}`, 'view');
      await form.getByRole('button', { name: say.cancel }).click();
      await again.getByRole('button', { name: say.keepDraft }).click();
      await form.waitFor({ state: 'hidden' });
      expect(again.url()).toBe(address);

      // Without a network this browser keeps it until its author signs out, which takes it to the server first.
      await refuseOn(again).click();
      const reopened = form.getByRole('textbox', { name: say.remark });
      // The form is fetched when it is first opened: without a network there would be none.
      await reopened.waitFor();
      await again.context().setOffline(true);
      await reopened.fill(`${written}.`);
      await again.locator('[data-where="local"]').waitFor();
      expect(await keptHere(again)).toHaveLength(1);
      await again.context().setOffline(false);
      await again.getByText(say.draftSaved).waitFor();
      await form.getByRole('button', { name: say.cancel }).click();
      await again.getByRole('button', { name: say.keepDraft }).click();
      await form.waitFor({ state: 'hidden' });
      await signOut(again, lang);
      expect(await keptHere(again)).toEqual([]);

      // The authority of the same body looks at the same page.
      await signIn(again, stack.authority);
      await again.getByRole('heading', { level: 1, name: say.assignments }).waitFor();
      expect(await again.getByText(say.draftMark).count()).toBe(0);
      await signOut(again, lang);

      await signIn(again, stack.focalPoint);
      await markOn(again).waitFor();
      await again.setViewportSize({ width: 390, height: 844 });
      expect(await smallTargets(again)).toEqual([]);
      await rowOn(again).getByRole('button', { name: say.draftDiscard }).click();
      await again.getByRole('dialog').getByRole('button', { name: say.draftDiscard }).click();
      await markOn(again).waitFor({ state: 'detached' });
      await again.reload();
      await again.getByRole('heading', { level: 1, name: say.assignments }).waitFor();
      await refuseOn(again).waitFor();
      expect(await markOn(again).count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    },
    240_000,
  );
});
