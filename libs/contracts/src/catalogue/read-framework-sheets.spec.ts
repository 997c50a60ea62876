import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { frameworkSchema } from '../http/shapes.js';
import type { Framework } from '../http/shapes.js';
import { readFrameworkSheets } from './read-framework-sheets.js';
import { columnLetters } from './read-tables.js';
import { asOneTable, sheetsOfFramework, sheetsOfTable } from './sheets.js';
import type { Cell, Sheet } from './sheets.js';

const small: Framework = {
  id: 'water',
  version: '2026.1',
  languages: ['fr', 'en'],
  title: { fr: 'Eau', en: 'Water' },
  illustrative: true,
  dimensions: [{ number: 1, title: { fr: 'Sources', en: 'Springs' } }],
  indicators: [
    { code: '1.1', dimension: 1, domain: { fr: 'Droit' }, title: { fr: 'Une loi ?' }, answer: 'yes_no' },
    {
      code: '1.10',
      dimension: 1,
      domain: { fr: 'Droit' },
      title: { fr: 'Deux lois ?', en: 'Two laws?' },
      answer: 'text',
    },
  ],
};

/** The small catalogue with the cells of one row of a sheet changed. */
function changed(sheet: string, row: number, change: (cells: readonly Cell[]) => readonly Cell[]): readonly Sheet[] {
  return sheetsOfFramework(small).map((one) =>
    one.name === sheet
      ? { ...one, rows: one.rows.map((cells, index) => (index === row - 1 ? change(cells) : cells)) }
      : one,
  );
}
const with_ = (cells: readonly Cell[], index: number, cell: Cell): readonly Cell[] =>
  cells.map((one, at) => (at === index ? cell : one));
const faultsOf = (sheets: readonly Sheet[]) =>
  readFrameworkSheets(sheets).faults.map(({ sheet, row, column, message }) => ({
    at: `${sheet}!${column ?? ''}${row ?? ''}`,
    en: message.en,
  }));

describe('a catalogue in sheets', () => {
  it('comes back as it was written', () => {
    const { given, faults } = readFrameworkSheets(sheetsOfFramework(small));
    expect(faults).toEqual([]);
    expect(frameworkSchema.parse(given)).toEqual(small);
  });

  it('does so for every catalogue, and as one table, too', () => {
    const word = fc.stringMatching(/^[a-z][a-z ]{0,10}[a-z]$/);
    const text = fc.record({ fr: word, en: word });
    const framework: fc.Arbitrary<Framework> = fc.record({
      id: fc.constant('any'),
      version: fc.stringMatching(/^[1-9]\d{0,3}(\.\d{1,2})?$/),
      languages: fc.constant(['fr', 'en']),
      title: text,
      illustrative: fc.boolean(),
      dimensions: fc.constant([{ number: 3, title: { fr: 'x' } }]),
      indicators: fc
        .uniqueArray(fc.stringMatching(/^\d{1,2}(\.\d{1,2}){0,2}$/), { minLength: 1, maxLength: 12 })
        .chain((codes) =>
          fc.tuple(
            ...codes.map((code) =>
              fc
                .record(
                  {
                    code: fc.constant(code),
                    dimension: fc.constant(3),
                    domain: text,
                    title: text,
                    answer: fc.constantFrom('yes_no', 'yes_partial_no', 'frequency', 'level', 'number', 'text'),
                    steps: fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 2, maxLength: 5 }),
                    unit: text,
                    evidence: text,
                  },
                  { requiredKeys: ['code', 'dimension', 'domain', 'title', 'answer', 'steps', 'unit'] },
                )
                .map(({ steps, unit, ...one }) => ({
                  ...one,
                  ...(one.answer === 'number' ? { unit } : {}),
                  ...(one.answer === 'level'
                    ? { levels: [...steps].sort((a, b) => a - b).map((level) => ({ level, title: unit })) }
                    : {}),
                })),
            ),
          ),
        ),
    });
    fc.assert(
      fc.property(framework, (given) => {
        const sheets = sheetsOfFramework(given);
        for (const read of [sheets, sheetsOfTable(asOneTable(sheets))]) {
          const result = readFrameworkSheets(read);
          expect(result.faults).toEqual([]);
          expect(frameworkSchema.parse(result.given)).toEqual(given);
        }
      }),
    );
  });

  it.each([
    ['indonesia-2023/framework.json', 98],
    ['catalogues/local-migration.json', 87],
    ['catalogues/disaster-preparedness.json', 35],
  ])('holds the catalogue %s', (name, count) => {
    const file = join(__dirname, '../../../../tools/cases', name);
    const framework = frameworkSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    expect(framework.indicators).toHaveLength(count);
    expect(framework.illustrative).toBe(true);
    const sheets = sheetsOfFramework(framework);
    for (const read of [sheets, sheetsOfTable(asOneTable(sheets))]) {
      expect(readFrameworkSheets(read).faults).toEqual([]);
      expect(frameworkSchema.parse(readFrameworkSheets(read).given)).toEqual(framework);
    }
  });

  it('refuses a code of which the spreadsheet has made a number or a date, with its cell', () => {
    expect(faultsOf(changed('Indicators', 3, (cells) => with_(cells, 0, 1.1)))).toEqual([
      { at: 'Indicators!A3', en: expect.stringContaining('1.1 and 1.10 would be the same') },
    ]);
    expect(faultsOf(changed('Indicators', 3, (cells) => with_(cells, 0, { date: '2003-03-02' })))).toEqual([
      { at: 'Indicators!A3', en: expect.stringContaining('the date 2003-03-02') },
    ]);
    // A whole number loses nothing.
    expect(faultsOf(changed('Indicators', 3, (cells) => with_(cells, 0, 2)))).toEqual([]);
  });

  it('takes levels from a sheet of their own, and names the cell of one that belongs to nothing', () => {
    const levels = (...rows: readonly (readonly Cell[])[]): readonly Sheet[] => [
      ...changed('Indicators', 3, (cells) => with_(cells, 6, 'level')),
      { name: 'Levels', rows: [['indicator', 'level', 'title [fr]'], ...rows] },
    ];
    const good = readFrameworkSheets(levels(['1.10', 1, 'Rien'], ['1.10', '2', 'Une loi']));
    expect(good.faults).toEqual([]);
    expect(frameworkSchema.parse(good.given).indicators[1]?.levels).toEqual([
      { level: 1, title: { fr: 'Rien' } },
      { level: 2, title: { fr: 'Une loi' } },
    ]);
    expect(faultsOf(levels(['1.10', 1, 'Rien'], ['9.9', 2, 'Une loi']))).toEqual([
      { at: 'Levels!A3', en: 'no indicator of this file has the code “9.9”' },
    ]);
    const turned = readFrameworkSheets(levels(['1.10', 2, 'Une loi'], ['1.10', 1, 'Rien']));
    const pointers =
      frameworkSchema.safeParse(turned.given).error?.issues.map(({ path }) => `/${path.join('/')}`) ?? [];
    expect(pointers.map((pointer) => turned.placeOf(pointer))).toEqual([{ sheet: 'Levels', row: 3, column: 'B' }]);
    // Steps that are missing are missing in the indicator's row.
    const none = readFrameworkSheets(changed('Indicators', 3, (cells) => with_(cells, 6, 'level')));
    const [issue] = frameworkSchema.safeParse(none.given).error?.issues ?? [];
    expect(none.placeOf(`/${issue?.path.join('/') ?? ''}`)).toEqual({ sheet: 'Indicators', row: 3, column: null });
  });

  it('names the cell of what does not fit the contract', () => {
    const read = readFrameworkSheets(changed('Indicators', 3, (cells) => with_(cells, 6, 'maybe')));
    const result = frameworkSchema.safeParse(read.given);
    const pointers = result.error?.issues.map(({ path }) => `/${path.join('/')}`) ?? [];
    expect(pointers).toEqual(['/indicators/1/answer']);
    expect(read.placeOf('/indicators/1/answer')).toEqual({ sheet: 'Indicators', row: 3, column: 'G' });
    // A language that is missing in the row has its cell as well.
    expect(read.placeOf('/indicators/1/domain/en')).toEqual({ sheet: 'Indicators', row: 3, column: 'D' });
  });

  it('says once that a sheet, a column or a row is missing, and what there could be', () => {
    const [head, , indicators] = sheetsOfFramework(small);
    expect(faultsOf([head, indicators].flatMap((one) => one ?? []))).toEqual([
      { at: 'Dimensions!', en: expect.stringContaining('no sheet “Dimensions”') },
    ]);
    const renamed = readFrameworkSheets(changed('Indicators', 1, (cells) => with_(cells, 6, 'type')));
    expect(renamed.faults.map(({ row, column }) => [row, column])).toEqual([
      [1, 'G'],
      [1, null],
    ]);
    // Every row lacks an answer then, which is not said again for each.
    expect(renamed.with([{ pointer: '/indicators/0/answer', message: 'x' }])).toHaveLength(2);
    expect(renamed.with([{ pointer: '/indicators/0/code', message: 'x' }])).toHaveLength(3);
    expect(faultsOf(changed('Framework', 1, () => ['ident', 'x']))).toEqual([
      { at: 'Framework!A1', en: expect.stringContaining('id, version, languages, illustrative, title [id]') },
    ]);
    expect(faultsOf(changed('Framework', 2, () => ['id', 'x']))).toEqual([
      { at: 'Framework!A2', en: expect.stringContaining('a second time') },
    ]);
    expect(faultsOf(changed('Framework', 4, () => ['illustrative', 'perhaps']))).toEqual([
      { at: 'Framework!B4', en: 'yes or no is expected here' },
    ]);
  });

  it('counts rows as the file does, when all stand in one table with empty rows between them', () => {
    const table = [...asOneTable(sheetsOfFramework(small))];
    const at = table.findIndex(([first]) => first === '1.10');
    table.splice(at, 1, [], ['1.10', 'one']);
    const { faults } = readFrameworkSheets(sheetsOfTable(table));
    expect(faults.map(({ row, column }) => [row, column])).toEqual([[at + 2, 'B']]);
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
