import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commands } from '@selaras/contracts';
import { Unusable } from '@selaras/stack';
import { loadCase, loadCaseFile, loadNamedCase, printProblem } from './load.js';
import { casesFolder } from './paths.js';
import { simulateCase } from './simulate.js';
import { smallCase } from './testing/small-case.js';
import { inFolder, keepCaseFiles, problemsOf, spoilt, write } from './testing/case-files.js';

keepCaseFiles();

describe('a case in one file', () => {
  it('is loaded, with the decree it announces written out', () => {
    const result = loadCase(write(smallCase()));
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect(result.case.steps[1]?.body).toMatchObject({ decree: { id: 'D-2', knownOn: '2023-03-07' } });
    expect(result.case.framework.indicators).toHaveLength(2);
  });

  it('may name files beside it', () => {
    const { framework, script, ...rest } = smallCase();
    write(framework, 'framework.json');
    write(script, 'script.json');
    expect(problemsOf({ ...rest, framework: 'framework.json', script: 'script.json' })).toEqual([]);
    expect(problemsOf({ ...rest, framework: 'framework.json', script: 'elsewhere.json' })).toEqual([
      expect.stringMatching(/^elsewhere\.json: cannot be read/),
    ]);
  });

  it('must not reach into other folders', () => {
    const { framework: _framework, ...rest } = smallCase();
    expect(problemsOf({ ...rest, framework: '../secret.json' })).toEqual([
      expect.stringMatching(/^one\.json \/framework: /),
    ]);
  });
});

describe('what a case is refused for, with the place', () => {
  const refusals: readonly (readonly [what: string, pointer: string, value: unknown, problem: RegExp])[] = [
    ['an unknown key', '/colour', 'red', /^one\.json \/colour: is an unknown key$/],
    ['an unknown key inside', '/bodies/1/colour', 'red', /^one\.json \/bodies\/1\/colour: is an unknown key$/],
    ['a missing key', '/plan/silence', undefined, /^one\.json \/plan\/silence: is missing$/],
    ['another format', '/format', 2, /^one\.json \/format: must be 1$/],
    [
      'a date that does not exist',
      '/calendar/decrees/0/knownOn',
      '2023-02-30',
      /^one\.json \/calendar\/decrees\/0\/knownOn: must be a date/,
    ],
    ['an instant without offset', '/startAt', '2023-03-06T09:00:00', /^one\.json \/startAt: must be an instant/],
    [
      'an instant on no day',
      '/script/steps/0/at',
      '2023-13-01T09:00:00+07:00',
      /^one\.json \/script\/steps\/0\/at: must be an instant/,
    ],
    [
      'a step before the start',
      '/script/steps/0/at',
      '2023-03-06T08:00:00+07:00',
      /^one\.json \/script\/steps\/0\/at: must not be before the start/,
    ],
    [
      'a step back in time',
      '/script/steps/2/at',
      '2023-03-06T12:00:00+07:00',
      /^one\.json \/script\/steps\/2\/at: must not be before the step above/,
    ],
    [
      'a name that is no tag',
      '/title',
      { id: 'x', pt_br: 'y' },
      /^one\.json \/title\/pt_br: must be a BCP 47 language tag/,
    ],
    ['a tag in another spelling', '/bodies/0/name', { EN: 'x' }, /^one\.json \/bodies\/0\/name\/EN: must be a BCP 47/],
    [
      'a text in no language',
      '/people/0/name',
      {},
      /^one\.json \/people\/0\/name: must be given in at least one language$/,
    ],
    ['a language that is none', '/languages/1', 'inggris!', /^one\.json \/languages\/1: must be a BCP 47 language tag/],
    ['no language', '/languages', [], /^one\.json \/languages: must NOT have fewer than 1 items$/],
    ['a title without the first language', '/title', { en: 'x' }, /^one\.json \/title\/id: a text is missing/],
    [
      'a day off without the first language',
      '/calendar/decrees/1/adds/0/name',
      { en: 'x' },
      /^one\.json \/calendar\/decrees\/1\/adds\/0\/name\/id: a text is missing/,
    ],
    [
      'a question without the first language of the catalogue',
      '/framework/indicators/1/title',
      { en: 'x' },
      /^one\.json \/framework\/indicators\/1\/title\/id: a text is missing/,
    ],
    [
      'a catalogue that nobody may be able to read',
      '/languages',
      ['en'],
      /^one\.json \/languages: must have id, the first language of the catalogue$/,
    ],
    ['an unknown convener', '/convener', 'X', /^one\.json \/convener: names an unknown body: X$/],
    ['an unknown body of a member', '/members/1/body', 'X', /^one\.json \/members\/1\/body: names an unknown body: X$/],
    ['an unknown person', '/members/1/person', 'x', /^one\.json \/members\/1\/person: names an unknown person: x$/],
    ['a focal point of no body', '/members/1/body', null, /^one\.json \/members\/1\/body: must name a body/],
    [
      'a coordinator who is none',
      '/steering/coordinators/0',
      'b.main',
      /^one\.json \/steering\/coordinators\/0: must be a member with the role coordinator$/,
    ],
    ['a body twice', '/bodies/1/code', 'A', /^one\.json \/bodies\/1\/code: repeats the body at \/bodies\/0\/code$/],
    [
      'a name of the product',
      '/people/6/id',
      'operator',
      /^one\.json \/people\/6\/id: operator is a name of the product itself$/,
    ],
    ['an address that is none', '/people/6/email', 'nobody', /^one\.json \/people\/6\/email: /],
    ['an unknown zone', '/calendar/zone', 'WIT', /^one\.json \/calendar\/zone: /],
    [
      'an unknown decree',
      '/decreesKnownAtStart/0',
      'D-9',
      /^one\.json \/decreesKnownAtStart\/0: names an unknown decree: D-9$/,
    ],
    [
      'a contact of another body',
      '/script/steps/0/body/contacts/main',
      'b.main',
      /^one\.json \/script\/steps\/0\/body\/contacts\/main: b\.main is not a member with the role /,
    ],
    [
      'an authority that is none',
      '/script/steps/0/body/contacts/authority',
      'a.main',
      /^one\.json \/script\/steps\/0\/body\/contacts\/authority: a\.main is not a member with the role /,
    ],
    [
      'a decree that no calendar holds',
      '/script/steps/1/body/decree',
      'D-9',
      /^one\.json \/script\/steps\/1\/body\/decree: names an unknown decree: D-9$/,
    ],
    ['hours that end before they begin', '/calendar/officeHours/0/closes', '07:00', /closes: closes after it opens$/],
    ['a clock that runs backwards', '/plan/acceptance/amount', -1, /^one\.json \/plan\/acceptance\/amount: /],
    [
      'a decree of the future',
      '/decreesKnownAtStart/0',
      'D-2',
      /^one\.json \/decreesKnownAtStart\/0: D-2 became known on 2023-03-07, after the start$/,
    ],
    [
      'milestones out of order',
      '/plan/milestones/1/plannedOn',
      '2023-01-01',
      /^one\.json \/plan\/milestones\/1\/plannedOn: must not be before the date above$/,
    ],
    [
      'stages out of order',
      '/plan/milestones/1/stage',
      'setup',
      /^one\.json \/plan\/milestones\/1\/stage: must come after the stage above$/,
    ],
    [
      'a dimension of nowhere',
      '/framework/indicators/0/dimension',
      7,
      /^one\.json \/framework\/indicators\/0\/dimension: names an unknown dimension: 7$/,
    ],
    [
      'an actor who does not exist',
      '/script/steps/0/actor',
      'x',
      /^one\.json \/script\/steps\/0\/actor: names an unknown person: x$/,
    ],
    [
      'a start in another offset, on the day before the decree at home',
      '/startAt',
      '2022-10-11T00:30:00+14:00',
      /decreesKnownAtStart\/0: D-1 became known on 2022-10-11, after the start/,
    ],
    [
      'an actor without account',
      '/people/0/account',
      false,
      /^one\.json \/script\/steps\/0\/actor: a\.coordinator has no account/,
    ],
    [
      'an actor who may not',
      '/script/steps/0/actor',
      'a.main',
      /^one\.json \/script\/steps\/0\/actor: a\.main is focalPoint; assessment\.enrolBody is for /,
    ],
    [
      'an unknown command',
      '/script/steps/0/do',
      'assessment.dissolve',
      /^one\.json \/script\/steps\/0\/do: is no command of the API: assessment\.dissolve$/,
    ],
    [
      'an unknown key of a command',
      '/script/steps/0/body/colour',
      'red',
      /^one\.json \/script\/steps\/0\/body\/colour: is an unknown key of assessment\.enrolBody$/,
    ],
    [
      'a missing field of a command',
      '/script/steps/0/body/contacts',
      undefined,
      /^one\.json \/script\/steps\/0\/body\/contacts: /,
    ],
    [
      'an unknown body in a command',
      '/script/steps/0/body/body',
      'X',
      /^one\.json \/script\/steps\/0\/body\/body: names an unknown body: X$/,
    ],
    [
      'an unknown contact',
      '/script/steps/0/body/contacts/main',
      'x',
      /^one\.json \/script\/steps\/0\/body\/contacts\/main: names an unknown person: x$/,
    ],
    [
      'an unknown code of refusal',
      '/script/steps/0/expect',
      { refused: 'NO_SUCH' },
      /^one\.json \/script\/steps\/0\/expect\/refused: is no code of the API: NO_SUCH$/,
    ],
    [
      'an unknown decree in the script',
      '/script/steps/1/body/decree',
      'D-9',
      /^one\.json \/script\/steps\/1\/body\/decree: /,
    ],
  ];
  it.each(refusals)('%s', (_what, pointer, value, problem) => {
    const problems = problemsOf(spoilt(pointer, value));
    expect(problems.filter((one) => problem.test(one))).toHaveLength(1);
  });

  it.each([
    [
      'an offer',
      'handoff.accept',
      { offer: 'H-1' },
      'b.main',
      /\/params\/offer: names the offer H-1, which no step above has made$/,
    ],
    [
      'a meeting',
      'meeting.start',
      { number: 7 },
      'a.coordinator',
      /\/params\/number: names the meeting 7, which no step above has made$/,
    ],
    [
      'an indicator',
      'assessment.reassign',
      { indicator: '9.9' },
      'a.coordinator',
      /\/params\/indicator: names an unknown indicator: 9\.9$/,
    ],
  ])('%s that nobody made', (_what, command, params, actor, problem) => {
    const step = {
      at: '2023-03-06T11:00:00+07:00',
      actor,
      do: command,
      params,
      body: command === 'assessment.reassign' ? { to: 'A' } : {},
    };
    const problems = problemsOf(spoilt('/script/steps/1', step));
    expect(problems).toEqual([expect.stringMatching(problem)]);
  });

  it('tells everything at once', () => {
    const one = smallCase();
    const problems = problemsOf({ ...one, convener: 'X', decreesKnownAtStart: ['D-9'] });
    expect(problems).toHaveLength(2);
  });

  it('tells what is wrong in the files beside a case that is wrong itself', () => {
    const { framework: _framework, script: _script, ...rest } = smallCase();
    write('{', 'framework.json');
    write({ steps: [] }, 'script.json');
    const problems = problemsOf({ ...rest, format: 2, framework: 'framework.json', script: 'script.json' });
    expect(problems).toEqual([
      'one.json /format: must be 1',
      expect.stringMatching(/^framework\.json: is no JSON/),
      expect.stringMatching(/^script\.json \/steps: /),
    ]);
  });
});

describe('the format', () => {
  const documents = (value: unknown, at = ''): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]): readonly string[] => {
      if (key !== 'properties') return documents(inner, `${at}/${key}`);
      return Object.entries(Object(inner) as object).flatMap(([name, field]: [string, unknown]) => [
        ...(typeof Object(field).description === 'string' ? [] : [`${at}/${name}`]),
        ...documents(field, `${at}/${name}`),
      ]);
    });
  };

  it('says of every field what it means', () => {
    const schema: unknown = JSON.parse(readFileSync(join(casesFolder, 'case.schema.json'), 'utf8'));
    expect(documents({ properties: { made: { properties: { up: {} } } } })).toEqual(['/made', '/made/up']);
    expect(documents(schema)).toEqual([]);
  });

  it('names every command of the API, with who may give it', () => {
    const readme = readFileSync(join(casesFolder, 'README.md'), 'utf8');
    const listed = [...readme.matchAll(/^\| `([a-z]+\.[a-zA-Z]+)` +\| (.+?) +\| .+ \|$/gm)].map(([, name, who]) => [
      name,
      who,
    ]);
    expect(listed).toEqual(commands.map(({ name, roles }) => [name, roles.join(', ')]));
  });

  it('has an example in its README that is a case and goes as it says', () => {
    const readme = readFileSync(join(casesFolder, 'README.md'), 'utf8');
    const [, example = ''] = /```json\n([^]+?)```/.exec(readme) ?? [];
    const result = loadCase(write(example));
    expect(result.ok ? [] : result.problems.map(printProblem)).toEqual([]);
    if (!result.ok) return;
    expect(simulateCase(result.case).steps.filter(({ asExpected }) => !asExpected)).toEqual([]);
  });
});

describe('cases by name and by path', () => {
  it('says what to do when there is none', () => {
    const root = join(casesFolder, '..', '..');
    expect(() => loadNamedCase(root, 'atlantis')).toThrow(Unusable);
    expect(() => loadNamedCase(root, '../cases/indonesia-2023')).toThrow(Unusable);
    expect(() => loadCaseFile(inFolder('nothing.json'))).toThrow(Unusable);
  });

  it('gives all problems in the message', () => {
    const file = write({ ...smallCase(), convener: 'X' });
    expect(() => loadCaseFile(file)).toThrow(/one\.json \/convener: names an unknown body: X/);
  });
});
