import type { Instant, WaitingOn } from '../core/types.js';
import { gateAhead, gateOpenSince } from './gates.js';
import { openRound } from './rules.js';
import type { AssessmentState, BodyEntry, Offer, RegisterEntry, Round, Stage } from './types.js';

type Waiting = Pick<WaitingOn, 'id' | 'what' | 'items' | 'since'> & Partial<Pick<WaitingOn, 'body' | 'until' | 'then'>>;

/** Ids of the assessment's obligations: the notices about them are re-checked against these. */
export const waitingIds = {
  reassign: (entry: RegisterEntry): string => `assessment/reassignIndicator/${entry.code}/${entry.since}`,
  escalatedOffer: (offer: Offer): string => `assessment/decideEscalatedOffer/${offer.id}`,
  hopLimit: (offer: Offer): string => `assessment/decideHopLimit/${offer.id}`,
  chase: (body: BodyEntry, since: Instant): string => `assessment/chaseBody/${body.code}/${since}`,
  round: (round: Round): string => `assessment/closeRound/${round.number}/${round.deadline.instant}`,
  contradiction: (id: string): string => `assessment/resolveContradiction/${id}`,
  outcomes: (meeting: number): string => `assessment/setOutcomes/${meeting}`,
  advance: (next: Stage): string => `assessment/advanceStage/${next}`,
} as const;

/** What the people who steer the assessment owe; what bodies owe stands in their dossiers. */
export function assessmentWaitingOn(state: AssessmentState): readonly WaitingOn[] {
  if (state.stage === 'closed') return [];
  return [...coordinatorOwes(state), ...researcherOwes(state), ...facilitatorOwes(state)];
}

function coordinatorOwes(state: AssessmentState): readonly WaitingOn[] {
  const refused = Object.values(state.register).flatMap((entry): readonly Waiting[] =>
    entry.status === 'refused'
      ? [{ id: waitingIds.reassign(entry), what: 'reassignIndicator', items: [entry.code], since: entry.since }]
      : [],
  );
  const offers = Object.values(state.offers).flatMap((offer): readonly Waiting[] => {
    const since = offer.settledAt ?? offer.proposedAt;
    if (offer.status === 'escalated') {
      return [{ id: waitingIds.escalatedOffer(offer), what: 'decideEscalatedOffer', items: [offer.id], since }];
    }
    return offer.status === 'hopLimit'
      ? [{ id: waitingIds.hopLimit(offer), what: 'decideHopLimit', items: [offer.id], since }]
      : [];
  });
  const chases = Object.values(state.bodies).flatMap((body): readonly Waiting[] => {
    const items = Object.keys(body.chase);
    if (items.length === 0) return [];
    const since = Math.min(...Object.values(body.chase));
    return [{ id: waitingIds.chase(body, since), what: 'chaseBody', items, since, body: body.code }];
  });
  const { next, missing } = gateAhead(state);
  const advance: readonly Waiting[] =
    next === null || missing.length > 0
      ? []
      : [{ id: waitingIds.advance(next), what: 'advanceStage', items: [next], since: gateOpenSince(state) }];
  return [...refused, ...offers, ...chases, ...advance].map((one) =>
    waiting(state, 'coordinator', state.input.steering.coordinators, one),
  );
}

function researcherOwes(state: AssessmentState): readonly WaitingOn[] {
  const round = openRound(state);
  const rounds: readonly Waiting[] =
    round === undefined
      ? []
      : [
          {
            id: waitingIds.round(round),
            what: 'closeRound',
            items: [String(round.number)],
            since: round.openedAt,
            until: round.deadline.instant,
            then: 'roundCloses',
          },
        ];
  const contradictions = Object.values(state.contradictions).flatMap(({ id, status, openedAt }): readonly Waiting[] =>
    status === 'open'
      ? [{ id: waitingIds.contradiction(id), what: 'resolveContradiction', items: [id], since: openedAt }]
      : [],
  );
  return [...rounds, ...contradictions].map((one) =>
    waiting(state, 'researcher', state.input.steering.researchers, one),
  );
}

function facilitatorOwes(state: AssessmentState): readonly WaitingOn[] {
  const meeting = Object.values(state.meetings).find((one) => one.kind === 'fgd' && one.status === 'inSession');
  if (state.stage !== 'validation' || meeting === undefined) return [];
  const items = Object.values(state.register).flatMap((entry) => (entry.outcome === null ? [entry.code] : []));
  if (items.length === 0) return [];
  const owed: Waiting = {
    id: waitingIds.outcomes(meeting.number),
    what: 'setOutcomes',
    items,
    since: meeting.startsAt,
  };
  return [waiting(state, 'facilitator', [], owed)];
}

function waiting(
  state: AssessmentState,
  role: WaitingOn['role'],
  persons: WaitingOn['persons'],
  one: Waiting,
): WaitingOn {
  return {
    id: one.id,
    assessment: state.input.key,
    body: one.body ?? null,
    role,
    persons,
    what: one.what,
    items: one.items,
    since: one.since,
    until: one.until ?? null,
    then: one.then ?? 'nothingAutomatic',
    step: 0,
  };
}
