import { fillMessage } from '@selaras/contracts';
import { problemWords, type useTexts } from '../i18n/index.js';
import type { Zone } from '../lib/instants.js';
import type { ApiProblem } from './problem.js';

type Reader = Pick<ReturnType<typeof useTexts>, 't' | 'lang'> & { readonly zone?: Zone | undefined };

/** Title and full sentence of a problem in the reader's language and the case's zone. */
export function describeProblem(
  { code, details, errors }: ApiProblem,
  { t, lang, zone }: Reader,
): { readonly title: string; readonly message: string; readonly places: readonly string[] } {
  const places = errors.map((error) => `${error.pointer}: ${error.message}`);
  const words = problemWords(lang);
  // A code of a newer service than this page has no words here.
  if (code === 'NETWORK' || code === 'UNEXPECTED_REPLY' || words === null || !Object.hasOwn(words.problems, code)) {
    const said = code === 'NETWORK' ? 'NETWORK' : 'UNEXPECTED_REPLY';
    return { title: t(`problem.${said}.title`), message: t(`problem.${said}.message`), places };
  }
  const { title, message } = words.problems[code];
  return { title, message: fillMessage(message, details, { lang, words, zone }), places };
}
