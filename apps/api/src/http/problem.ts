import type { ErrorCode, Lang, MessageZone, WaitReason } from '@selaras/contracts';

/** Words in every language, or a value that reads the same in each. */
export type Said = string | Readonly<Record<Lang, string>>;
/** A place of a bad request (JSON pointer) and what is wrong there. */
export interface Place {
  readonly pointer: string;
  readonly message: Said;
}

/** A request that ends with a problem document. `details` fill the message, `errors` name the places of a bad request. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  constructor(
    readonly code: ErrorCode,
    readonly options: {
      readonly details?: Readonly<Record<string, unknown>>;
      readonly errors?: readonly Place[];
      readonly zone?: MessageZone;
      /** Seconds after which to try again; becomes `Retry-After`. */
      readonly retryAfterSeconds?: number;
      /** Methods that the address has; become `Allow`. */
      readonly allow?: readonly string[];
      readonly cause?: unknown;
      /** It is there, and the caller may not know of it: noted like a refusal, with the body whose it is where the path names none. */
      readonly unseen?: { readonly body: string | null };
    } = {},
  ) {
    super(code, { cause: options.cause });
  }
}

/** Answered like something that is not there, to whoever may not see it. */
export function outOfSight(body: string | null): ApiProblem {
  return new ApiProblem('NOT_FOUND', { unseen: { body } });
}

/** A bad request with its places. */
export function invalidRequest(errors: readonly Place[]): ApiProblem {
  return new ApiProblem('INVALID_REQUEST', { errors });
}

/** A request that cannot be carried out just now: why, and after how many seconds to try again. */
export function notJustNow(reason: WaitReason, retryAfterSeconds: number, cause?: unknown): ApiProblem {
  return new ApiProblem('ENGINE_UNAVAILABLE', { details: { reason }, retryAfterSeconds, cause });
}

/** What a person reads. */
export function inLanguage(said: Said, lang: Lang): string {
  return typeof said === 'string' ? said : said[lang];
}
