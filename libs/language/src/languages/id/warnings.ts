import type { WarningWords } from '../../vocabulary/warnings.js';

/* Indonesian sentences of what is said about a command that was accepted all the same. */

const hours = (opens: string, closes: string): string => `${opens}–${closes}`.replaceAll(':', '.');

export const warnings: WarningWords = {
  MEETING_STARTS_ON_DAY_OFF: ({ startsAt }, written) => `Rapat dimulai pada hari libur: ${written(startsAt)}.`,
  MEETING_ENDS_ON_DAY_OFF: ({ endsAt }, written) => `Rapat berakhir pada hari libur: ${written(endsAt)}.`,
  MEETING_STARTS_OUTSIDE_HOURS: ({ startsAt, opens, closes }, written) =>
    `Rapat dimulai di luar jam kerja (${hours(opens, closes)}): ${written(startsAt)}.`,
  MEETING_ENDS_OUTSIDE_HOURS: ({ endsAt, opens, closes }, written) =>
    `Rapat berakhir di luar jam kerja (${hours(opens, closes)}): ${written(endsAt)}.`,
};
