import { describe, expect, it } from '@jest/globals';
import { codeAsText, textIn } from './localized-text.js';

describe('a text in several languages', () => {
  const title = { ar: 'الهجرة', fr: 'Migration', 'pt-BR': 'Migração' };

  it.each([
    ['the reader’s own language first', ['fr', 'ar'], 'fr'],
    ['then those of the assessment, in its order', ['en', 'ar', 'fr'], 'ar'],
    ['a region’s language without its region', ['fr-CA', 'ar'], 'fr'],
    ['a language in the form of some region', ['pt', 'ar'], 'pt-BR'],
    ['the form of another region rather than the next language', ['pt-PT', 'ar'], 'pt-BR'],
    ['none of those wanted: the first by its tag', ['en', 'id'], 'ar'],
    ['nothing wanted: the first by its tag', [], 'ar'],
  ])('is taken in %s', (_what, wanted, lang) => {
    expect(textIn(title, wanted)).toEqual({ lang, text: title[lang as keyof typeof title] });
  });

  it('reads the same whatever order it was written in', () => {
    expect(textIn({ zh: '移民', de: 'Migration' }, ['en']).lang).toBe('de');
    expect(textIn({ de: 'Migration', zh: '移民' }, ['en']).lang).toBe('de');
  });

  it('keeps what makes a script, and leaves out what introduces an extension', () => {
    expect(textIn({ 'zh-Hans': '简', 'zh-Hant': '繁' }, ['zh-Hant-TW']).lang).toBe('zh-Hant');
    expect(textIn({ de: 'Text' }, ['de-u-co-phonebk']).lang).toBe('de');
  });

  it('does not take a language that only begins alike', () => {
    expect(textIn({ fil: 'Pamagat', fr: 'Titre' }, ['fi', 'fr']).lang).toBe('fr');
  });

  it('is a code in an undetermined language where nothing else is known', () => {
    expect(textIn(codeAsText('BPS'), ['en', 'id'])).toEqual({ lang: 'und', text: 'BPS' });
  });

  it('is refused in no language at all', () => {
    expect(() => textIn({}, ['en'])).toThrow(RangeError);
  });
});
