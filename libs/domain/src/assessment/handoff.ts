import { lookUp } from '../core/look-up.js';
import { computeDeadline } from '../calendar/calendar.js';
import type { Context } from '../core/types.js';
import { answeringDeadline } from './deadlines.js';
import { entryOf, requireBodies, requireIndicators, requireVersion } from './register.js';
import { accept, refuse, requireRole, type Refused } from '../core/verdicts.js';
import { pendingOffer, type CommandOf, type Verdict } from './rules.js';
import type { AssessmentState, Offer } from './types.js';

/**
 * The lead offers an indicator to another body and stays responsible meanwhile. At the hop limit the offer does not
 * reach the other body: it waits for the coordinator, on the agenda of the next coordination meeting.
 */
export function decidePropose(
  state: AssessmentState,
  command: CommandOf<'handoff.propose'>,
  context: Context,
): Verdict {
  const { indicator, to, reason } = command;
  const body = context.actor.body;
  const refusal = requireRole(context, ['focalPoint']);
  if (refusal) return refusal;
  if (body === null || lookUp(state.bodies, body) === undefined) return refuse('FOREIGN_BODY', { body });
  const unknown = requireIndicators(state, [indicator]);
  if (unknown) return unknown;

  const entry = entryOf(state, indicator);
  if (entry.lead !== body) return refuse('NOT_OWNER', { indicator, body, lead: entry.lead });
  const invalid = requireVersion(entry, command.expectedVersion) ?? requireBodies(state, [to]);
  if (invalid) return invalid;
  if (to === body) return refuse('SAME_BODY', { indicator, body });
  if (entry.status !== 'assigned' && entry.status !== 'accepted')
    return refuse('WRONG_STATE', { indicator, status: entry.status });
  const pending = pendingOffer(state, indicator);
  if (pending !== undefined) return refuse('OFFER_OPEN', { indicator, offer: pending.id, to: pending.to });
  if (lookUp(state.offers, command.offer) !== undefined) return refuse('ALREADY_EXISTS', { offer: command.offer });

  return accept([
    {
      type: entry.hops >= state.plan.hopLimit ? 'HandoffHopLimit' : 'HandoffProposed',
      at: context.now,
      by: context.actor,
      offer: command.offer,
      indicator,
      from: body,
      to,
      reason,
      note: command.note ?? null,
      deadline: computeDeadline(state.calendar, state.plan.offer, context.now, context.now),
    },
  ]);
}

/** The other body takes the indicator over; late is not too late as long as the coordinator has not decided. */
export function decideAccept(state: AssessmentState, command: CommandOf<'handoff.accept'>, context: Context): Verdict {
  const offer = offerToAnswer(state, command.offer, context);
  if ('ok' in offer) return offer;
  return accept([
    {
      type: 'HandoffAccepted',
      at: context.now,
      by: context.actor,
      offer: offer.id,
      indicator: offer.indicator,
      from: offer.from,
      to: offer.to,
      version: entryOf(state, offer.indicator).version + 1,
      answering: answeringDeadline(state.calendar, state.plan, context.now, null),
    },
  ]);
}

/** The other body says no, with a reason; the indicator stays where it was all along. */
export function decideRefuse(state: AssessmentState, command: CommandOf<'handoff.refuse'>, context: Context): Verdict {
  const offer = offerToAnswer(state, command.offer, context);
  if ('ok' in offer) return offer;
  return accept([
    {
      type: 'HandoffRefused',
      at: context.now,
      by: context.actor,
      offer: offer.id,
      reason: command.reason,
      note: command.note ?? null,
    },
  ]);
}

/** The lead takes its offer back. */
export function decideRevoke(state: AssessmentState, command: CommandOf<'handoff.revoke'>, context: Context): Verdict {
  const offer = lookUp(state.offers, command.offer);
  const refusal = requireRole(context, ['focalPoint']);
  if (refusal) return refusal;
  if (offer === undefined) return unknownOffer(command.offer);
  if (offer.from !== context.actor.body)
    return refuse('NOT_OWNER', { offer: offer.id, body: context.actor.body, lead: offer.from });
  const closed = requireOffered(offer);
  if (closed) return closed;
  return accept([{ type: 'HandoffRevoked', at: context.now, by: context.actor, offer: offer.id, cause: 'byOwner' }]);
}

/** The coordinator decides what the bodies did not settle: an offer met with silence, or one at the hop limit. */
export function decideDecide(state: AssessmentState, command: CommandOf<'handoff.decide'>, context: Context): Verdict {
  const offer = lookUp(state.offers, command.offer);
  const refusal = requireRole(context, ['coordinator']);
  if (refusal) return refusal;
  if (offer === undefined) return unknownOffer(command.offer);
  if (offer.status === 'open') return refuse('WRONG_STATE', { offer: offer.id, status: offer.status });
  if (offer.status !== 'escalated' && offer.status !== 'hopLimit')
    return refuse('OFFER_CLOSED', { offer: offer.id, status: offer.status });

  const entry = entryOf(state, offer.indicator);
  const moves = command.outcome === 'move';
  return accept([
    {
      type: 'HandoffDecided',
      at: context.now,
      by: context.actor,
      offer: offer.id,
      outcome: command.outcome,
      indicator: offer.indicator,
      from: offer.from,
      to: offer.to,
      version: moves ? entry.version + 1 : entry.version,
      // Keeping moves no clock: the field then repeats the offer's own.
      answering: moves ? answeringDeadline(state.calendar, state.plan, context.now, null) : offer.deadline,
      note: command.note ?? null,
    },
  ]);
}

function unknownOffer(offer: string): Refused {
  return refuse('UNKNOWN_OFFER', { offer });
}

/** The offer, when the actor speaks for its target and it may still be answered. */
function offerToAnswer(state: AssessmentState, id: string, context: Context): Offer | Refused {
  const refusal = requireRole(context, ['focalPoint']);
  if (refusal) return refusal;
  const offer = lookUp(state.offers, id);
  if (offer === undefined) return unknownOffer(id);
  if (offer.to !== context.actor.body) return refuse('FOREIGN_BODY', { offer: id, body: offer.to });
  return requireOffered(offer) ?? offer;
}

/** A refusal unless the bodies may still settle the offer between themselves. */
function requireOffered(offer: Offer): Refused | null {
  if (offer.status === 'open' || offer.status === 'escalated') return null;
  return refuse(offer.status === 'hopLimit' ? 'HOP_LIMIT' : 'OFFER_CLOSED', { offer: offer.id, status: offer.status });
}
