import { askFor, contradictionKindWords, plain } from '@selaras/language';
import type { Tellers } from '../entry.js';

/** Questions of the researchers, and statements that do not agree. */
export const crosscheck: Tellers<'questions' | 'questionsReplied' | 'contradiction'> = {
  questions: ({ what, count, round }, { words, body, lang }) => ({
    ...words.questions({ body, count, round }),
    ask: askFor(what, count, lang),
  }),
  questionsReplied: ({ round }, { words }) => ({
    ...words.questionsReplied({ round }),
    ask: null,
    due: null,
    indicators: [],
  }),
  contradiction: ({ contradictionKind, bodies }, { words, count, lang, detail, quotes }) => ({
    ...words.contradiction({ count }),
    ask: null,
    details: [
      detail('kind', contradictionKindWords[lang][contradictionKind]),
      detail('bodies', bodies.map(plain).join(', ')),
    ],
    quotes: quotes('contradiction'),
  }),
};
