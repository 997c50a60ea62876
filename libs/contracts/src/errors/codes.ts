import type { RefusalCode } from '@selaras/domain';
import { refusalCodes } from '@selaras/domain';

/** Codes that arise outside the domain: at the HTTP border, in services, in the tools. */
export const borderCodes = [
  'INVALID_REQUEST',
  'UNAUTHENTICATED',
  'WRONG_CREDENTIALS',
  'CSRF',
  'FORBIDDEN',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'IDEMPOTENCY_KEY_REQUIRED',
  'IDEMPOTENCY_KEY_REUSED',
  'PAYLOAD_TOO_LARGE',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_DRAFTS',
  'UNSUPPORTED_MEDIA_TYPE',
  'ENGINE_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'INTERNAL',
] as const;
export type BorderCode = (typeof borderCodes)[number];
export type ErrorCode = RefusalCode | BorderCode;
export const errorCodes: readonly ErrorCode[] = [...refusalCodes, ...borderCodes];
