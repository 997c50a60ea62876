import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Unusable } from '@selaras/stack';
import type { BenchmarkName } from './result.js';

export interface BenchArguments {
  readonly names: readonly BenchmarkName[];
  readonly json: string | null;
  /** Pairs of each benchmark, instead of its own number. */
  readonly rounds: number | null;
}

/**
 * What the person asked for: all that are known when they named none.
 *
 * @throws Unusable for what means nothing
 */
export function parseBench(argv: readonly string[], known: readonly BenchmarkName[]): BenchArguments {
  const usage = `Use: npm run bench -- [${known.join('|')} …] [--json FILE] [--rounds N]`;
  const { values, positionals } = read(argv, usage);
  const names = positionals.map((given) => {
    const name = known.find((one) => one === given);
    if (name === undefined) throw new Unusable(`There is no benchmark ${given}. ${usage}`);
    return name;
  });
  const json = values.json ?? null;
  if (json !== null && !existsSync(dirname(resolve(json)))) {
    throw new Unusable(`There is no folder for ${json}. ${usage}`);
  }
  const rounds = values.rounds === undefined ? null : Number(values.rounds);
  if (rounds !== null && !(Number.isInteger(rounds) && rounds >= 1)) {
    throw new Unusable(`--rounds needs a whole number above 0. ${usage}`);
  }
  return { names: names.length === 0 ? known : [...new Set(names)], json, rounds };
}

function read(argv: readonly string[], usage: string) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'string' }, rounds: { type: 'string' } },
    });
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)} ${usage}`);
  }
}
