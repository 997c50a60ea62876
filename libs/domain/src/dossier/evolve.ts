import { changedValues } from '../core/changed-values.js';
import { lookUp } from '../core/look-up.js';
import type { Deadline } from '../calendar/types.js';
import { addWorkingDays, atLocal, extendCalendar, localDate } from '../calendar/calendar.js';
import type { IndicatorCode, Instant } from '../core/types.js';
import { changedRoll, rollOf } from '../people/roll.js';
import { rungsBehind } from './ladder.js';
import { toldAt } from './moves.js';
import { obligations } from './obligations.js';
import {
  itemTransitions,
  type DossierFact,
  type DossierInput,
  type DossierItem,
  type DossierState,
  type ItemStatus,
} from './types.js';

/** State of a dossier before any fact. */
export function initial(opened: DossierInput): DossierState {
  const { contacts, away, coordinators, calendar, ladder, answeringNotAfter, promise, fourEyes, members, ...input } =
    opened;
  return {
    input,
    people: { contacts, ...(away === undefined ? {} : { away }), coordinators },
    ...(members === undefined ? {} : { members: rollOf(members) }),
    calendar,
    rules: { ladder, answeringNotAfter, promise, ...(fourEyes === undefined ? {} : { fourEyes }) },
    openedAt: 0,
    items: {},
    offers: {},
    questions: {},
    ladder: {},
    chased: {},
    moved: {},
    escalated: [],
    pausedUntil: null,
    closed: false,
  };
}

type FactOf<T extends DossierFact['type']> = Extract<DossierFact, { readonly type: T }>;
type Move = FactOf<'DeadlinesMoved'>['moves'][number];

/**
 * State after a fact. Throws only for facts that no decision of this machine yields (a broken log must not be read
 * as if it were whole).
 */
export function evolve(state: DossierState, fact: DossierFact): DossierState {
  return forgetClosedLadders(apply(state, fact));
}

function apply(state: DossierState, fact: DossierFact): DossierState {
  switch (fact.type) {
    case 'DossierOpened':
      return { ...state, openedAt: fact.at };
    case 'ItemAssigned':
      return assigned(state, fact);
    case 'ItemsAccepted':
      return moveItems(state, fact.indicators, 'accepted', fact.at);
    case 'ItemRefused':
      return moveItems(state, [fact.indicator], 'refused', fact.at, { refusal: fact.reason });
    case 'ItemAnswered':
      return answered(state, fact);
    case 'ItemsCleared':
      return cleared(state, fact);
    case 'ItemsSubmitted':
      return moveItems(state, fact.indicators, 'submitted', fact.at);
    case 'ItemReleased':
      return moveItems(state, [fact.indicator], 'released', fact.at);
    case 'ItemOutcome':
      return moveItems(state, [fact.indicator], fact.outcome, fact.at);
    case 'OfferReceived': {
      const { offer, indicator, from, reason, deadline } = fact;
      return {
        ...state,
        offers: { ...state.offers, [offer]: { offer, indicator, from, reason, deadline, status: 'open' } },
      };
    }
    case 'OfferClosed':
      return settleOffer(state, fact.offer, 'closed');
    case 'OfferLapsed':
      return settleOffer(state, fact.offer, 'lapsed');
    case 'QuestionsReceived': {
      const received = fact.questions.map((question) => [question.question, { ...question, status: 'open' as const }]);
      return { ...state, questions: { ...state.questions, ...Object.fromEntries(received) } };
    }
    case 'QuestionReplied':
      return {
        ...state,
        questions: changedValues(state.questions, (question) =>
          question.question === fact.question ? { ...question, status: fact.status } : question,
        ),
      };
    case 'RoundEnded':
      return {
        ...state,
        questions: changedValues(state.questions, (question) =>
          question.round === fact.round && question.status === 'open'
            ? { ...question, status: 'unanswered' }
            : question,
        ),
      };
    case 'LadderStepped':
      return fact.to === 'coordinator'
        ? { ...state, chased: { ...state.chased, [fact.obligation]: fact.step } }
        : { ...state, ladder: { ...state.ladder, [fact.obligation]: fact.step } };
    case 'ObligationEscalated':
      return { ...state, escalated: [...state.escalated, fact.obligation] };
    case 'ObligationSettled':
      return { ...state, escalated: state.escalated.filter((id) => id !== fact.obligation) };
    case 'DeadlinesMoved':
      return deadlinesMoved(state, fact);
    case 'CallLogged':
      return { ...state, pausedUntil: fact.silentUntil ?? state.pausedUntil };
    case 'PeopleChanged':
      return { ...state, people: fact.people };
    case 'MembershipNoted':
      return { ...state, members: changedRoll(state.members, fact) };
    case 'DossierClosed':
      return {
        ...state,
        closed: true,
        items: changedValues(state.items, (item) =>
          itemTransitions[item.status].includes('closed') ? { ...item, status: 'closed', since: fact.at } : item,
        ),
      };
  }
}

/** The item in its next status; `since` is when it came into that status, so a repeated one keeps it. */
function moved(item: DossierItem, status: ItemStatus, at: Instant): DossierItem {
  if (!itemTransitions[item.status].includes(status)) {
    throw new RangeError(`item ${item.indicator} cannot go from ${item.status} to ${status}`);
  }
  return { ...item, status, since: item.status === status ? item.since : at };
}

function itemOf(state: DossierState, indicator: IndicatorCode): DossierItem {
  const item = lookUp(state.items, indicator);
  if (item === undefined) throw new RangeError(`dossier ${state.input.body} has no item ${indicator}`);
  return item;
}

function moveItems(
  state: DossierState,
  indicators: readonly IndicatorCode[],
  status: ItemStatus,
  at: Instant,
  change: Partial<DossierItem> = {},
): DossierState {
  const entries = indicators.map((code) => [code, { ...moved(itemOf(state, code), status, at), ...change }]);
  return { ...state, items: { ...state.items, ...Object.fromEntries(entries) } };
}

/** Earlier versions stay with an item that comes back: an answer is never lost, its versions go on counting. */
function assigned(state: DossierState, fact: FactOf<'ItemAssigned'>): DossierState {
  const before = lookUp(state.items, fact.indicator);
  const base: DossierItem =
    before === undefined
      ? {
          indicator: fact.indicator,
          status: 'assigned',
          since: fact.at,
          acceptance: null,
          answering: null,
          version: 0,
          answer: null,
          refusal: null,
        }
      : moved(before, 'assigned', fact.at);
  const item: DossierItem = { ...base, acceptance: fact.acceptance, answering: fact.answering, refusal: null };
  const next = fact.accepted ? moved(item, 'accepted', fact.at) : item;
  return { ...state, items: { ...state.items, [fact.indicator]: next } };
}

/** A clarification after submission has to be cleared and submitted again by the end of its round. */
function answered(state: DossierState, fact: FactOf<'ItemAnswered'>): DossierState {
  const before = itemOf(state, fact.indicator);
  const question = Object.values(state.questions).find(
    (entry) => entry.indicator === fact.indicator && entry.status === 'open',
  );
  const answering = before.status === 'submitted' && question !== undefined ? question.deadline : before.answering;
  return moveItems(state, [fact.indicator], 'answered', fact.at, {
    answer: fact.answer,
    version: fact.version,
    answering,
    ...(before.signOff === undefined ? {} : { signOff: undefined }),
    ...(state.rules.fourEyes === undefined
      ? {}
      : { authors: [...new Set([...(before.authors ?? []), fact.by.person])] }),
  });
}

/** How it was signed off stays with the version. Dossiers that do not look for four eyes know no more than that it was. */
function cleared(state: DossierState, fact: FactOf<'ItemsCleared'>): DossierState {
  const next = moveItems(state, fact.indicators, 'cleared', fact.at);
  if (state.rules.fourEyes === undefined && fact.capacity === undefined) return next;
  const capacity = fact.capacity ?? 'own';
  const signed = fact.indicators.map((code) => {
    const signOff = { capacity, alone: fact.alone?.includes(code) ?? false, at: fact.at };
    return [code, { ...itemOf(next, code), signOff }] as const;
  });
  return { ...next, items: { ...next.items, ...Object.fromEntries(signed) } };
}

function settleOffer(state: DossierState, id: string, status: 'closed' | 'lapsed'): DossierState {
  return {
    ...state,
    offers: changedValues(state.offers, (offer) => (offer.offer === id ? { ...offer, status } : offer)),
  };
}

/** Whether a move speaks of this deadline: same instant, same origin. */
function concerns(move: Move, deadline: Deadline): boolean {
  return (
    deadline.instant === move.from &&
    deadline.from === move.to.from &&
    deadline.rule.unit === move.to.rule.unit &&
    deadline.rule.amount === move.to.rule.amount
  );
}

function deadlinesMoved(state: DossierState, fact: FactOf<'DeadlinesMoved'>): DossierState {
  const to = (deadline: Deadline, ...whats: readonly Move['what'][]): Deadline =>
    fact.moves.find((move) => whats.includes(move.what) && concerns(move, deadline))?.to ?? deadline;
  const next: DossierState = {
    ...state,
    calendar: extendCalendar(state.calendar, fact.decree),
    items: changedValues(state.items, (item) => {
      const acceptance =
        item.acceptance && item.status === 'assigned' ? to(item.acceptance, 'acceptIndicators') : item.acceptance;
      const answering =
        item.answering && hasAnsweringAhead(item) ? to(item.answering, ...answeringWhats) : item.answering;
      const stays = acceptance === item.acceptance && answering === item.answering;
      return stays ? item : { ...item, acceptance, answering };
    }),
    offers: changedValues(state.offers, (offer) =>
      offer.status === 'open' ? withDeadline(offer, to(offer.deadline, 'decideOffer')) : offer,
    ),
    questions: changedValues(state.questions, (question) =>
      question.status === 'open' ? withDeadline(question, to(question.deadline, 'replyQuestions')) : question,
    ),
  };
  const known = new Set(obligations(state).map((obligation) => obligation.id));
  const fresh = obligations(next).filter((obligation) => !known.has(obligation.id));
  const from = remindedFrom(next, fact);
  const behind = fresh.map((obligation) => [obligation.id, rungsBehind(next, obligation, fact.at, from)]);
  const reminded = fresh.map((obligation) => [obligation.id, from]);
  return {
    ...next,
    ladder: { ...next.ladder, ...Object.fromEntries(behind) },
    moved: { ...next.moved, ...Object.fromEntries(reminded) },
  };
}

/** The new date is reminded of on the working day after the letter that tells of it, not in the same breath. */
function remindedFrom({ calendar }: DossierState, fact: FactOf<'DeadlinesMoved'>): Instant {
  const told = localDate(calendar, toldAt(calendar, fact));
  return atLocal(calendar, addWorkingDays(calendar, told, 1, null), '00:00');
}

function withDeadline<T extends { readonly deadline: Deadline }>(clocked: T, deadline: Deadline): T {
  return deadline === clocked.deadline ? clocked : { ...clocked, deadline };
}

/** The steps that run against the answering deadline. */
export const answeringWhats = ['answerIndicators', 'clearAnswers', 'submitAnswers'] as const;

/** Whether the answering deadline of an item still matters: from its assignment until it is submitted. */
export function hasAnsweringAhead(item: DossierItem): boolean {
  return (
    item.status === 'assigned' || item.status === 'accepted' || item.status === 'answered' || item.status === 'cleared'
  );
}

/** An obligation that comes back later (a clearance that a new answer voids) starts its ladder anew. */
function forgetClosedLadders(state: DossierState): DossierState {
  const kept = [state.ladder, state.chased, state.moved].flatMap((record) => Object.keys(record));
  if (kept.length === 0) return state;
  const open = new Set(obligations(state).map((obligation) => obligation.id));
  if (kept.every((id) => open.has(id))) return state;
  const only = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => open.has(id)));
  return { ...state, ladder: only(state.ladder), chased: only(state.chased), moved: only(state.moved) };
}
