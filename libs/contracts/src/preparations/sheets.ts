import { textHeading } from '../catalogue/sheets.js';
import type { Cell, Sheet } from '../catalogue/sheets.js';
import type { Preparation, PreparedAssignment } from './sections.js';

/** The sheets of the files, the same in every language of the interface. */
export const preparationSheets = { bodies: 'Bodies', people: 'People', assignments: 'Assignments' } as const;

/** Bodies and people as sheets, for a file to go on with. */
export function sheetsOfPeople({ people, basics }: Pick<Preparation, 'people' | 'basics'>): readonly Sheet[] {
  const { languages } = basics;
  return [
    {
      name: preparationSheets.bodies,
      rows: [
        ['code', ...languages.map((language) => textHeading('name', language))],
        ...people.bodies.map(({ code, name }): Cell[] => [
          code,
          ...languages.map((language) => name[language] ?? null),
        ]),
      ],
    },
    {
      name: preparationSheets.people,
      rows: [
        ['account', 'name', 'email', 'language', 'body', 'parts'],
        ...people.people.map((one): Cell[] => [
          one.account,
          one.name,
          one.email,
          one.lang,
          one.body,
          one.parts.join(', '),
        ]),
      ],
    },
  ];
}

/** Who answers what, as a sheet: every indicator has its row. */
export function sheetsOfAssignments(
  assignments: readonly PreparedAssignment[],
  indicators: readonly string[],
): readonly Sheet[] {
  const of = new Map(assignments.map((one) => [one.indicator, one]));
  return [
    {
      name: preparationSheets.assignments,
      rows: [
        ['indicator', 'lead', 'contributors'],
        ...indicators.map((code): Cell[] => [
          code,
          of.get(code)?.lead ?? null,
          of.get(code)?.contributors.join(', ') ?? null,
        ]),
      ],
    },
  ];
}
