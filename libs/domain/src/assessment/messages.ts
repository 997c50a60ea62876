import type { Decree } from '../calendar/types.js';
import type {
  AbsenceMode,
  BodyCode,
  ContentRef,
  IndicatorCode,
  Instant,
  MeetingFormat,
  PersonId,
  Role,
  WaitingWhat,
} from '../core/types.js';
import type { SignOff } from '../core/words.js';
import type { MemberPart } from '../people/roll.js';
import type {
  AssessmentState,
  ContactKind,
  Contacts,
  Contradiction,
  MeetingEntry,
  MeetingKind,
  Outcome,
  RefusalReason,
  Stage,
  SteeringRole,
} from './types.js';

/** What a person may ask of the assessment; each is answered with facts or a coded refusal. */
export type AssessmentCommand =
  | { readonly type: 'assessment.enrolBody'; readonly body: BodyCode; readonly contacts: Contacts }
  | {
      readonly type: 'assessment.replaceContact';
      readonly body: BodyCode;
      readonly contact: ContactKind;
      /** The successor; null leaves the contact vacant. */
      readonly person: PersonId | null;
      /** From when on; from now on when it is left out. */
      readonly effective?: Instant | undefined;
      readonly reason: ContentRef;
      readonly letter?: string | undefined;
      /** The former holder stays a member with the role. */
      readonly keepsRole?: boolean | undefined;
    }
  | {
      readonly type: 'assessment.join';
      readonly members: readonly (MemberPart & { readonly until?: Instant | undefined })[];
      /** Number of the appointment letter. */
      readonly letter?: string | undefined;
      readonly reason?: ContentRef | undefined;
    }
  | {
      readonly type: 'assessment.leave';
      readonly person: PersonId;
      readonly role: Role;
      readonly letter?: string | undefined;
      readonly reason: ContentRef;
    }
  | {
      /** A contact of a body is away for a while; entered anew while they are, it changes how and until when. */
      readonly type: 'assessment.enterAbsence';
      readonly body: BodyCode;
      readonly person: PersonId;
      readonly mode: AbsenceMode;
      /** From when on; from now on when it is left out. */
      readonly from?: Instant | undefined;
      readonly until: Instant;
      readonly letter?: string | undefined;
      readonly reason?: ContentRef | undefined;
    }
  | {
      /** They are back earlier, or do not leave at all. */
      readonly type: 'assessment.endAbsence';
      readonly body: BodyCode;
      readonly person: PersonId;
    }
  | {
      /** Who has the role from now on, all of them. */
      readonly type: 'assessment.replaceSteering';
      readonly role: SteeringRole;
      readonly persons: readonly PersonId[];
      readonly reason: ContentRef;
      /** Those who steer no more stay members with the role. */
      readonly keepRole?: boolean | undefined;
    }
  | {
      readonly type: 'assessment.assign';
      readonly assignments: readonly {
        readonly indicator: IndicatorCode;
        readonly lead: BodyCode;
        readonly contributors: readonly BodyCode[];
      }[];
    }
  | {
      /** The coordinator's word after a refusal, or a correction. `despiteRefusal` confirms the warning REFUSED_BEFORE. */
      readonly type: 'assessment.reassign';
      readonly indicator: IndicatorCode;
      readonly to: BodyCode;
      readonly despiteRefusal?: boolean | undefined;
      readonly expectedVersion?: number | undefined;
    }
  | { readonly type: 'assessment.advance'; readonly to: Stage; readonly waiver?: ContentRef | undefined }
  | { readonly type: 'assessment.announceDecree'; readonly decree: Decree }
  | {
      readonly type: 'handoff.propose';
      readonly offer: string;
      readonly indicator: IndicatorCode;
      readonly to: BodyCode;
      readonly reason: RefusalReason;
      readonly note?: ContentRef | undefined;
      readonly expectedVersion?: number | undefined;
    }
  | { readonly type: 'handoff.accept'; readonly offer: string }
  | {
      readonly type: 'handoff.refuse';
      readonly offer: string;
      readonly reason: RefusalReason;
      readonly note?: ContentRef | undefined;
    }
  | { readonly type: 'handoff.revoke'; readonly offer: string }
  | {
      readonly type: 'handoff.decide';
      readonly offer: string;
      readonly outcome: 'move' | 'keep';
      readonly note?: ContentRef | undefined;
    }
  | {
      readonly type: 'round.open';
      readonly questions: readonly {
        readonly id: string;
        readonly indicator: IndicatorCode;
        readonly body: BodyCode;
        readonly text: ContentRef;
      }[];
    }
  | { readonly type: 'round.close'; readonly round: number }
  | {
      readonly type: 'contradiction.open';
      readonly contradiction: string;
      readonly indicator: IndicatorCode;
      readonly bodies: readonly BodyCode[];
      readonly kind: Contradiction['kind'];
      readonly text: ContentRef;
    }
  | {
      readonly type: 'contradiction.resolve';
      readonly contradiction: string;
      readonly outcome: 'reconciled' | 'bothStand' | 'unresolved';
      readonly resolution: ContentRef;
    }
  | {
      readonly type: 'meeting.plan';
      readonly number: number;
      readonly kind: MeetingKind;
      readonly startsAt: Instant;
      readonly endsAt: Instant;
      readonly format: MeetingFormat;
      readonly title: ContentRef;
      /** Indicators to decide on; empty for a meeting about the process. Hop-limit offers join by themselves. */
      readonly agenda: readonly IndicatorCode[];
    }
  | { readonly type: 'profile.start' };

/** An answer that was handed in, with how it was signed off where that is known. */
export interface SubmittedAnswer {
  readonly indicator: IndicatorCode;
  readonly answer: ContentRef;
  readonly signOff?: SignOff | undefined;
}

/** What dossiers, meetings and the profile report to the assessment. */
export type AssessmentMessage =
  | { readonly type: 'dossier.accepted'; readonly body: BodyCode; readonly indicators: readonly IndicatorCode[] }
  | {
      readonly type: 'dossier.refused';
      readonly body: BodyCode;
      readonly indicator: IndicatorCode;
      readonly reason: RefusalReason;
    }
  | {
      readonly type: 'dossier.submitted';
      readonly body: BodyCode;
      readonly answers: readonly SubmittedAnswer[];
    }
  | { readonly type: 'dossier.offerLapsed'; readonly body: BodyCode; readonly offer: string }
  | {
      readonly type: 'dossier.escalated';
      readonly body: BodyCode;
      readonly obligation: string;
      readonly what: WaitingWhat;
      readonly items: readonly string[];
    }
  | { readonly type: 'dossier.settled'; readonly body: BodyCode; readonly obligation: string }
  | {
      readonly type: 'dossier.replied';
      readonly body: BodyCode;
      readonly question: string;
      readonly status: 'answered' | 'evidenceAdded' | 'cannotAnswer';
      readonly answer: ContentRef | null;
    }
  | { readonly type: 'meeting.status'; readonly number: number; readonly status: MeetingEntry['status'] }
  | {
      readonly type: 'meeting.outcomes';
      readonly number: number;
      readonly outcomes: readonly {
        readonly indicator: IndicatorCode;
        readonly item: string;
        readonly outcome: Outcome;
      }[];
    }
  | {
      readonly type: 'profile.status';
      readonly status: AssessmentState['profile']['status'];
      readonly version: number;
    };
