import type {
  Contradiction,
  GateCode,
  ItemStatus,
  MeetingKind,
  MeetingState,
  NoticeKind,
  NoticeWhy,
  OfferStatus,
  Outcome,
  ProfileState,
  Question,
  RefusalReason,
  RegisterStatus,
  RevocationCause,
  Role,
  Stage,
  WaitingThen,
  WaitingWhat,
} from '@selaras/domain';
import type { Counted } from './words.js';

type Of<C extends string> = Readonly<Record<C, string>>;

/** Words for the codes of the domain, as they stand inside a sentence: a code that lacks one does not compile. */
export interface Codes {
  /** What an assessment goes through and who takes part. */
  readonly course: { readonly stage: Of<Stage>; readonly role: Of<Role>; readonly meetingKind: Of<MeetingKind> };
  /** Indicators, and why a body refuses one. */
  readonly items: {
    readonly outcome: Of<Outcome>;
    readonly itemStatus: Of<ItemStatus>;
    readonly refusalReason: Of<RefusalReason>;
  };
  readonly states: {
    readonly gate: Of<GateCode>;
    readonly registerStatus: Of<RegisterStatus>;
    readonly offerStatus: Of<OfferStatus>;
    readonly questionStatus: Of<Question['status']>;
    readonly contradictionStatus: Of<Contradiction['status']>;
    readonly contradictionKind: Of<Contradiction['kind']>;
    readonly meetingStatus: Of<MeetingState['status']>;
    readonly profileStatus: Of<ProfileState['status'] | 'none'>;
    readonly revokedCause: Of<RevocationCause>;
  };
  /** Notices: their kinds, why somebody gets one, what happens then. */
  readonly notices: {
    readonly why: Of<NoticeWhy>;
    readonly noticeKind: Of<NoticeKind>;
    readonly then: Of<WaitingThen>;
  };
  /** What is owed, as a phrase that counts: after “perlu”, “mohon”, “to” and “please”, and as a label. */
  readonly duties: {
    readonly duty: Readonly<Record<WaitingWhat, Counted>>;
    /** The same where a subject has little room. */
    readonly shortDuty: Readonly<Partial<Record<WaitingWhat, Counted>>>;
  };
}
