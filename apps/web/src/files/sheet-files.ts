import { asOneTable, sheetsOfTable } from '@selaras/contracts';
import type { Cell, PlacedSheet, Sheet } from '@selaras/contracts';

/** Bytes of the largest file that is read: the api takes none of more. */
export const largestFile = 4_000_000;

/** A cell that would be taken for a formula by whoever opens the file is written behind an apostrophe, and read without it. */
const formula = /^'(?=[=+\-@\t\r])/;

/**
 * The sheets of a spreadsheet (.xlsx) or of a file of separated values (.csv); null when it is neither. What its library
 * says of a broken one is thrown. The libraries are fetched when they are needed.
 *
 * @param headings headings with which a row of a .csv file may begin: it tells by what the cells are separated
 */
export async function sheetsOfFile(file: File, headings: readonly string[]): Promise<readonly PlacedSheet[] | null> {
  switch (file.name.split('.').at(-1)?.toLowerCase() ?? '') {
    case 'xlsx': {
      const { default: readExcelFile } = await import('read-excel-file/universal');
      const sheets = await readExcelFile(file);
      return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
    }
    case 'csv': {
      const { default: papa } = await import('papaparse');
      const text = await file.text();
      // Where commas are decimal marks spreadsheets put semicolons. A row of headings says which, better than a guess.
      const delimiter = new RegExp(`^"?(?:${headings.join('|')})"?([,;\\t])`, 'm').exec(text)?.[1] ?? ',';
      const { data } = papa.parse<string[]>(text, { skipEmptyLines: false, delimiter });
      const sheets = sheetsOfTable(data.map((row) => row.map((cell) => cell.replace(formula, ''))));
      return sheets.length === 0 ? null : sheets;
    }
    default:
      return null;
  }
}

/** Dates come as instants of midnight UTC. */
function cellOf(cell: unknown): Cell {
  if (cell instanceof Date) return { date: cell.toISOString().slice(0, 10) };
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}

/** Sheets as a file. */
export async function fileOfSheets(sheets: readonly Sheet[], kind: 'xlsx' | 'csv'): Promise<Blob> {
  if (kind === 'xlsx') {
    const { default: writeExcelFile } = await import('write-excel-file/universal');
    return writeExcelFile(sheets.map(written)).toBlob();
  }
  const { default: papa } = await import('papaparse');
  const table = asOneTable(sheets).map((row) => row.map((cell) => (typeof cell === 'object' ? '' : cell)));
  // The mark at the beginning tells spreadsheets that the text is UTF-8.
  return new Blob(['\uFEFF', papa.unparse(table, { escapeFormulae: true })], { type: 'text/csv' });
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
