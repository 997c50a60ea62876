import { errorMessages, fillMessage } from '@selaras/contracts';
import type { Lang, Zone } from '../lib/instants.js';
import type { ApiProblem, ClientCode } from './problem.js';

const clientMessages: Readonly<Record<ClientCode, Record<Lang, { readonly title: string; readonly message: string }>>> =
  {
    NETWORK: {
      id: {
        title: 'Tidak ada sambungan',
        message: 'Layanan tidak dapat dihubungi. Isian Anda tetap ada; periksa sambungan, lalu coba lagi.',
      },
      en: {
        title: 'No connection',
        message: 'The service cannot be reached. What you entered is still here; check the connection and try again.',
      },
    },
    UNEXPECTED_REPLY: {
      id: {
        title: 'Jawaban tidak terbaca',
        message: 'Layanan menjawab dengan cara yang tidak dikenal. Coba lagi nanti.',
      },
      en: { title: 'Reply not understood', message: 'The service replied in an unknown way. Try again later.' },
    },
  };

/** Title and full sentence of a problem in the reader's language and the case's zone. */
export function describeProblem(
  problem: ApiProblem,
  lang: Lang,
  zone?: Zone,
): { readonly title: string; readonly message: string; readonly places: readonly string[] } {
  const places = problem.errors.map((error) => `${error.pointer}: ${error.message}`);
  if (problem.code === 'NETWORK') return { ...clientMessages.NETWORK[lang], places };
  // A code of a newer service than this page.
  if (problem.code === 'UNEXPECTED_REPLY' || !Object.hasOwn(errorMessages, problem.code)) {
    return { ...clientMessages.UNEXPECTED_REPLY[lang], places };
  }
  const text = errorMessages[problem.code][lang];
  return { title: text.title, message: fillMessage(text.message, problem.details, zone, lang), places };
}
