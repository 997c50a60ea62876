import type { AbsenceMode, MeetingFormat } from '@selaras/domain';

/** What a mail says, as each language says it. Names and numbers come ready to be read: codes of bodies, dates in words. */

/** A matter in words: how it is headed, and what there is to say of it. */
export interface Told {
  readonly title: string;
  readonly text: string;
}

/** One or several indicators: a language with a plural says so. */
interface Some {
  readonly count: number;
}
interface OfBody {
  /** Code of the body, or what stands for a body that has none. */
  readonly body: string;
}
/** A body and what it has to do, `duty` being a phrase of `dutyFor`. */
interface OfDuty extends OfBody {
  readonly duty: string;
}
interface OfHandoff extends Some {
  readonly from: string;
  readonly to: string;
}

export interface DutyMails {
  readonly assigned: (said: OfBody & Some) => Told;
  /** What came by a handoff is accepted already: it is to be answered. */
  readonly takenOver: (said: OfBody & Some) => Told;
  readonly clearanceRequested: (said: OfBody & Some) => Told;
  readonly reminder: (said: OfDuty) => Told;
  readonly overdue: (said: OfDuty) => Told;
  readonly escalation: (said: OfDuty) => Told;
  /** To see that the people of one's body do what they owe: what follows “please”. */
  readonly askBody: (said: OfDuty) => string;
  /** To contact a body that is late: what follows “please”. */
  readonly contactBody: (said: OfBody) => string;
  /** The same as a subject; `since` is the day of the deadline, null where there is none. */
  readonly contactSubject: (said: OfDuty & { readonly since: string | null }) => string;
  /** A decree moved deadlines; `day` is the new day of the earliest. */
  readonly deadlineMoved: (said: OfDuty & Some & { readonly day: string }) => Told;
  /** A decree came too late to shorten a deadline, which stays on its `day`. */
  readonly deadlineStays: (said: OfDuty & { readonly day: string }) => Told;
  readonly silenceMoved: (said: { readonly version: number; readonly day: string }) => Told;
}

export interface HandoffMails {
  readonly refused: (said: OfBody & Some) => Told;
  readonly reassigned: (said: OfHandoff) => Told;
  readonly handoffOffered: (said: OfHandoff) => Told;
  readonly handoffAccepted: (said: OfHandoff) => Told;
  readonly handoffRefused: (said: OfHandoff) => Told;
  /** The coordinator decided against the handoff. */
  readonly handoffKept: (said: OfHandoff) => Told;
  readonly handoffRevoked: (said: OfHandoff) => Told;
  readonly handoffEscalated: (said: OfHandoff) => Told;
  readonly handoffHopLimit: (said: OfHandoff) => Told;
}

export interface CrosscheckMails {
  readonly questions: (said: OfBody & Some & { readonly round: number }) => Told;
  readonly questionsReplied: (said: { readonly round: number }) => Told;
  readonly contradiction: (said: Some) => Told;
}

export interface MeetingMails {
  /** `kind` is a word of `meetingKindWords`, `day` the day on which it begins. */
  readonly invitation: (said: { readonly kind: string; readonly day: string }) => Told & { readonly subject: string };
  /** What is asked of who is invited: what follows “please”. */
  readonly confirmAttendance: string;
  readonly followUp: (said: OfBody) => Told;
  /** To see to a follow-up: what follows “please”. */
  readonly seeToFollowUp: (said: OfBody) => string;
  /** Agenda: indicators by a list or a range of codes, and those whose handoff is to be talked about. */
  readonly agendaIndicators: (said: Some & { readonly codes: string }) => string;
  readonly agendaRange: (said: Some & { readonly first: string; readonly last: string }) => string;
  readonly agendaHandoffs: (said: Some & { readonly codes: string }) => string;
  readonly mode: (format: MeetingFormat) => string;
}

export interface ProfileMails {
  /** `silence`: it runs still; an objection has not ended it. */
  readonly consultation: (said: { readonly version: number; readonly silence: boolean }) => Told;
  /** `published`: the text is out already, and stays as it is. */
  readonly provenanceChanged: (said: { readonly count: number; readonly published: boolean }) => Told;
  readonly considerErratum: string;
  readonly profilePublished: (said: { readonly version: number }) => Told;
  readonly erratum: (said: { readonly number: number }) => Told;
}

/** Whose role it is (null: the reader's), which, of which body, and who entered it on the word of what. */
export interface SaidOfRole {
  readonly person: string | null;
  /** A word of `course.role` or `whyWords`. */
  readonly role: string;
  readonly body: string | null;
  /** A word of `course.role`; null when a term has ended by itself. */
  readonly enteredBy: string | null;
  readonly letter: string | null;
}

/** An absence: of which body, until when, and what becomes of the work. */
export interface SaidOfAbsence {
  readonly body: string | null;
  readonly until: string;
  readonly mode: AbsenceMode;
}

export interface PeopleMails {
  /** `role` is a word of `whyWords`; `body` null where none is named, then there may be several such (`only` false). */
  readonly handedOver: (said: {
    readonly role: string;
    readonly body: string | null;
    readonly only: boolean;
    readonly open: number;
  }) => Told;
  readonly vacancy: (said: { readonly role: string; readonly body: string | null }) => Told;
  /** A role that the reader (`person` null) or somebody else has from now on. */
  readonly roleGiven: (said: SaidOfRole) => Told;
  /** A role that the reader (`person` null) or somebody else has no more. */
  readonly roleEnded: (said: SaidOfRole) => Told;
  /** The reader's own absence is entered: from when until when, who stands in (null: nobody), on whose word. */
  readonly absenceNoted: (
    said: SaidOfAbsence & {
      readonly from: string;
      readonly standIn: string | null;
      readonly enteredBy: string;
      readonly letter: string | null;
    },
  ) => Told;
  /** The reader stands in for somebody: what is now theirs, `open` of it listed. */
  readonly standIn: (said: SaidOfAbsence & { readonly person: string; readonly open: number }) => Told;
  /** An office for which nobody is there while somebody is away: for an authority nobody signs. */
  readonly nobodyAvailable: (said: {
    readonly person: string;
    readonly role: string;
    readonly body: string | null;
    readonly until: string;
    readonly signs: boolean;
  }) => Told;
  /** The reader is back (`began`), with what is open; or the absence that was ahead is called off. */
  readonly absenceOver: (said: {
    readonly role: string;
    readonly body: string | null;
    readonly began: boolean;
    readonly open: number;
  }) => Told;
  /** An open duty of the successor: what it is about, and until when. */
  readonly openDuty: (said: { readonly about: string; readonly by: string | null }) => string;
}

export interface StageMails {
  /** `stage` is a word of `stageWords`. */
  readonly stageChanged: (said: { readonly stage: string; readonly waived: boolean }) => Told;
}

/** A place in which the reader of a letter takes part: `role` is a word of `roleWords`. */
interface OfPlace {
  readonly role: string;
  readonly body: string | null;
  readonly title: string;
}

/** Who sees or asks to; `by` null where nobody is named. `title` is the assessment's, null where it is not known. */
interface OfSight {
  readonly by: string | null;
  readonly title: string | null;
}

/** Letters about the reader's own account. */
export interface AccountMails {
  readonly accountLetter: {
    readonly subject: {
      readonly invitation: string;
      readonly reset: string;
      readonly secondFactorReset: string;
      readonly sightAsked: string;
      readonly sightBegan: string;
      readonly passwordChanged: string;
      readonly secondFactorSet: string;
      readonly secondFactorRemoved: string;
      readonly recoveryCodesMade: string;
      readonly recoveryCodeUsed: string;
      readonly providerLinked: string;
      readonly providerUnlinked: string;
    };
    /** `by` is the name of who invites, null where nobody is named; `place` null where the reader takes part in nothing yet. */
    readonly invited: (said: {
      readonly by: string | null;
      readonly place: OfPlace | null;
      readonly more: number;
    }) => string;
    readonly asked: string;
    /** Who took a second factor away; null where nobody is named. */
    readonly taken: (by: string | null) => string;
    /** A sign-in service was linked with the account, or its link was taken away. */
    readonly linked: string;
    readonly unlinked: string;
    readonly invitation: Told;
    readonly reset: Told;
    readonly secondFactorReset: Told;
    /** Who asks to see an assessment as the reader sees it, and that they see it now. */
    readonly sightAsked: Told;
    readonly sightBegan: Told;
    readonly asksSight: (said: OfSight) => string;
    readonly beganSight: (said: OfSight) => string;
    readonly sightReason: string;
    readonly sightUntil: string;
    readonly sightPath: string;
    readonly sightOpen: string;
    readonly whySight: string;
    /** Who set a password, where that was not its owner. */
    readonly passwordGiven: (by: string | null) => string;
    /** What the owner has done, as a sentence. */
    readonly done: Readonly<
      Record<
        'passwordChanged' | 'secondFactorSet' | 'secondFactorRemoved' | 'recoveryCodesMade' | 'recoveryCodeUsed',
        string
      >
    >;
    /** To whoever it was not. */
    readonly notYou: Told;
    readonly whyDone: string;
    readonly providerLinked: Told;
    readonly providerUnlinked: Told;
    /** How long a link works, and how often. */
    readonly once: string;
    readonly login: string;
    readonly until: string;
    /** Where the link leads, when nobody knows the address at which Selaras is used. */
    readonly path: string;
    readonly open: string;
    readonly whyInvited: (by: string | null) => string;
    readonly whyAsked: string;
    readonly whyTaken: string;
    readonly whyLinks: string;
    /** Whom to ask, where nobody can be named. */
    readonly askOperator: string;
  };
}

/** Labels of what stands below a matter. */
export type MailLabel =
  | 'due'
  | 'newDue'
  | 'acceptBy'
  | 'answerBy'
  | 'formerDue'
  | 'dueByRule'
  | 'reason'
  | 'kind'
  | 'bodies'
  | 'decree'
  | 'meeting'
  | 'time'
  | 'mode'
  | 'agenda'
  | 'statements'
  | 'question'
  | 'contradiction'
  | 'remark'
  | 'followUp'
  | 'before'
  | 'after';

/** The frame around the matters: subject, salutation, sections, closing. */
export interface FrameWords {
  readonly label: Readonly<Record<MailLabel, string>>;
  /** What indicators are called above a list of them. */
  readonly indicators: (count: number) => string;
  /** Behind a list that was cut. */
  readonly moreIndicators: (count: number) => string;
  readonly yourBody: string;
  /** The subject of something asked: `ask` follows “please”; `by` is a day, with its time when that is today. */
  readonly asks: (said: { readonly ask: string; readonly by: string | null }) => string;
  /** The subject of something asked whose day is over. */
  readonly asksLate: (said: { readonly ask: string; readonly since: string }) => string;
  readonly andMore: (subject: string, count: number) => string;
  readonly rehearsalTag: string;
  readonly greeting: (name: string) => string;
  readonly openingSingle: (title: string) => string;
  /** `title` is null when the digest speaks of several assessments. */
  readonly openingDigest: (said: {
    readonly day: string;
    readonly count: number;
    readonly title: string | null;
  }) => string;
  readonly forAction: string;
  readonly forInformation: string;
  readonly open: string;
  /** Why this person got it: `role` is a word of `whyWords`, `body` null where none is named; there is `only` one such. */
  readonly why: (said: { readonly role: string; readonly body: string | null; readonly only: boolean }) => string;
  /** Whom to ask. `address` is null where only a name is known, `role` where it is not the coordinator. */
  readonly ask: (said: {
    readonly name: string;
    readonly address: string | null;
    readonly coordinator: boolean;
  }) => string;
  readonly askNobodyNamed: string;
  readonly regards: string;
  readonly coordinator: (title: string | null) => string;
  readonly rehearsal: string;
  readonly illustrative: string;
  readonly sender: string;
}

export interface MailWords
  extends DutyMails, HandoffMails, CrosscheckMails, MeetingMails, ProfileMails, StageMails, PeopleMails, AccountMails {
  readonly frame: FrameWords;
}
