import { makeCalendar } from '@selaras/contracts';
import type { Calendar, LanguageTag, LocalizedText } from '@selaras/domain';
import type { Body, Framework, Person, calendarSchema, memberSchema, planSchema } from '@selaras/contracts';
import type { z } from 'zod';

/** Where a fact of a case comes from (domain reference, "Provenance marks"). */
export const provenanceMarks = ['sourced', 'generalKnowledge', 'inferred', 'invented'] as const;
export type ProvenanceMark = (typeof provenanceMarks)[number];

export interface ProvenanceNote {
  readonly fact: string;
  readonly mark: ProvenanceMark;
  /** Address of the public page, or how it was inferred. */
  readonly source?: string;
}

/** One act of one person at one instant, through the public API. */
export interface ScriptStep {
  /** ISO 8601 with offset; never earlier than the step before. */
  readonly at: string;
  /** Id of the acting person. */
  readonly actor: string;
  /** Name of a command of the API, or `clock` to do nothing but let time pass until `at`. */
  readonly do: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly note?: string;
  /** The step must be refused with this code; without it, it must be accepted. */
  readonly expect?: { readonly refused: string };
}

export interface Script {
  readonly $schema?: string;
  readonly steps: readonly ScriptStep[];
}

/** `case.json` as it is written. */
export interface CaseFile {
  readonly $schema?: string;
  readonly format: 1;
  readonly key: string;
  /** Of the texts, in the order in which readers of none of them fall back; every text is given in the first. */
  readonly languages: readonly LanguageTag[];
  readonly title: LocalizedText;
  readonly level: 'national' | 'subnational';
  /** Key of the assessment this one is linked with: a province names its nation. */
  readonly linkedTo: string | null;
  readonly startAt: string;
  /** File beside `case.json`, or the catalogue itself. */
  readonly framework: string | Framework;
  /** File beside `case.json`, or the script itself. */
  readonly script: string | Script;
  readonly convener: string;
  readonly steering: {
    readonly coordinators: readonly string[];
    readonly officers: readonly string[];
    readonly researchers: readonly string[];
  };
  readonly bodies: readonly Body[];
  readonly people: readonly CasePerson[];
  readonly members: readonly CaseMember[];
  /** With every decree of the case, those of later dates too. */
  readonly calendar: CaseCalendar;
  /** Ids of the decrees that are known when the case starts; the script announces the others. */
  readonly decreesKnownAtStart: readonly string[];
  readonly plan: CasePlan;
  readonly provenance: readonly ProvenanceNote[];
  readonly continueAfterEvents?: number;
}
/** A role account; those with `account` can log in. Passwords are given out by whoever replays, never kept in a file. */
export interface CasePerson extends Omit<Person, 'password'> {
  readonly account?: boolean;
}
export type CaseMember = z.input<typeof memberSchema>;
export type CaseCalendar = z.input<typeof calendarSchema>;
export type CasePlan = z.input<typeof planSchema>;

/** A case that has passed every check, with its files joined. */
export interface LoadedCase extends Omit<CaseFile, 'framework' | 'script' | '$schema'> {
  readonly framework: Framework;
  readonly steps: readonly ScriptStep[];
}

/** The calendar of a case as the api makes it from what is handed in. */
export function calendarOf({ calendar, startAt }: Pick<CaseFile, 'calendar' | 'startAt'>): Calendar {
  return makeCalendar(calendar, Date.parse(startAt));
}

/** One reason why a case cannot be used, with the exact place. */
export interface CaseProblem {
  readonly file: string;
  /** JSON pointer inside the file; empty for the whole file. */
  readonly pointer: string;
  readonly message: string;
}

/** The name of a step that only lets time pass. */
export const clockStep = 'clock';
