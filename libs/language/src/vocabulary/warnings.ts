import type { Instant, WarningCode, WarningDetails } from '@selaras/domain';

/** A sentence for each warning, from what it tells; `written` writes an instant as people read it. */
export type WarningWords = {
  readonly [C in WarningCode]: (details: WarningDetails[C], written: (at: Instant) => string) => string;
};
