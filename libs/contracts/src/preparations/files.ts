import { inEvery, isLang } from '@selaras/language';
import { Reading, readTable, say } from '../catalogue/read-tables.js';
import type { PlacedSheet, Row, SheetFault, TableForm } from '../catalogue/read-tables.js';
import { isMailAddress } from '../http/address.js';
import { codeSchema } from '../http/shapes.js';
import { partNames } from './names.js';
import type { PartName } from './names.js';
import type { Preparation, PreparedAssignment } from './sections.js';
import { preparationSheets } from './sheets.js';

const listed = (cell: string): readonly string[] => cell.split(/[,;\s]+/).filter((part) => part !== '');
const text = (row: Row, name: string): string => (typeof row[name] === 'string' ? row[name].trim() : '');

/** What a file says, or everything that is wrong with it. */
export interface ReadPreparationFile {
  readonly people: Preparation['people'] | null;
  readonly assignments: Preparation['assignments'] | null;
  readonly faults: readonly SheetFault[];
}

/** What a file is held against. */
export interface KnownForFiles {
  readonly languages: readonly string[];
  /** Codes of the framework's indicators; null where none is chosen. */
  readonly indicators: readonly string[] | null;
  readonly bodies: readonly string[];
}

/** Reads the sheets of a file: bodies and people, or assignments, whichever it holds. */
export function readPreparationSheets(
  sheets: readonly PlacedSheet[],
  { languages, indicators, bodies }: KnownForFiles,
): ReadPreparationFile {
  const reading = new Reading(sheets[0]?.name ?? preparationSheets.people);
  const find = (name: string): PlacedSheet | null =>
    sheets.find((one) => one.name.trim().toLowerCase() === name.toLowerCase()) ?? null;
  const read = (name: string, form: Omit<TableForm, 'languages'>): readonly Row[] | null => {
    const sheet = find(name);
    // The reader gives records of what the form names.
    return sheet === null ? null : (readTable(reading, sheet, { ...form, languages }) as readonly Row[]);
  };
  const bodyRows = read(preparationSheets.bodies, {
    at: '/bodies',
    columns: { code: 'text' },
    texts: { name: 'each' },
  });
  const peopleRows = read(preparationSheets.people, {
    at: '/people',
    columns: { account: 'text', name: 'text', email: 'text', language: 'text', body: 'text', parts: 'text' },
    texts: {},
  });
  const assignmentRows = read(preparationSheets.assignments, {
    at: '/assignments',
    columns: { indicator: 'text', lead: 'text', contributors: 'text' },
    texts: {},
  });
  if (bodyRows === null && peopleRows === null && assignmentRows === null) {
    reading.fault(
      { sheet: preparationSheets.people, row: null, column: null },
      say(({ missingSheet }) => missingSheet(Object.values(preparationSheets).join(', '))),
    );
  }
  const codes = bodyRows === null ? bodies : bodyRows.map((row) => text(row, 'code'));
  if (bodyRows !== null) checkBodies(reading, bodyRows);
  const people = (peopleRows ?? []).map((row, index) => personOf(reading, { row, index, codes }));
  const assignments = (assignmentRows ?? []).map((row, index) =>
    assignmentOf(reading, { row, index, codes, indicators }),
  );
  const whole = reading.faults.length === 0;
  return {
    people:
      whole && (bodyRows !== null || peopleRows !== null)
        ? {
            bodies: (bodyRows ?? []).map((row) => ({
              code: text(row, 'code'),
              name: { ...(row.name as Readonly<Record<string, string>>) },
            })),
            people,
          }
        : null,
    assignments: whole && assignmentRows !== null ? assignments.filter(({ lead }) => lead !== '') : null,
    faults: reading.faults,
  };
}

function checkBodies(reading: Reading, rows: readonly Row[]): void {
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const code = text(row, 'code');
    const place = reading.placeOf(`/bodies/${index}/code`);
    if (!codeSchema.safeParse(code).success) {
      reading.fault(
        place,
        inEvery(({ requests }) => requests.shapes.code),
      );
    } else if (seen.size === seen.add(code).size) {
      reading.fault(
        place,
        say(({ twice }) => twice(code)),
      );
    }
  });
}

function personOf(
  reading: Reading,
  { row, index, codes }: { readonly row: Row; readonly index: number; readonly codes: readonly string[] },
): Preparation['people']['people'][number] {
  const at = (column: string) => reading.placeOf(`/people/${index}/${column}`);
  const lang = text(row, 'language').toLowerCase();
  if (!isLang(lang)) {
    reading.fault(
      at('language'),
      say(({ oneOf }) => oneOf('id, en')),
    );
  }
  const email = text(row, 'email');
  if (email !== '' && !isMailAddress(email)) {
    reading.fault(
      at('email'),
      inEvery(({ requests }) => requests.shapes.address),
    );
  }
  const account = text(row, 'account');
  if (account !== '' && !codeSchema.safeParse(account).success) {
    reading.fault(
      at('account'),
      inEvery(({ requests }) => requests.shapes.code),
    );
  }
  const body = text(row, 'body');
  if (body !== '' && !codes.includes(body)) {
    reading.fault(
      at('body'),
      say(({ unknownCode }) => unknownCode(body)),
    );
  }
  const given = listed(text(row, 'parts'));
  const isPart = (part: string): part is PartName => partNames.some((one) => one === part);
  if (!given.every(isPart)) {
    reading.fault(
      at('parts'),
      say(({ oneOf }) => oneOf(partNames.join(', '))),
    );
  }
  return {
    account,
    name: text(row, 'name'),
    email,
    lang: isLang(lang) ? lang : 'en',
    body,
    parts: [...new Set(given.filter(isPart))],
  };
}

function assignmentOf(
  reading: Reading,
  given: {
    readonly row: Row;
    readonly index: number;
    readonly codes: readonly string[];
    readonly indicators: readonly string[] | null;
  },
): PreparedAssignment {
  const { row, index, codes, indicators } = given;
  const at = (column: string) => reading.placeOf(`/assignments/${index}/${column}`);
  const known = (column: string, code: string, among: readonly string[]): void => {
    if (!among.includes(code)) {
      reading.fault(
        at(column),
        say(({ unknownCode }) => unknownCode(code)),
      );
    }
  };
  const [indicator, lead] = [text(row, 'indicator'), text(row, 'lead')];
  if (indicators !== null) known('indicator', indicator, indicators);
  const contributors = listed(text(row, 'contributors'));
  if (lead !== '') known('lead', lead, codes);
  for (const body of contributors) known('contributors', body, codes);
  return { indicator, lead, contributors: [...contributors] };
}
