import type { Codes, Lang, ProblemWords } from '@selaras/language';
import type { Bundle, FetchedWords } from './index.js';

/*
 * Words that are fetched when they are needed: each file of `libs/language/src/languages` is found by its place, so neither
 * a page nor a language is named here.
 */
type Fetch<T> = Readonly<Record<string, () => Promise<T>>>;

const pages = import.meta.glob<Bundle>('../../../../libs/language/src/languages/*/pages/*.ts', { import: 'words' });
const codes = import.meta.glob<Codes>('../../../../libs/language/src/languages/*/codes.ts', { import: 'codes' });
const problems = import.meta.glob<ProblemWords>('../../../../libs/language/src/languages/*/problems.ts');
// With another address the file is another module, of which only the title is taken: the words themselves stay apart.
const titles = import.meta.glob<string>('../../../../libs/language/src/languages/*/pages/*.ts', {
  import: 'title',
  query: '?title',
  eager: true,
});

function at<T>(files: Fetch<T>, file: string): Promise<T> {
  const [, fetch] = Object.entries(files).find(([path]) => path.endsWith(`/languages/${file}.ts`)) ?? [];
  if (fetch === undefined) throw new RangeError(`no words at ${file}`);
  return fetch();
}

export const fetchedWords: FetchedWords = {
  titles: (lang: Lang) =>
    Object.fromEntries(
      Object.entries(titles).flatMap(([path, title]) => {
        const [, of, page = ''] = /\/languages\/([^/]+)\/pages\/([^/]+)\.ts$/.exec(path) ?? [];
        return of === lang ? [[page, title]] : [];
      }),
    ),
  page: (lang, name) => at(pages, `${lang}/pages/${name}`),
  codes: (lang) => at(codes, `${lang}/codes`),
  problems: (lang) => at(problems, `${lang}/problems`),
};
