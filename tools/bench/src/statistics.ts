/** Median, least and greatest of some ratios. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * The value below which the share `q` of the values lies (nearest rank).
 *
 * @throws RangeError without values
 */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))];
  if (value === undefined) throw new RangeError('no values');
  return value;
}

/**
 * The middle value, or the mean of the two in the middle.
 *
 * @throws RangeError without values
 */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('no values');
  return (upper + lower) / 2;
}

/** @throws RangeError without values */
export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** One measurement of each side, made one right after the other. */
export interface Pair {
  readonly ours: number;
  readonly yardstick: number;
}

/**
 * Ratios of ours to the yardstick, pair by pair: what slows the machine for a while slows both sides of a pair.
 *
 * @throws RangeError when there is no pair, or a yardstick is not above zero
 */
export function ratioOf(pairs: readonly Pair[]): Spread {
  return spreadOf(
    pairs.map(({ ours, yardstick }) => {
      if (!(yardstick > 0)) throw new RangeError(`a yardstick of ${yardstick}`);
      return ours / yardstick;
    }),
  );
}
