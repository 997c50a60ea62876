import type { Framework } from '../http/shapes.js';

/** What a cell of a table holds, as its reader gives it; a date is marked, because none belongs in a catalogue. */
export type Cell = string | number | boolean | null | { readonly date: string };
/** A table as people write it: a named sheet of rows of cells. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** The sheets of a catalogue's file. Their names and headings are the same in every language of the interface. */
export const catalogueSheets = {
  framework: 'Framework',
  dimensions: 'Dimensions',
  indicators: 'Indicators',
  levels: 'Levels',
} as const;
/** What stands in a row of its own on the first sheet, besides the title. */
export const headKeys = ['id', 'version', 'languages', 'illustrative'] as const;

/** The heading of a text in a language: `title [id]`. */
export const textHeading = (name: string, language: string): string => `${name} [${language}]`;

/**
 * A catalogue as the sheets that `readFrameworkSheets` takes; with every text in every one of its languages, so that a
 * missing one is an empty cell that can be filled.
 */
export function sheetsOfFramework(framework: Framework): readonly Sheet[] {
  const { languages } = framework;
  const headings = (name: string): string[] => languages.map((language) => textHeading(name, language));
  const texts = (text: Readonly<Record<string, string>> | undefined): Cell[] =>
    languages.map((language) => text?.[language] ?? null);
  const levels = framework.indicators.flatMap(({ code, levels: steps = [] }) =>
    steps.map(({ level, title }) => [code, level, ...texts(title)]),
  );
  // A sheet and columns that a catalogue has no use for are left out.
  const units = framework.indicators.some(({ unit }) => unit !== undefined);
  return [
    {
      name: catalogueSheets.framework,
      rows: [
        ['id', framework.id],
        ['version', framework.version],
        ['languages', languages.join(', ')],
        ['illustrative', framework.illustrative ? 'yes' : 'no'],
        ...languages.map((language) => [textHeading('title', language), framework.title[language] ?? null]),
      ],
    },
    {
      name: catalogueSheets.dimensions,
      rows: [
        ['number', ...headings('title')],
        ...framework.dimensions.map(({ number, title }) => [number, ...texts(title)]),
      ],
    },
    {
      name: catalogueSheets.indicators,
      rows: [
        [
          'code',
          'dimension',
          ...headings('domain'),
          ...headings('title'),
          'answer',
          ...(units ? headings('unit') : []),
          ...headings('evidence'),
        ],
        ...framework.indicators.map(({ code, dimension, domain, title, answer, unit, evidence }) => [
          code,
          dimension,
          ...texts(domain),
          ...texts(title),
          answer,
          ...(units ? texts(unit) : []),
          ...texts(evidence),
        ]),
      ],
    },
    ...(levels.length === 0
      ? []
      : [{ name: catalogueSheets.levels, rows: [['indicator', 'level', ...headings('title')], ...levels] }]),
  ];
}

const sectionMark = '# ';

/** The sheets as one table, for a file of comma-separated values: each begins with a row that names it (`# Indicators`). */
export function asOneTable(sheets: readonly Sheet[]): readonly (readonly Cell[])[] {
  return sheets.flatMap(({ name, rows }, index) => [...(index === 0 ? [] : [[]]), [`${sectionMark}${name}`], ...rows]);
}

/** One table taken apart into its sheets; `firstRow` says where each stands in the file. What comes before the first is left out. */
export function sheetsOfTable(table: readonly (readonly Cell[])[]): readonly (Sheet & { readonly firstRow: number })[] {
  const starts = table.flatMap((row, index) => {
    const [first] = row;
    return typeof first === 'string' && first.startsWith(sectionMark)
      ? [{ name: first.slice(sectionMark.length).trim(), index }]
      : [];
  });
  return starts.map(({ name, index }, nth) => ({
    name,
    rows: table.slice(index + 1, starts[nth + 1]?.index),
    firstRow: index + 2,
  }));
}
