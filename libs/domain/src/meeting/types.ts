import type { MeetingKind, Outcome } from '../assessment/types.js';
import type { Calendar, Decree } from '../calendar/types.js';
import type { MemberPart, Roll, RollChange } from '../people/roll.js';
import type { BodyCode, ContentRef, FactBase, IndicatorCode, Instant, MeetingFormat, PersonId } from '../core/types.js';

/** An agenda item: an indicator, or an offer at the hop limit (`indicator` names what it is about). */
export interface PlannedItem {
  readonly item: string;
  readonly indicator: IndicatorCode;
  readonly offer: string | null;
}

/** What a meeting is and stays: the n-th of its assessment, of one kind. */
export interface MeetingIdentity {
  readonly assessment: string;
  readonly number: number;
  readonly kind: MeetingKind;
  readonly clock: 'live' | 'held';
}
/** How a meeting is called: about what, when and how one can take part. */
export interface MeetingCall {
  readonly title: ContentRef;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly format: MeetingFormat;
}
/** What holds when a meeting is planned and people may change later: read once, from then on it is state. */
export interface MeetingOpening extends MeetingCall {
  readonly calendar: Calendar;
  readonly agenda: readonly PlannedItem[];
  readonly coordinators: readonly PersonId[];
  /** Whose acts are taken; absent where membership is not recorded. */
  readonly members?: readonly MemberPart[] | undefined;
}
export interface MeetingInput extends MeetingIdentity, MeetingOpening {}

export type AttendanceMode = 'inPerson' | 'online';
export interface Invitee {
  readonly person: PersonId;
  /** Null for people of no body: reviewers from outside, researchers. */
  readonly body: BodyCode | null;
  readonly outside: boolean;
}
export interface Attendance {
  readonly person: PersonId;
  readonly body: BodyCode | null;
  readonly outside: boolean;
  readonly mode: AttendanceMode;
}
export const positions = ['agree', 'agreeWithEdit', 'object', 'notOurMandate', 'absent'] as const;
export type Position = (typeof positions)[number];

/** What a body says on an item, and whether somebody else says it for the body. */
export interface Voice {
  readonly position: Position;
  readonly onBehalf: boolean;
}

export interface AgendaItem extends PlannedItem {
  /** One voice per body: a digit for each of the meeting's speakers, see `meeting.voices.ts`. */
  readonly said: string;
  readonly outcome: Outcome | 'discussed' | null;
  readonly wording: ContentRef | null;
}

export interface MeetingState {
  readonly input: MeetingIdentity;
  readonly call: MeetingCall;
  readonly coordinators: readonly PersonId[];
  /** Whose acts are taken, by facts; absent where membership is not recorded. */
  readonly members?: Roll | undefined;
  readonly calendar: Calendar;
  readonly status: 'draft' | 'open' | 'inSession' | 'closed';
  /** Instant at which the status was reached. */
  readonly since: Instant;
  readonly invitees: Readonly<
    Record<PersonId, Invitee & { readonly reply: 'none' | 'yes' | 'no'; readonly mode: AttendanceMode | null }>
  >;
  readonly attendance: Readonly<Record<PersonId, Attendance>>;
  readonly agenda: readonly AgendaItem[];
  /** Bodies that have spoken on any item, in the order in which they first did. */
  readonly speakers: readonly BodyCode[];
  readonly followUps: Readonly<
    Record<string, { readonly body: BodyCode; readonly text: ContentRef; readonly done: boolean }>
  >;
}

export type MeetingCommand =
  | { readonly type: 'meeting.open'; readonly invitees: readonly Invitee[] }
  | {
      readonly type: 'meeting.reply';
      readonly person: PersonId;
      readonly reply: 'yes' | 'no';
      readonly mode?: AttendanceMode | undefined;
    }
  | { readonly type: 'meeting.start' }
  | { readonly type: 'meeting.attend'; readonly attendances: readonly Attendance[] }
  | {
      readonly type: 'meeting.positions';
      readonly item: string;
      readonly positions: readonly {
        readonly body: BodyCode;
        readonly position: Position;
        readonly onBehalf: boolean;
      }[];
    }
  | {
      readonly type: 'meeting.outcomes';
      readonly outcomes: readonly {
        readonly item: string;
        readonly outcome: Outcome | 'discussed';
        readonly wording: ContentRef;
      }[];
    }
  | { readonly type: 'meeting.followUp'; readonly followUp: string; readonly body: BodyCode; readonly text: ContentRef }
  | { readonly type: 'meeting.close' };

/** What the register tells a meeting: offers at the hop limit, decrees, who coordinates, and the end of the assessment. */
export type MeetingMessage =
  | { readonly type: 'register.agenda'; readonly items: readonly PlannedItem[] }
  | { readonly type: 'register.decree'; readonly decree: Decree }
  | { readonly type: 'register.people'; readonly coordinators: readonly PersonId[] }
  | ({ readonly type: 'register.membership' } & RollChange)
  | { readonly type: 'register.closed' };

export type MeetingFact = FactBase &
  (
    | { readonly type: 'MeetingDrafted' }
    | { readonly type: 'AgendaExtended'; readonly items: readonly PlannedItem[] }
    | { readonly type: 'DecreeNoted'; readonly decree: Decree }
    | { readonly type: 'PeopleChanged'; readonly coordinators: readonly PersonId[] }
    /** Who takes part has changed: whose acts are taken from now on. */
    | ({ readonly type: 'MembershipNoted' } & RollChange)
    | { readonly type: 'MeetingOpened'; readonly invitees: readonly Invitee[] }
    | {
        readonly type: 'InvitationReplied';
        readonly person: PersonId;
        readonly reply: 'yes' | 'no';
        readonly mode: AttendanceMode | null;
      }
    | { readonly type: 'MeetingStarted' }
    | { readonly type: 'Attended'; readonly attendances: readonly Attendance[] }
    | {
        readonly type: 'PositionsRecorded';
        readonly item: string;
        readonly positions: readonly {
          readonly body: BodyCode;
          readonly position: Position;
          readonly onBehalf: boolean;
        }[];
      }
    | {
        readonly type: 'OutcomesSet';
        readonly outcomes: readonly {
          readonly item: string;
          readonly indicator: IndicatorCode;
          readonly outcome: Outcome | 'discussed';
          readonly wording: ContentRef;
        }[];
      }
    | { readonly type: 'FollowUpSet'; readonly followUp: string; readonly body: BodyCode; readonly text: ContentRef }
    | { readonly type: 'MeetingClosed' }
  );
