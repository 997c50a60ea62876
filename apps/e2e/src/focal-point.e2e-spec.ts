import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { overflows, photograph, signIn, signOut, violations } from './browser.js';
import { journeys } from './journeys.js';
import { words } from './words.js';
import type { Lang } from './words.js';

const results = join(__dirname, '../test-results');
const journeyMs = 300_000;

describe('a focal point', () => {
  const { stack, visit } = journeys();

  it.each<Lang>(['id', 'en'])(
    'accepts an indicator and answers it; the authority signs it off and it is submitted (%s)',
    async (lang) => {
      const say = words[lang];
      const { page, complaints, close } = await visit(lang);
      await signIn(page, stack.focalPoint);
      await page.goto(`${stack.url}/a/${stack.assessment}`);

      await page.getByRole('heading', { level: 1, name: say.assignments }).waitFor();
      await page.getByText(say.illustrative, { exact: true }).first().waitFor();
      const toAccept = page.getByRole('region', { name: say.toAccept });
      const first = toAccept.getByRole('checkbox').first();
      await first.waitFor();
      expect(await overflows(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await photograph(page, results, `assignments-${lang}`);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflows(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });

      const label = (await first.getAttribute('aria-label')) ?? '';
      const code = label.split(' ').at(-1) ?? '';
      expect(code).not.toBe('');
      // What is accepted can be read before, and accepting all says first what follows.
      await toAccept.getByText(say.readQuestion).first().click();
      await toAccept.getByText(say.evidenceAsked, { exact: true }).first().waitFor();
      await toAccept.getByRole('button', { name: say.acceptAll }).click();
      const confirm = page.getByRole('dialog');
      await confirm.getByText(say.answerDue).waitFor();
      await confirm.getByText(say.evidenceAsked, { exact: true }).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await photograph(page, results, `accept-${lang}`, 'view');
      await confirm.getByRole('button', { name: say.cancel }).click();
      await confirm.waitFor({ state: 'hidden' });
      await first.check();
      await toAccept.getByRole('button', { name: say.acceptSelected }).click();
      await confirm.getByRole('button', { name: say.acceptConfirm }).click();
      const toAnswer = page.getByRole('region', { name: say.toAnswer });
      const answer = toAnswer.getByRole('button', { name: `${say.answer}: ${code}`, exact: true });
      await answer.click();

      // The dialog with the field, and not the one that asks before it closes: for a moment both are seen.
      const form = page.getByRole('dialog').filter({ has: page.getByRole('textbox', { name: say.explanation }) });
      await form.getByRole('button', { name: say.save }).click();
      await form.getByText(say.required).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await photograph(page, results, `answer-${lang}`, 'view');
      await form.getByRole('radio').first().check();
      await form.getByRole('textbox', { name: say.explanation }).fill('Jawaban percobaan, dikarang. Invented answer.');
      // Who writes in another language than that of the screen says so.
      const writtenIn = form.getByRole('combobox', { name: say.writtenIn });
      expect(await writtenIn.inputValue()).toBe(lang);
      const other = lang === 'id' ? 'en' : 'id';
      await writtenIn.selectOption(other);
      // A half-filled form asks before it is closed, and keeps what was written.
      await form.getByRole('button', { name: say.cancel }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: say.keepDraft }).click();
      await form.waitFor({ state: 'hidden' });
      await answer.click();
      expect(await form.getByRole('textbox', { name: say.explanation }).inputValue()).toContain('Invented answer');
      await form.getByRole('button', { name: say.save }).click();
      await form.waitFor({ state: 'hidden' });
      await answer.waitFor({ state: 'detached' });
      // The row that had the focus is gone: it goes on in the work, not at the top of the page.
      await page.locator('main section :focus').waitFor();
      expect(await violations(page)).toEqual([]);

      await page.goto(`${stack.url}/a/${stack.assessment}/overview`);
      // The whole is not a body's to see: the page sends it back to its own part.
      await page.getByRole('heading', { level: 1, name: say.assignments }).waitFor();

      await signOut(page, lang);
      await signIn(page, stack.authority);
      const toSign = page.getByRole('region', { name: say.toSign });
      // The authority reads what it signs.
      await toSign.locator(`[lang="${other}"]`, { hasText: 'Invented answer' }).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await photograph(page, results, `sign-off-${lang}`);
      await toSign.getByRole('button', { name: say.signAll }).click();
      // Question and answer stand beside what is decided.
      await page.getByRole('dialog').getByText('Invented answer', { exact: false }).first().waitFor();
      await page.getByRole('dialog').getByText(say.evidenceAsked, { exact: true }).first().waitFor();
      await photograph(page, results, `sign-off-question-${lang}`, 'view');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: say.sign, exact: true }).click();
      await toSign.waitFor({ state: 'detached' });

      await signOut(page, lang);
      await signIn(page, stack.focalPoint);
      const toSubmit = page.getByRole('region', { name: say.toSubmit });
      await toSubmit.getByRole('button', { name: say.submitAll }).click();
      await page.getByRole('dialog').getByRole('button', { name: say.submit, exact: true }).click();
      await toSubmit.waitFor({ state: 'detached' });
      await page.getByRole('region', { name: say.rest }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
    journeyMs,
  );
});
