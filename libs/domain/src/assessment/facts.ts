import type { Deadline, Decree } from '../calendar/types.js';
import type {
  AbsenceMode,
  BodyCode,
  ContentRef,
  FactBase,
  IndicatorCode,
  Instant,
  MeetingFormat,
  PersonId,
  Role,
  WaitingWhat,
} from '../core/types.js';
import type { SubmittedAnswer } from './messages.js';
import type {
  AssessmentInput,
  AssessmentState,
  ContactKind,
  Contacts,
  Contradiction,
  MeetingEntry,
  MeetingKind,
  Outcome,
  Question,
  RefusalReason,
  Stage,
  SteeringRole,
} from './types.js';

/** What is offered to whom, why and until when; the same whether it stands in a dossier or waits for a meeting. */
interface OfferTerms {
  readonly offer: string;
  readonly indicator: IndicatorCode;
  readonly from: BodyCode;
  readonly to: BodyCode;
  readonly reason: RefusalReason;
  readonly note: ContentRef | null;
  readonly deadline: Deadline;
}

/** What the assessment has accepted, in the words of the fact log. */
export type AssessmentFact = FactBase &
  (
    | {
        /** By whoever opened it. What it was opened with: the log can be read without the engine's histories. */
        readonly type: 'AssessmentOpened';
        readonly opened: Omit<AssessmentInput, 'openedBy'>;
      }
    | { readonly type: 'BodyEnrolled'; readonly body: BodyCode; readonly contacts: Contacts; readonly late: boolean }
    | {
        readonly type: 'ContactReplaced';
        readonly body: BodyCode;
        readonly contact: ContactKind;
        readonly from: PersonId | null;
        readonly to: PersonId | null;
        readonly reason: ContentRef;
        readonly letter?: string | undefined;
      }
    | {
        /** It is carried out by `ContactReplaced` at its instant; a later plan for the same contact takes its place. */
        readonly type: 'SuccessionPlanned';
        readonly body: BodyCode;
        readonly contact: ContactKind;
        readonly to: PersonId | null;
        readonly effective: Instant;
        readonly reason: ContentRef;
        readonly letter?: string | undefined;
        readonly keepsRole?: true | undefined;
      }
    | {
        /** Somebody takes part from now on, in a role. */
        readonly type: 'MemberJoined';
        readonly person: PersonId;
        readonly role: Role;
        readonly body: BodyCode | null;
        /** Number of the letter on which it rests; null where none was given. */
        readonly letter: string | null;
        readonly reason: ContentRef | null;
        /** End of the term, where it has one. */
        readonly until?: Instant | undefined;
      }
    | {
        /** A role has ended, and with it what somebody could do and see in it. */
        readonly type: 'MemberLeft';
        readonly person: PersonId;
        readonly role: Role;
        readonly body: BodyCode | null;
        readonly cause: 'ended' | 'replaced' | 'moved' | 'termEnded';
        /** Contacts of the body that nobody holds by this. */
        readonly contacts: readonly ContactKind[];
        /** They were among those who steer and are written to. */
        readonly steering: boolean;
        readonly letter: string | null;
        readonly reason: ContentRef | null;
      }
    | {
        /** A contact is going to be away; entered anew while they are, it changes how and until when. */
        readonly type: 'AbsenceEntered';
        readonly body: BodyCode;
        readonly person: PersonId;
        /** Contacts of the body that they hold. */
        readonly contacts: readonly ContactKind[];
        readonly mode: AbsenceMode;
        readonly from: Instant;
        readonly until: Instant;
        readonly letter: string | null;
        readonly reason: ContentRef | null;
      }
    | {
        /** From now on work and mails go to whoever stands in, as the mode says. */
        readonly type: 'AbsenceBegan';
        readonly body: BodyCode;
        readonly person: PersonId;
        readonly contacts: readonly ContactKind[];
        readonly mode: AbsenceMode;
        readonly until: Instant;
      }
    | {
        /** Work and mails come back; of one that had not begun nothing comes of it. */
        readonly type: 'AbsenceEnded';
        readonly body: BodyCode;
        readonly person: PersonId;
        readonly contacts: readonly ContactKind[];
        readonly began: boolean;
        /** At its end, or earlier by somebody's word. */
        readonly cause: 'over' | 'ended';
      }
    | {
        readonly type: 'SteeringReplaced';
        readonly role: SteeringRole;
        readonly from: readonly PersonId[];
        readonly to: readonly PersonId[];
        readonly reason: ContentRef;
      }
    | {
        readonly type: 'IndicatorAssigned';
        readonly indicator: IndicatorCode;
        readonly lead: BodyCode;
        readonly contributors: readonly BodyCode[];
        readonly acceptance: Deadline;
        readonly answering: Deadline;
      }
    | {
        readonly type: 'IndicatorReassigned';
        readonly indicator: IndicatorCode;
        readonly from: BodyCode;
        readonly to: BodyCode;
        readonly acceptance: Deadline;
        readonly answering: Deadline;
      }
    | { readonly type: 'AcceptanceNoted'; readonly body: BodyCode; readonly indicators: readonly IndicatorCode[] }
    | {
        readonly type: 'RefusalNoted';
        readonly body: BodyCode;
        readonly indicator: IndicatorCode;
        readonly reason: RefusalReason;
      }
    | {
        readonly type: 'SubmissionNoted';
        readonly body: BodyCode;
        readonly answers: readonly SubmittedAnswer[];
      }
    | { readonly type: 'StageEntered'; readonly stage: Stage; readonly from: Stage; readonly waiver: ContentRef | null }
    | { readonly type: 'DecreeAnnounced'; readonly decree: Decree }
    | ({ readonly type: 'HandoffProposed' } & OfferTerms)
    | ({ readonly type: 'HandoffHopLimit' } & OfferTerms)
    | {
        readonly type: 'HandoffAccepted';
        readonly offer: string;
        readonly indicator: IndicatorCode;
        readonly from: BodyCode;
        readonly to: BodyCode;
        readonly version: number;
        readonly answering: Deadline;
      }
    | {
        readonly type: 'HandoffRefused';
        readonly offer: string;
        readonly reason: RefusalReason;
        readonly note: ContentRef | null;
      }
    | { readonly type: 'HandoffRevoked'; readonly offer: string; readonly cause: 'byOwner' | 'answered' | 'reassigned' }
    | { readonly type: 'HandoffEscalated'; readonly offer: string }
    | {
        readonly type: 'HandoffDecided';
        readonly offer: string;
        readonly outcome: 'move' | 'keep';
        readonly indicator: IndicatorCode;
        readonly from: BodyCode;
        readonly to: BodyCode;
        readonly version: number;
        readonly answering: Deadline;
        readonly note: ContentRef | null;
      }
    | {
        readonly type: 'RoundOpened';
        readonly round: number;
        readonly deadline: Deadline;
        readonly questions: readonly Question[];
      }
    | {
        readonly type: 'QuestionReplied';
        readonly question: string;
        readonly body: BodyCode;
        readonly status: 'answered' | 'evidenceAdded' | 'cannotAnswer';
        readonly answer: ContentRef | null;
      }
    | { readonly type: 'RoundClosed'; readonly round: number; readonly unanswered: readonly string[] }
    | {
        readonly type: 'ContradictionOpened';
        readonly contradiction: string;
        readonly indicator: IndicatorCode;
        readonly bodies: readonly BodyCode[];
        readonly kind: Contradiction['kind'];
        readonly text: ContentRef;
      }
    | {
        readonly type: 'ContradictionResolved';
        readonly contradiction: string;
        readonly outcome: 'reconciled' | 'bothStand' | 'unresolved';
        readonly resolution: ContentRef;
      }
    | {
        readonly type: 'BodyEscalated';
        readonly body: BodyCode;
        readonly obligation: string;
        readonly what: WaitingWhat;
        readonly items: readonly string[];
      }
    | { readonly type: 'BodySettled'; readonly body: BodyCode; readonly obligation: string }
    | {
        readonly type: 'MeetingPlanned';
        readonly number: number;
        readonly kind: MeetingKind;
        readonly startsAt: Instant;
        readonly endsAt: Instant;
        readonly format: MeetingFormat;
        readonly title: ContentRef;
        readonly agenda: readonly IndicatorCode[];
        readonly offers: readonly string[];
      }
    | { readonly type: 'MeetingNoted'; readonly number: number; readonly status: MeetingEntry['status'] }
    | {
        readonly type: 'OutcomesNoted';
        readonly number: number;
        readonly outcomes: readonly {
          readonly indicator: IndicatorCode;
          readonly item: string;
          readonly outcome: Outcome;
        }[];
      }
    | { readonly type: 'ProfileStarted' }
    | { readonly type: 'ProfileNoted'; readonly status: AssessmentState['profile']['status']; readonly version: number }
  );
