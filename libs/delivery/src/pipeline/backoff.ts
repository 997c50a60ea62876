export interface BackoffOptions {
  /** Wait after the first failure, in milliseconds. */
  readonly baseMs: number;
  /** No wait is longer. */
  readonly capMs: number;
}

export const defaultBackoff: BackoffOptions = { baseMs: 2_000, capMs: 900_000 };

/**
 * Wait before the next attempt: doubles with each attempt up to the cap, and half of it is chance, so that what
 * failed together does not come back together.
 *
 * @param attempt 1 after the first attempt
 * @param random a number in [0, 1)
 */
export function backoffMs(attempt: number, random: number, { baseMs, capMs }: BackoffOptions): number {
  const exponent = Math.min(Math.max(attempt, 1) - 1, 30);
  const full = Math.min(baseMs * 2 ** exponent, capMs);
  return Math.round(full / 2 + (full / 2) * random);
}
