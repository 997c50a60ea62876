import { lookUp } from '../core/look-up.js';
import { systemActor, type Instant } from '../core/types.js';
import { revocations } from './register.js';
import type { AssessmentFact } from './facts.js';
import type { AssessmentMessage } from './messages.js';
import type { AssessmentState, MeetingEntry, RegisterEntry } from './types.js';

type MessageOf<T extends AssessmentMessage['type']> = Extract<AssessmentMessage, { readonly type: T }>;
type Facts = readonly AssessmentFact[];

const meetingOrder: readonly MeetingEntry['status'][] = ['draft', 'open', 'inSession', 'closed'];

/**
 * What a report of a dossier, a meeting or the profile means. Reports cross with people's acts; one that no longer
 * applies (from a body that is not the lead any more, of an offer that is settled) yields nothing.
 */
export function receiveReport(state: AssessmentState, message: AssessmentMessage, now: Instant): Facts {
  if (state.stage === 'closed') return [];
  switch (message.type) {
    case 'dossier.accepted':
      return onAccepted(state, message, now);
    case 'dossier.refused':
      return onRefused(state, message, now);
    case 'dossier.submitted':
      return onSubmitted(state, message, now);
    case 'dossier.offerLapsed':
      return onOfferLapsed(state, message, now);
    case 'dossier.escalated':
      return onEscalated(state, message, now);
    case 'dossier.settled':
      return onSettled(state, message, now);
    case 'dossier.replied':
      return onReplied(state, message, now);
    case 'meeting.status':
      return onMeetingStatus(state, message, now);
    case 'meeting.outcomes':
      return onOutcomes(state, message, now);
    case 'profile.status':
      return onProfileStatus(state, message, now);
  }
}

function onAccepted(state: AssessmentState, message: MessageOf<'dossier.accepted'>, now: Instant): Facts {
  const indicators = [...new Set(message.indicators)].filter(
    (code) => entryOfLead(state, message.body, code)?.status === 'assigned',
  );
  return indicators.length === 0
    ? []
    : [{ type: 'AcceptanceNoted', at: now, by: systemActor, body: message.body, indicators }];
}

/**
 * A body refuses only what its dossier holds as assigned. The register may have it as accepted already, by a report of
 * an earlier turn that was overtaken; the refusal is the newer word and must not be lost.
 */
function onRefused(state: AssessmentState, message: MessageOf<'dossier.refused'>, now: Instant): Facts {
  const { body, indicator, reason } = message;
  const status = entryOfLead(state, body, indicator)?.status;
  return status === 'assigned' || status === 'accepted'
    ? [{ type: 'RefusalNoted', at: now, by: systemActor, body, indicator, reason }]
    : [];
}

/** An answer ends the pending handoff of its indicator: whoever hands in has decided to keep it. */
function onSubmitted(state: AssessmentState, message: MessageOf<'dossier.submitted'>, now: Instant): Facts {
  const byIndicator = new Map(message.answers.map((answer) => [answer.indicator, answer]));
  const answers = [...byIndicator.values()].filter(({ indicator }) => {
    const entry = entryOfLead(state, message.body, indicator);
    return entry !== undefined && takesAnswer(entry);
  });
  if (answers.length === 0) return [];
  const indicators = answers.map((answer) => answer.indicator);
  return [
    { type: 'SubmissionNoted', at: now, by: systemActor, body: message.body, answers },
    ...revocations(state, indicators, 'answered', now, systemActor),
  ];
}

/** After an outcome the answer that stood then is the profile's source; only a missing one may still arrive. */
function takesAnswer(entry: RegisterEntry): boolean {
  return entry.status !== 'unassigned' && (entry.outcome === null || entry.answer === null);
}

function onOfferLapsed(state: AssessmentState, message: MessageOf<'dossier.offerLapsed'>, now: Instant): Facts {
  const offer = lookUp(state.offers, message.offer);
  return offer?.status === 'open' && offer.to === message.body
    ? [{ type: 'HandoffEscalated', at: now, by: systemActor, offer: offer.id }]
    : [];
}

function onEscalated(state: AssessmentState, message: MessageOf<'dossier.escalated'>, now: Instant): Facts {
  const { body, obligation, what, items } = message;
  const entry = lookUp(state.bodies, body);
  if (entry === undefined || lookUp(entry.chase, obligation) !== undefined) return [];
  return [{ type: 'BodyEscalated', at: now, by: systemActor, body, obligation, what, items }];
}

function onSettled(state: AssessmentState, message: MessageOf<'dossier.settled'>, now: Instant): Facts {
  const { body, obligation } = message;
  const entry = lookUp(state.bodies, body);
  if (entry === undefined || lookUp(entry.chase, obligation) === undefined) return [];
  return [{ type: 'BodySettled', at: now, by: systemActor, body, obligation }];
}

/** A reply that crossed with the end of its round was accepted from a person already, so it counts. */
function onReplied(state: AssessmentState, message: MessageOf<'dossier.replied'>, now: Instant): Facts {
  const question = lookUp(state.questions, message.question);
  if (question === undefined || question.body !== message.body) return [];
  if (question.status !== 'open' && question.status !== 'unanswered') return [];
  return [
    {
      type: 'QuestionReplied',
      at: now,
      by: systemActor,
      question: question.id,
      body: question.body,
      status: message.status,
      answer: message.answer,
    },
  ];
}

function onMeetingStatus(state: AssessmentState, message: MessageOf<'meeting.status'>, now: Instant): Facts {
  const meeting = lookUp(state.meetings, String(message.number));
  if (meeting === undefined || meetingOrder.indexOf(message.status) <= meetingOrder.indexOf(meeting.status)) return [];
  return [{ type: 'MeetingNoted', at: now, by: systemActor, number: meeting.number, status: message.status }];
}

/** Outcomes count for an indicator whatever its status: it may turn out not to apply before anybody answered it. */
function onOutcomes(state: AssessmentState, message: MessageOf<'meeting.outcomes'>, now: Instant): Facts {
  const { number } = message;
  if (lookUp(state.meetings, String(number)) === undefined) return [];
  const lastOfEach = new Map(message.outcomes.map((outcome) => [outcome.indicator, outcome]));
  const outcomes = [...lastOfEach.values()].filter(({ indicator, item, outcome }) => {
    const entry = lookUp(state.register, indicator);
    return entry !== undefined && (entry.outcome !== outcome || entry.outcomeAt !== outcomePlace(number, item));
  });
  if (outcomes.length === 0) return [];
  const indicators = outcomes.map((outcome) => outcome.indicator);
  return [
    { type: 'OutcomesNoted', at: now, by: systemActor, number, outcomes },
    ...revocations(state, indicators, 'answered', now, systemActor),
  ];
}

function onProfileStatus(state: AssessmentState, message: MessageOf<'profile.status'>, now: Instant): Facts {
  const { status, version } = message;
  if (state.profile.status === 'none') return [];
  if (state.profile.status === status && state.profile.version === version) return [];
  return [{ type: 'ProfileNoted', at: now, by: systemActor, status, version }];
}

/** Where an outcome was set, as provenance names it. */
export function outcomePlace(meeting: number, item: string): string {
  return `${meeting}/${item}`;
}

function entryOfLead(state: AssessmentState, body: string, indicator: string): RegisterEntry | undefined {
  const entry = lookUp(state.register, indicator);
  return entry?.lead === body && lookUp(state.bodies, body) !== undefined ? entry : undefined;
}
