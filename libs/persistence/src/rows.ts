import type { ContentKind, Framework, Lang, LinkLetterKind } from '@selaras/contracts';
import type {
  Calendar,
  DropReason,
  LanguageTag,
  LocalizedText,
  NoticeData,
  NoticeKind,
  NoticeWhy,
  Role,
  Stage,
  WaitingWhat,
  WorkflowKind,
} from '@selaras/domain';
import type { Proof } from './entities/people.entities.js';
import type { MessageState, NoticeState } from './entities/notice.entities.js';

/** What repositories take and give. Instants of the case and of the real clock are epoch ms here. */
export interface PersonRow {
  readonly id: string;
  readonly name: LocalizedText;
  readonly email: string;
  readonly lang: Lang;
  readonly organisation: LocalizedText | null;
  readonly passwordHash: string | null;
  readonly operator: boolean;
}
/** `passwordHash` and `operator` left out: what is stored stays. */
export type PutPerson = Omit<PersonRow, 'passwordHash' | 'operator'> & {
  readonly passwordHash?: string | null | undefined;
  readonly operator?: boolean | undefined;
};

export interface SessionRow {
  readonly id: string;
  readonly tokenHash: string;
  readonly person: string;
  readonly csrf: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  /** How they have proved who they are in this session, the latest last. */
  readonly proved: readonly Proof[];
  /** Whether whose it is has a second factor. */
  readonly secondFactor: boolean;
}
/** By what a session sees as another person. */
export interface Seeing {
  readonly id: string;
  readonly assessment: string;
  /** Whose the session is. */
  readonly viewer: PersonRow['id'];
  readonly body: string | null;
  readonly until: number;
  /** Its time is up, or it was taken back: nothing is seen by it any more. */
  readonly over: boolean;
}
/** A request to see as another person, and what came of it. */
export interface Sight {
  readonly id: string;
  readonly assessment: string;
  readonly title: LocalizedText;
  readonly languages: readonly string[];
  readonly person: string;
  readonly personName: LocalizedText;
  readonly viewer: string;
  readonly viewerName: LocalizedText;
  /** For which body the person spoke when it was asked. */
  readonly body: string | null;
  readonly reason: string;
  readonly askedAt: number;
  readonly answeredAt: number | null;
  readonly allowed: boolean | null;
  readonly until: number | null;
  readonly beganAt: number | null;
  readonly endedAt: number | null;
  /** Nobody answered in time. */
  readonly lapsed: boolean;
}
/** A session as its owner sees it. */
export interface OwnSessionRow {
  readonly id: string;
  readonly since: number;
  readonly lastSeen: number;
  readonly device: string;
  readonly address: string;
}

/** A person as whoever looks after accounts sees them. */
export interface AccountRow extends PersonRow {
  readonly disabledAt: number | null;
  readonly passwordSetAt: number | null;
}

/** A letter with a link that sets a password. */
export interface LetterRow {
  readonly id: string;
  readonly kind: LinkLetterKind;
  readonly person: AccountRow;
  readonly until: number;
}

export interface BodyRow {
  readonly code: string;
  readonly name: LocalizedText;
  readonly remit: LocalizedText | null;
}

export type FrameworkDoc = Framework;

export interface AssessmentRow {
  readonly key: string;
  readonly languages: readonly LanguageTag[];
  readonly title: LocalizedText;
  readonly clock: 'live' | 'held';
  readonly clockAt: number;
  readonly settledAt: number;
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  readonly illustrative: boolean;
  readonly calendar: Calendar;
  readonly linkedTo: string | null;
  readonly createdAt: number;
}
/** `settledAt` left out: nothing is settled before the start of the clock. */
export type NewAssessment = Omit<AssessmentRow, 'createdAt' | 'settledAt'> & {
  readonly settledAt?: number | undefined;
};

/** A line of the list of assessments, as one person sees it. */
export type ListedAssessment = Pick<
  AssessmentRow,
  'key' | 'languages' | 'title' | 'clock' | 'clockAt' | 'illustrative'
> & {
  /** Null until the first facts are recorded. */
  readonly stage: Stage | null;
  readonly roles: readonly Omit<MemberRow, 'person'>[];
  /** Null until the first facts are recorded. */
  readonly level: 'national' | 'subnational' | null;
  /** Civil date of the first stage that the plan names. */
  readonly startsOn: string | null;
  readonly mine: {
    /** How many obligations wait for the person. */
    readonly tasks: number;
    /** The one that is due first. */
    readonly first: { readonly what: WaitingWhat; readonly items: number; readonly until: number | null } | null;
  };
  /** Only where something waits for the person, whose working days it counts. */
  readonly calendar: Calendar | null;
};

export interface MemberRow {
  readonly person: string;
  readonly role: Role;
  readonly body: string | null;
}
export interface MembershipRow extends MemberRow {
  readonly assessment: string;
}

export interface ContentRow {
  readonly id: string;
  readonly assessment: string;
  readonly kind: ContentKind;
  readonly subject: string;
  readonly body: unknown;
  readonly hash: string;
  readonly author: string;
  /** The body to which it belongs, whatever becomes of its author. */
  readonly owner: string | null;
}
export interface StoredContent extends ContentRow {
  readonly createdAt: number;
}

export interface ViewDocRow<D> {
  readonly id: string;
  readonly body: string | null;
  /** Last fact of its workflow that the document includes; serves as ETag. */
  readonly seq: number;
  readonly doc: D;
}

export interface WorkflowRow {
  readonly workflowId: string;
  readonly assessment: string;
  readonly kind: WorkflowKind;
  readonly seq: number;
  readonly hash: string;
  readonly nextDue: number | null;
  readonly caseAt: number;
  readonly closed: boolean;
  readonly continued: number;
}

export interface NoticeRow {
  readonly id: string;
  readonly purposeKey: string;
  readonly assessment: string;
  readonly workflowId: string;
  readonly kind: NoticeKind;
  readonly recipient: string;
  /** Null when there is no such person. */
  readonly recipientName: LocalizedText | null;
  readonly why: NoticeWhy;
  readonly form: 'digest' | 'single';
  readonly dueAt: number;
  readonly subject: string | null;
  readonly body: string | null;
  readonly items: readonly string[];
  readonly data: NoticeData;
  /** `sending` while its message is leased. */
  readonly state: NoticeState | 'sending';
  /** Why it was suppressed; null while it was not. */
  readonly dropped: DropReason | null;
  readonly message: string | null;
  /** Of the message it went out with; null before there is one. */
  readonly mail: NoticeMail | null;
  readonly sentAt: number | null;
  readonly createdAt: number;
}

/** What a notice's own row says of the message that carries it. */
export type NoticeMail = Pick<MessageRow, 'state' | 'day' | 'attempt' | 'smtpMessageId'>;

export interface MessageRow {
  readonly id: string;
  readonly digestKey: string;
  readonly assessment: string;
  readonly recipient: string;
  readonly form: 'digest' | 'single';
  /** Civil day in the calendar's zone, `YYYY-MM-DD`. */
  readonly day: string;
  readonly dueAt: number;
  readonly state: MessageState;
  readonly attempt: number;
  readonly smtpMessageId: string | null;
  readonly sentAt: number | null;
  readonly error: string | null;
  /** Notices that it carries. */
  readonly notices: number;
}
