import { parseArgs } from 'node:util';
import { Unusable } from '../services/failure.js';
import type { Stack } from '../stack/stack.js';
import { recordFaults } from './record.js';

export interface FaultsCommand {
  readonly argv: readonly string[];
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
  /** Brings up a whole of its own, with these settings for its apps, and throws it away afterwards. */
  readonly withStack: (
    work: (stack: Stack) => Promise<number>,
    appEnv: Readonly<Record<string, string>>,
  ) => Promise<number>;
}

/** One process in the cache: nearly every task begins at the first event. */
export const recordFaultsEnv = { SELARAS_MAX_CACHED_WORKFLOWS: '1' };

/**
 * `npm run faults -- record`: a fresh whole for each seed, struck for its share of the minutes. The exit code is 0 only
 * when no seed brought a violation.
 *
 * @throws Unusable for arguments that mean nothing
 */
export async function runFaultsCommand({ argv, say, signal, withStack }: FaultsCommand): Promise<number> {
  const { seconds, seeds } = parse(argv);
  let violations = 0;
  for (const seed of seeds) {
    signal.throwIfAborted();
    await withStack(async (stack) => {
      const report = await recordFaults({ stack, seconds: seconds / seeds.length, seed, say, signal });
      violations += report.violations.length;
      return 0;
    }, recordFaultsEnv);
  }
  say(`${seeds.length} seeds, ${violations} violations`);
  return violations === 0 ? 0 : 1;
}

function parse(argv: readonly string[]): { readonly seconds: number; readonly seeds: readonly number[] } {
  const known = 'Known: record [--minutes N] [--seed N] [--seeds COUNT].';
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { minutes: { type: 'string' }, seed: { type: 'string' }, seeds: { type: 'string' } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'record') throw new Error('What is to be struck?');
    const [minutes, seed, count] = [values.minutes ?? '1', values.seed ?? '1', values.seeds ?? '1'].map(Number);
    if (minutes === undefined || !(minutes > 0)) throw new Error('--minutes needs a number above 0.');
    if (!Number.isInteger(seed) || !Number.isInteger(count) || Number(count) < 1) {
      throw new Error('--seed and --seeds need whole numbers.');
    }
    return { seconds: minutes * 60, seeds: Array.from({ length: Number(count) }, (_, n) => Number(seed) + n) };
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)} ${known}`);
  }
}
