import { describe, expect, it } from '@jest/globals';
import { asOneTable, sheetsOfTable } from '../catalogue/sheets.js';
import { readPreparationSheets } from './files.js';
import { sheetsOfAssignments, sheetsOfPeople } from './sheets.js';
import { prepared, preparedIndicators } from './testing/prepared.js';

const known = { languages: ['en', 'id'], indicators: preparedIndicators, bodies: ['CONV', 'A', 'B'] };

describe('the files of a preparation', () => {
  it('give back what was written into them', () => {
    const one = prepared();
    const read = readPreparationSheets(sheetsOfPeople(one), known);
    expect(read).toEqual({ people: one.people, assignments: null, faults: [] });
    const assigned = readPreparationSheets(sheetsOfAssignments(one.assignments, preparedIndicators), known);
    expect(assigned).toEqual({ people: null, assignments: one.assignments, faults: [] });
  });

  it('tell every fault by its cell, and give nothing', () => {
    const table = asOneTable([
      {
        name: 'Bodies',
        rows: [
          ['code', 'name [en]'],
          ['A', 'One'],
          ['A', 'Again'],
          ['two words', 'x'],
        ],
      },
      {
        name: 'People',
        rows: [
          ['account', 'name', 'email', 'language', 'body', 'parts'],
          ['a.main', 'Ann', 'no address', 'xx', 'ELSE', 'main, king'],
        ],
      },
    ]);
    const { people, faults } = readPreparationSheets(sheetsOfTable(table), known);
    expect(people).toBeNull();
    expect(faults.map(({ sheet, row, column }) => `${sheet}!${column ?? ''}${row ?? ''}`).sort()).toEqual([
      'Bodies!A4',
      'Bodies!A5',
      'People!C9',
      'People!D9',
      'People!E9',
      'People!F9',
    ]);
  });

  it('tell what nobody knows in an assignment, and that a sheet is missing', () => {
    const sheet = {
      name: 'Assignments',
      rows: [
        ['indicator', 'lead', 'contributors'],
        ['9.9', 'X', 'A; Y'],
      ],
    };
    expect(
      readPreparationSheets([sheet], known).faults.map(({ column, row }) => `${column ?? ''}${row ?? ''}`),
    ).toEqual(['A2', 'B2', 'C2']);
    expect(readPreparationSheets([{ name: 'Else', rows: [] }], known).faults).toHaveLength(1);
  });
});
