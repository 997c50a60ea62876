import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { frameworkSchema } from '../http/shapes.js';
import { catalogueUnfit } from '../assessment/creation.js';
import { languagesSchema, languageTagSchema, localized, missingTexts } from './localized.js';

const problems = (schema: z.ZodType, value: unknown): readonly string[] =>
  (schema.safeParse(value, { error: z.locales.id().localeError }).error?.issues ?? []).map(
    ({ path, message }) => `/${path.join('/')}: ${message}`,
  );

describe('a language tag', () => {
  it.each(['id', 'en-GB', 'fr', 'ar', 'zh-Hant-TW', 'sr-Latn', 'es-419', 'de-1996', 'und', 'fil'])('is %s', (tag) => {
    expect(languageTagSchema.safeParse(tag).success).toBe(true);
  });

  it.each(['', 'e', 'EN', 'en_GB', 'en-gb', 'in', 'english language', '-', 'zh-hant', 'en-', '\u200b', '__proto__'])(
    'is not %j',
    (tag) => {
      expect(languageTagSchema.safeParse(tag).success).toBe(false);
    },
  );
});

describe('a text in languages', () => {
  it('takes any language, and its texts without the spaces around them', () => {
    expect(localized(10).parse({ ar: ' هجرة ', fr: 'Migration' })).toEqual({ ar: 'هجرة', fr: 'Migration' });
  });

  it.each([
    ['no language', {}, ['/: no language']],
    ['a name that is no tag', { pt_br: 'Migração' }, ['/pt_br: language tag']],
    ['a tag in another spelling', { FR: 'Migration' }, ['/FR: language tag']],
    ['a text that shows nothing', { fr: '\u200b', en: 'x' }, ['/fr: empty text']],
  ])('is refused with its place: %s', (_what, text, expected) => {
    expect(problems(localized(10), text)).toEqual(expected);
  });

  it('is as long as any text of its kind may be, in each language', () => {
    expect(problems(localized(3), { en: 'four', fr: 'six' })).toEqual([expect.stringMatching(/^\/en: /)]);
    expect(localized(3).safeParse('four').success).toBe(false);
  });

  it('has languages that are named once each', () => {
    expect(problems(languagesSchema, ['fr', 'ar', 'fr'])).toEqual(['/: each language once']);
    expect(languagesSchema.safeParse([]).success).toBe(false);
  });
});

describe('the first language', () => {
  it('is that of every text: others may be missing', () => {
    const texts = [
      [['a'], { fr: 'A', ar: 'أ' }],
      [['b', 0], { ar: 'ب' }],
      [['c'], undefined],
    ] as const;
    expect(missingTexts(['fr', 'ar'], texts)).toEqual([['b', 0, 'fr']]);
    expect(missingTexts(['ar'], texts)).toEqual([]);
  });

  it('is asked for of every text of a catalogue', () => {
    const words = { id: 'Satu', en: 'One' };
    const catalogue = {
      ...{ id: 'F', version: '1', languages: ['en', 'id'], title: words, illustrative: true },
      dimensions: [{ number: 1, title: words }],
      indicators: [{ code: '1.1', dimension: 1, domain: words, title: words, answer: 'text', evidence: words }],
    };
    expect(problems(frameworkSchema, catalogue)).toEqual([]);
    const french = { ...catalogue, languages: ['fr'] };
    expect(problems(frameworkSchema, french)).toEqual(
      [
        '/title/fr',
        '/dimensions/0/title/fr',
        '/indicators/0/domain/fr',
        '/indicators/0/title/fr',
        '/indicators/0/evidence/fr',
      ].map((place) => `${place}: first language`),
    );
  });

  it('of a catalogue must be one of the assessment’s', () => {
    expect(catalogueUnfit(['fr', 'id'], { languages: ['id', 'en'] })).toBeNull();
    expect(catalogueUnfit(['fr', 'en'], { languages: ['id', 'en'] })).toMatchObject({
      pointer: '/languages',
      message: { en: 'must have id, the first language of the catalogue' },
    });
  });
});
