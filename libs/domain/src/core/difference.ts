/** What turns one list of rows into another. */
export interface Difference<T> {
  /** Rows that are new or not as they were, in their order. */
  readonly upserts: readonly T[];
  /** Rows that are no more. */
  readonly gone: readonly T[];
}

/**
 * What changed between two lists of rows with unique keys. Rows that are the same object in the same place cost next to
 * nothing; only the others are looked up and compared by content.
 */
export function difference<T>(before: readonly T[], after: readonly T[], keyOf: (row: T) => string): Difference<T> {
  const left = before.filter((row, index) => row !== after[index]);
  const right = after.filter((row, index) => row !== before[index]);
  const old = new Map(left.map((row) => [keyOf(row), row]));
  const upserts = right.filter((row) => {
    const key = keyOf(row);
    const was = old.get(key);
    old.delete(key);
    return was === undefined || !sameContent(was, row);
  });
  return { upserts, gone: [...old.values()] };
}

/** Whether two values are the same as JSON, whatever the order of their keys. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, n) => sameContent(one, b[n]));
  }
  const [left, right] = [entriesOf(a), new Map(entriesOf(b))];
  return (
    left.length === right.size && left.every(([key, value]) => right.has(key) && sameContent(value, right.get(key)))
  );
}

/** JSON has no undefined: such an entry is as good as none. */
function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, one]) => one !== undefined);
}
