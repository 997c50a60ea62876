import { sameContent } from '../core/difference.js';
import { groupBy } from '../core/group-by.js';
import { lookUp } from '../core/look-up.js';
import { atLocal, extendCalendar, lastWorkingInstant, moveDeadline } from '../calendar/calendar.js';
import type { Calendar, Deadline, Move } from '../calendar/types.js';
import { systemActor, type Instant } from '../core/types.js';
import { newsFor } from '../people/roll.js';
import { answeringWhats, hasAnsweringAhead } from './evolve.js';
import { obligationId, owedFor } from './obligations.js';
import { settledFact, withSettlements } from './settle.js';
import { itemTransitions, type DossierFact, type DossierMessage, type DossierState, type Obligation } from './types.js';

type MessageOf<T extends DossierMessage['type']> = Extract<DossierMessage, { readonly type: T }>;
type MovesFact = Extract<DossierFact, { readonly type: 'DeadlinesMoved' }>;

/** What the register tells the dossier. What no longer applies (late, repeated, overtaken) yields no facts. */
export function receive(state: DossierState, message: DossierMessage, now: Instant): readonly DossierFact[] {
  if (state.closed) return [];
  return withSettlements(state, received(state, message, now), now);
}

function received(state: DossierState, message: DossierMessage, now: Instant): readonly DossierFact[] {
  const stamp = { at: now, by: systemActor };
  switch (message.type) {
    case 'register.assigned':
      return assigned(state, message, now);
    case 'register.released': {
      const item = lookUp(state.items, message.indicator);
      if (item === undefined || !itemTransitions[item.status].includes('released')) return [];
      return [{ type: 'ItemReleased', ...stamp, indicator: message.indicator, was: item.status }];
    }
    case 'register.offered': {
      if (lookUp(state.offers, message.offer) !== undefined) return [];
      const { offer, indicator, from, reason, deadline } = message;
      return [{ type: 'OfferReceived', ...stamp, offer, indicator, from, reason, deadline }];
    }
    case 'register.offerClosed': {
      const status = lookUp(state.offers, message.offer)?.status;
      return status === 'open' || status === 'lapsed' ? [{ type: 'OfferClosed', ...stamp, offer: message.offer }] : [];
    }
    case 'register.questions': {
      const seen = new Set(Object.keys(state.questions));
      const questions = message.questions.filter(({ question }) => !seen.has(question) && seen.add(question));
      return questions.length === 0 ? [] : [{ type: 'QuestionsReceived', ...stamp, questions }];
    }
    case 'register.roundClosed': {
      const open = Object.values(state.questions).some(
        (question) => question.round === message.round && question.status === 'open',
      );
      return open ? [{ type: 'RoundEnded', ...stamp, round: message.round }] : [];
    }
    case 'register.decree':
      return decreed(state, message, now);
    case 'register.people':
      return sameContent(message.people, state.people)
        ? []
        : [{ type: 'PeopleChanged', ...stamp, people: message.people }];
    case 'register.membership': {
      const news = newsFor(state.members, message);
      return news === null ? [] : [{ type: 'MembershipNoted', ...stamp, ...news }];
    }
    case 'register.outcome':
      return message.outcomes.flatMap(({ indicator, outcome }, index): readonly DossierFact[] => {
        const item = lookUp(state.items, indicator);
        const first = message.outcomes.findIndex((other) => other.indicator === indicator) === index;
        if (item === undefined || !first || !itemTransitions[item.status].includes(outcome)) return [];
        return [{ type: 'ItemOutcome', ...stamp, indicator, outcome }];
      });
    case 'register.closed':
      return [...state.escalated.map((id) => settledFact(id, now)), { type: 'DossierClosed', ...stamp }];
    // A signal of a newer sender may be of a type that is not known here yet.
    default:
      return [];
  }
}

function assigned(state: DossierState, message: MessageOf<'register.assigned'>, now: Instant): readonly DossierFact[] {
  const seen = new Set<string>();
  const taken = message.indicators.filter(({ indicator }) => {
    const item = lookUp(state.items, indicator);
    const applies = item === undefined || itemTransitions[item.status].includes('assigned');
    return applies && !seen.has(indicator) && seen.add(indicator);
  });
  const deadlineKey = ({ accepted, acceptance, answering }: (typeof taken)[number]): string =>
    accepted ? `answer@${answering.instant}` : `accept@${acceptance.instant}`;
  const batches = groupBy(taken, deadlineKey);
  return taken.map((entry) => {
    const batch = batches.get(deadlineKey(entry)) ?? [];
    return {
      type: 'ItemAssigned',
      at: now,
      by: systemActor,
      ...entry,
      ...(batch.at(-1) === entry ? { batch: batch.map(({ indicator }) => indicator) } : {}),
    };
  });
}

/**
 * A decree that has become known moves the open deadlines that count working days. It is recorded even when it moves
 * none: from then on everybody has known of it.
 */
function decreed(state: DossierState, message: MessageOf<'register.decree'>, now: Instant): readonly DossierFact[] {
  const { decree } = message;
  const calendar = extendCalendar(state.calendar, decree);
  // The announcement itself makes the decree known, even a little before the date that is printed on it.
  const known = Math.max(now, atLocal(calendar, decree.knownOn, '00:00'));
  const moves = candidates(state).flatMap(({ subject, what, deadline }) => {
    const move = moveDeadline(state.calendar, calendar, deadline, known);
    const cap = isAnswering(what) ? (state.rules.answeringNotAfter ?? null) : null;
    const moved = move === null ? null : capped(calendar, cap, deadline, move, known);
    return moved === null ? [] : [{ subject, what, from: deadline.instant, ...moved }];
  });
  if (moves.length === 0 && calendar === state.calendar) return [];
  return [{ type: 'DeadlinesMoved', at: now, by: systemActor, decree, moves: distinct(moves) }];
}

function isAnswering(what: Obligation['what']): boolean {
  return answeringWhats.some((name) => name === what);
}

/** The plan's last instant holds against a decree too, as long as the deadline kept it so far. */
function capped(calendar: Calendar, cap: Instant | null, from: Deadline, move: Move, now: Instant): Move | null {
  const { to } = move;
  if (cap === null || from.instant > cap) return move;
  const last = lastWorkingInstant(calendar, cap, now);
  if (to.instant <= last || last <= now) return move;
  return from.instant === last ? null : { to: { ...to, instant: last }, byRule: last };
}

interface Candidate {
  readonly subject: string;
  readonly what: Obligation['what'];
  readonly deadline: Deadline;
}

/** Deadlines that run: of every open obligation, and the answering deadline of items still to be accepted. */
function candidates(state: DossierState): readonly Candidate[] {
  const { body } = state.input;
  const ofItems = Object.values(state.items).flatMap((item): readonly Candidate[] => {
    const owed = owedFor(item);
    const now = owed === null ? [] : [{ subject: obligationId(body, owed.what, owed.deadline), ...owed }];
    if (owed === null || isAnswering(owed.what) || item.answering === null || !hasAnsweringAhead(item)) return now;
    const { answering: deadline } = item;
    return [...now, { subject: obligationId(body, 'answerIndicators', deadline), what: 'answerIndicators', deadline }];
  });
  const ofOffers = Object.values(state.offers).flatMap(({ status, offer, deadline }): readonly Candidate[] =>
    status === 'open'
      ? [{ subject: obligationId(body, 'decideOffer', deadline, offer), what: 'decideOffer', deadline }]
      : [],
  );
  // Each question for itself: those that end at the same instant may have come there by different rules.
  const ofQuestions = Object.values(state.questions).flatMap(({ status, round, deadline }): readonly Candidate[] =>
    status === 'open'
      ? [{ subject: obligationId(body, 'replyQuestions', deadline, round), what: 'replyQuestions', deadline }]
      : [],
  );
  return [...ofItems, ...ofOffers, ...ofQuestions];
}

function distinct(moves: MovesFact['moves']): MovesFact['moves'] {
  const key = (move: MovesFact['moves'][number]): string =>
    [move.subject, move.to.from, move.to.rule.amount, move.to.rule.unit].join('|');
  return [...new Map(moves.map((move) => [key(move), move])).values()];
}
