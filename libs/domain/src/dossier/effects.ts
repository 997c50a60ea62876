import { groupBy } from '../core/group-by.js';
import { lookUp } from '../core/look-up.js';
import type { AssessmentMessage } from '../assessment/messages.js';
import { officeOf } from '../people/offices.js';
import type { LadderStep } from '../assessment/types.js';
import { workflowIds } from '../core/ids.js';
import type { DutyData, Effect, Instant, NoticeContent, NoticeWhy, PersonId } from '../core/types.js';
import { noticeEffect, noticesTo, type NoticeOccasion } from '../notices/notice.js';
import { toldAt } from './moves.js';
import { addresseeFor, contactsFor, holderOf, obligationId, obligations, owedFor } from './obligations.js';
import type { DossierFact, DossierItem, DossierState, Obligation } from './types.js';

type FactOf<T extends DossierFact['type']> = Extract<DossierFact, { readonly type: T }>;

/** Effects of one fact, given the state after it: reports to the assessment and notices to people of the body. */
export function effects(state: DossierState, fact: DossierFact): readonly Effect[] {
  const { body } = state.input;
  switch (fact.type) {
    case 'ItemAssigned':
      return assigned(state, fact);
    case 'ItemsAccepted':
      return [report(state, { type: 'dossier.accepted', body, indicators: fact.indicators })];
    case 'ItemRefused':
      return [report(state, { type: 'dossier.refused', body, indicator: fact.indicator, reason: fact.reason })];
    case 'ItemAnswered':
      return clearanceRequested(state, fact);
    case 'ItemsCleared':
      return submissionDue(state, fact);
    case 'ItemsSubmitted':
      return [report(state, { type: 'dossier.submitted', body, answers: answersOf(state, fact.indicators) })];
    case 'ItemReleased':
      return leftToClear(state, fact);
    case 'OfferReceived':
      return offered(state, fact);
    case 'OfferLapsed':
      return [report(state, { type: 'dossier.offerLapsed', body, offer: fact.offer })];
    case 'QuestionsReceived':
      return questions(state, fact);
    case 'QuestionReplied': {
      const { question, status, answer } = fact;
      return [report(state, { type: 'dossier.replied', body, question, status, answer })];
    }
    case 'LadderStepped':
      return stepped(state, fact);
    case 'ObligationEscalated': {
      const { obligation, what, items } = fact;
      return [report(state, { type: 'dossier.escalated', body, obligation, what, items })];
    }
    case 'ObligationSettled':
      return [report(state, { type: 'dossier.settled', body, obligation: fact.obligation })];
    case 'DeadlinesMoved':
      return deadlinesMoved(state, fact);
    case 'DossierOpened':
    case 'ItemOutcome':
    case 'OfferClosed':
    case 'RoundEnded':
    case 'CallLogged':
    // What was owed to the former holders is dropped when it would be sent; what is open the assessment hands over.
    case 'PeopleChanged':
    case 'MembershipNoted':
    case 'DossierClosed':
      return [];
  }
}

function report(state: DossierState, body: AssessmentMessage): Effect {
  return { kind: 'send', to: workflowIds.assessment(state.input.assessment), body };
}

function answersOf(
  state: DossierState,
  indicators: readonly string[],
): Extract<AssessmentMessage, { readonly type: 'dossier.submitted' }>['answers'] {
  return indicators.flatMap((indicator) => {
    const item = lookUp(state.items, indicator);
    const answer = item?.answer ?? null;
    if (answer === null) return [];
    return [{ indicator, answer, ...(item?.signOff === undefined ? {} : { signOff: item.signOff }) }];
  });
}

type NoticeParts = Pick<NoticeOccasion, 'step' | 'occurrence' | 'version' | 'subject' | 'items' | 'atOnce'> &
  NoticeContent;

function common(
  state: DossierState,
  at: Instant,
): Pick<NoticeOccasion, 'assessment' | 'scope' | 'calendar' | 'at' | 'body'> {
  const { assessment, body } = state.input;
  return { assessment, scope: `body/${body}`, calendar: state.calendar, at, body };
}

/** Who reads what is sent to the body. While it has nobody, the coordinator sees what is open and hears of it by the ladder. */
function toMain(state: DossierState, at: Instant, parts: NoticeParts): readonly Effect[] {
  const { subject } = parts;
  const about = state.people.away === undefined || typeof subject !== 'string' ? undefined : find(state, subject);
  const addressee = addresseeFor(state, about);
  if (addressee === null) return [];
  return [noticeEffect(addressee.person, { ...common(state, at), ...parts, why: addressee.why })];
}

/** What every notice about an obligation says: what is owed, how much of it, until when. */
function obligationData(obligation: Obligation): DutyData {
  return { what: obligation.what, count: obligation.items.length, until: obligation.deadline.instant };
}

function find(state: DossierState, id: string): Obligation | undefined {
  return obligations(state).find((obligation) => obligation.id === id);
}

function obligationOfItem(state: DossierState, item: DossierItem): Obligation | undefined {
  const owed = owedFor(item);
  return owed === null ? undefined : find(state, obligationId(state.input.body, owed.what, owed.deadline));
}

/** One notice for a batch, by its last fact: nobody wants 98 of them. */
function assigned(state: DossierState, fact: FactOf<'ItemAssigned'>): readonly Effect[] {
  const item = lookUp(state.items, fact.indicator);
  const obligation = item === undefined ? undefined : obligationOfItem(state, item);
  if (obligation === undefined || fact.batch === undefined) return [];
  return toMain(state, fact.at, {
    kind: 'assigned',
    step: obligation.what,
    occurrence: `${fact.at}/${fact.indicator}`,
    version: obligation.deadline.instant,
    subject: obligation.id,
    items: fact.batch,
    data: { ...obligationData(obligation), count: fact.batch.length, answeringUntil: fact.answering.instant },
  });
}

/** The authority is asked once, when everything that is due on one day has been answered. */
function clearanceRequested(state: DossierState, fact: FactOf<'ItemAnswered'>): readonly Effect[] {
  const item = lookUp(state.items, fact.indicator);
  if (item === undefined || item.since !== fact.at) return [];
  return askToClear(state, fact.at, item, `${fact.indicator}/${fact.version}`);
}

/** Of the indicators due on one day the last one that was unanswered went to another body: the rest can be cleared. */
function leftToClear(state: DossierState, fact: FactOf<'ItemReleased'>): readonly Effect[] {
  const item = lookUp(state.items, fact.indicator);
  if (item === undefined || fact.was !== 'accepted') return [];
  return askToClear(state, fact.at, item, `${fact.indicator}/released/${fact.at}`);
}

function askToClear(state: DossierState, at: Instant, item: DossierItem, occurrence: string): readonly Effect[] {
  if (item.answering === null) return [];
  const { body } = state.input;
  const obligation = find(state, obligationId(body, 'clearAnswers', item.answering));
  const unanswered = find(state, obligationId(body, 'answerIndicators', item.answering));
  if (obligation === undefined || unanswered !== undefined) return [];
  const authority = holderOf(state, obligation);
  if (authority === null) return [];
  return [
    noticeEffect(authority, {
      ...common(state, at),
      kind: 'clearanceRequested',
      occurrence,
      version: obligation.deadline.instant,
      subject: obligation.id,
      items: obligation.items,
      data: obligationData(obligation),
      why: officeOf.authority,
    }),
  ];
}

/** Cleared answers wait for one more act of the focal point, who is told so, whatever the ladder still holds. */
function submissionDue(state: DossierState, fact: FactOf<'ItemsCleared'>): readonly Effect[] {
  const items = fact.indicators.flatMap((code) => lookUp(state.items, code) ?? []);
  const occurrence = items
    .slice(0, 1)
    .map((item) => `cleared/${item.indicator}/${item.version}`)
    .join('');
  const ids = new Map(items.flatMap((item) => obligationOfItem(state, item) ?? []).map((entry) => [entry.id, entry]));
  return [...ids.values()].flatMap((obligation) =>
    toMain(state, fact.at, {
      kind: fact.at <= obligation.deadline.instant ? 'reminder' : 'overdue',
      step: obligation.what,
      occurrence,
      version: obligation.deadline.instant,
      subject: obligation.id,
      items: obligation.items,
      data: { ...obligationData(obligation), step: 0 },
    }),
  );
}

function offered(state: DossierState, fact: FactOf<'OfferReceived'>): readonly Effect[] {
  return toMain(state, fact.at, {
    kind: 'handoffOffered',
    occurrence: fact.offer,
    version: fact.deadline.instant,
    subject: obligationId(state.input.body, 'decideOffer', fact.deadline, fact.offer),
    items: [fact.indicator],
    data: {
      what: 'decideOffer',
      count: 1,
      offer: fact.offer,
      indicator: fact.indicator,
      from: fact.from,
      reason: fact.reason,
      until: fact.deadline.instant,
    },
  });
}

function questions(state: DossierState, fact: FactOf<'QuestionsReceived'>): readonly Effect[] {
  const { body } = state.input;
  const byRound = groupBy(fact.questions, ({ round, deadline }) =>
    obligationId(body, 'replyQuestions', deadline, round),
  );
  return [...byRound].flatMap(([id, group]): readonly Effect[] => {
    const [first] = group;
    if (first === undefined) return [];
    return toMain(state, fact.at, {
      kind: 'questions',
      occurrence: `${first.round}/${first.question}`,
      version: first.deadline.instant,
      subject: id,
      items: [...new Set(group.map(({ indicator }) => indicator))],
      data: { what: 'replyQuestions', round: first.round, count: group.length, until: first.deadline.instant },
    });
  });
}

interface Recipients {
  readonly persons: readonly PersonId[];
  readonly why: NoticeWhy;
}

/** Who hears of a rung: its holder or, while nobody holds that contact or they are away, whoever stands in; at last the coordinators. */
function recipientsOf(state: DossierState, obligation: Obligation, to: LadderStep['to']): Recipients {
  const steering: Recipients = { persons: state.people.coordinators, why: 'coordinator' };
  if (to === 'coordinator') return steering;
  // Only the authority can clear: a reminder of that to the focal point would ask for what they cannot do.
  const contact = obligation.what === 'clearAnswers' ? 'authority' : to;
  const holder = contactsFor(state, obligation)[contact];
  if (holder !== null) return { persons: [holder], why: officeOf[contact] };
  const stand = contact === 'authority' ? null : addresseeFor(state, obligation);
  return stand === null ? steering : { persons: [stand.person], why: stand.why };
}

function stepped(state: DossierState, fact: FactOf<'LadderStepped'>): readonly Effect[] {
  const obligation = find(state, fact.obligation);
  if (obligation === undefined) return [];
  const { persons, why } = recipientsOf(state, obligation, fact.to);
  const early = fact.at <= obligation.deadline.instant;
  return noticesTo(persons, {
    ...common(state, fact.at),
    kind: why === 'coordinator' ? 'escalation' : early ? 'reminder' : 'overdue',
    step: fact.what,
    occurrence: occurrenceOf(state, obligation, fact.step),
    version: obligation.deadline.instant,
    subject: obligation.id,
    items: obligation.items,
    data: { ...obligationData(obligation), step: fact.step },
    why,
  });
}

/**
 * An obligation that comes back starts its ladder anew, and so its notices: because a new answer voids a clearance, or
 * because a second decree gives a deadline the very date from which the first had moved it.
 */
function occurrenceOf(state: DossierState, obligation: Obligation, step: number): string {
  const moved = lookUp(state.moved, obligation.id);
  const turn = moved === undefined ? `${obligation.since}` : `${obligation.since}/${moved}`;
  return `${discriminator(obligation)}${step}/${turn}`;
}

/** Two offers (or rounds) may share a deadline; their reminders are still two. */
function discriminator(obligation: Obligation): string {
  return obligation.what === 'decideOffer' || obligation.what === 'replyQuestions' ? `${obligation.id}/` : '';
}

/**
 * One notice per body, whatever moved: the earliest deadline that did, and how many did. Where the decree came too late
 * to shorten them, that is what it says.
 */
function deadlinesMoved(state: DossierState, fact: FactOf<'DeadlinesMoved'>): readonly Effect[] {
  const moved = fact.moves.filter((move) => move.to.instant !== move.from);
  const told = moved.length > 0 ? moved : fact.moves.filter((move) => move.from > fact.at);
  const first = told.reduce<FactOf<'DeadlinesMoved'>['moves'][number] | undefined>(
    (best, move) => (best === undefined || move.from < best.from ? move : best),
    undefined,
  );
  if (first === undefined) return [];
  const dueAt = toldAt(state.calendar, fact);
  return toMain(state, fact.at, {
    kind: 'deadlineMoved',
    occurrence: fact.decree.id,
    version: first.to.instant,
    subject: null,
    items: [...new Set(told.map((move) => move.what))],
    data: {
      of: 'duties',
      decree: fact.decree.id,
      what: first.what,
      count: told.length,
      from: first.from,
      to: first.to.instant,
      byRule: first.byRule === first.to.instant ? null : first.byRule,
    },
    ...(dueAt === fact.at ? { atOnce: true } : {}),
  });
}
