import type { ErrorCode, MessageZone, Problem } from '@selaras/contracts';

/** A request that ends with a problem document. `details` fill the message, `errors` name the places of a bad request. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly code: ErrorCode,
    readonly options: {
      readonly details?: Readonly<Record<string, unknown>>;
      readonly errors?: Problem['errors'];
      readonly zone?: MessageZone;
      /** Seconds after which a repeat makes sense; becomes `Retry-After`. */
      readonly retryAfterSeconds?: number;
      readonly cause?: unknown;
    } = {},
  ) {
    super(code, { cause: options.cause });
  }
}

/** A bad request with its places. */
export function invalidRequest(errors: readonly { readonly pointer: string; readonly message: string }[]): ApiProblem {
  return new ApiProblem('INVALID_REQUEST', { errors: errors.map((error) => ({ ...error })) });
}
