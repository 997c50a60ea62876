import { z } from 'zod';
import type { Pair } from './statistics.js';
import { median, ratioOf } from './statistics.js';

export const benchmarkNames = ['burst', 'update', 'notices', 'case', 'scale', 'live', 'reads'] as const;
export type BenchmarkName = (typeof benchmarkNames)[number];

/** One row: something of ours divided by something to compare it with, in one run. */
export const rowSchema = z
  .object({
    /** Name of the benchmark, or `benchmark.part` when it has several rows. */
    name: z.string(),
    /** What was measured, in a few words. */
    what: z.string(),
    /** What it is divided by, in a few words. */
    against: z.string(),
    /** Medians over the pairs. */
    ours: z.number(),
    yardstick: z.number(),
    unit: z.string(),
    ratio: z.object({ median: z.number(), min: z.number(), max: z.number() }),
    goal: z.number(),
    /** Whether the ratio is to stay at or below the goal, or to reach it. */
    better: z.enum(['lower', 'higher']),
    /** Whether the median ratio keeps the goal and everything checked inside was right. */
    holds: z.boolean(),
    /** Whether everything was answered, counted and found as it must be. */
    correct: z.boolean(),
    pairs: z.number(),
  })
  // More figures of its own: events, bytes, seconds.
  .loose();
export type Row = z.infer<typeof rowSchema>;

/** What `--json` writes. */
export const reportSchema = z.object({ benchmarks: z.array(rowSchema) });
export type Report = z.infer<typeof reportSchema>;

export interface Measured {
  readonly name: string;
  readonly what: string;
  readonly against: string;
  readonly unit: string;
  readonly pairs: readonly Pair[];
  readonly goal: number;
  readonly better?: 'lower' | 'higher';
  /** What was found wrong; empty when everything was right. */
  readonly wrong: readonly string[];
  readonly figures?: Readonly<Record<string, number | string | boolean>>;
}

/** The row of what was measured. */
export function rowOf({ pairs, goal, wrong, figures, better = 'lower', ...about }: Measured): Row {
  const ratio = ratioOf(pairs);
  const reached = better === 'lower' ? ratio.median <= goal : ratio.median >= goal;
  const correct = wrong.length === 0;
  const [firstWrong] = wrong;
  return {
    ...about,
    ours: rounded(median(pairs.map(({ ours }) => ours))),
    yardstick: rounded(median(pairs.map(({ yardstick }) => yardstick))),
    ratio: { median: rounded(ratio.median), min: rounded(ratio.min), max: rounded(ratio.max) },
    goal,
    better,
    holds: reached && correct,
    correct,
    pairs: pairs.length,
    ...Object.fromEntries(
      Object.entries(figures ?? {}).map(([key, value]) => [key, typeof value === 'number' ? rounded(value) : value]),
    ),
    ...(firstWrong === undefined ? {} : { wrong: wrong.length, firstWrong }),
  };
}

/** The row of something that is held against a limit instead of another measurement. */
export function limitRow(
  options: Omit<Measured, 'pairs' | 'goal' | 'better' | 'against'> & {
    readonly values: readonly number[];
    readonly limit: number;
  },
): Row {
  const { values, limit, ...about } = options;
  return rowOf({
    ...about,
    against: 'the limit',
    pairs: values.map((ours) => ({ ours, yardstick: limit })),
    goal: 1,
  });
}

/** Three digits that count: more than that no run repeats. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
