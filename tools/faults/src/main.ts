import { parseArgs } from 'node:util';
import { Unusable } from '@selaras/stack';
import type { Stack } from '@selaras/stack';
import { burstFaults } from './burst.js';
import { fuzz } from './fuzz.js';
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
 * `npm run faults -- record|burst|fuzz`: a fresh whole for each seed, struck for its share of the minutes or with its share
 * of the requests. The exit code is 0 only when no seed brought a violation.
 *
 * @throws Unusable for arguments that mean nothing
 */
export async function runFaultsCommand({ argv, say, signal, withStack }: FaultsCommand): Promise<number> {
  const { what, seconds, requests, seeds } = parse(argv);
  let violations = 0;
  for (const seed of seeds) {
    signal.throwIfAborted();
    await withStack(
      async (stack) => {
        const options = { stack, seconds: seconds / seeds.length, seed, say, signal };
        const report =
          what === 'record'
            ? await recordFaults(options)
            : what === 'burst'
              ? await burstFaults(options)
              : await fuzz({ ...options, requests: Math.ceil(requests / seeds.length) });
        violations += report.violations.length;
        return 0;
      },
      what === 'record' ? recordFaultsEnv : {},
    );
  }
  say(`${seeds.length} seeds, ${violations} violations`);
  return violations === 0 ? 0 : 1;
}

interface Parsed {
  readonly what: (typeof kinds)[number];
  readonly seconds: number;
  readonly requests: number;
  readonly seeds: readonly number[];
}

const kinds = ['record', 'burst', 'fuzz'] as const;

function parse(argv: readonly string[]): Parsed {
  const known =
    'Known: record|burst [--minutes N] [--seed N] [--seeds COUNT], fuzz [--requests N] [--seed N] [--seeds COUNT].';
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        minutes: { type: 'string' },
        requests: { type: 'string' },
        seed: { type: 'string' },
        seeds: { type: 'string' },
      },
    });
    const what = kinds.find((kind) => kind === positionals[0]);
    if (positionals.length > 1 || what === undefined) throw new Error('What is to be struck?');
    const [minutes, seed, count] = [values.minutes ?? '1', values.seed ?? '1', values.seeds ?? '1'].map(Number);
    if (minutes === undefined || !(minutes > 0)) throw new Error('--minutes needs a number above 0.');
    const requests = Number(values.requests ?? '20000');
    if (!Number.isInteger(requests) || requests < 1) throw new Error('--requests needs a whole number above 0.');
    if (!Number.isInteger(seed) || !Number.isInteger(count) || Number(count) < 1) {
      throw new Error('--seed and --seeds need whole numbers.');
    }
    return {
      what,
      seconds: minutes * 60,
      requests,
      seeds: Array.from({ length: Number(count) }, (_, n) => Number(seed) + n),
    };
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)} ${known}`);
  }
}
