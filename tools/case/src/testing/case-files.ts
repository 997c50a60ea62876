import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { loadCase, printProblem } from '../load.js';
import { smallCase } from './small-case.js';

let folder = '';

/** Gives a spec a folder of its own for cases, thrown away afterwards; call it at the top of the file. */
export function keepCaseFiles(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'selaras-case-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** Sets the value at a JSON pointer of a copy; `undefined` takes the key away. */
export function spoilt(pointer: string, value: unknown): unknown {
  const root: unknown = smallCase();
  const path = pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  const parent = path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), root);
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return root;
}

/** Where a file of the folder stands, or would. */
export function inFolder(name: string): string {
  return join(folder, name);
}

/** Writes a case into the folder; returns its path. */
export function write(content: unknown, name = 'one.json'): string {
  const file = inFolder(name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** Why a case cannot be used, a line for each reason. */
export function problemsOf(content: unknown): readonly string[] {
  const result = loadCase(write(content));
  return result.ok ? [] : result.problems.map(printProblem);
}
