import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeCaseFile, makeScript } from './case-file.js';
import { makeFramework } from './framework.js';
import { readSources } from './sources.js';

/** The generated files of the case by name, exactly as they are committed. */
export function makeIndonesia2023(caseFolder: string): Readonly<Record<string, string>> {
  const sources = readSources(caseFolder);
  const text = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
  return {
    'framework.json': text(makeFramework(sources)),
    'case.json': text(makeCaseFile(sources)),
    'script.json': text(makeScript(sources)),
  };
}

/** Writes the files into the case folder; returns their names. */
export function writeIndonesia2023(caseFolder: string): readonly string[] {
  const files = makeIndonesia2023(caseFolder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(caseFolder, name), content);
  return Object.keys(files);
}

const isEntry = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isEntry) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
  process.stdout.write(`${writeIndonesia2023(folder).join(', ')} written to ${folder}\n`);
}
