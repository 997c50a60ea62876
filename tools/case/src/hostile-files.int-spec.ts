import { writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { jsonProblems } from './json-places.js';
import { loadCase, printProblem } from './load.js';
import { smallCase } from './testing/small-case.js';
import { inFolder, keepCaseFiles, problemsOf, spoilt } from './testing/case-files.js';

keepCaseFiles();

describe('what a text is refused for, with line and column', () => {
  const good = (): string => JSON.stringify(smallCase(), null, 2);
  const first = (text: string): string => problemsOf(text)[0] ?? '';

  it('a byte-order mark', () => {
    expect(first(`\uFEFF${good()}`)).toMatch(/^one\.json: begins with a byte-order mark \(line 1, column 1\)/);
  });
  it('a key that stands twice, wherever it is', () => {
    const twice = good().replace('"convener": "A"', '"convener": "A",\n  "convener": "B"');
    expect(problemsOf(twice)).toContainEqual(
      expect.stringMatching(
        /^one\.json \/convener: stands a second time \(line \d+, column 3\), first at line \d+, column 3/,
      ),
    );
    const inside = good().replace('"code": "A"', '"code": "A", "code": "A"');
    expect(problemsOf(inside)).toEqual([expect.stringMatching(/^one\.json \/bodies\/0\/code: stands a second time/)]);
    // The same key written with an escape is the same key.
    const escaped = good().replace('"convener": "A"', '"convener": "A", "conv\\u0065ner": "A"');
    expect(first(escaped)).toContain('/convener: stands a second time');
  });
  it.each([
    ['arrays', '['.repeat(50_000)],
    ['objects', '{"a":'.repeat(50_000)],
    ['both, closed again', `${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}`],
  ])('50,000 levels of %s', (_what, text) => {
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(/^one\.json: is no JSON: nested more than 40 levels deep \(line 1, /),
    ]);
  });
  it.each([
    ['nothing', '', /it ends too early \(line 1, column 1\)/],
    ['a half', '{\n  "format": 1,\n  "key": ', /it ends too early \(line 3, column 10\)/],
    ['a comma too many', '{\n  "format": 1,\n}', /a key in quotes is expected \(line 3, column 1\)/],
    ['a comma too few', '{\n  "format": 1\n  "key": "x"}', /"," or "}" is expected \(line 3, column 3\)/],
    ['a comment', '{ // no\n}', /a key in quotes is expected \(line 1, column 3\)/],
    ['a line break in a text', '{"a": "x\ny"}', /a text does not end, .* \(line 1, column 7\)/],
    ['something after the end', '{}\n{}', /something follows after its end \(line 2, column 1\)/],
  ])('%s', (_what, text, says) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(says)]);
  });
  it('bytes that are no UTF-8', () => {
    writeFileSync(inFolder('bytes.json'), Buffer.from([0x7b, 0xff, 0x7d]));
    const result = loadCase(inFolder('bytes.json'));
    expect(result.ok ? [] : result.problems.map(printProblem)).toEqual(['bytes.json: is not UTF-8']);
  });
  it('what JSON.parse takes is taken, and what it refuses is refused', () => {
    const texts = [
      '1',
      '-0.5e+10',
      '01',
      '.5',
      '"\\ud83d"',
      '[1,]',
      '{"a":[{}, [], null, true, "\\n"]}',
      'tru',
      '[1 2]',
      '""x',
    ];
    const taken = texts.filter((text) => !jsonProblems(text).some(({ message }) => message.startsWith('is no JSON')));
    const parsed = texts.filter((text) => {
      try {
        return JSON.parse(text) !== undefined;
      } catch {
        return false;
      }
    });
    expect(taken).toEqual(parsed);
  });
});

describe('a date that the api would refuse for its year', () => {
  const places = [
    '/plan/milestones/0/plannedOn',
    '/calendar/decrees/1/knownOn',
    '/calendar/decrees/1/adds/0/date',
    '/calendar/officeHours/0/from',
  ];
  it.each(['0000', '0099', '9999', '12023'])('%s, wherever it stands', (year) => {
    for (const place of places) {
      const says = year.length > 4 ? 'must be a date that exists, YYYY-MM-DD' : 'must lie in the years 1900 to 2099';
      const problems = problemsOf(spoilt(place, `${year}-06-28`));
      expect([place, problems.filter((one) => one === `one.json ${place}: ${says}`)]).toHaveProperty('1.length', 1);
    }
  });
});

describe('what the api would refuse', () => {
  it.each([
    [
      'a start long ago',
      '/startAt',
      '1999-03-06T09:00:00+07:00',
      /^one\.json \/startAt: must lie in the years 2000 to 2099$/,
    ],
    [
      'a step far away',
      '/script/steps/2/at',
      '2450-03-06T09:00:00+07:00',
      /^one\.json \/script\/steps\/2\/at: must lie in the years 2000 to 2099$/,
    ],
    [
      'an offset of no clock',
      '/startAt',
      '2023-03-06T09:00:00+23:00',
      /^one\.json \/startAt: must have an offset that clocks have/,
    ],
    [
      'NUL in a title',
      '/title/en',
      'a\0b',
      /^one\.json \/title\/en: holds a character that cannot be stored.*line 1, column \d+/,
    ],
    [
      'half a pair',
      '/people/0/name/en',
      'a\ud83d',
      /^one\.json \/people\/0\/name\/en: holds a character that cannot be stored/,
    ],
    ['a title that shows nothing', '/title/en', '\u200b\u3164', /^one\.json \/title\/en: must show something/],
    [
      'a name of a body that shows nothing',
      '/bodies/0/name/en',
      '\u3164',
      /^one\.json \/bodies\/0\/name\/en: must show something/,
    ],
    ['a key in capitals', '/key', 'KEY', /^one\.json \/key: must be a key: lower-case letters/],
  ])('%s', (_what, pointer, value, problem) => {
    const problems = problemsOf(spoilt(pointer, value));
    expect(problems.filter((one) => problem.test(one))).toHaveLength(1);
    // Nobody who writes a case thinks in regular expressions, or in milliseconds since 1970.
    expect(problems.filter((one) => /\^|\\d|pattern|\d{12,}/.test(one))).toEqual([]);
  });
});
