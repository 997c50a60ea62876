import { inEvery } from '@selaras/language';
import type { Said, SheetWords } from '@selaras/language';
import type { Cell, Sheet } from './sheets.js';

/** Where something stands in a file: its sheet, its row from 1, its column by letter; null where the whole is meant. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
}
export interface SheetFault extends CellPlace {
  readonly message: Said;
}

/** The sheets with the row of the file in which each begins: 1 unless several share a file. */
export type PlacedSheet = Sheet & { readonly firstRow?: number };

/** What is wrong in a cell, in every language. */
export const say = (pick: (words: SheetWords) => string): Said => inEvery(({ requests }) => pick(requests.sheets));

/** The letters of a column, from 0: A … Z, AA … */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (index % 26));
}

/** Whether a cell shows nothing. */
export const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** Reads one file; collects faults and remembers where everything came from. */
export class Reading {
  readonly faults: SheetFault[] = [];
  private readonly places = new Map<string, CellPlace>();

  /** @param top the sheet that is named where nothing nearer is known */
  constructor(private readonly top: string) {}

  fault(place: CellPlace, message: Said): void {
    this.faults.push({ ...place, message });
  }

  came(pointer: string, place: CellPlace): void {
    this.places.set(pointer, place);
  }

  /** What was read at one pointer stands at another, and came from the same places. */
  moved(from: string, to: string): void {
    for (const [pointer, place] of [...this.places]) {
      if (pointer === from || pointer.startsWith(`${from}/`)) this.places.set(to + pointer.slice(from.length), place);
    }
  }

  has(pointer: string): boolean {
    return this.places.has(pointer);
  }

  placeOf(pointer: string): CellPlace {
    let at = pointer;
    for (;;) {
      const place = this.places.get(at);
      if (place !== undefined) return place;
      if (at === '') return { sheet: this.top, row: null, column: null };
      at = at.slice(0, at.lastIndexOf('/'));
    }
  }

  /** What a cell says as text. Spreadsheets make numbers and dates of codes: 1.10 and 1.1 are then the same, so it is refused. */
  text(cell: Cell, place: CellPlace): string | undefined {
    if (typeof cell === 'string') return cell.trim();
    if (typeof cell === 'number' && Number.isInteger(cell)) return String(cell);
    this.fault(
      place,
      typeof cell === 'number' ? say(({ numberNotText }) => numberNotText(String(cell))) : notText(cell),
    );
    return undefined;
  }

  whole(cell: Cell, place: CellPlace): number | undefined {
    const number = typeof cell === 'string' && /^\d{1,9}$/.test(cell.trim()) ? Number(cell) : cell;
    if (typeof number === 'number' && Number.isInteger(number)) return number;
    this.fault(
      place,
      say(({ notWhole }) => notWhole),
    );
    return undefined;
  }
}

function notText(cell: Cell): Said {
  return cell !== null && typeof cell === 'object'
    ? say(({ dateNotText }) => dateNotText(cell.date))
    : say(({ notText: words }) => words);
}

/** The columns of a table, and where its rows go. */
export interface TableForm {
  /** Pointer of the list. */
  readonly at: string;
  readonly columns: Readonly<Record<string, 'text' | 'whole'>>;
  /** Texts in a column for each language; of `some` there may be none in a row. */
  readonly texts: Readonly<Record<string, 'each' | 'some'>>;
  readonly languages: readonly string[];
}
interface Column {
  readonly index: number;
  readonly name: string;
  readonly language: string | null;
}

/** What a row of a table says, by its headings. */
export type Row = Readonly<Record<string, unknown>>;

/** Reads a table with a heading for each column; empty rows count for nothing. */
export function readTable(reading: Reading, sheet: PlacedSheet | null, form: TableForm): readonly Row[] {
  if (sheet === null) return [];
  const first = sheet.firstRow ?? 1;
  reading.came(form.at, { sheet: sheet.name, row: null, column: null });
  const headingAt = sheet.rows.findIndex((row) => row.some((cell) => !isEmpty(cell)));
  const headings = sheet.rows[headingAt];
  if (headings === undefined) {
    reading.fault(
      { sheet: sheet.name, row: null, column: null },
      say(({ emptySheet }) => emptySheet),
    );
    return [];
  }
  const columns = columnsOf(reading, { name: sheet.name, row: first + headingAt, headings }, form);
  return sheet.rows
    .slice(headingAt + 1)
    .flatMap((cells, index) => {
      if (cells.every(isEmpty)) return [];
      return [{ cells, row: first + headingAt + 1 + index }];
    })
    .map(({ cells, row }, nth) => {
      const pointer = `${form.at}/${nth}`;
      reading.came(pointer, { sheet: sheet.name, row, column: null });
      const record: Record<string, unknown> = {};
      for (const [text, need] of Object.entries(form.texts)) if (need === 'each') record[text] = {};
      for (const { index, name, language } of columns) {
        const place = { sheet: sheet.name, row, column: columnLetters(index) };
        reading.came(language === null ? `${pointer}/${name}` : `${pointer}/${name}/${language}`, place);
        const cell = cells[index] ?? null;
        if (isEmpty(cell)) continue;
        if (language !== null) {
          const text = reading.text(cell, place);
          if (text !== undefined) record[name] = { ...(record[name] as object | undefined), [language]: text };
        } else record[name] = form.columns[name] === 'whole' ? reading.whole(cell, place) : reading.text(cell, place);
      }
      return record;
    });
}

function columnsOf(
  reading: Reading,
  { name: sheet, row, headings }: { readonly name: string; readonly row: number; readonly headings: readonly Cell[] },
  form: TableForm,
): readonly Column[] {
  const columns: Column[] = [];
  headings.forEach((cell, index) => {
    if (isEmpty(cell)) return;
    const place = { sheet, row, column: columnLetters(index) };
    const heading = reading.text(cell, place)?.toLowerCase();
    if (heading === undefined) return;
    const [, text, tag] = /^(\w+) \[(.+)\]$/.exec(heading) ?? [];
    const language = form.languages.find((one) => one.toLowerCase() === tag) ?? null;
    const known =
      text === undefined ? Object.hasOwn(form.columns, heading) : Object.hasOwn(form.texts, text) && language !== null;
    const column: Column = { index, name: text ?? heading, language };
    if (!known) {
      reading.fault(
        place,
        say(({ unknownColumn }) => unknownColumn(expected(form).join(', '))),
      );
    } else if (columns.some((one) => one.name === column.name && one.language === language)) {
      reading.fault(
        place,
        say(({ twice }) => twice(heading)),
      );
    } else columns.push(column);
  });
  const [first] = form.languages;
  for (const name of Object.keys(form.columns)) {
    if (!columns.some((one) => one.name === name)) missing(name);
  }
  for (const [name, need] of Object.entries(form.texts)) {
    if (need === 'each' && first !== undefined && !columns.some((one) => one.name === name && one.language === first)) {
      missing(`${name} [${first}]`);
    }
  }
  return columns;

  function missing(name: string): void {
    reading.fault(
      { sheet, row, column: null },
      say(({ missingColumn }) => missingColumn(name)),
    );
  }
}

function expected({ columns, texts, languages }: TableForm): readonly string[] {
  return [...Object.keys(columns), ...Object.keys(texts).flatMap((name) => languages.map((tag) => `${name} [${tag}]`))];
}
