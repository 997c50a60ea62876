import { existsSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLang, langs } from '@selaras/language';
import type { Lang } from '@selaras/language';
import { Unusable } from '@selaras/stack';
import { loadCaseFile, loadNamedCase } from './load.js';
import { rehearseByRules } from './rehearse.js';
import { replayAndAccount, type CaseStack } from './run.js';

export interface CaseCommandOptions {
  readonly argv: readonly string[];
  /** Folder of the checkout. */
  readonly root: string;
  readonly stdout: { write(text: string): unknown };
  /** Starts a whole with a database of its own, does the work on it and stops what it started. */
  withStack(work: (stack: CaseStack) => Promise<number>): Promise<number>;
  readonly stderr?: { write(text: string): unknown };
  /** Raised when the person does not want to wait for the end. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * `npm run case -- NAME | --file PATH [--json FILE] [--lang id|en] [--check]`: plays one case on services of its own
 * and gives the account; with `--check` it is tried against the rules alone, without any service. The exit code is 0
 * only when every step went as the script says and every check of the account holds.
 *
 * @throws Unusable with what to do when the case or an option cannot be used; what the signal carries when it is raised
 */
export async function runCaseCommand(options: CaseCommandOptions): Promise<number> {
  const { lang, json, check, ...given } = parse(options.argv);
  // Everything that can be wrong with the case is told before anything is started.
  const loaded = given.file === null ? loadNamedCase(options.root, given.name) : loadCaseFile(given.file);
  if (check) return rehearseByRules(loaded, lang, (line) => void options.stdout.write(`${line}\n`));
  const { signal } = options;
  const stderr = options.stderr ?? process.stderr;
  return options.withStack(async (stack) => {
    const say = (line: string): void => void stderr.write(`${line}\n`);
    const { account, text } = await replayAndAccount({ loaded, stack, signal, say, lang });
    if (account === null) throw signal?.reason;
    const document = `${JSON.stringify(account, null, 2)}\n`;
    if (json === '-') options.stdout.write(document);
    else options.stdout.write(text);
    if (json !== null && json !== '-') writeFileSync(json, document);
    return account.violations.length === 0 ? 0 : 1;
  });
}

type Parsed = { readonly lang: Lang; readonly json: string | null; readonly check: boolean } & (
  { readonly name: string; readonly file: null } | { readonly name: null; readonly file: string }
);

const usage = 'Use: npm run case -- NAME | --file PATH  [--json FILE] [--lang id|en] [--check]';

function parse(argv: readonly string[]): Parsed {
  const { values, positionals } = read(argv);
  const lang = values.lang ?? 'en';
  if (!isLang(lang)) throw new Unusable(`--lang is ${langs.join(' or ')}, not ${lang}. ${usage}`);
  const json = values.json ?? null;
  if (json !== null && json !== '-' && !existsSync(dirname(resolve(json)))) {
    throw new Unusable(`There is no folder for ${json}. ${usage}`);
  }
  const check = values.check === true;
  if (check && json !== null)
    throw new Unusable(`Nothing is sent with --check, so there is no account for --json. ${usage}`);
  const [name, ...more] = positionals;
  if (more.length > 0) throw new Unusable(`One case at a time. ${usage}`);
  if (values.file !== undefined) {
    if (name !== undefined) throw new Unusable(`A name or a file, not both. ${usage}`);
    return { lang, json, check, name: null, file: values.file };
  }
  if (name === undefined) throw new Unusable(`Which case? ${usage}`);
  return { lang, json, check, name, file: null };
}

function read(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        file: { type: 'string' },
        json: { type: 'string' },
        lang: { type: 'string' },
        check: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)} ${usage}`);
  }
}
