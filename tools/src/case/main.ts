import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Unusable } from '../services/failure.js';
import type { Lang } from './account/print.js';
import { loadCaseFile, loadNamedCase } from './load.js';
import { replayAndAccount, type CaseStack } from './run.js';

export interface CaseCommandOptions {
  readonly argv: readonly string[];
  /** Folder of the checkout. */
  readonly root: string;
  readonly stdout: { write(text: string): unknown };
  /** Starts a whole with a database of its own, does the work on it and stops what it started. */
  withStack(work: (stack: CaseStack) => Promise<number>): Promise<number>;
  readonly stderr?: { write(text: string): unknown };
  readonly signal?: AbortSignal;
}

/**
 * `npm run case -- NAME | --file PATH [--json FILE] [--lang id|en]`: plays one case on services of its own and gives
 * the account. The exit code is 0 only when every step went as the script says and every check of the account holds.
 *
 * @throws Unusable with what to do when the case or an option cannot be used
 */
export async function runCaseCommand(options: CaseCommandOptions): Promise<number> {
  const { lang, json, ...given } = parse(options.argv);
  // Everything that can be wrong with the case is told before anything is started.
  const loaded = given.file === null ? loadNamedCase(options.root, given.name) : loadCaseFile(given.file);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  const stderr = options.stderr ?? process.stderr;
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    return await options.withStack(async (stack) => {
      const say = (line: string): void => void stderr.write(`${line}\n`);
      const { account, text } = await replayAndAccount({ loaded, stack, signal, say, lang });
      if (account === null) return 130;
      const document = `${JSON.stringify(account, null, 2)}\n`;
      if (json === '-') options.stdout.write(document);
      else options.stdout.write(text);
      if (json !== null && json !== '-') writeFileSync(json, document);
      return account.violations.length === 0 ? 0 : 1;
    });
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

type Parsed = { readonly lang: Lang; readonly json: string | null } & (
  { readonly name: string; readonly file: null } | { readonly name: null; readonly file: string }
);

const usage = 'Use: npm run case -- NAME | --file PATH  [--json FILE] [--lang id|en]';

function parse(argv: readonly string[]): Parsed {
  const { values, positionals } = read(argv);
  const lang = values.lang ?? 'en';
  if (lang !== 'id' && lang !== 'en') throw new Unusable(`--lang is id or en, not ${lang}. ${usage}`);
  const json = values.json ?? null;
  if (json !== null && json !== '-' && !existsSync(dirname(resolve(json)))) {
    throw new Unusable(`There is no folder for ${json}. ${usage}`);
  }
  const [name, ...more] = positionals;
  if (more.length > 0) throw new Unusable(`One case at a time. ${usage}`);
  if (values.file !== undefined) {
    if (name !== undefined) throw new Unusable(`A name or a file, not both. ${usage}`);
    return { lang, json, name: null, file: values.file };
  }
  if (name === undefined) throw new Unusable(`Which case? ${usage}`);
  return { lang, json, name, file: null };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { file: { type: 'string' }, json: { type: 'string' }, lang: { type: 'string' } },
    });
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)} ${usage}`);
  }
}
