import type { Contradiction, Outcome, Steering } from '../assessment/types.js';
import type { Calendar, Deadline, Decree, Rule } from '../calendar/types.js';
import type { MemberPart, Roll, RollChange } from '../people/roll.js';
import type { SignOff } from '../core/words.js';
import type { BodyCode, ContentRef, FactBase, IndicatorCode, Instant, PersonId } from '../core/types.js';

/** Where a statement's indicator comes from: the answer that stood and the meeting item that settled it. */
export interface Provenance {
  readonly indicator: IndicatorCode;
  readonly lead: BodyCode;
  readonly answer: ContentRef | null;
  /** How that answer was signed off; absent where no more is known than that it was. */
  readonly signOff?: SignOff | undefined;
  readonly outcome: Outcome;
  /** `meeting number/item`. */
  readonly outcomeAt: string;
  /** Contradictions over the indicator, in the order in which they were opened, with how each ended. */
  readonly contradictions: readonly Pick<Contradiction, 'id' | 'status' | 'resolution'>[];
}

export interface ProfileIdentity {
  readonly assessment: string;
  readonly clock: 'live' | 'held';
}
/** Who is written to and waited for. */
export interface ProfilePeople {
  readonly steering: Steering;
  /** Main focal points, who hear of circulation and publication. */
  readonly focalPoints: readonly PersonId[];
}
/** What holds when a profile is started and people may change later: read once, from then on it is state. */
export interface ProfileOpening extends ProfilePeople {
  readonly calendar: Calendar;
  /** Whose acts are taken; absent where membership is not recorded. */
  readonly members?: readonly MemberPart[] | undefined;
  /** How long a text that was circulated can be objected to. */
  readonly silence: Rule;
  /**
   * Provenance of every indicator with an outcome, as the register has it at the start. The first fact takes it into the
   * state; nothing else reads it here.
   */
  readonly provenance: readonly Provenance[];
  /** The body that clears the text; absent where the plan does not say. */
  readonly clearance?: BodyCode | undefined;
}
export interface ProfileInput extends ProfileIdentity, ProfileOpening {}

export const statementClasses = ['wellDeveloped', 'potential'] as const;
export interface Statement {
  readonly id: string;
  readonly dimension: number;
  readonly class: (typeof statementClasses)[number];
  readonly indicators: readonly IndicatorCode[];
  readonly text: ContentRef;
}
/** A statement as it stands. */
export interface StandingStatement extends Statement {
  /**
   * What it was written or last confirmed on (once published: published or corrected on): of each of `indicators`, in
   * their order, the place of that word of the register in `ProfileState.provenance`.
   */
  readonly restsOn: readonly number[];
  /**
   * The statement as it was circulated, where it was written anew since: that is what its readers have before them. Null
   * where it was not in that version; absent where the words are those that were circulated.
   */
  readonly sent?: Statement | null | undefined;
}
export interface Comment {
  readonly id: string;
  readonly statement: string;
  readonly by: PersonId;
  readonly body: BodyCode | null;
  readonly at: Instant;
  readonly text: ContentRef;
  /** An objection breaks the silence: the text is not adopted until it is resolved. */
  readonly objection: boolean;
  /** `notAccepted` covers "not applicable for now" as well. */
  readonly outcome: 'open' | 'accepted' | 'noted' | 'notAccepted';
}
export interface Erratum {
  readonly number: number;
  readonly statement: string;
  readonly before: ContentRef;
  readonly after: ContentRef;
  readonly reason: ContentRef;
  /** What the corrected statement rests on. */
  readonly provenance: readonly Provenance[];
  readonly at: Instant;
}

export interface ProfileState {
  readonly input: ProfileIdentity;
  readonly people: ProfilePeople;
  /** Whose acts are taken, by facts; absent where membership is not recorded. */
  readonly members?: Roll | undefined;
  readonly calendar: Calendar;
  readonly silenceRule: Rule;
  /** The body that clears the text; absent where the plan does not say. */
  readonly clearance?: BodyCode | undefined;
  readonly status: 'draft' | 'circulated' | 'validated' | 'cleared' | 'published';
  /** Numbered with each circulation and with publication. */
  readonly version: number;
  readonly statements: Readonly<Record<string, StandingStatement>>;
  /**
   * What the register has told of each indicator, the latest last; null where it withdrew the outcome. Words are only ever
   * added, so that whatever rests on an earlier one keeps it.
   */
  readonly provenance: Readonly<Record<IndicatorCode, readonly (Provenance | null)[]>>;
  /** How often statements came to rest on something that had changed, and when they last did. */
  readonly changes: { readonly count: number; readonly at: Instant };
  readonly comments: Readonly<Record<string, Comment>>;
  readonly silence: { readonly deadline: Deadline; readonly state: 'running' | 'broken' | 'kept' } | null;
  /**
   * Statements written after the last circulation. Nobody was asked about these words, so the profile must be
   * circulated again before it can be validated.
   */
  readonly uncirculated: readonly string[];
  /** What was published; nothing changes it. Null before. */
  readonly published: {
    readonly version: number;
    readonly at: Instant;
    readonly statements: readonly Pick<StandingStatement, 'id' | 'indicators' | 'text' | 'restsOn'>[];
  } | null;
  readonly errata: readonly Erratum[];
  /** Instant at which the status was reached. */
  readonly since: Instant;
  readonly closed: boolean;
}

export type ProfileCommand =
  | { readonly type: 'profile.write'; readonly statements: readonly Statement[] }
  | {
      /** Statements that rest on something that has changed since stand all the same. */
      readonly type: 'profile.confirm';
      readonly statements: readonly string[];
      readonly reason: ContentRef;
    }
  | { readonly type: 'profile.circulate' }
  | {
      readonly type: 'profile.comment';
      readonly comment: string;
      readonly statement: string;
      readonly text: ContentRef;
      readonly objection: boolean;
    }
  | {
      readonly type: 'profile.resolve';
      readonly comment: string;
      readonly outcome: 'accepted' | 'noted' | 'notAccepted';
      readonly reason: ContentRef;
      readonly text?: ContentRef | undefined;
    }
  | { readonly type: 'profile.validate' }
  | { readonly type: 'profile.clear' }
  | { readonly type: 'profile.publish' }
  | {
      readonly type: 'profile.erratum';
      readonly statement: string;
      readonly text: ContentRef;
      readonly reason: ContentRef;
    };

export type ProfileMessage =
  | {
      /** What the register says has changed: of these indicators, and of some it has no outcome any more. */
      readonly type: 'register.provenance';
      readonly changed: readonly Provenance[];
      readonly withdrawn: readonly IndicatorCode[];
    }
  | { readonly type: 'register.decree'; readonly decree: Decree }
  | { readonly type: 'register.people'; readonly people: ProfilePeople }
  | ({ readonly type: 'register.membership' } & RollChange)
  | { readonly type: 'register.closed' };

export type ProfileFact = FactBase &
  (
    | { readonly type: 'ProfileDrafted'; readonly provenance: readonly Provenance[] }
    | {
        readonly type: 'ProvenanceNoted';
        readonly changed: readonly Provenance[];
        readonly withdrawn: readonly IndicatorCode[];
        /** Statements that now rest on something that has changed since, through this. */
        readonly statements: readonly string[];
      }
    | {
        readonly type: 'StatementsWritten';
        readonly statements: readonly Statement[];
        /** The text was validated or cleared already; it goes back to its readers. */
        readonly reopened: boolean;
      }
    | { readonly type: 'StatementsConfirmed'; readonly statements: readonly string[]; readonly reason: ContentRef }
    | { readonly type: 'ProfileCirculated'; readonly version: number; readonly silence: Deadline }
    | {
        readonly type: 'Commented';
        readonly comment: string;
        readonly statement: string;
        readonly body: BodyCode | null;
        readonly text: ContentRef;
        readonly objection: boolean;
      }
    | {
        readonly type: 'CommentResolved';
        readonly comment: string;
        readonly outcome: 'accepted' | 'noted' | 'notAccepted';
        readonly reason: ContentRef;
        readonly text: ContentRef | null;
      }
    | { readonly type: 'SilenceKept'; readonly version: number }
    | { readonly type: 'SilenceMoved'; readonly decree: Decree; readonly deadline: Deadline | null }
    | { readonly type: 'ProfileValidated'; readonly version: number }
    | { readonly type: 'ProfileCleared'; readonly version: number }
    | {
        readonly type: 'ProfilePublished';
        readonly version: number;
        readonly statements: readonly {
          readonly id: string;
          readonly text: ContentRef;
          readonly provenance: readonly Provenance[];
        }[];
      }
    | {
        readonly type: 'ErratumIssued';
        readonly number: number;
        readonly statement: string;
        readonly before: ContentRef;
        readonly after: ContentRef;
        readonly reason: ContentRef;
        readonly provenance: readonly Provenance[];
      }
    | { readonly type: 'PeopleChanged'; readonly people: ProfilePeople }
    /** Who takes part has changed: whose acts are taken from now on. */
    | ({ readonly type: 'MembershipNoted' } & RollChange)
    | { readonly type: 'ProfileClosed' }
  );
