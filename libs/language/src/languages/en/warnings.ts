import type { WarningWords } from '../../vocabulary/warnings.js';

/* English sentences of what is said about a command that was accepted all the same. */

export const warnings: WarningWords = {
  MEETING_STARTS_ON_DAY_OFF: ({ startsAt }, written) => `The meeting begins on a day off: ${written(startsAt)}.`,
  MEETING_ENDS_ON_DAY_OFF: ({ endsAt }, written) => `The meeting ends on a day off: ${written(endsAt)}.`,
  MEETING_STARTS_OUTSIDE_HOURS: ({ startsAt, opens, closes }, written) =>
    `The meeting begins outside office hours (${opens}–${closes}): ${written(startsAt)}.`,
  MEETING_ENDS_OUTSIDE_HOURS: ({ endsAt, opens, closes }, written) =>
    `The meeting ends outside office hours (${opens}–${closes}): ${written(endsAt)}.`,
};
