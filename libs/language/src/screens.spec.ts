import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { langs } from './lang.js';
import { frames, type Lang } from './languages/index.js';
import { outOfUse } from './out-of-use.js';

type Tree = { readonly [key: string]: string | Tree };
interface Page {
  readonly title: string;
  readonly words: Tree;
}

const languages = join(__dirname, 'languages');
/** The pages of which a language has words. */
const pagesOf = (lang: Lang): readonly string[] => readdirSync(join(languages, lang, 'pages')).sort();

function leaves(tree: Tree, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort();
const plural = /_(zero|one|two|few|many)$/;
const withoutForms = (texts: ReadonlyMap<string, string>): readonly string[] =>
  [...texts.keys()].filter((key) => !plural.test(key)).sort();

describe('languages of the interface', () => {
  it('are the folders that there are', () => {
    const folders = readdirSync(languages, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...langs].sort());
  });
});

describe.each(langs)('texts of the screens: %s', (lang) => {
  let parts: readonly Tree[];
  let titles: readonly string[];
  let texts: ReadonlyMap<string, string>;
  let first: ReadonlyMap<string, string>;
  const read = async (of: Lang): Promise<readonly Page[]> =>
    Promise.all(pagesOf(of).map(async (page) => (await import(`./languages/${of}/pages/${page}`)) as Page));
  const joined = (of: Lang, pages: readonly Page[]): Tree =>
    Object.assign({}, frames[of], ...pages.map(({ words }) => words)) as Tree;

  beforeAll(async () => {
    const pages = await read(lang);
    parts = [frames[lang], ...pages.map(({ words }) => words)];
    titles = pages.map(({ title }) => title);
    texts = leaves(joined(lang, pages));
    first = leaves(joined(langs[0], await read(langs[0])));
  });

  it('are those of every page, under the same keys as in the first language', () => {
    expect(pagesOf(lang)).toEqual(pagesOf(langs[0]));
    expect(withoutForms(texts)).toEqual(withoutForms(first));
  });

  it('have every form of the plural that the language has, where something is counted', () => {
    // What i18next asks for with a whole number.
    const forms = [...new Set(Array.from({ length: 200 }, (_n, n) => new Intl.PluralRules(lang).select(n)))];
    const counted = [...texts.keys()].filter((key) => key.endsWith('_other'));
    const missing = counted.flatMap((key) =>
      forms.map((form) => key.replace(/_other$/, `_${form}`)).filter((form) => !texts.has(form)),
    );
    expect(missing).toEqual([]);
  });

  it('use the values that they are given', () => {
    const given = (key: string): readonly string[] => placeholders(first.get(key.replace(plural, '_other')) ?? '');
    const differing = [...texts].filter(([key, text]) =>
      // “This indicator” needs no number.
      plural.test(key)
        ? placeholders(text).some((name) => !given(key).includes(name))
        : placeholders(text).join() !== given(key).join(),
    );
    expect(differing).toEqual([]);
  });

  it('stand in the file of their page: no group stands in two', () => {
    const groups = parts.flatMap((part) => Object.keys(part));
    expect(groups).toEqual([...new Set(groups)]);
  });

  it('use the words of the glossary, and are never empty', () => {
    const all = [...titles, ...texts.values()];
    expect(all.filter((text) => outOfUse(text, lang))).toEqual([]);
    expect(all.filter((text) => text.trim() === '')).toEqual([]);
  });
});
