import { describe, expect, it } from '@jest/globals';
import { en } from './en.js';
import { id } from './id.js';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort();

describe('texts of the screens', () => {
  const indonesian = leaves(id);
  const english = leaves(en);

  it('have the same keys in both languages; only English has a singular', () => {
    const withoutSingular = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect(withoutSingular.sort()).toEqual([...indonesian.keys()].sort());
    const plurals = [...english.keys()].filter((key) => key.endsWith('_other'));
    expect(plurals.filter((key) => !english.has(key.replace(/_other$/, '_one')))).toEqual([]);
  });

  it('use the same values in both languages', () => {
    const differing = [...indonesian].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('are never empty', () => {
    expect([...indonesian, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
