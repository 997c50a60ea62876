import type { RefusalCode } from '@selaras/domain';

/** What is refused outside the domain: at the HTTP border, in services, in the tools. */
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
  'LINK_OVER',
  'PASSWORD_COMMON',
  'PASSWORD_PERSONAL',
  'PASSWORD_WRONG',
  'ACCOUNT_DISABLED',
  'PROOF_TOO_OLD',
  'SECOND_FACTOR_NEEDED',
  'SECOND_FACTOR_REQUIRED',
  'SECOND_FACTOR_OFF',
  'SECOND_FACTOR_OVER',
  'CODE_WRONG',
  'PROVIDER_OVER',
  'PROVIDER_FAILED',
  'PROVIDER_AWAY',
  'PROVIDER_NOT_LINKED',
  'PROVIDER_TAKEN',
  'PREPARATION_CHANGED',
  'PREPARATION_INCOMPLETE',
  'PREPARATION_LAUNCHED',
  'SEEING_ONLY',
  'SIGHT_OVER',
] as const;
export type BorderCode = (typeof borderCodes)[number];

/** Why something has to wait for a moment. */
export type WaitReason =
  'engineAway' | 'busy' | 'clockBusy' | 'notRecorded' | 'stopping' | 'noticesUnderWay' | 'messagesUnderWay';

/**
 * Short title and full sentence. `{name}` is a value of the details, `{name:kind}` a code that is written in words (stage,
 * role, gate, status, reason); `[…]` falls away when a value in it is missing.
 */
export interface ErrorText {
  readonly title: string;
  readonly message: string;
}

/** What problem documents say: what is in the way, and what to do about it. */
export interface ProblemWords {
  readonly problems: Readonly<Record<RefusalCode | BorderCode, ErrorText>>;
  readonly waitReason: Readonly<Record<WaitReason, string>>;
}
