import { ApplicationFailure } from '@temporalio/common';

/** What a failed activity means to the workflow: whether a repeat can help, under a code that stands for the cause. */
interface Verdict {
  readonly code: string;
  readonly retryable: boolean;
}

/** Connection and capacity errors of Node, by code. */
const networkCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);
/** Our own codes: the predecessor, or the assessment's row, is still on its way. */
const laterCodes: ReadonlySet<string> = new Set(['SEQ_GAP', 'UNKNOWN_ASSESSMENT']);
/** Our own codes that no repeat can change. */
const finalCodes: ReadonlySet<string> = new Set(['BAD_RECORD', 'LOG_DIVERGED', 'UNSTORABLE_TEXT']);
/** The schema is behind the code: the migration that is under way heals it. */
const schemaBehind: ReadonlySet<string> = new Set(['42P01', '42703', '42883', '3F000']);

/**
 * Turns whatever an activity threw into an `ApplicationFailure` whose type is a code. Retryable: SEQ_GAP,
 * UNKNOWN_ASSESSMENT, DATABASE_UNAVAILABLE, DATABASE_CONFLICT, DATABASE_NOT_MIGRATED, UNEXPECTED. Not retryable:
 * BAD_RECORD, LOG_DIVERGED, UNSTORABLE_TEXT, CONSTRAINT_VIOLATED, DATA_REJECTED, STATEMENT_REJECTED, PROGRAMMING_ERROR.
 *
 * The message of a database error names SQLSTATE and constraint only: the error itself may quote values, and content
 * does not belong into histories.
 */
export function toApplicationFailure(error: unknown): ApplicationFailure {
  if (error instanceof ApplicationFailure) return error;
  const { code, retryable } = judge(error);
  return ApplicationFailure.create({ type: code, message: messageOf(error, code), nonRetryable: !retryable });
}

/** Whether no repeat can help. */
export function isFinal(error: unknown): boolean {
  return !judge(error).retryable;
}

function judge(error: unknown): Verdict {
  const code = codeOf(error);
  if (code !== null) {
    if (laterCodes.has(code)) return { code, retryable: true };
    if (finalCodes.has(code)) return { code, retryable: false };
    if (networkCodes.has(code)) return { code: 'DATABASE_UNAVAILABLE', retryable: true };
    if (/^[0-9A-Z]{5}$/.test(code)) return judgeSqlState(code);
  }
  if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) {
    return { code: 'PROGRAMMING_ERROR', retryable: false };
  }
  // Pools and drivers report a broken connection as an error without a code. A repeat is free: steps are idempotent.
  return { code: 'UNEXPECTED', retryable: true };
}

/** SQLSTATE classes, see the appendix "PostgreSQL Error Codes" of its manual. */
function judgeSqlState(state: string): Verdict {
  if (schemaBehind.has(state)) return { code: 'DATABASE_NOT_MIGRATED', retryable: true };
  switch (state.slice(0, 2)) {
    case '23':
      return { code: 'CONSTRAINT_VIOLATED', retryable: false };
    case '21':
    case '22':
      return { code: 'DATA_REJECTED', retryable: false };
    case '42':
      return { code: 'STATEMENT_REJECTED', retryable: false };
    case '40':
    case '55':
      return { code: 'DATABASE_CONFLICT', retryable: true };
    default:
      // 08 connection, 25 (read-only after a failover), 28 and 3D (the operator mends access), 53 resources, 57 intervention, 58, XX.
      return { code: 'DATABASE_UNAVAILABLE', retryable: true };
  }
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Node tries several addresses and reports all that failed together.
  return error instanceof AggregateError ? codeOf(error.errors[0]) : null;
}

function messageOf(error: unknown, code: string): string {
  if (!(error instanceof Error)) return code;
  const detail = codeOf(error);
  // Without a code it is our own bug or a driver's complaint about the connection, which quote nothing.
  if (detail === null) return `${code}: ${error.message}`;
  const constraint = 'constraint' in error && typeof error.constraint === 'string' ? ` ${error.constraint}` : '';
  return detail === code ? code : `${code} (${detail}${constraint})`;
}
