import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { vocabulary } from '@selaras/language';
import type { Lang, PageName } from '@selaras/language';
import i18next from 'i18next';
import { ApiProblem } from '../api/problem.js';
import { describeProblem } from '../api/problem-words.js';
import { changeLanguage, needPage, needProblems, startTexts } from './index.js';

/** What was fetched; a language in `away` cannot be. */
const fetched: string[] = [];
const away = new Set<Lang>();
function fetch<T>(lang: Lang, what: string, words: T): Promise<T> {
  fetched.push(`${lang} ${what}`);
  return away.has(lang) ? Promise.reject(new TypeError('no network')) : Promise.resolve(words);
}

const document = { documentElement: { lang: '', dir: '' } };

beforeAll(async () => {
  Object.assign(globalThis, { document });
  await startTexts({
    titles: (lang) => ({ overview: `overview in ${lang}` }),
    page: (lang, name: PageName) => fetch(lang, name, { group: { text: `${name} in ${lang}` } }),
    codes: (lang) => fetch(lang, 'codes', vocabulary[lang].codes),
    problems: (lang) => fetch(lang, 'problems', vocabulary[lang].problems),
  });
});
beforeEach(() => {
  fetched.length = 0;
});
const text = (key: string): string => i18next.t(key as 'app.name');

describe('words of a screen', () => {
  it('are fetched with it, in its language alone, once', async () => {
    expect([text('pages.overview'), text('app.name'), text('group.text')]).toEqual([
      'overview in id',
      'Selaras',
      'group.text',
    ]);
    await Promise.all([needPage('overview'), needPage('overview')]);
    expect(text('group.text')).toBe('overview in id');
    expect(text('reason.outsideMandate')).toBe('Di luar kewenangan');
    expect(fetched).toEqual(['id overview', 'id codes']);
  });

  it('are there in another language before the screen changes to it, and the last choice counts', async () => {
    await Promise.all([changeLanguage('en'), changeLanguage('id'), changeLanguage('en')]);
    expect(fetched).toEqual(['en overview', 'en codes']);
    expect([text('group.text'), document.documentElement.lang, document.documentElement.dir]).toEqual([
      'overview in en',
      'en',
      'ltr',
    ]);
  });

  it('stay in the language they are in when another cannot be fetched, until it can', async () => {
    away.add('id');
    await needPage('home');
    await expect(changeLanguage('id')).rejects.toThrow('no network');
    expect([text('group.text'), document.documentElement.lang]).toEqual(['home in en', 'en']);
    away.delete('id');
    await changeLanguage('id');
    expect(text('group.text')).toBe('home in id');
  });
});

describe('a problem', () => {
  const reader = { t: i18next.t, lang: 'id' } as const;

  it('is told without its words when there is no network, and says so', () => {
    expect(describeProblem(new ApiProblem(0, 'NETWORK'), reader).title).toBe('Tidak ada sambungan');
  });

  it('is told in its own words once they are there', async () => {
    await needProblems();
    const problem = new ApiProblem(409, 'WRONG_STAGE', { stage: 'collecting' });
    expect(describeProblem(problem, reader)).toMatchObject({
      title: 'Bukan pada tahap ini',
      message: expect.stringContaining('pengumpulan'),
    });
    const unknown = new ApiProblem(409, 'NEWER_THAN_THIS' as 'EMPTY');
    expect(describeProblem(unknown, reader).title).toBe('Jawaban tidak terbaca');
  });
});
