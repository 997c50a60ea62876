/**
 * A pure function of an immutable object, computed once for each object. What a fact did not touch is the very same object
 * in the next state, so that what is derived from it is the very same as well. Nothing is held longer than its object.
 */
export function perObject<K extends object, T extends object | number | string | boolean | null>(
  compute: (key: K) => T,
): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** As `perObject`, for what follows from two objects. */
export function perPair<A extends object, B extends object, T extends object | number | string | boolean | null>(
  compute: (a: A, b: B) => T,
): (a: A, b: B) => T {
  const withFirst = perObject((a: A) => perObject((b: B) => compute(a, b)));
  return (a, b) => withFirst(a)(b);
}

const lists = new WeakMap<object, readonly unknown[]>();

/** The values of a record as a list, made once: a step asks for them again and again. */
export function valuesOf<T>(record: Readonly<Record<string, T>>): readonly T[] {
  const found = lists.get(record);
  if (found !== undefined) return found as readonly T[];
  const values = Object.values(record);
  lists.set(record, values);
  return values;
}
