import type { LocalizedText } from '../core/localized-text.js';
import type { Instant, LocalDate } from '../core/types.js';

/** One decree: it adds or removes non-working days and is known from a date on. */
export interface Decree {
  readonly id: string;
  readonly title: LocalizedText;
  /** First civil date on which people can know it. */
  readonly knownOn: LocalDate;
  readonly adds: readonly {
    readonly date: LocalDate;
    readonly name: LocalizedText;
    readonly kind: string;
  }[];
  /** Days off that it takes back: a holiday on a weekend leaves a weekend. */
  readonly removes: readonly LocalDate[];
  /** Usual days off on which people work all the same (a working Saturday that makes up for a long weekend). */
  readonly works?: readonly LocalDate[] | undefined;
}

/** Office hours in force from a date (to a date, inclusive, when given). Local times `HH:MM`. */
export interface OfficeHours {
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly opens: string;
  readonly closes: string;
  readonly label?: LocalizedText | undefined;
}

/** From an instant on clocks of a zone are so many minutes ahead of UTC, and their time has that name (`CEST`). */
export interface ZoneOffset {
  readonly from: Instant;
  readonly minutes: number;
  readonly name: string;
}

/**
 * A working calendar: weekend, decrees and office hours, in one zone whose offsets are written out.
 * `alwaysOpen` is for drills on the real clock in which every instant is office time.
 */
export interface Calendar {
  readonly id: string;
  readonly country: string;
  /** ISO weekdays (1 Monday … 7 Sunday) that are no working days. */
  readonly weekend: readonly number[];
  /** Name of the zone in which deadlines are set, e.g. `Asia/Jakarta`. */
  readonly zone: string;
  /** Its offsets, earliest first: written down when the calendar is made, so that nobody asks a clock for them. */
  readonly offsets: readonly ZoneOffset[];
  readonly officeHours: readonly OfficeHours[];
  readonly decrees: readonly Decree[];
  readonly alwaysOpen?: boolean;
}

/** A rule for an instant; rule + instant + calendar version are kept together. */
export interface Rule {
  /** May be negative: before the base. */
  readonly amount: number;
  /** `seconds` is plain elapsed time; calendar days count every day. */
  readonly unit: 'workingDays' | 'calendarDays' | 'seconds';
}

/** A deadline with its origin, so that a new decree can recompute it. */
export interface Deadline {
  readonly rule: Rule;
  readonly from: Instant;
  readonly instant: Instant;
  /** Id of the last decree known when it was computed, or `-`. */
  readonly calendarVersion: string;
  /** When a decree became known that would have moved it too near: it never lies before the next working day after that. */
  readonly known?: Instant | undefined;
}

/** What a decree does to a deadline. */
export interface Move {
  /** The deadline from now on; the one before when the earlier promise is kept. */
  readonly to: Deadline;
  /** Where the rule alone leads: another instant when that was past, or too near, when the decree became known. */
  readonly byRule: Instant;
}
