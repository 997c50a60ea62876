import { describeError } from '../logger.js';

/** What a failed send means for its message. */
export interface SendFailure {
  readonly error: string;
  /** True when trying again cannot help: the server refused this mail or this mailbox for good. */
  readonly permanent: boolean;
  /** True when the server could not be reached at all: that says nothing about the message. */
  readonly unreachable: boolean;
}

/** Codes with which the mail library says that the server refused an address or the content. */
const refusedByServer = new Set(['EENVELOPE', 'EMESSAGE']);
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
]);

/**
 * Classifies what a transport threw. A 5xx answer is final only when it speaks of the envelope or the message; the
 * same number at the greeting or at the log-in is a fault of the set-up, and must not cost a message.
 */
export function classifyFailure(error: unknown): SendFailure {
  const code = stringField(error, 'code');
  const responseCode = numberField(error, 'responseCode');
  const text = describeError(error).slice(0, 500);
  const permanent =
    refusedByServer.has(code ?? '') && responseCode !== null && responseCode >= 500 && responseCode < 600;
  return { error: text, permanent, unreachable: !permanent && unreachableCodes.has(code ?? '') };
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
