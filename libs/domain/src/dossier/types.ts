import type { LadderStep, RefusalReason } from '../assessment/types.js';
import type { Calendar, Deadline, Decree, Rule } from '../calendar/types.js';
import type { SignOff, SignOffCapacity } from '../core/words.js';
import type { ContactsNow } from '../people/absence.js';
import type { MemberPart, Roll, RollChange } from '../people/roll.js';
import type { BodyCode, ContentRef, FactBase, IndicatorCode, Instant, PersonId } from '../core/types.js';

/** A body's share of one assessment: its indicators, its clocks, its sign-off. */
export interface DossierIdentity {
  readonly assessment: string;
  readonly body: BodyCode;
  readonly clock: 'live' | 'held';
}
/** Who is written to and waited for. */
export interface DossierPeople extends ContactsNow {
  /** Coordinators, who hear of what a body lets pass. */
  readonly coordinators: readonly PersonId[];
}
/** What the plan says of a body's clocks. */
export interface DossierRules {
  readonly ladder: readonly LadderStep[];
  /** Instant past which no decree moves an answering deadline (the plan's cap); absent or null when there is none. */
  readonly answeringNotAfter?: Instant | null | undefined;
  /** How long a promise on the phone silences reminders at most; absent where the plan says nothing. */
  readonly promise?: Rule | undefined;
  /**
   * Whether who signs an answer off may have written it: `relaxed` for bodies too small for it, which the sign-off then
   * says. Absent in assessments of before, where nobody looked.
   */
  readonly fourEyes?: 'required' | 'relaxed' | undefined;
}
/** What holds when a dossier is opened and people may change later: read once, from then on it is state. */
export interface DossierOpening extends DossierPeople, DossierRules {
  readonly calendar: Calendar;
  /** Whose acts are taken; absent where membership is not recorded. */
  readonly members?: readonly MemberPart[] | undefined;
}
export interface DossierInput extends DossierIdentity, DossierOpening {}

export type ItemStatus =
  | 'assigned'
  | 'refused'
  | 'accepted'
  | 'answered'
  | 'cleared'
  | 'submitted'
  | 'agreed'
  | 'contested'
  | 'notApplicable'
  | 'closed'
  /** Handed to another body; kept for history. */
  | 'released';

const outcomes = ['agreed', 'contested', 'notApplicable'] as const;

/**
 * The transition table of an item. A status not listed for a status cannot follow it; a property test holds to it. An
 * outcome of a meeting ends an item wherever it stands: an indicator may be judged before anything was handed in. A
 * meeting may correct an outcome while it sits, and a later one may come to another.
 */
export const itemTransitions: Readonly<Record<ItemStatus, readonly ItemStatus[]>> = {
  assigned: ['accepted', 'refused', 'released', ...outcomes],
  refused: ['assigned', 'released', ...outcomes],
  accepted: ['answered', 'released', ...outcomes],
  answered: ['answered', 'cleared', 'released', ...outcomes],
  /** A new answer voids the clearance, visibly. */
  cleared: ['answered', 'submitted', 'released', ...outcomes],
  /**
   * A clarification may bring a new answer after submission; it needs clearing again. A submission that crosses with a
   * change of lead is let go.
   */
  submitted: ['answered', 'released', ...outcomes],
  agreed: ['contested', 'notApplicable', 'closed'],
  contested: ['agreed', 'notApplicable', 'closed'],
  notApplicable: ['agreed', 'contested', 'closed'],
  closed: [],
  released: ['assigned'],
};

export interface DossierItem {
  readonly indicator: IndicatorCode;
  readonly status: ItemStatus;
  readonly since: Instant;
  readonly acceptance: Deadline | null;
  readonly answering: Deadline | null;
  /** Version of the answer, 0 before the first. */
  readonly version: number;
  readonly answer: ContentRef | null;
  readonly refusal: RefusalReason | null;
  /** Who has written what stands here; kept where four eyes are looked for. */
  readonly authors?: readonly PersonId[] | undefined;
  /** How the version that stands was signed off, where it was and more than that is known. */
  readonly signOff?: SignOff | undefined;
}

export interface DossierOffer {
  readonly offer: string;
  readonly indicator: IndicatorCode;
  readonly from: BodyCode;
  readonly reason: RefusalReason;
  readonly deadline: Deadline;
  readonly status: 'open' | 'closed' | 'lapsed';
}

export interface DossierQuestion {
  readonly question: string;
  readonly round: number;
  readonly indicator: IndicatorCode;
  readonly text: ContentRef;
  readonly deadline: Deadline;
  readonly status: 'open' | 'answered' | 'evidenceAdded' | 'cannotAnswer' | 'unanswered';
}

export interface DossierState {
  readonly input: DossierIdentity;
  readonly people: DossierPeople;
  /** Whose acts are taken, by facts; absent where membership is not recorded. */
  readonly members?: Roll | undefined;
  readonly calendar: Calendar;
  readonly rules: DossierRules;
  readonly openedAt: Instant;
  readonly items: Readonly<Record<IndicatorCode, DossierItem>>;
  readonly offers: Readonly<Record<string, DossierOffer>>;
  readonly questions: Readonly<Record<string, DossierQuestion>>;
  /** Rungs of the body's own people that were taken, per obligation id. */
  readonly ladder: Readonly<Record<string, number>>;
  /** Rungs of the coordinator that were taken, per obligation id: a promise holds up the others and never these. */
  readonly chased: Readonly<Record<string, number>>;
  /** Obligations whose deadline a decree has moved: the instant from which the new date is reminded of. */
  readonly moved: Readonly<Record<string, Instant>>;
  /** Obligation ids that were escalated to the coordinator and are still open. */
  readonly escalated: readonly string[];
  /** Reminders of the body are silent until then: somebody called and got a promise. */
  readonly pausedUntil: Instant | null;
  readonly closed: boolean;
}

/** One clocked obligation of the body; id carries the deadline, so a moved deadline is a new obligation. */
export interface Obligation {
  readonly id: string;
  readonly what:
    'acceptIndicators' | 'answerIndicators' | 'clearAnswers' | 'submitAnswers' | 'decideOffer' | 'replyQuestions';
  /** Codes of the indicators it is about; one for each question of a round. */
  readonly items: readonly IndicatorCode[];
  /** The offer to be decided; null for every other duty. */
  readonly offer: string | null;
  readonly since: Instant;
  readonly deadline: Deadline;
}

export type DossierCommand =
  | { readonly type: 'dossier.accept'; readonly indicators: readonly IndicatorCode[] }
  | {
      readonly type: 'dossier.refuse';
      readonly indicator: IndicatorCode;
      readonly reason: RefusalReason;
      readonly note?: ContentRef | undefined;
    }
  | {
      readonly type: 'dossier.answer';
      readonly indicator: IndicatorCode;
      readonly answer: ContentRef;
      /** Version the author saw (If-Match); 0 for the first answer. */
      readonly expectedVersion: number;
    }
  | {
      readonly type: 'dossier.clear';
      readonly indicators: readonly { readonly indicator: IndicatorCode; readonly version: number }[];
      /** In what capacity; in the signer's own where it is left out. */
      readonly capacity?: SignOffCapacity | undefined;
    }
  | { readonly type: 'dossier.submit'; readonly indicators: readonly IndicatorCode[] }
  | {
      readonly type: 'dossier.reply';
      readonly question: string;
      readonly status: 'answered' | 'evidenceAdded' | 'cannotAnswer';
      readonly answer?: ContentRef | undefined;
    }
  | { readonly type: 'dossier.logCall'; readonly note: ContentRef; readonly promisedUntil: Instant | null };

export type DossierMessage =
  | {
      readonly type: 'register.assigned';
      readonly indicators: readonly {
        readonly indicator: IndicatorCode;
        readonly acceptance: Deadline;
        readonly answering: Deadline;
        readonly accepted: boolean;
      }[];
    }
  | { readonly type: 'register.released'; readonly indicator: IndicatorCode }
  | {
      readonly type: 'register.offered';
      readonly offer: string;
      readonly indicator: IndicatorCode;
      readonly from: BodyCode;
      readonly reason: RefusalReason;
      readonly deadline: Deadline;
    }
  | { readonly type: 'register.offerClosed'; readonly offer: string }
  | { readonly type: 'register.questions'; readonly questions: readonly Omit<DossierQuestion, 'status'>[] }
  | { readonly type: 'register.roundClosed'; readonly round: number }
  | { readonly type: 'register.decree'; readonly decree: Decree }
  | { readonly type: 'register.people'; readonly people: DossierPeople }
  | ({ readonly type: 'register.membership' } & RollChange)
  | {
      readonly type: 'register.outcome';
      readonly outcomes: readonly {
        readonly indicator: IndicatorCode;
        readonly outcome: 'agreed' | 'contested' | 'notApplicable';
      }[];
    }
  | { readonly type: 'register.closed' };

export type DossierFact = FactBase &
  (
    | { readonly type: 'DossierOpened' }
    | {
        readonly type: 'ItemAssigned';
        readonly indicator: IndicatorCode;
        readonly acceptance: Deadline;
        readonly answering: Deadline;
        readonly accepted: boolean;
        /** On the last fact of a batch with one deadline: the whole batch, which the person is told of at once. */
        readonly batch?: readonly IndicatorCode[] | undefined;
      }
    | { readonly type: 'ItemsAccepted'; readonly indicators: readonly IndicatorCode[] }
    | {
        readonly type: 'ItemRefused';
        readonly indicator: IndicatorCode;
        readonly reason: RefusalReason;
        readonly note: ContentRef | null;
      }
    | {
        readonly type: 'ItemAnswered';
        readonly indicator: IndicatorCode;
        readonly answer: ContentRef;
        readonly version: number;
      }
    | {
        readonly type: 'ItemsCleared';
        readonly indicators: readonly IndicatorCode[];
        readonly capacity?: SignOffCapacity | undefined;
        /** Of these the signer had written what they signed; only where the plan lets a small body do so. */
        readonly alone?: readonly IndicatorCode[] | undefined;
      }
    | { readonly type: 'ItemsSubmitted'; readonly indicators: readonly IndicatorCode[] }
    | {
        readonly type: 'ItemReleased';
        readonly indicator: IndicatorCode;
        /** Where the item stood: what is left may now be ready for clearance. */
        readonly was: ItemStatus;
      }
    | {
        readonly type: 'ItemOutcome';
        readonly indicator: IndicatorCode;
        readonly outcome: 'agreed' | 'contested' | 'notApplicable';
      }
    | {
        readonly type: 'OfferReceived';
        readonly offer: string;
        readonly indicator: IndicatorCode;
        readonly from: BodyCode;
        readonly reason: RefusalReason;
        readonly deadline: Deadline;
      }
    | { readonly type: 'OfferClosed'; readonly offer: string }
    | { readonly type: 'OfferLapsed'; readonly offer: string }
    | { readonly type: 'QuestionsReceived'; readonly questions: readonly Omit<DossierQuestion, 'status'>[] }
    | {
        readonly type: 'QuestionReplied';
        readonly question: string;
        readonly status: 'answered' | 'evidenceAdded' | 'cannotAnswer';
        readonly answer: ContentRef | null;
      }
    | { readonly type: 'RoundEnded'; readonly round: number }
    | {
        readonly type: 'LadderStepped';
        readonly obligation: string;
        readonly what: Obligation['what'];
        readonly items: readonly string[];
        readonly step: number;
        readonly to: LadderStep['to'];
      }
    | {
        readonly type: 'ObligationEscalated';
        readonly obligation: string;
        readonly what: Obligation['what'];
        readonly items: readonly string[];
      }
    | { readonly type: 'ObligationSettled'; readonly obligation: string }
    | {
        readonly type: 'DeadlinesMoved';
        readonly decree: Decree;
        readonly moves: readonly {
          readonly subject: string;
          readonly what: Obligation['what'];
          readonly from: Instant;
          /** At the same instant as before when the decree came too late to shorten it. */
          readonly to: Deadline;
          /** Where the rule alone leads. */
          readonly byRule: Instant;
        }[];
      }
    | {
        readonly type: 'CallLogged';
        readonly note: ContentRef;
        readonly promisedUntil: Instant | null;
        /** Until when reminders of the body are silent: the promise, but not beyond the plan's bound. */
        readonly silentUntil: Instant | null;
      }
    | { readonly type: 'PeopleChanged'; readonly people: DossierPeople }
    /** Who takes part has changed: whose acts are taken from now on. */
    | ({ readonly type: 'MembershipNoted' } & RollChange)
    | { readonly type: 'DossierClosed' }
  );
