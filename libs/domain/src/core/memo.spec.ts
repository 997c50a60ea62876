import { describe, expect, it, jest } from '@jest/globals';
import { changedValues } from './changed-values.js';
import { perObject, perPair, valuesOf } from './memo.js';

describe('what is derived from immutable objects', () => {
  it('is computed once for each object, null as well', () => {
    const compute = jest.fn(({ n }: { readonly n: number }) => (n > 0 ? { twice: n * 2 } : null));
    const derived = perObject(compute);
    const [one, same, none] = [{ n: 1 }, { n: 1 }, { n: 0 }];
    expect(derived(one)).toBe(derived(one));
    expect(derived(same)).toEqual(derived(one));
    expect(derived(same)).not.toBe(derived(one));
    expect([derived(none), derived(none)]).toEqual([null, null]);
    expect(compute).toHaveBeenCalledTimes(3);
  });

  it('is computed once for each pair of objects', () => {
    const derived = perPair((a: { readonly n: number }, b: { readonly n: number }) => ({ sum: a.n + b.n }));
    const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }];
    expect(derived(a, b)).toEqual({ sum: 3 });
    expect(derived(a, b)).toBe(derived(a, b));
    expect(derived(c, b)).toEqual({ sum: 5 });
    expect(derived(b, a)).not.toBe(derived(a, b));
  });

  it('is one list of values for one record', () => {
    const record = { a: 1, b: 2 };
    expect(valuesOf(record)).toEqual([1, 2]);
    expect(valuesOf(record)).toBe(valuesOf(record));
  });
});

describe('a record with changed values', () => {
  it('keeps what does not change, and is the very same when nothing does', () => {
    const record = { a: { n: 1 }, b: { n: 2 } };
    const next = changedValues(record, (one) => (one.n === 2 ? { n: 3 } : one));
    expect(next).toEqual({ a: { n: 1 }, b: { n: 3 } });
    expect(next['a']).toBe(record.a);
    expect(changedValues(record, (one) => one)).toBe(record);
  });
});
