import { errorMessages, fillMessage } from '@selaras/contracts';
import type { ErrorCode, Problem } from '@selaras/contracts';
import type { Lang, Zone } from '../lib/instants.js';

/** Codes that arise in the browser itself: no connection, or a reply that is not the API's. */
export type ClientCode = 'NETWORK' | 'UNEXPECTED_REPLY';

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

/** A refused or failed request, with the code that messages are chosen by. */
export class ApiProblem extends Error {
  constructor(
    /** HTTP status; 0 when there was no reply. */
    readonly status: number,
    readonly code: ErrorCode | ClientCode,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly errors: NonNullable<Problem['errors']> = [],
  ) {
    super(code);
    this.name = 'ApiProblem';
  }
}

function knownCode(body: unknown): ErrorCode | null {
  if (typeof body !== 'object' || body === null || !('code' in body) || typeof body.code !== 'string') return null;
  return Object.hasOwn(errorMessages, body.code) ? (body.code as ErrorCode) : null;
}

/** The problem of a reply that is no success. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const code = knownCode(body);
  if (code === null) return new ApiProblem(status, 'UNEXPECTED_REPLY');
  const problem = body as Problem;
  return new ApiProblem(status, code, problem.details, problem.errors);
}

/** The same for whatever was thrown, so that screens handle one type. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(0, 'UNEXPECTED_REPLY');
}

/** Title and full sentence of a problem in the reader's language and the case's zone. */
export function describeProblem(
  problem: ApiProblem,
  lang: Lang,
  zone?: Zone,
): { readonly title: string; readonly message: string; readonly places: readonly string[] } {
  const places = problem.errors.map((error) => `${error.pointer}: ${error.message}`);
  if (problem.code === 'NETWORK' || problem.code === 'UNEXPECTED_REPLY') {
    return { ...clientMessages[problem.code][lang], places };
  }
  const text = errorMessages[problem.code][lang];
  return { title: text.title, message: fillMessage(text.message, problem.details, zone, lang), places };
}
