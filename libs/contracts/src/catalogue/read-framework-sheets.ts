import { inEvery } from '@selaras/language';
import type { Said, SheetWords } from '@selaras/language';
import { isLanguageTag } from '../text/localized.js';
import { catalogueSheets, headKeys } from './sheets.js';
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

/** What a file says, in the form of the contract's framework but not held against it yet. */
export interface ReadSheets {
  readonly given: unknown;
  /** The cell of a JSON pointer into `given`, or of the nearest thing above it. */
  readonly placeOf: (pointer: string) => CellPlace;
  /** What cannot be read; what can be but does not fit is the schema's to say. */
  readonly faults: readonly SheetFault[];
  /** The same, with what is wrong at pointers into `given`; what follows from what could not be read is not told again. */
  readonly with: (wrong: readonly { readonly pointer: string; readonly message: Said | string }[]) => readonly {
    readonly sheet: string;
    readonly row: number | null;
    readonly column: string | null;
    readonly message: Said | string;
  }[];
}

/** The sheets with the row of the file in which each begins: 1 unless several share a file. */
export type PlacedSheet = Sheet & { readonly firstRow?: number };

const say = (pick: (words: SheetWords) => string): Said => inEvery(({ requests }) => pick(requests.sheets));

/** The letters of a column, from 0: A … Z, AA … */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (index % 26));
}

/** Whether a cell shows nothing. */
const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** Reads one file; collects faults and remembers where everything came from. */
class Reading {
  readonly faults: SheetFault[] = [];
  private readonly places = new Map<string, CellPlace>();

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
      if (at === '') return { sheet: catalogueSheets.framework, row: null, column: null };
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

/**
 * Reads the sheets of a catalogue's file: `Framework` with a row for each of its own, `Dimensions` and `Indicators` with a
 * heading for each column (`sheets.ts`). Empty rows count for nothing, sheets of other names are left alone.
 */
export function readFrameworkSheets(sheets: readonly PlacedSheet[]): ReadSheets {
  const reading = new Reading();
  const optional = (name: string): PlacedSheet | null =>
    sheets.find((one) => one.name.trim().toLowerCase() === name.toLowerCase()) ?? null;
  const sheet = (name: string): PlacedSheet | null => {
    const found = optional(name);
    if (found === null) {
      reading.fault(
        { sheet: name, row: null, column: null },
        say(({ missingSheet }) => missingSheet(name)),
      );
    }
    return found;
  };
  const head = readHead(reading, sheet(catalogueSheets.framework));
  const { languages } = head;
  const dimensions = readTable(reading, sheet(catalogueSheets.dimensions), {
    at: '/dimensions',
    columns: { number: 'whole' },
    texts: { title: 'each' },
    languages,
  });
  const indicators = readTable(reading, sheet(catalogueSheets.indicators), {
    at: '/indicators',
    columns: { code: 'text', dimension: 'whole', answer: 'text' },
    texts: { domain: 'each', title: 'each', unit: 'some', evidence: 'some' },
    languages,
  });
  const levels = readTable(reading, optional(catalogueSheets.levels), {
    at: '/levels',
    columns: { indicator: 'text', level: 'whole' },
    texts: { title: 'each' },
    languages,
  });
  const { faults } = reading;
  return {
    given: { ...head.given, dimensions, indicators: withLevels(reading, indicators, levels) },
    placeOf: (pointer) => reading.placeOf(pointer),
    faults,
    with: (wrong) => {
      const told = new Set(faults.map(keyOf));
      const more = wrong.flatMap(({ pointer, message }) => {
        const place = reading.placeOf(pointer);
        // Of a sheet or column that is missing every row would say so again.
        const follows =
          !reading.has(pointer) && faults.some((fault) => fault.sheet === place.sheet && fault.column === null);
        return follows || told.has(keyOf(place)) ? [] : [{ ...place, message }];
      });
      return [...faults, ...more].sort(
        (a, b) => sheetOrder(a.sheet) - sheetOrder(b.sheet) || (a.row ?? 0) - (b.row ?? 0),
      );
    },
  };
}

/** Levels stand in a sheet of their own, and belong to the indicators that they name. */
function withLevels(reading: Reading, indicators: readonly Read[], levels: readonly Read[]): readonly Read[] {
  const stepsOf = new Map<number, Read[]>();
  levels.forEach(({ indicator, ...step }, nth) => {
    const from = `/levels/${nth}`;
    const of = indicators.findIndex(({ code }) => code !== undefined && code === indicator);
    if (of === -1) {
      if (typeof indicator === 'string') {
        reading.fault(
          reading.placeOf(`${from}/indicator`),
          say(({ noIndicator }) => noIndicator(indicator)),
        );
      }
      return;
    }
    const steps = stepsOf.get(of) ?? [];
    reading.moved(from, `/indicators/${of}/levels/${steps.length}`);
    stepsOf.set(of, [...steps, step]);
  });
  return indicators.map((indicator, of) => {
    const steps = stepsOf.get(of);
    return steps === undefined ? indicator : { ...indicator, levels: steps };
  });
}

const keyOf = ({ sheet, row, column }: CellPlace): string => `${sheet}!${column ?? ''}${row ?? ''}`;
const inOrder: readonly string[] = Object.values(catalogueSheets).map((name) => name.toLowerCase());
const sheetOrder = (name: string): number => inOrder.indexOf(name.toLowerCase());

function readHead(
  reading: Reading,
  sheet: PlacedSheet | null,
): { readonly given: Readonly<Record<string, unknown>>; readonly languages: readonly string[] } {
  if (sheet === null) return { given: {}, languages: [] };
  const given: Record<string, unknown> = {};
  const title: Record<string, string> = {};
  const first = sheet.firstRow ?? 1;
  reading.came('', { sheet: sheet.name, row: null, column: null });
  sheet.rows.forEach(([keyCell, valueCell], index) => {
    if (isEmpty(keyCell)) return;
    const row = first + index;
    const at = (column: string): CellPlace => ({ sheet: sheet.name, row, column });
    const key = reading.text(keyCell ?? null, at('A'));
    if (key === undefined) return;
    const [, language] = /^title \[(.+)\]$/.exec(key) ?? [];
    const isHead = headKeys.some((one) => one === key);
    if (language === undefined && !isHead) {
      reading.fault(
        at('A'),
        say(({ unknownKey }) => unknownKey([...headKeys, 'title [id]'].join(', '))),
      );
      return;
    }
    if (isHead ? Object.hasOwn(given, key) : language !== undefined && Object.hasOwn(title, language)) {
      reading.fault(
        at('A'),
        say(({ twice }) => twice(key)),
      );
      return;
    }
    reading.came(language === undefined ? `/${key}` : `/title/${language}`, at('B'));
    if (isEmpty(valueCell)) return;
    const value = valueCell ?? null;
    if (key === 'illustrative') given[key] = yesOrNo(reading, value, at('B'));
    else if (key === 'languages') {
      given[key] = (reading.text(value, at('B')) ?? '')
        .split(/[,;\s]+/)
        .filter((tag) => tag !== '')
        .map((tag, nth) => {
          reading.came(`/languages/${nth}`, at('B'));
          return tag;
        });
    } else if (language === undefined) given[key] = reading.text(value, at('B'));
    else title[language] = reading.text(value, at('B')) ?? '';
  });
  const languages = Array.isArray(given.languages) ? (given.languages as string[]).filter(isLanguageTag) : [];
  return { given: { ...given, title }, languages };
}

function yesOrNo(reading: Reading, cell: Cell, place: CellPlace): boolean | undefined {
  if (typeof cell === 'boolean') return cell;
  const word = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
  if (word === 'yes' || word === 'no') return word === 'yes';
  reading.fault(
    place,
    say(({ yesOrNo: words }) => words),
  );
  return undefined;
}

interface TableForm {
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

type Read = Readonly<Record<string, unknown>>;

function readTable(reading: Reading, sheet: PlacedSheet | null, form: TableForm): readonly Read[] {
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
