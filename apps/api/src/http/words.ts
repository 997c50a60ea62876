import { inEvery, langOfStrangers, vocabulary } from '@selaras/language';
import type { RequestWords, Said as InEvery } from '@selaras/language';
import type { Said } from './problem.js';

/** What is wrong at a place of a request, in every language. */
export function wrong(pick: (words: RequestWords) => string): InEvery {
  return inEvery(({ requests }) => pick(requests));
}

/** The words of a schema's message; one that has none stands for itself. */
export function shapeMessage(message: string): Said {
  return isKnown(message) ? wrong(({ shapes }) => shapes[message]) : message;
}

function isKnown(message: string): message is keyof RequestWords['shapes'] {
  return Object.hasOwn(vocabulary[langOfStrangers].requests.shapes, message);
}
