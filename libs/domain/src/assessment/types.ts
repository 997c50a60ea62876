import type { Calendar, Deadline, Decree, Rule } from '../calendar/types.js';
import type { LanguageTag, LocalizedText } from '../core/localized-text.js';
import type { SignOff } from '../core/words.js';
import type { MemberPart, Roll } from '../people/roll.js';
import type {
  AbsenceMode,
  Actor,
  BodyCode,
  ContentRef,
  ContradictionKind,
  IndicatorCode,
  Instant,
  LocalDate,
  MeetingKind,
  PersonId,
  RefusalReason,
  Stage,
} from '../core/types.js';

export { contradictionKinds, meetingKinds, refusalReasons, stages } from '../core/types.js';
export type { ContradictionKind, MeetingKind, RefusalReason, Stage } from '../core/types.js';

/** An indicator as the process needs it; its wording is content and lives in PostgreSQL. */
export interface IndicatorRef {
  readonly code: IndicatorCode;
  readonly dimension: number;
}

export const contactKinds = ['main', 'alternate', 'authority'] as const;
/** Contacts of a body: SIMORE's role model (main, alternate, validating authority). */
export type ContactKind = (typeof contactKinds)[number];
/** Who holds each contact of a body now; null while nobody is appointed. */
export type Contacts = Readonly<Record<ContactKind, PersonId | null>>;

/** A rung of the ladder: when, relative to the deadline, and who hears of it. */
export interface LadderStep {
  readonly offset: Rule;
  readonly to: 'main' | 'alternate' | 'authority' | 'coordinator';
}

/** Planned dates and rules of one assessment: data, written by the coordinator, never constants of the code. */
export interface Plan {
  readonly acceptance: Rule;
  readonly answering: Rule;
  /** Latest instant at which answers are due, whatever the rule says; null when there is none. */
  readonly answeringNotAfter: Instant | null;
  readonly offer: Rule;
  readonly roundReply: Rule;
  readonly silence: Rule;
  /** How long a promise on the phone silences reminders at most; ten working days when the plan says nothing. */
  readonly promise?: Rule | undefined;
  readonly ladder: readonly LadderStep[];
  readonly hopLimit: number;
  readonly maxRounds: number;
  /** Earliest date as of which the facts of an answer may hold. */
  readonly factsNotBefore?: LocalDate | undefined;
  /** The convener sees answers while they are being written; without it they leave a body when it submits them. */
  readonly openDrafting?: boolean | undefined;
  /** Bodies see one another's positions and comments; without it the convener alone does. */
  readonly openViews?: boolean | undefined;
  /** The body that clears the validated text. Absent in assessments of before this was said: any authority did. */
  readonly clearance?: BodyCode | undefined;
  /**
   * Who signs an answer off did not write it, except in bodies too small for it. Absent in assessments of before, where
   * nobody looked.
   */
  readonly fourEyes?: { readonly except: readonly BodyCode[] } | undefined;
  readonly milestones: readonly Milestone[];
}

export interface Milestone {
  readonly stage: Stage;
  /** Planned date on which the stage is entered. */
  readonly plannedOn: LocalDate;
}

/** People who steer one assessment. */
export interface Steering {
  readonly coordinators: readonly PersonId[];
  readonly officers: readonly PersonId[];
  readonly researchers: readonly PersonId[];
}

export const steeringRoles = ['coordinator', 'programOfficer', 'researcher'] as const;
/** Roles of people who steer and are replaced by the coordinator. */
export type SteeringRole = (typeof steeringRoles)[number];

/** What an assessment is and stays; why: `input-is-identity.decision.md`. */
export interface AssessmentIdentity {
  readonly key: string;
  readonly title: LocalizedText;
  /** The languages of its texts, in the order in which readers of none of them fall back. */
  readonly languages: readonly LanguageTag[];
  readonly level: 'national' | 'subnational';
  /** Key of the assessment this one is linked with (a province and its nation); null when none. */
  readonly linkedTo: string | null;
  /** Fixed at start: a live assessment cannot become a rehearsal. */
  readonly clock: 'live' | 'held';
  readonly framework: { readonly id: string; readonly version: string; readonly illustrative: boolean };
  readonly indicators: readonly IndicatorRef[];
  readonly convener: BodyCode;
}
/** What holds when an assessment is opened and people may change later: read once, from then on it is state. */
export interface AssessmentOpening {
  /** Who opened it. */
  readonly openedBy: Actor;
  readonly steering: Steering;
  readonly calendar: Calendar;
  readonly plan: Plan;
  /** Who takes part, those who steer among them. Absent in assessments opened before membership was recorded. */
  readonly members?: readonly MemberPart[] | undefined;
  /** What whoever opens it has prepared; left out, the coordinator enrols, launches and assigns. */
  readonly launch?: Launch | undefined;
}
/** An assessment that is prepared whole is launched by being opened: its bodies take part and have their indicators. */
export interface Launch {
  readonly bodies: readonly { readonly body: BodyCode; readonly contacts: Contacts }[];
  readonly assignments: readonly {
    readonly indicator: IndicatorCode;
    readonly lead: BodyCode;
    readonly contributors: readonly BodyCode[];
  }[];
}
export interface AssessmentInput extends AssessmentIdentity, AssessmentOpening {}

export type RegisterStatus =
  | 'unassigned'
  | 'assigned'
  | 'accepted'
  | 'refused'
  | 'submitted'
  | 'agreed'
  | 'contested'
  | 'notApplicable'
  | 'closed';
export type Outcome = 'agreed' | 'contested' | 'notApplicable';

/** Register entry: who answers what. `lead` is the one owner; before assignment the convener owns it. */
export interface RegisterEntry {
  readonly code: IndicatorCode;
  readonly dimension: number;
  readonly lead: BodyCode;
  readonly contributors: readonly BodyCode[];
  /** Grows by one with each change of lead. */
  readonly version: number;
  readonly status: RegisterStatus;
  /** Handoffs accepted or decided so far. */
  readonly hops: number;
  readonly refusedBy: readonly BodyCode[];
  readonly answer: ContentRef | null;
  /** How that answer was signed off, where that is known. */
  readonly signOff?: SignOff | undefined;
  readonly outcome: Outcome | null;
  /** Meeting and item in which the outcome was set, `n/item`. */
  readonly outcomeAt: string | null;
  readonly since: Instant;
}

export type OfferStatus = 'open' | 'accepted' | 'refused' | 'revoked' | 'escalated' | 'hopLimit' | 'decided';
export interface Offer {
  readonly id: string;
  readonly indicator: IndicatorCode;
  readonly from: BodyCode;
  readonly to: BodyCode;
  readonly reason: RefusalReason;
  readonly note: ContentRef | null;
  readonly status: OfferStatus;
  readonly proposedAt: Instant;
  readonly deadline: Deadline;
  /** Set when it left `open`. */
  readonly settledAt: Instant | null;
}

export interface Question {
  readonly id: string;
  readonly round: number;
  readonly indicator: IndicatorCode;
  readonly body: BodyCode;
  readonly text: ContentRef;
  readonly status: 'open' | 'answered' | 'evidenceAdded' | 'cannotAnswer' | 'unanswered';
}
export interface Round {
  readonly number: number;
  readonly openedAt: Instant;
  readonly deadline: Deadline;
  readonly closedAt: Instant | null;
}

export interface Contradiction {
  readonly id: string;
  readonly indicator: IndicatorCode;
  readonly bodies: readonly BodyCode[];
  readonly kind: ContradictionKind;
  readonly text: ContentRef;
  readonly status: 'open' | 'reconciled' | 'bothStand' | 'unresolved';
  readonly openedAt: Instant;
  readonly resolution: ContentRef | null;
}

export interface MeetingEntry {
  readonly number: number;
  readonly kind: MeetingKind;
  readonly status: 'draft' | 'open' | 'inSession' | 'closed';
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}
export interface BodyEntry {
  readonly code: BodyCode;
  readonly contacts: Contacts;
  readonly enrolledAt: Instant;
  /** True when it joined after launch. */
  readonly late: boolean;
  /** Obligations of the body that reached the coordinator: obligation id → instant. */
  readonly chase: Readonly<Record<string, Instant>>;
  /** Since when a contact that nobody holds has been vacant. */
  readonly vacant: Readonly<Partial<Record<ContactKind, Instant>>>;
  /** Successions that were decided ahead: who takes over which contact, and from when on. */
  readonly planned: Readonly<Partial<Record<ContactKind, Succession>>>;
  /** Absences of its contacts, those to come too; left out when there is none. */
  readonly absences?: Readonly<Record<PersonId, Absence>> | undefined;
}

/** A contact of a body is away for a while. */
export interface Absence {
  readonly mode: AbsenceMode;
  readonly from: Instant;
  readonly until: Instant;
  /** Number of the letter on which it rests; null where none was given. */
  readonly letter: string | null;
  /** Since when it holds; null while it is to come. */
  readonly since: Instant | null;
  /** The text was circulating when it began: who finishes what is open still comments on it. */
  readonly comments?: true | undefined;
}

/** A contact changes hands at an instant that is still to come. */
export interface Succession {
  /** The successor; null leaves the contact vacant. */
  readonly to: PersonId | null;
  readonly effective: Instant;
  readonly reason: ContentRef;
  /** Number of the letter on which it rests, where one was given. */
  readonly letter?: string | undefined;
  /** The former holder stays a member with the role. */
  readonly keepsRole?: true | undefined;
  /** Who decided it. */
  readonly by: Actor;
}

export interface AssessmentState {
  readonly input: AssessmentIdentity;
  readonly steering: Steering;
  /** Who takes part, by facts; absent in assessments opened before membership was recorded. */
  readonly members?: Roll | undefined;
  readonly plan: Plan;
  readonly calendar: Calendar;
  /** Decrees that a rehearsal was given and nobody can know yet: each is announced on its day. */
  readonly ahead: readonly Decree[];
  readonly stage: Stage;
  readonly enteredAt: Readonly<Partial<Record<Stage, Instant>>>;
  readonly bodies: Readonly<Record<BodyCode, BodyEntry>>;
  readonly register: Readonly<Record<IndicatorCode, RegisterEntry>>;
  readonly offers: Readonly<Record<string, Offer>>;
  readonly rounds: Readonly<Record<string, Round>>;
  readonly questions: Readonly<Record<string, Question>>;
  readonly contradictions: Readonly<Record<string, Contradiction>>;
  readonly meetings: Readonly<Record<string, MeetingEntry>>;
  readonly profile: {
    readonly status: 'none' | 'draft' | 'circulated' | 'validated' | 'cleared' | 'published';
    readonly version: number;
  };
  /** Gates passed with a waiver: stage → reason. */
  readonly waivers: Readonly<Record<string, ContentRef>>;
}
