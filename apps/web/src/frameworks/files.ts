import { asOneTable, sheetsOfFramework, sheetsOfTable } from '@selaras/contracts';
import type { Cell, Framework, Sheet } from '@selaras/contracts';
import type { FrameworkFile } from '../api/client.js';

export const fileKinds = ['xlsx', 'csv', 'json'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What a file holds: sheets, or a catalogue as JSON; null when it is neither, or broken. */
export type Contents = FrameworkFile | null;

/** Larger files are no catalogues: the api would take none of this size either. */
export const largestFile = 4_000_000;

/** A cell that would be taken for a formula by whoever opens the file is written behind an apostrophe, and read without it. */
const formula = /^'(?=[=+\-@\t\r])/;

/** Reads a file by its ending; the libraries for it are fetched when they are needed. */
export async function contentsOf(file: File): Promise<Contents> {
  try {
    switch (file.name.split('.').at(-1)?.toLowerCase() ?? '') {
      case 'xlsx': {
        const { default: readExcelFile } = await import('read-excel-file/universal');
        const sheets = await readExcelFile(file);
        return { sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })) };
      }
      case 'csv': {
        const { default: papa } = await import('papaparse');
        const text = await file.text();
        // Where commas are decimal marks spreadsheets put semicolons. The row of the id says which, better than a guess.
        const delimiter = /^"?id"?([,;\t])/m.exec(text)?.[1] ?? ',';
        const { data } = papa.parse<string[]>(text, { skipEmptyLines: false, delimiter });
        const sheets = sheetsOfTable(data.map((row) => row.map((cell) => cell.replace(formula, ''))));
        return sheets.length === 0 ? null : { sheets };
      }
      case 'json':
        return asObject(JSON.parse(await file.text()));
      default:
        return null;
    }
  } catch {
    // Whatever a library says of a broken file, to people it means one thing, which the page says.
    return null;
  }
}

function asObject(json: unknown): Contents {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { json: { ...json } } : null;
}

/** Dates come as instants of midnight UTC. */
function cellOf(cell: unknown): Cell {
  if (cell instanceof Date) return { date: cell.toISOString().slice(0, 10) };
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

/** A catalogue as a file. */
export async function fileOf(framework: Framework, kind: FileKind): Promise<Blob> {
  const sheets = sheetsOfFramework(framework);
  switch (kind) {
    case 'xlsx': {
      const { default: writeExcelFile } = await import('write-excel-file/universal');
      return writeExcelFile(sheets.map(written)).toBlob();
    }
    case 'csv': {
      const { default: papa } = await import('papaparse');
      const table = asOneTable(sheets).map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell)));
      // The mark at the beginning tells spreadsheets that the text is UTF-8.
      return new Blob(['\uFEFF', papa.unparse(table, { escapeFormulae: true })], { type: 'text/csv' });
    }
    case 'json':
      return new Blob([`${JSON.stringify(framework, null, 1)}\n`], { type: 'application/json' });
  }
}

/** As text in every cell, so that 1.10 stays 1.10 when somebody goes on in a spreadsheet. */
function written({ name, rows }: Sheet) {
  return {
    sheet: name,
    columns: (rows[0] ?? []).map((_cell, index) => ({ width: index === 0 ? 14 : 36 })),
    data: rows.map((row, index) =>
      row.map((cell) => {
        if (cell === null || typeof cell === 'object') return null;
        const head = index === 0 ? ({ fontWeight: 'bold' } as const) : {};
        return { value: String(cell), type: String, format: '@', ...head };
      }),
    ),
  };
}

/** Hands a file to the browser to be kept. */
export function keep(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
