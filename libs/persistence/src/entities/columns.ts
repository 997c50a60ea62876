import type { ColumnOptions, ValueTransformer } from 'typeorm';

/**
 * PostgreSQL returns bigint as text. Epoch milliseconds and counters stay far below 2^53, so they are numbers here;
 * anything beyond fails loudly instead of losing digits.
 */
export function toSafeNumber(value: string | number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${value}`);
  return number;
}

const bigint: ValueTransformer = {
  from: (value: string | null) => (value === null ? null : toSafeNumber(value)),
  to: (value: number | null) => value,
};

/** Options of a bigint column that is a number in TypeScript. */
export function bigintColumn(name: string, options: ColumnOptions = {}): ColumnOptions {
  return { ...options, name, type: 'bigint', transformer: bigint };
}

/** Options of an instant of the real clock. */
export function realInstant(name: string, options: ColumnOptions = {}): ColumnOptions {
  return { ...options, name, type: 'timestamptz' };
}
