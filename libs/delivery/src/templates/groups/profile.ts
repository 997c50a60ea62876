import { askFor, stageWords } from '@selaras/language';
import type { Tellers } from '../entry.js';

/** The profile from consultation to erratum, and the stages of the assessment. */
export const profile: Tellers<'consultation' | 'provenanceChanged' | 'profilePublished' | 'erratum' | 'stageChanged'> =
  {
    consultation: ({ profileVersion: version, until, statements }, { words, lang, detail }) => ({
      ...words.consultation({ version, silence: until !== null }),
      ask: askFor('commentProfile', 1, lang),
      due: until,
      details: [detail('statements', statements)],
      indicators: [],
    }),
    provenanceChanged: ({ published, statements }, { words, lang, count, detail }) => ({
      ...words.provenanceChanged({ count, published }),
      ask: published ? words.considerErratum : askFor('confirmStatements', count, lang),
      due: null,
      details: [detail('statements', statements)],
    }),
    profilePublished: ({ profileVersion: version, statements }, { words, detail }) => ({
      ...words.profilePublished({ version }),
      ask: null,
      due: null,
      details: [detail('statements', statements)],
      indicators: [],
    }),
    erratum: ({ erratum: number }, { words, quotes }) => ({
      ...words.erratum({ number }),
      ask: null,
      due: null,
      quotes: [...quotes('before'), ...quotes('after')],
      indicators: [],
    }),
    stageChanged: ({ stage, waived }, { words, lang }) => ({
      ...words.stageChanged({ stage: stageWords[lang][stage], waived }),
      ask: null,
      due: null,
      indicators: [],
    }),
  };
