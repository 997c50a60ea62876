import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Unusable } from '@selaras/stack';
import { runCaseCommand } from './main.js';
import { casesFolder } from './paths.js';
import { smallCase } from './testing/small-case.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'selaras-case-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let printed = '';
/** Runs the command on a whole that must never be started. */
function run(...argv: readonly string[]): Promise<number> {
  printed = '';
  return runCaseCommand({
    argv,
    root: join(casesFolder, '..', '..'),
    stdout: { write: (text) => (printed += text) },
    withStack: () => Promise.reject(new Error('services were started')),
  });
}

describe('what is told before any service is started', () => {
  it.each([
    ['no case', [], /Which case\?/],
    ['two cases', ['a', 'b'], /One case at a time/],
    ['a name and a file', ['indonesia-2023', '--file', 'x.json'], /A name or a file, not both/],
    ['an unknown option', ['indonesia-2023', '--speed', '2'], /Unknown option/],
    ['an unknown language', ['indonesia-2023', '--lang', 'fr'], /--lang is id or en, not fr/],
    ['an unknown case', ['atlantis'], /There is no case "atlantis"/],
    ['a file that is not there', ['--file', 'nowhere.json'], /There is no file or folder nowhere\.json/],
    ['a place for the account that is not there', ['indonesia-2023', '--json', 'nowhere/a.json'], /There is no folder/],
  ])('%s', async (_what, argv, message) => {
    await expect(run(...argv)).rejects.toThrow(message);
    await expect(run(...argv)).rejects.toThrow(Unusable);
  });

  it('every problem of a case file, with its place', async () => {
    const file = join(folder, 'case.json');
    writeFileSync(file, JSON.stringify({ ...smallCase(), convener: 'X', decreesKnownAtStart: ['D-9'] }));
    await expect(run('--file', folder)).rejects.toThrow(
      /case\.json \/convener: names an unknown body: X\n\s+case\.json \/decreesKnownAtStart\/0: names an unknown decree: D-9/,
    );
  });

  it('nothing, when the case is good: the services are asked for', async () => {
    writeFileSync(join(folder, 'good.json'), JSON.stringify(smallCase()));
    await expect(run('--file', join(folder, 'good.json'))).rejects.toThrow('services were started');
  });
});

describe('a case tried without any service', () => {
  it('holds when every step goes as the script says; what is left open is told', async () => {
    writeFileSync(join(folder, 'good.json'), JSON.stringify(smallCase()));
    expect(await run('--file', join(folder, 'good.json'), '--check')).toBe(0);
    expect(printed).toContain('3 of 3 steps go as the script says');
    expect(printed).toMatch(
      /The case stops early\. It did not reach: the stages .*published; an outcome for 2 indicators\./,
    );
    expect(await run('overturned-outcome', '--check')).toBe(0);
    expect(await run('indonesia-2023', '--check', '--lang', 'id')).toBe(0);
    expect(printed).toMatch(/^(\d+) dari \1 langkah sesuai naskah; \d+ surat\.\n$/);
  }, 60_000);

  it('notes what its people would be warned about, and holds all the same', async () => {
    const evening = smallCase();
    const meeting = {
      number: 1,
      kind: 'coordination',
      format: 'inPerson',
      title: { lang: 'id', text: 'Malam' },
      agenda: [],
    };
    const times = { startsAt: '2023-03-08T19:00:00+07:00', endsAt: '2023-03-08T21:00:00+07:00' };
    const plan = { at: '2023-03-07T11:00:00+07:00', actor: 'a.coordinator', do: 'meeting.plan' };
    const steps: object[] = evening.script.steps;
    steps.splice(2, 0, { ...plan, body: { ...meeting, ...times } });
    writeFileSync(join(folder, 'evening.json'), JSON.stringify(evening));
    expect(await run('--file', join(folder, 'evening.json'), '--check')).toBe(0);
    expect(printed).toMatch(
      /^Note: script\.steps\[2\] \(\S+ a\.coordinator meeting\.plan\): The meeting begins outside office hours \(/m,
    );
    expect(printed).toContain('4 of 4 steps go as the script says');
    await run('--file', join(folder, 'evening.json'), '--check', '--lang', 'id');
    expect(printed).toMatch(/^Catatan: .*: Rapat dimulai di luar jam kerja \(/m);
  });

  it('holds in any language, one alone or several', async () => {
    const inFrench = (text: string): string =>
      text.replaceAll(/\{"id":"([^"]*)","en":"[^"]*"\}/g, '{"fr":"$1"}').replaceAll('["id","en"]', '["fr"]');
    const file = join(folder, 'french.json');
    writeFileSync(file, inFrench(JSON.stringify(smallCase())).replaceAll(/\{"id":"(First|Second)"\}/g, '{"fr":"$1"}'));
    expect(await run('--file', file, '--check')).toBe(0);
    expect(printed).toContain('3 of 3 steps go as the script says');
    const { people, ...rest } = smallCase();
    writeFileSync(
      file,
      JSON.stringify({ ...rest, people: people.map((one) => ({ ...one, name: { 'ar-SD': 'منسق', fr: 'Nom' } })) }),
    );
    expect(await run('--file', file, '--check')).toBe(0);
  });

  it('names the step that goes another way', async () => {
    const bad = smallCase();
    const [first] = bad.script.steps;
    if (first === undefined) throw new Error('the small case has lost its steps');
    bad.script.steps.splice(1, 0, { ...first });
    writeFileSync(join(folder, 'bad.json'), JSON.stringify(bad));
    expect(await run('--file', join(folder, 'bad.json'), '--check')).toBe(1);
    expect(printed).toMatch(/script\.steps\[1\] \(.* a\.coordinator assessment\.enrolBody\): ALREADY_ENROLLED/);
  });
});
