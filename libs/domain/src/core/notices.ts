import type {
  AbsenceMode,
  BodyCode,
  ContentId,
  ContradictionKind,
  IndicatorCode,
  Instant,
  MeetingFormat,
  MeetingKind,
  PersonId,
  RefusalReason,
  RevocationCause,
  Role,
  Stage,
  WaitingWhat,
} from './words.js';

export const noticeKinds = [
  'assigned',
  'refused',
  'reassigned',
  'handoffOffered',
  'handoffAccepted',
  'handoffRefused',
  'handoffRevoked',
  'handoffEscalated',
  'handoffHopLimit',
  'clearanceRequested',
  'reminder',
  'overdue',
  'escalation',
  'questions',
  'questionsReplied',
  'contradiction',
  'deadlineMoved',
  'invitation',
  'followUp',
  'consultation',
  'provenanceChanged',
  'profilePublished',
  'erratum',
  'stageChanged',
  'handedOver',
  'vacancy',
  'roleGiven',
  'roleEnded',
  'absenceNoted',
  'standIn',
  'nobodyAvailable',
  'absenceOver',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Why this person gets it; printed in every mail. */
export const noticeWhys = [
  'mainFocalPoint',
  'alternateFocalPoint',
  'validatingAuthority',
  'coordinator',
  'programOfficer',
  'researcher',
  'invited',
  'outsideReviewer',
  'ownRole',
  'standIn',
] as const;
export type NoticeWhy = (typeof noticeWhys)[number];

/** What a notice about an open obligation says: what is owed, how much of it, until when. */
export interface DutyData {
  readonly what: WaitingWhat;
  readonly count: number;
  readonly until: Instant | null;
}
/** A rung of the ladder; 0 when it is told outside it. */
export interface RungData extends DutyData {
  readonly step: number;
}
/** An offer to hand an indicator on. */
export interface OfferData {
  readonly offer: string;
  readonly indicator: IndicatorCode;
  readonly from: BodyCode;
  readonly to: BodyCode;
  readonly reason: RefusalReason;
}
/** A role that somebody was given or has no more. */
export interface RoleData {
  readonly person: PersonId;
  readonly role: Role;
  /** The office it is about where it is more than a role; null for the role alone. */
  readonly office: NoticeWhy | null;
  /** Number of the letter on which it rests; null where none was given. */
  readonly letter: string | null;
  /** In which role whoever entered it acted; null when a term ended. */
  readonly enteredBy: Role | null;
}
/** An absence: who is away, how, and until when. */
export interface AbsenceData {
  readonly person: PersonId;
  readonly mode: AbsenceMode;
  readonly until: Instant;
}
type Nothing = Readonly<Record<string, never>>;

/**
 * What a notice says, by its kind: codes, dates as instants, numbers, ids of content; never free text. The machines fill
 * it in and the templates read it. A kind that is missing here, or a field that either side forgets, does not compile.
 */
export interface NoticeDataByKind {
  readonly assigned: DutyData & { readonly answeringUntil: Instant };
  readonly refused: {
    readonly indicator: IndicatorCode;
    readonly body: BodyCode;
    readonly reason: RefusalReason;
  };
  readonly reassigned: {
    readonly indicator: IndicatorCode;
    readonly from: BodyCode;
    readonly to: BodyCode;
    /** The offer on which the coordinator decided; null when there was none. */
    readonly offer: string | null;
  };
  readonly handoffOffered: Omit<OfferData, 'to'> & DutyData;
  readonly handoffAccepted: OfferData & { readonly answering: Instant };
  /** `refusal` is why the other body said no; null when the coordinator decided. */
  readonly handoffRefused: OfferData & { readonly refusal: RefusalReason | null };
  readonly handoffRevoked: OfferData & { readonly cause: RevocationCause };
  readonly handoffEscalated: OfferData;
  readonly handoffHopLimit: OfferData;
  readonly clearanceRequested: DutyData;
  readonly reminder: RungData;
  readonly overdue: RungData;
  readonly escalation: RungData;
  readonly questions: DutyData & { readonly round: number };
  readonly questionsReplied: { readonly round: number };
  readonly contradiction: {
    readonly contradiction: string;
    readonly indicator: IndicatorCode;
    readonly contradictionKind: ContradictionKind;
    readonly bodies: readonly BodyCode[];
  };
  readonly deadlineMoved:
    | {
        readonly of: 'duties';
        readonly decree: string;
        /** Duty whose deadline is the earliest of those that moved, with its old and its new date. */
        readonly what: WaitingWhat;
        readonly from: Instant;
        readonly to: Instant;
        /** How many moved. */
        readonly count: number;
        /** Where working days alone would lead, when that is not `to`: the decree came too late to shorten it. */
        readonly byRule: Instant | null;
      }
    | {
        readonly of: 'silence';
        readonly decree: string;
        readonly profileVersion: number;
        readonly until: Instant;
      };
  readonly invitation: {
    readonly meeting: number;
    readonly meetingKind: MeetingKind;
    readonly title: ContentId;
    readonly startsAt: Instant;
    readonly endsAt: Instant;
    readonly format: MeetingFormat;
  };
  readonly followUp: {
    readonly meeting: number;
    readonly followUp: string;
    readonly body: BodyCode;
    readonly text: ContentId;
  };
  readonly consultation: {
    readonly profileVersion: number;
    /** End of the silence; null when an objection has ended it, and comments alone are asked for. */
    readonly until: Instant | null;
    readonly statements: number;
  };
  /** What the register says of the ground of statements has changed; `published`: the text is out already. */
  readonly provenanceChanged: {
    readonly profileVersion: number;
    readonly statements: number;
    readonly published: boolean;
  };
  readonly profilePublished: { readonly profileVersion: number; readonly statements: number };
  readonly erratum: {
    readonly profileVersion: number;
    readonly erratum: number;
    readonly statement: string;
    readonly before: ContentId;
    readonly after: ContentId;
  };
  readonly stageChanged: {
    readonly stage: Stage;
    readonly from: Stage;
    /** A condition that was not met was waived. */
    readonly waived: boolean;
  };
  /** What the successor takes over is read when the letter is written. */
  readonly handedOver: Nothing;
  readonly vacancy: { readonly office: NoticeWhy };
  readonly roleGiven: RoleData;
  readonly roleEnded: RoleData;
  /** `person` is who stands in; null when nobody does. */
  readonly absenceNoted: Omit<AbsenceData, 'person'> & {
    readonly person: PersonId | null;
    readonly from: Instant;
    readonly letter: string | null;
    readonly enteredBy: Role;
  };
  /** What is now the reader's is read when the letter is written. */
  readonly standIn: AbsenceData;
  /** An office for which nobody is there while `person` is away. */
  readonly nobodyAvailable: Omit<AbsenceData, 'mode'> & { readonly office: NoticeWhy };
  /** `began`: they were away already; what is open then is read when the letter is written. */
  readonly absenceOver: { readonly office: NoticeWhy; readonly began: boolean };
}
export type NoticeData<K extends NoticeKind = NoticeKind> = NoticeDataByKind[K];

/** What is said: the kind of a notice with the data of that kind, discriminated by `kind`. */
export type NoticeContent = {
  readonly [K in NoticeKind]: { readonly kind: K; readonly data: NoticeData<K> };
}[NoticeKind];

/** To whom a notice is owed, when, and what it is about. */
export interface NoticeAddress {
  /** case | step | occurrence | deadline version | recipient | channel; build it with `purposeKey()`. */
  readonly purposeKey: string;
  readonly recipient: PersonId;
  /** Name of the channel it goes out on: `mail`, or another that the installation has. */
  readonly channel: string;
  /** Its address on that channel; null for the recipient's own, as it is when the message goes out. */
  readonly address: string | null;
  readonly why: NoticeWhy;
  /** `digest` joins the person's one mail of that working day; `single` goes alone (invitations, publication). */
  readonly form: 'digest' | 'single';
  /** Not before this instant; for people always the next opening of an office day. */
  readonly dueAt: Instant;
  /** Id of the waiting-on that must still be open when it is sent; null when the notice informs of what happened. */
  readonly subject: string | null;
  readonly body: BodyCode | null;
  readonly items: readonly string[];
}

/** A notice that is owed. The ledger keeps it under its purpose key, which is unique: it can never be owed twice. */
export type NoticeIntent = NoticeAddress & NoticeContent;
