/** The record with some of its values changed; the very same record when none did. */
export function changedValues<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => T,
): Readonly<Record<string, T>> {
  const next = Object.entries(record).flatMap(([key, value]) => {
    const after = change(value);
    return after === value ? [] : [[key, after] as const];
  });
  return next.length === 0 ? record : { ...record, ...Object.fromEntries(next) };
}
