import { isLanguageTag } from '../text/localized.js';
import type { Said } from '@selaras/language';
import { Reading, isEmpty, readTable, say } from './read-tables.js';
import type { CellPlace, PlacedSheet, Row, SheetFault } from './read-tables.js';
import { catalogueSheets, headKeys } from './sheets.js';
import type { Cell } from './sheets.js';

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

/**
 * Reads the sheets of a catalogue's file: `Framework` with a row for each of its own, `Dimensions` and `Indicators` with a
 * heading for each column (`sheets.ts`). Empty rows count for nothing, sheets of other names are left alone.
 */
export function readFrameworkSheets(sheets: readonly PlacedSheet[]): ReadSheets {
  const reading = new Reading(catalogueSheets.framework);
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
function withLevels(reading: Reading, indicators: readonly Row[], levels: readonly Row[]): readonly Row[] {
  const stepsOf = new Map<number, Row[]>();
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
