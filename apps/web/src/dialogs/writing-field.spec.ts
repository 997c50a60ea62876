import { beforeAll, describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { vocabulary } from '@selaras/language';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { startTexts } from '../i18n/index.js';
import { WritingField } from './writing-field.js';

beforeAll(async () => {
  Object.assign(globalThis, { document: { documentElement: {} } });
  await startTexts({
    titles: () => ({}),
    page: () => Promise.resolve({}),
    codes: (lang) => Promise.resolve(vocabulary[lang].codes),
    problems: (lang) => Promise.resolve(vocabulary[lang].problems),
  });
});

const ignore = (): void => undefined;
const shown = (lang: string, languages: readonly string[]): string =>
  renderToStaticMarkup(
    createElement(
      MantineProvider,
      null,
      createElement(WritingField, { label: 'Catatan', value: '', lang, languages, onChange: ignore, onLang: ignore }),
    ),
  );

describe('text that somebody writes', () => {
  it('says in which language it is, to the browser too', () => {
    expect(shown('fr', ['fr'])).toMatch(/<textarea[^>]* lang="fr"/);
  });

  it('has nothing to choose where the assessment speaks one language', () => {
    expect(shown('fr', ['fr'])).not.toContain('<select');
  });

  it('offers the languages of the assessment by their own names, each once', () => {
    const html = shown('en', ['id', 'en', 'ar']);
    expect([...html.matchAll(/<option[^>]*value="(\w+)"[^>]*>([^<]+)/g)].map(([, tag, name]) => [tag, name])).toEqual([
      ['id', 'Bahasa Indonesia'],
      ['en', 'English'],
      ['ar', 'العربية'],
    ]);
    expect(html).toMatch(/<option[^>]*value="en"[^>]*selected/);
  });
});
