import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { overflows, photograph, signIn, signOut, violations } from './browser.js';
import { journeys } from './journeys.js';
import type { Account } from './stack.js';

const results = join(__dirname, '../test-results');
/** A body of the case in which no other journey acts, its people, and an official who comes to it from another body. */
const body = 'KEMNAKER';
const [main, successor, delegate] = ['kemnaker.main', 'kominfo.alternate', 'kemnaker.delegate2'] as const;

/** The dialog that a button opens; the one that asks before closing is another. */
const dialogOf = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name });

describe('people of a body', () => {
  const { stack, visit } = journeys();
  const as = (login: string): Account => ({ login, password: stack.focalPoint.password });
  const people = `${stack.url}/a/${stack.assessment}/people`;

  it('change by letter: the successor sees the task, the former holder is out, the authority ends a delegate', async () => {
    const { page, complaints, close } = await visit('en');
    const refusals: string[] = [];
    page.on('response', (reply) => {
      if (reply.status() >= 400)
        refusals.push(`${reply.status()} ${reply.request().method()} ${new URL(reply.url()).pathname}`);
    });
    await signIn(page, stack.coordinator);
    await page.goto(people);
    const own = page.getByRole('region', { name: 'What is my role here?' });
    await own.getByText('appoint people', { exact: true }).waitFor();
    await page.getByRole('region', { name: 'Who steers' }).getByText('kemlu.coordinator2').waitFor();
    expect(await overflows(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await photograph(page, results, 'people-en');

    await page.getByRole('textbox', { name: 'Find a person or body' }).fill(body);
    const section = page.getByRole('region', { name: body, exact: true });
    await section.getByRole('button', { name: `Another holder: Main focal point, ${body}` }).click();
    const form = dialogOf(page, `Main focal point of ${body}`);
    await form.getByRole('combobox', { name: 'Person' }).fill(successor);
    await form.getByText('They are appointed first, on the same letter').waitFor();
    await form.getByText('has this role for KOMINFO. That role ends').waitFor();
    await form.getByRole('textbox', { name: 'Reason' }).fill('Invented: a change of office.');
    await form.getByRole('button', { name: 'Hand over' }).click();
    // Somebody who answers for another body rests on its letter; the field says so.
    await form.getByText('Required', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await photograph(page, results, 'hand-over-en', 'view');
    // A half-filled form is kept.
    await form.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Keep the draft' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('textbox', { name: 'Find a person or body' }).fill(body);
    await section.getByRole('button', { name: `Another holder: Main focal point, ${body}` }).click();
    expect(await form.getByRole('combobox', { name: 'Person' }).inputValue()).toBe(successor);
    await form.getByRole('textbox', { name: 'Number of the letter' }).fill('B-17/HI/2023');
    await form.getByRole('button', { name: 'Hand over' }).click();
    await form.waitFor({ state: 'hidden', timeout: 60_000 });
    const acting = section.getByRole('list', { name: `Who acts for ${body} now` });
    await acting.getByRole('listitem').first().getByText(`(${successor})`).waitFor();
    await acting.getByText(`(${main})`).waitFor({ state: 'detached' });
    await section.getByText('Who acts for this body, and on whose word').click();
    await section
      .getByText(/letter B-17\/HI\/2023/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);

    // The new holder is going to be away for a while: the alternate stands in, and then does not have to.
    await section.getByRole('button', { name: `Away: Main focal point, ${body}` }).click();
    const absence = dialogOf(page, new RegExp(`^Absence of .*, ${body}$`));
    await absence.getByRole('button', { name: 'Enter the absence' }).click();
    await absence.getByText('Required', { exact: true }).waitFor();
    await absence.getByRole('textbox', { name: 'Last day away' }).fill('31/12/2024');
    await absence.getByText('Tuesday, 31 December 2024').waitFor();
    await absence.getByRole('radio', { name: /^Finishes what is open/ }).check();
    expect(await violations(page)).toEqual([]);
    await photograph(page, results, 'absence-en', 'view');
    await absence.getByRole('button', { name: 'Enter the absence' }).click();
    await absence.waitFor({ state: 'hidden', timeout: 60_000 });
    await acting.getByText('Away until Tuesday, 31 December 2024 (WIB);', { exact: false }).waitFor();
    await acting.getByText('stands in.', { exact: false }).waitFor();
    await section.getByText('Absences', { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await section.getByRole('button', { name: `Back again: Main focal point, ${body}` }).click();
    await acting.getByText('Away until', { exact: false }).waitFor({ state: 'detached', timeout: 60_000 });

    // Nobody gives a role to themselves; the refusal stands at the field.
    await section.getByRole('button', { name: `Appoint: ${body}` }).click();
    const appoint = dialogOf(page, `Appoint somebody for ${body}`);
    await appoint.getByRole('combobox', { name: 'Person' }).fill(stack.coordinator.login);
    await appoint.getByRole('textbox', { name: 'Number of the letter' }).fill('B-18/HI/2023');
    expect(await violations(page)).toEqual([]);
    const refused = page.waitForResponse((reply) => reply.url().endsWith('/members') && reply.status() >= 400);
    await appoint.getByRole('button', { name: 'Appoint' }).click();
    await refused;
    await appoint.getByText('Nobody can give a role to themselves', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Throw away' }).click();
    await appoint.waitFor({ state: 'hidden' });

    await signOut(page, 'en');
    await signIn(page, as(successor));
    await page.goto(`${stack.url}/a/${stack.assessment}/assignments`);
    await page
      .getByRole('region', { name: /^To (accept|answer)/ })
      .first()
      .waitFor();
    await signOut(page, 'en');

    // From the start page: the address of an assessment that is not theirs any more is refused.
    await page.goto(stack.url);
    await signIn(page, as(main));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.locator(`a[href*="/a/${stack.assessment}"]`).count()).toBe(0);
    await signOut(page, 'en');

    await signIn(page, as('kemnaker.authority'));
    await page.goto(`${stack.url}/a/${stack.assessment}/assignments`);
    const mine = page.getByRole('list', { name: `Who acts for ${body} now` });
    await mine.getByRole('button', { name: `End role: participant, ${delegate}` }).click();
    const end = dialogOf(page, /^End the role of /);
    await end.getByText('Access in this role ends at once', { exact: false }).waitFor();
    await end.getByRole('textbox', { name: 'Reason' }).fill('Invented: moved to another office.');
    expect(await violations(page)).toEqual([]);
    await photograph(page, results, 'end-role-en', 'view');
    await end.getByRole('button', { name: 'End the role' }).click();
    await end.waitFor({ state: 'hidden', timeout: 60_000 });
    await mine.getByText(`(${delegate})`).waitFor({ state: 'detached' });
    // What signs is not its own to say.
    expect(await mine.getByRole('button', { name: /^Another holder: Validating authority/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    // The one refusal that was meant is all that the browser complained of.
    expect(complaints.filter((one) => !one.includes('status of 4'))).toEqual([]);
    // In the other assessment no body is enrolled, which the page of its former holder may have found out.
    const meant = refusals.filter((one) => !/^404 GET \/api\/assessments\/second-[^/]+\/dossiers\//.test(one));
    expect(meant).toEqual([`403 POST /api/assessments/${stack.assessment}/members`]);
    await close();
  }, 300_000);

  it('are shown in the other language, on a phone too, one click from the account menu', async () => {
    const { page, complaints, close } = await visit('id', 'phone');
    await signIn(page, stack.authority);
    await page.goto(`${stack.url}/a/${stack.assessment}/assignments`);
    await page.getByRole('button', { name: /^Menu akun/ }).click();
    await page.getByRole('link', { name: 'Apa peran saya di sini?' }).click();
    const own = page.getByRole('region', { name: 'Apa peran saya di sini?' });
    await own.getByText('mengesahkan jawaban lembaga sendiri', { exact: false }).waitFor();
    await own.getByText('Yang dapat dilihat').click();
    await own.getByText('milik lembaga sendiri', { exact: false }).first().waitFor();
    await page.getByRole('region', { name: 'Yang mengarahkan' }).waitFor();
    const text = await page.locator('main').innerText();
    // No key in place of a word, and no word of the other language.
    expect(text).not.toMatch(/people\.|role\.|stage\./);
    expect(text).not.toMatch(/Another holder|Who steers|Nobody/);
    expect(await overflows(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await photograph(page, results, 'people-id');
    await page.getByRole('button', { name: 'Tunjuk: BPS' }).click();
    const form = dialogOf(page, 'Menunjuk orang untuk BPS');
    await form.getByRole('combobox', { name: 'Orang' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await photograph(page, results, 'appoint-id', 'view');
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);
});
