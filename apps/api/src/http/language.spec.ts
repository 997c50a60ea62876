import { describe, expect, it } from '@jest/globals';
import { languageOf } from './language.js';

describe('language of a request', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['fr-FR,fr;q=0.9', 'en'],
    ['id', 'id'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['en-US,en;q=0.9,id;q=0.8', 'en'],
    ['en;q=0.2, id;q=0.7', 'id'],
    ['id;q=0', 'en'],
    ['id, en', 'id'],
    ['en, id', 'en'],
  ])('%s → %s', (header, lang) => {
    expect(languageOf(header)).toBe(lang);
  });
});
