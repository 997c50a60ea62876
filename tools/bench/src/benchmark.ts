import type { Stack } from '@selaras/stack';
import type { Row } from './result.js';
import type { Pair } from './statistics.js';

/** What a benchmark may use. */
export interface BenchContext {
  /** Folder of the checkout. */
  readonly root: string;
  /** Pairs that were asked for; null leaves it to the benchmark. */
  readonly rounds: number | null;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
  /** Brings up a whole of its own, with these settings for its apps, and throws it away afterwards. */
  withStack<T>(work: (stack: Stack) => Promise<T>, appEnv?: Readonly<Record<string, string>>): Promise<T>;
}

export interface Benchmark {
  /** What it does, for the page. */
  readonly about: string;
  run(context: BenchContext): Promise<readonly Row[]>;
}

/**
 * Measures both sides in turns, ours first in every other pair; the first pair warms up and does not count.
 */
export async function inTurns<O, Y>(
  rounds: number,
  signal: AbortSignal,
  sides: { readonly ours: () => Promise<O>; readonly yardstick: () => Promise<Y> },
): Promise<readonly { readonly ours: O; readonly yardstick: Y }[]> {
  const counted: { readonly ours: O; readonly yardstick: Y }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    signal.throwIfAborted();
    let pair: { readonly ours: O; readonly yardstick: Y };
    if (round % 2 === 0) {
      const ours = await sides.ours();
      pair = { ours, yardstick: await sides.yardstick() };
    } else {
      const yardstick = await sides.yardstick();
      pair = { ours: await sides.ours(), yardstick };
    }
    if (round > 0) counted.push(pair);
  }
  return counted;
}

/** One figure of each pair. */
export function figureOf<T>(
  pairs: readonly { readonly ours: T; readonly yardstick: T }[],
  figure: (side: T) => number,
): readonly Pair[] {
  return pairs.map(({ ours, yardstick }) => ({ ours: figure(ours), yardstick: figure(yardstick) }));
}

/** Milliseconds that some work takes, and what comes of it. */
export async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
}
