import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { frameworkSchema, type Framework } from '@selaras/contracts';
import { Unusable } from '@selaras/stack';
import { catalogueProblems, frameworkProblems, headProblems } from './check-case.js';
import { scriptProblems } from './check-script.js';
import { jsonProblems } from './json-places.js';
import type { CaseFile, CaseProblem, LoadedCase, Script, ScriptStep } from './format.js';
import { schemaProblems, type CasePart, type Place } from './schema.js';

export type LoadResult =
  { readonly ok: true; readonly case: LoadedCase } | { readonly ok: false; readonly problems: readonly CaseProblem[] };

/** A part of a case as it was read, with where it stands. */
interface Part<T> {
  readonly value: T | null;
  readonly problems: readonly CaseProblem[];
  /** Turns a place inside the part into a place in its file. */
  at(place: Place): CaseProblem;
}

/**
 * Reads a case from a folder with `case.json`, or from one file that holds everything, and checks all of it.
 * Every reason why it cannot be used is given at once, with file and JSON pointer.
 */
export function loadCase(path: string): LoadResult {
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'case.json') : path;
  const read = readJson(file);
  const head = readPart<CaseFile>('case', file, '', read);
  if (head.value === null) return { ok: false, problems: [...head.problems, ...problemsBeside(file, read)] };

  const value = head.value;
  const framework = partOf<Framework>('framework', value.framework, file);
  const script = partOf<Script>('script', value.script, file);
  const steps = script.value === null ? [] : script.value.steps.map((step) => withDecree(step, value));
  const problems = [
    ...headProblems(value).map(head.at),
    ...framework.problems,
    ...(framework.value === null ? [] : frameworkProblems(framework.value).map(framework.at)),
    ...(framework.value === null ? [] : catalogueProblems(value, framework.value).map(head.at)),
    ...script.problems,
    ...(script.value === null ? [] : scriptProblems(value, framework.value, steps).map(script.at)),
  ];
  if (problems.length > 0 || framework.value === null) return { ok: false, problems };
  const { $schema: _schema, framework: _framework, script: _script, ...rest } = value;
  return { ok: true, case: { ...rest, framework: frameworkSchema.parse(withoutSchema(framework.value)), steps } };
}

/** The shape of the files beside a case whose own shape is wrong: everything is told at once. */
function problemsBeside(file: string, read: Read): readonly CaseProblem[] {
  if (!read.ok || typeof read.value !== 'object' || read.value === null) return [];
  const named = (key: string): unknown => Object.entries(read.value ?? {}).find(([name]) => name === key)?.[1];
  return (['framework', 'script'] as const).flatMap((part) => {
    const name = named(part);
    return typeof name === 'string' && fileName.test(name) ? partOf(part, name, file).problems : [];
  });
}

const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]*\.json$/;

/**
 * Reads a case of this repository by its name.
 *
 * @throws Unusable with every problem when there is no such case or it cannot be used
 */
export function loadNamedCase(root: string, name: string): LoadedCase {
  const folder = join(root, 'tools', 'cases', name);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(name) || !existsSync(join(folder, 'case.json'))) {
    throw new Unusable(`There is no case "${name}" in tools/cases. Give its name, or a path with --file PATH.`);
  }
  return usable(folder);
}

/**
 * Reads a case from a path.
 *
 * @throws Unusable with every problem when it cannot be used
 */
export function loadCaseFile(path: string): LoadedCase {
  const full = resolve(path);
  if (!existsSync(full)) throw new Unusable(`There is no file or folder ${path}.`);
  return usable(full);
}

function usable(path: string): LoadedCase {
  const result = loadCase(path);
  if (result.ok) return result.case;
  throw new Unusable(`The case cannot be used:\n${result.problems.map((one) => `  ${printProblem(one)}`).join('\n')}`);
}

/** One problem as one line: file, JSON pointer, what is wrong. */
export function printProblem({ file, pointer, message }: CaseProblem): string {
  return `${file}${pointer === '' ? '' : ` ${pointer}`}: ${message}`;
}

/** What a file holds; with what is wrong with it as a text, of which some leaves nothing to be read. */
type Read =
  | { readonly ok: true; readonly value: unknown; readonly problems: readonly Place[] }
  | { readonly ok: false; readonly problems: readonly Place[] };

function readJson(file: string): Read {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { ok: false, problems: [{ pointer: '', message }] };
  }
  // Bytes that are no UTF-8 would become question marks, and nobody would say so.
  if (!isUtf8(bytes)) return { ok: false, problems: [{ pointer: '', message: 'is not UTF-8' }] };
  const text = bytes.toString('utf8');
  const problems = jsonProblems(text);
  if (problems.some(({ message }) => message.startsWith('is no JSON'))) return { ok: false, problems };
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  return { ok: true, value, problems };
}

function readPart<T>(part: CasePart, file: string, base: string, read: Read): Part<T> {
  const at = (place: Place): CaseProblem => ({
    file: basename(file),
    pointer: `${base}${place.pointer}`,
    message: place.message,
  });
  if (!read.ok) return { value: null, problems: read.problems.map(at), at };
  const problems = [...read.problems, ...schemaProblems(part, read.value)].map(at);
  // The schema has just said that it is one.
  return problems.length > 0 ? { value: null, problems, at } : { value: read.value as T, problems, at };
}

/** A part in a file of its own, or inside the case. Inside, the case's own check has looked at its shape already. */
function partOf<T>(part: 'framework' | 'script', value: string | T, caseFile: string): Part<T> {
  if (typeof value !== 'string') return readPart<T>(part, caseFile, `/${part}`, { ok: true, value, problems: [] });
  const file = join(dirname(caseFile), value);
  return readPart<T>(part, file, '', readJson(file));
}

function withoutSchema(framework: Framework): Framework {
  const { $schema: _schema, ...rest } = framework as Framework & { readonly $schema?: string };
  return rest;
}

/** A decree of the calendar may be announced by its id: it is written down once. */
function withDecree(step: ScriptStep, file: CaseFile): ScriptStep {
  if (step.do !== 'assessment.announceDecree' || typeof step.body?.decree !== 'string') return step;
  const id = step.body.decree;
  const decree = file.calendar.decrees.find((one) => one.id === id);
  return decree === undefined ? step : { ...step, body: { ...step.body, decree } };
}
