import { describeError } from '../logger.js';

/** What a failed send means for its message. */
export interface SendFailure {
  readonly error: string;
  /** True when trying again cannot help: the server refused this mail or this mailbox for good. */
  readonly permanent: boolean;
  /** True when the server could not be reached at all: that says nothing about the message. */
  readonly unreachable: boolean;
}

/** Codes with which the mail library says that an address or the content was refused, by the server or by itself. */
const refusalCodes = new Set(['EENVELOPE', 'EMESSAGE']);
const unreachableCodes = new Set([
  'ECONNECTION',
  'ECONNREFUSED',
  'ECONNRESET',
  'ESOCKET',
  'ETIMEDOUT',
  'EDNS',
  'ENOTFOUND',
  'ETLS',
  'EAUTH',
  // Our own deadline: the server did not finish within the lease.
  'EABORT',
]);
/** "Log in first", "encrypt first", and the class of policy in enhanced status codes: the set-up, not the mailbox. */
const setUpReplies = new Set([530, 534, 535, 538]);
const policyStatus = /^5\d\d[ -]5\.7\./;

/**
 * Classifies what a transport threw. A 5xx answer is final only when it speaks of the recipient or of the message; the
 * same number at the greeting, at the log-in, about the sender or about policy is a fault of the set-up that would
 * refuse everybody alike, and must not cost every message at once: such a message is tried until it was refused too often.
 */
export function classifyFailure(error: unknown): SendFailure {
  const code = stringField(error, 'code') ?? '';
  const responseCode = numberField(error, 'responseCode');
  const text = describeError(error).slice(0, 500);
  const permanent = refusalCodes.has(code) && isAboutMessage(error, responseCode);
  return { error: text, permanent, unreachable: !permanent && unreachableCodes.has(code) };
}

function isAboutMessage(error: unknown, responseCode: number | null): boolean {
  const command = stringField(error, 'command');
  // No answer at all: the library itself found no address that could be written to.
  if (responseCode === null) return command === 'API';
  if (responseCode < 500 || responseCode >= 600 || setUpReplies.has(responseCode)) return false;
  return command !== 'MAIL FROM' && !policyStatus.test(stringField(error, 'response') ?? '');
}

function field(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined;
}
function stringField(error: unknown, name: string): string | null {
  const value = field(error, name);
  return typeof value === 'string' ? value : null;
}
function numberField(error: unknown, name: string): number | null {
  const value = field(error, name);
  return typeof value === 'number' ? value : null;
}
