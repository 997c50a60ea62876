import type { ErrorCode, Problem } from '@selaras/contracts';

/** Codes that arise in the browser itself: no connection, or a reply that is not the API's. */
export type ClientCode = 'NETWORK' | 'UNEXPECTED_REPLY';

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

// Which codes there are stands with their words, which are fetched apart; here only what looks like one is told from
// what does not.
function codeOf(body: unknown): ErrorCode | null {
  if (typeof body !== 'object' || body === null || !('code' in body) || typeof body.code !== 'string') return null;
  return /^[A-Z][A-Z_]+$/.test(body.code) ? (body.code as ErrorCode) : null;
}

/** The problem of a reply that is no success. */
export function problemFrom(status: number, body: unknown): ApiProblem {
  const code = codeOf(body);
  if (code === null) return new ApiProblem(status, 'UNEXPECTED_REPLY');
  const problem = body as Problem;
  return new ApiProblem(status, code, problem.details, problem.errors);
}

/** The same for whatever was thrown, so that screens handle one type. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem(0, 'UNEXPECTED_REPLY');
}
