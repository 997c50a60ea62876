import { describe, expect, it } from '@jest/globals';
import { languagesToWrite, writingLanguage } from './written-in.js';

describe('the language in which somebody writes', () => {
  it.each([
    ['that of the screen', 'en', ['id', 'en'], 'en'],
    ['in the form that the assessment names', 'en', ['fr', 'en-GB'], 'en-GB'],
    ['exactly, where that is there', 'pt-BR', ['pt', 'pt-BR'], 'pt-BR'],
    ['else the first of the assessment', 'id', ['fr', 'ar'], 'fr'],
  ])('is %s', (_what, screen, languages, expected) => {
    expect(writingLanguage(screen, languages)).toBe(expected);
  });

  it('may be any of the assessment, or the one that the text is in', () => {
    expect(languagesToWrite(['id', 'en'], 'en')).toEqual(['id', 'en']);
    expect(languagesToWrite(['fr'], 'fr')).toEqual(['fr']);
    expect(languagesToWrite(['fr'], 'id')).toEqual(['fr', 'id']);
  });
});
