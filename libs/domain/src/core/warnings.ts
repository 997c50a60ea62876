import type { Instant } from './words.js';

/** Office hours of a day in the assessment's zone, local `HH:MM`. */
interface Hours {
  readonly opens: string;
  readonly closes: string;
}

/** What each warning tells, by its code; a code is never reused with another meaning. */
export interface WarningDetails {
  readonly MEETING_STARTS_ON_DAY_OFF: { readonly startsAt: Instant };
  readonly MEETING_ENDS_ON_DAY_OFF: { readonly endsAt: Instant };
  readonly MEETING_STARTS_OUTSIDE_HOURS: { readonly startsAt: Instant } & Hours;
  readonly MEETING_ENDS_OUTSIDE_HOURS: { readonly endsAt: Instant } & Hours;
}
export type WarningCode = keyof WarningDetails;

/**
 * What is said to whoever gave a command that was accepted all the same: it is allowed, and may be meant, but is often
 * a mistake. It changes nothing, and nobody else hears it.
 */
export type Warning = {
  [C in WarningCode]: { readonly code: C; readonly details: WarningDetails[C] };
}[WarningCode];

export const warningCodes = [
  'MEETING_STARTS_ON_DAY_OFF',
  'MEETING_ENDS_ON_DAY_OFF',
  'MEETING_STARTS_OUTSIDE_HOURS',
  'MEETING_ENDS_OUTSIDE_HOURS',
] as const satisfies readonly WarningCode[];
