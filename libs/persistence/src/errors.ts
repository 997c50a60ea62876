/** Codes with which this library refuses; the activities decide by them whether a repeat can help. */
export type PersistenceErrorCode =
  /** A record arrived before its predecessor: a repeat after the predecessor helps. */
  | 'SEQ_GAP'
  /** The assessment's row is not there (yet). */
  | 'UNKNOWN_ASSESSMENT'
  /** A workflow id of another assessment or kind, or an input that contradicts itself. */
  | 'BAD_RECORD'
  /** The log has other facts under the same numbers than the workflow's history: a matter for the operator. */
  | 'LOG_DIVERGED'
  /** Text that the database cannot hold: NUL or half a surrogate pair. */
  | 'UNSTORABLE_TEXT'
  | 'CLOCK_BUSY'
  | 'CLOCK_LOCK_LOST'
  /** The schema holds what others made under our names, or may not be made or used by this role; nothing is written. */
  | 'SCHEMA_UNUSABLE'
  /** The schema was brought up to date by a newer version. */
  | 'SCHEMA_NEWER';

export class PersistenceError extends Error {
  override readonly name = 'PersistenceError';

  constructor(
    readonly code: PersistenceErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** SQLSTATE of a failed statement, null when the error did not come from PostgreSQL. */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^[0-9A-Z]{5}$/.test(error.code) ? error.code : null;
}
