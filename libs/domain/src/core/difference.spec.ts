import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { difference, sameContent } from './difference.js';

interface Row {
  readonly id: string;
  readonly doc: unknown;
}
const keyOf = ({ id }: Row): string => id;

describe('the difference of two lists of rows', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, doc: { n: 1 } })) as [Row, Row, Row];

  it('is what is new, what is not as it was, and what is no more', () => {
    const changed = { id: 'b', doc: { n: 2 } };
    const added = { id: 'd', doc: null };
    expect(difference([a, b, c], [a, changed, added], keyOf)).toEqual({ upserts: [changed, added], gone: [c] });
  });

  it('is nothing for the same objects, wherever they stand', () => {
    expect(difference([a, b, c], [c, a, b], keyOf)).toEqual({ upserts: [], gone: [] });
  });

  it('is nothing for other objects of the same content', () => {
    expect(difference([a, b], [{ ...a }, { doc: { n: 1 }, id: 'b' }], keyOf)).toEqual({ upserts: [], gone: [] });
  });

  it('asks only about rows that are not the same object in the same place', () => {
    const asked: string[] = [];
    difference([a, b, c], [a, { ...b, doc: 0 }, c], (row) => {
      asked.push(row.id);
      return row.id;
    });
    expect(new Set(asked)).toEqual(new Set(['b']));
  });

  it('makes one list out of any other', () => {
    const rows = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), doc: fc.jsonValue({ maxDepth: 1 }) }), {
      selector: keyOf,
    });
    fc.assert(
      fc.property(rows, rows, fc.array(fc.nat(7), { maxLength: 4 }), (before, other, kept) => {
        const stays = kept.flatMap((n) => before.at(n) ?? []);
        const after = [...new Map([...other, ...stays].map((row) => [row.id, row])).values()];
        const table = new Map(before.map((row) => [row.id, row]));
        const { upserts, gone } = difference(before, after, keyOf);
        for (const row of upserts) table.set(row.id, row);
        for (const row of gone) table.delete(row.id);
        expect(new Map(table)).toEqual(new Map(after.map((row) => [row.id, row])));
      }),
    );
  });
});

describe('same content', () => {
  it('is what JSON makes of it, whatever the order of keys', () => {
    expect(sameContent({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(sameContent({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameContent({ a: 1 }, { a: 1, b: null })).toBe(false);
    expect(sameContent([1, 2], [2, 1])).toBe(false);
    expect(sameContent([1], [1, 2])).toBe(false);
    expect(sameContent([], {})).toBe(false);
    expect(sameContent(null, {})).toBe(false);
    expect(sameContent('1', 1)).toBe(false);
  });

  it('knows strange keys as its own', () => {
    expect(sameContent({ constructor: 1 }, {})).toBe(false);
    expect(sameContent({}, { toString: undefined })).toBe(true);
    const strange: unknown = JSON.parse('{"__proto__":{"a":1}}');
    expect(sameContent(strange, {})).toBe(false);
    expect(sameContent(strange, JSON.parse('{"__proto__":{"a":1}}'))).toBe(true);
  });

  it('agrees with a comparison as text', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const copy: unknown = JSON.parse(JSON.stringify(one));
        expect(sameContent(one, copy)).toBe(true);
        if (JSON.stringify(copy) === JSON.stringify(other)) expect(sameContent(one, other)).toBe(true);
        if (sameContent(one, other)) expect(JSON.parse(JSON.stringify(other))).toEqual(copy);
      }),
    );
  });
});
