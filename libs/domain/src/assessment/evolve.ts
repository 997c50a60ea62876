import { lookUp } from '../core/look-up.js';
import { changedValues } from '../core/changed-values.js';
import { extendCalendar, localDate, moveDeadline } from '../calendar/calendar.js';
import type { Calendar, Deadline, Decree } from '../calendar/types.js';
import type { BodyCode, IndicatorCode, Instant } from '../core/types.js';
import { withAbsence } from './absences.js';
import { contactReplaced } from './holders.js';
import { steeringGroup } from '../people/offices.js';
import { joinedTo, leftFrom, rollOf } from '../people/roll.js';
import { outcomePlace } from './receive.js';
import { entryOf } from './register.js';
import type { FactOf } from './rules.js';
import type { AssessmentFact } from './facts.js';
import {
  steeringRoles,
  type AssessmentIdentity,
  type AssessmentInput,
  type AssessmentState,
  type BodyEntry,
  type Offer,
  type RegisterEntry,
} from './types.js';

/** An assessment before its first fact; the register comes to be with `AssessmentOpened`. */
export function initialAssessment({
  openedBy: _openedBy,
  launch: _launch,
  steering,
  calendar,
  plan,
  members,
  ...input
}: AssessmentInput): AssessmentState {
  return {
    input,
    steering,
    ...(members === undefined ? {} : { members: rollOf(members) }),
    plan,
    calendar,
    ahead: [],
    stage: 'setup',
    enteredAt: {},
    bodies: {},
    register: {},
    offers: {},
    rounds: {},
    questions: {},
    contradictions: {},
    meetings: {},
    profile: { status: 'none', version: 0 },
    waivers: {},
  };
}

/** State after one more fact. The only place where the lead of an indicator changes. */
export function evolveAssessment(state: AssessmentState, fact: AssessmentFact): AssessmentState {
  switch (fact.type) {
    case 'AssessmentOpened':
      return {
        ...state,
        enteredAt: { setup: fact.at },
        ...knownAt(state.calendar, fact.at),
        register: openRegister(state.input, fact.at),
      };
    case 'BodyEnrolled': {
      const { body, contacts, late } = fact;
      return {
        ...state,
        bodies: {
          ...state.bodies,
          [body]: { code: body, contacts, enrolledAt: fact.at, late, chase: {}, vacant: {}, planned: {} },
        },
      };
    }
    case 'ContactReplaced':
      return withBody(state, fact.body, (body) => contactReplaced(body, fact));
    case 'SuccessionPlanned': {
      const { body: code, contact, to, effective, reason, letter, keepsRole, by } = fact;
      const more = { ...(letter === undefined ? {} : { letter }), ...(keepsRole === undefined ? {} : { keepsRole }) };
      const succession = { to, effective, reason, ...more, by };
      return withBody(state, code, (body) => ({ ...body, planned: { ...body.planned, [contact]: succession } }));
    }
    case 'AbsenceEntered':
    case 'AbsenceBegan':
    case 'AbsenceEnded':
      return withBody(state, fact.body, (body) => withAbsence(body, fact, state.profile.status === 'circulated'));
    case 'MemberJoined': {
      const { person, role, body, until } = fact;
      return state.members === undefined
        ? state
        : { ...state, members: joinedTo(state.members, { person, role, body, until }) };
    }
    case 'MemberLeft':
      return memberLeft(state, fact);
    case 'SteeringReplaced':
      return { ...state, steering: { ...state.steering, [steeringGroup[fact.role]]: fact.to } };
    case 'IndicatorAssigned':
      return withEntry(state, fact.indicator, (entry) => ({
        ...withLead(entry, fact.lead, fact.at),
        contributors: fact.contributors,
        status: 'assigned',
      }));
    case 'IndicatorReassigned':
      return withEntry(state, fact.indicator, (entry) => ({
        ...withLead(entry, fact.to, fact.at),
        status: 'assigned',
      }));
    case 'AcceptanceNoted':
      return withEntries(state, fact.indicators, (entry) => ({ ...entry, status: 'accepted', since: fact.at }));
    case 'RefusalNoted':
      return withEntry(state, fact.indicator, (entry) => ({
        ...entry,
        status: 'refused',
        refusedBy: added(entry.refusedBy, fact.body),
        since: fact.at,
      }));
    case 'SubmissionNoted':
      return submissionNoted(state, fact);
    case 'StageEntered':
      return stageEntered(state, fact);
    case 'DecreeAnnounced':
      return decreeAnnounced(state, fact.decree, fact.at);
    case 'HandoffProposed':
      return withProposal(state, fact, 'open');
    case 'HandoffHopLimit':
      return withProposal(state, fact, 'hopLimit');
    case 'HandoffAccepted':
      return withMovedLead(withOffer(state, fact.offer, 'accepted', fact.at), fact.indicator, fact.to, fact.at);
    case 'HandoffRefused': {
      const offer = offerOf(state, fact.offer);
      return withEntry(withOffer(state, fact.offer, 'refused', fact.at), offer.indicator, (entry) => ({
        ...entry,
        refusedBy: added(entry.refusedBy, offer.to),
      }));
    }
    case 'HandoffRevoked':
      return withOffer(state, fact.offer, 'revoked', fact.at);
    case 'HandoffEscalated':
      return withOffer(state, fact.offer, 'escalated', fact.at);
    case 'HandoffDecided': {
      const decided = withOffer(state, fact.offer, 'decided', fact.at);
      return fact.outcome === 'move' ? withMovedLead(decided, fact.indicator, fact.to, fact.at) : decided;
    }
    case 'RoundOpened':
      return roundOpened(state, fact);
    case 'QuestionReplied':
      return withQuestionStatus(state, [fact.question], fact.status);
    case 'RoundClosed':
      return roundClosed(state, fact);
    case 'ContradictionOpened': {
      const { contradiction: id, indicator, bodies, kind, text, at } = fact;
      const opened = { id, indicator, bodies, kind, text, status: 'open' as const, openedAt: at, resolution: null };
      return { ...state, contradictions: { ...state.contradictions, [id]: opened } };
    }
    case 'ContradictionResolved': {
      const known = present(lookUp(state.contradictions, fact.contradiction), fact.contradiction);
      const resolved = { ...known, status: fact.outcome, resolution: fact.resolution };
      return { ...state, contradictions: { ...state.contradictions, [known.id]: resolved } };
    }
    case 'BodyEscalated':
      return withBody(state, fact.body, (body) => ({ ...body, chase: { ...body.chase, [fact.obligation]: fact.at } }));
    case 'BodySettled':
      return withBody(state, fact.body, (body) => ({
        ...body,
        chase: Object.fromEntries(Object.entries(body.chase).filter(([obligation]) => obligation !== fact.obligation)),
      }));
    case 'MeetingPlanned': {
      const { number, kind, startsAt, endsAt } = fact;
      const planned = { number, kind, status: 'draft' as const, startsAt, endsAt };
      return { ...state, meetings: { ...state.meetings, [String(number)]: planned } };
    }
    case 'MeetingNoted': {
      const meeting = present(lookUp(state.meetings, String(fact.number)), `meeting ${fact.number}`);
      return { ...state, meetings: { ...state.meetings, [String(fact.number)]: { ...meeting, status: fact.status } } };
    }
    case 'OutcomesNoted':
      return outcomesNoted(state, fact);
    case 'ProfileStarted':
      return { ...state, profile: { status: 'draft', version: 0 } };
    case 'ProfileNoted':
      return { ...state, profile: { status: fact.status, version: fact.version } };
  }
}

/** With a role fall the contacts that were held by it, and the seat among those who steer. */
function memberLeft(state: AssessmentState, fact: FactOf<'MemberLeft'>): AssessmentState {
  const { person, role, body, contacts, steering, at } = fact;
  const roll = state.members === undefined ? {} : { members: leftFrom(state.members, { person, role, body }) };
  const seat = steering ? steeringRoles.find((one) => one === role) : undefined;
  const group = seat === undefined ? null : steeringGroup[seat];
  const seats =
    group === null
      ? {}
      : { steering: { ...state.steering, [group]: state.steering[group].filter((one) => one !== person) } };
  const left = { ...state, ...roll, ...seats };
  if (body === null || contacts.length === 0) return left;
  return withBody(left, body, (entry) =>
    contacts.reduce((before, contact) => contactReplaced(before, { contact, to: null, at }), entry),
  );
}

/** What people know of a calendar at an instant. A rehearsal may be given decrees of later dates: they are announced then. */
function knownAt(calendar: Calendar, at: Instant): Pick<AssessmentState, 'calendar' | 'ahead'> {
  const today = localDate(calendar, at);
  const ahead = calendar.decrees.filter((decree) => decree.knownOn > today);
  if (ahead.length === 0) return { calendar, ahead };
  return { calendar: { ...calendar, decrees: calendar.decrees.filter((decree) => decree.knownOn <= today) }, ahead };
}

/** Until it is assigned, an indicator is the convener's: none is ever without an owner. */
function openRegister(input: AssessmentIdentity, at: Instant): AssessmentState['register'] {
  return Object.fromEntries(
    input.indicators.map(({ code, dimension }): [IndicatorCode, RegisterEntry] => [
      code,
      {
        code,
        dimension,
        lead: input.convener,
        contributors: [],
        version: 0,
        status: 'unassigned',
        hops: 0,
        refusedBy: [],
        answer: null,
        outcome: null,
        outcomeAt: null,
        since: at,
      },
    ]),
  );
}

/** The version counts changes of lead, so naming the present lead again leaves it. A lead is no contributor. */
function withLead(entry: RegisterEntry, lead: BodyCode, at: Instant): RegisterEntry {
  return {
    ...entry,
    lead,
    contributors: entry.contributors.filter((body) => body !== lead),
    version: entry.lead === lead ? entry.version : entry.version + 1,
    since: at,
  };
}

/** A handoff that came through: the target accepted it, or the coordinator moved it. */
function withMovedLead(state: AssessmentState, indicator: IndicatorCode, to: BodyCode, at: Instant): AssessmentState {
  return withEntry(state, indicator, (entry) => ({
    ...withLead(entry, to, at),
    status: 'accepted',
    hops: entry.hops + 1,
  }));
}

function submissionNoted(state: AssessmentState, fact: FactOf<'SubmissionNoted'>): AssessmentState {
  const answers = new Map(fact.answers.map((submitted) => [submitted.indicator, submitted]));
  return withEntries(state, [...answers.keys()], (before) => {
    const { answer, signOff } = answers.get(before.code) ?? before;
    const entry = signOff === before.signOff ? before : { ...before, signOff };
    // A new answer to what was handed in already, or came after its outcome, does not change since when it stands so.
    if (entry.outcome !== null || entry.status === 'submitted') return { ...entry, answer };
    return { ...entry, status: 'submitted', answer, since: fact.at };
  });
}

function outcomesNoted(state: AssessmentState, fact: FactOf<'OutcomesNoted'>): AssessmentState {
  const outcomes = new Map(fact.outcomes.map((outcome) => [outcome.indicator, outcome]));
  return withEntries(state, [...outcomes.keys()], (entry) => {
    const set = present(outcomes.get(entry.code), entry.code);
    return {
      ...entry,
      status: set.outcome,
      outcome: set.outcome,
      outcomeAt: outcomePlace(fact.number, set.item),
      since: fact.at,
    };
  });
}

function stageEntered(state: AssessmentState, fact: FactOf<'StageEntered'>): AssessmentState {
  const entered = {
    ...state,
    stage: fact.stage,
    enteredAt: { ...state.enteredAt, [fact.stage]: fact.at },
    waivers: fact.waiver === null ? state.waivers : { ...state.waivers, [fact.stage]: fact.waiver },
  };
  if (fact.stage !== 'closed') return entered;
  return withEntries(entered, Object.keys(entered.register), (entry) => ({
    ...entry,
    status: 'closed',
    since: fact.at,
  }));
}

function decreeAnnounced(state: AssessmentState, decree: Decree, at: Instant): AssessmentState {
  const before = state.calendar;
  const after = extendCalendar(before, decree);
  return {
    ...state,
    calendar: after,
    ahead: state.ahead.filter(({ id }) => id !== decree.id),
    offers: changedValues(state.offers, (offer) => (offer.status === 'open' ? moved(offer, before, after, at) : offer)),
    rounds: changedValues(state.rounds, (round) => (round.closedAt === null ? moved(round, before, after, at) : round)),
  };
}

function moved<T extends { readonly deadline: Deadline }>(
  clocked: T,
  before: Calendar,
  after: Calendar,
  at: Instant,
): T {
  const move = moveDeadline(before, after, clocked.deadline, at);
  return move === null || move.to === clocked.deadline ? clocked : { ...clocked, deadline: move.to };
}

function roundOpened(state: AssessmentState, fact: FactOf<'RoundOpened'>): AssessmentState {
  const round = { number: fact.round, openedAt: fact.at, deadline: fact.deadline, closedAt: null };
  return {
    ...state,
    rounds: { ...state.rounds, [String(fact.round)]: round },
    questions: { ...state.questions, ...Object.fromEntries(fact.questions.map((question) => [question.id, question])) },
  };
}

function roundClosed(state: AssessmentState, fact: FactOf<'RoundClosed'>): AssessmentState {
  const round = present(lookUp(state.rounds, String(fact.round)), `round ${fact.round}`);
  const rounds = { ...state.rounds, [String(fact.round)]: { ...round, closedAt: fact.at } };
  return withQuestionStatus({ ...state, rounds }, fact.unanswered, 'unanswered');
}

function withQuestionStatus(
  state: AssessmentState,
  ids: readonly string[],
  status: AssessmentState['questions'][string]['status'],
): AssessmentState {
  const replied = ids.map((id) => [id, { ...present(lookUp(state.questions, id), id), status }] as const);
  return { ...state, questions: { ...state.questions, ...Object.fromEntries(replied) } };
}

function withProposal(
  state: AssessmentState,
  fact: FactOf<'HandoffProposed'> | FactOf<'HandoffHopLimit'>,
  status: 'open' | 'hopLimit',
): AssessmentState {
  const { offer: id, indicator, from, to, reason, note, deadline, at } = fact;
  // At the hop limit it is never open to the other body.
  const settledAt = status === 'open' ? null : at;
  const offer: Offer = { id, indicator, from, to, reason, note, status, proposedAt: at, deadline, settledAt };
  return { ...state, offers: { ...state.offers, [id]: offer } };
}

function withOffer(state: AssessmentState, id: string, status: Offer['status'], at: Instant): AssessmentState {
  return { ...state, offers: { ...state.offers, [id]: { ...offerOf(state, id), status, settledAt: at } } };
}

function offerOf(state: AssessmentState, id: string): Offer {
  return present(lookUp(state.offers, id), id);
}

function withBody(state: AssessmentState, code: BodyCode, change: (body: BodyEntry) => BodyEntry): AssessmentState {
  return { ...state, bodies: { ...state.bodies, [code]: change(present(lookUp(state.bodies, code), code)) } };
}

function withEntry(
  state: AssessmentState,
  code: IndicatorCode,
  change: (entry: RegisterEntry) => RegisterEntry,
): AssessmentState {
  return withEntries(state, [code], change);
}

/** One copy of the register for all entries of a fact. */
function withEntries(
  state: AssessmentState,
  codes: readonly IndicatorCode[],
  change: (entry: RegisterEntry) => RegisterEntry,
): AssessmentState {
  const next = codes.map((code) => [code, change(entryOf(state, code))] as const);
  return { ...state, register: { ...state.register, ...Object.fromEntries(next) } };
}

function added(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list : [...list, value];
}

/** What a fact speaks of exists by construction of the log; a gap is a bug and must not pass in silence. */
function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`a fact speaks of ${what}, which is not there`);
  return value;
}
