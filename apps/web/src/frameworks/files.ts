import { sheetsOfFramework } from '@selaras/contracts';
import type { Framework } from '@selaras/contracts';
import type { FrameworkFile } from '../api/client.js';
import { fileOfSheets, sheetsOfFile } from '../files/sheet-files.js';

export { keep, largestFile } from '../files/sheet-files.js';

export const fileKinds = ['xlsx', 'csv', 'json'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What a file holds: sheets, or a catalogue as JSON; null when it is neither, or broken. */
export type Contents = FrameworkFile | null;

/** Reads a file by its ending. */
export async function contentsOf(file: File): Promise<Contents> {
  try {
    if (/\.json$/i.test(file.name)) return asObject(JSON.parse(await file.text()));
    const sheets = await sheetsOfFile(file, ['id']);
    return sheets === null ? null : { sheets };
  } catch {
    // Whatever a library says of a broken file, to people it means one thing, which the page says.
    return null;
  }
}

function asObject(json: unknown): Contents {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? { json: { ...json } } : null;
}

/** A catalogue as a file. */
export function fileOf(framework: Framework, kind: FileKind): Promise<Blob> {
  if (kind !== 'json') return fileOfSheets(sheetsOfFramework(framework), kind);
  return Promise.resolve(new Blob([`${JSON.stringify(framework, null, 1)}\n`], { type: 'application/json' }));
}
