import { perPair, valuesOf } from '../core/memo.js';
import type { BodyCode, Instant, WaitingOn } from '../core/types.js';
import { gateAhead, gateOpenSince, type GateCode } from './gates.js';
import { unattended, type Unattended } from './absences.js';
import { openRound } from './rules.js';
import { contactKinds } from './types.js';
import type {
  AssessmentIdentity,
  AssessmentState,
  BodyEntry,
  ContactKind,
  Contradiction,
  MeetingKind,
  Offer,
  RegisterEntry,
  Round,
  Stage,
  Steering,
} from './types.js';

type Waiting = Pick<WaitingOn, 'id' | 'what' | 'items' | 'since'> & Partial<Pick<WaitingOn, 'body' | 'until' | 'then'>>;

/** Ids of the assessment's obligations: the notices about them are re-checked against these. */
export const waitingIds = {
  reassign: (entry: RegisterEntry): string => `assessment/reassignIndicator/${entry.code}/${entry.since}`,
  escalatedOffer: (offer: Offer): string => `assessment/decideEscalatedOffer/${offer.id}`,
  hopLimit: (offer: Offer): string => `assessment/decideHopLimit/${offer.id}`,
  chase: (body: BodyEntry, since: Instant): string => `assessment/chaseBody/${body.code}/${since}`,
  appoint: (body: BodyCode, contact: ContactKind, since: Instant): string =>
    `assessment/appointContact/${body}/${contact}/${since}`,
  standIn: (body: BodyCode, { contact, since }: Pick<Unattended, 'contact' | 'since'>): string =>
    `assessment/findStandIn/${body}/${contact}/${since}`,
  round: (round: Round): string => `assessment/closeRound/${round.number}/${round.deadline.instant}`,
  contradiction: (id: string): string => `assessment/resolveContradiction/${id}`,
  advance: (next: Stage): string => `assessment/advanceStage/${next}`,
  toward: (stage: Stage, what: WaitingOn['what']): string => `assessment/${what}/${stage}`,
} as const;

/** Whose obligations these are: the people who steer an assessment now. */
interface Desk {
  readonly assessment: string;
  readonly steering: Steering;
}
const deskOf = perPair(({ key }: AssessmentIdentity, steering: Steering): Desk => ({ assessment: key, steering }));

/** What the people who steer the assessment owe; dossiers, meetings and the profile say what is owed there. */
export function assessmentWaitingOn(state: AssessmentState): readonly WaitingOn[] {
  if (state.stage === 'closed') return [];
  return [...coordinatorOwes(state), ...researcherOwes(state)];
}

function coordinatorOwes(state: AssessmentState): readonly WaitingOn[] {
  const desk = deskOf(state.input, state.steering);
  const { next, missing } = gateAhead(state);
  const advance: readonly Waiting[] =
    next === null || missing.length > 0
      ? []
      : [{ id: waitingIds.advance(next), what: 'advanceStage', items: [next], since: gateOpenSince(state) }];
  return [
    ...towardsGate(state, missing).map((one) => ofCoordinator(desk, one)),
    ...valuesOf(state.register).flatMap((entry) => (entry.status === 'refused' ? refused(desk, entry) : [])),
    ...valuesOf(state.offers).flatMap((offer) => ifUndecided(desk, offer) ?? []),
    ...valuesOf(state.bodies).flatMap((body) => [
      ...(ifToChase(desk, body) ?? []),
      ...toAppoint(desk, body),
      ...toStandIn(desk, body),
    ]),
    ...advance.map((one) => ofCoordinator(desk, one)),
  ];
}

const refused = perPair((desk: Desk, entry: RegisterEntry) =>
  ofCoordinator(desk, {
    id: waitingIds.reassign(entry),
    what: 'reassignIndicator',
    items: [entry.code],
    since: entry.since,
  }),
);
const ifUndecided = perPair((desk: Desk, offer: Offer) => {
  const common = { items: [offer.indicator], since: offer.settledAt ?? offer.proposedAt };
  if (offer.status === 'escalated') {
    return ofCoordinator(desk, { ...common, id: waitingIds.escalatedOffer(offer), what: 'decideEscalatedOffer' });
  }
  return offer.status === 'hopLimit'
    ? ofCoordinator(desk, { ...common, id: waitingIds.hopLimit(offer), what: 'decideHopLimit' })
    : null;
});
const ifToChase = perPair((desk: Desk, body: BodyEntry) => {
  const instants = Object.values(body.chase);
  if (instants.length === 0) return null;
  const since = Math.min(...instants);
  return [
    ofCoordinator(desk, { id: waitingIds.chase(body, since), what: 'chaseBody', items: [], since, body: body.code }),
  ];
});

/** Contacts that nobody holds, each of them to be filled. */
const toAppoint = perPair((desk: Desk, { code, vacant }: BodyEntry): readonly WaitingOn[] =>
  contactKinds.flatMap((contact) => {
    const since = vacant[contact];
    if (since === undefined) return [];
    const id = waitingIds.appoint(code, contact, since);
    return [ofCoordinator(desk, { id, what: 'appointContact', items: [contact], since, body: code })];
  }),
);

/** Offices for which nobody is there while somebody is away. */
const toStandIn = perPair((desk: Desk, entry: BodyEntry): readonly WaitingOn[] =>
  unattended(entry).map((one) => {
    const { contact, since } = one;
    const id = waitingIds.standIn(entry.code, one);
    return ofCoordinator(desk, { id, what: 'findStandIn', items: [contact], since, body: entry.code });
  }),
);

/** What opens the next gate and is in nobody else's hands: bodies, assignments, a meeting that nobody has planned. */
function towardsGate(state: AssessmentState, missing: readonly GateCode[]): readonly Waiting[] {
  const since = state.enteredAt[state.stage] ?? 0;
  const toward = (what: 'enrolBodies' | 'assignIndicators' | 'planMeeting', items: readonly string[]): Waiting => ({
    id: waitingIds.toward(state.stage, what),
    what,
    items,
    since,
  });
  const unplanned = (kind: MeetingKind): readonly Waiting[] =>
    Object.values(state.meetings).some((meeting) => meeting.kind === kind && meeting.status !== 'closed')
      ? []
      : [toward('planMeeting', [kind])];
  return missing.flatMap((code): readonly Waiting[] => {
    switch (code) {
      case 'bodiesEnrolled':
        return [toward('enrolBodies', [])];
      case 'allAssigned': {
        const open = valuesOf(state.register).filter((entry) => entry.status === 'unassigned');
        return [
          toward(
            'assignIndicators',
            open.map((entry) => entry.code),
          ),
        ];
      }
      case 'coordinationMeetingHeld':
        return unplanned('coordination');
      case 'fgdHeld':
        return unplanned('fgd');
      case 'consultationHeld':
        return unplanned('consultation');
      // These are owed by bodies and researchers, or in the meeting and the profile, and stand there.
      case 'allSubmitted':
      case 'noOpenRound':
      case 'noOpenQuestions':
      case 'everyIndicatorHasOutcome':
      case 'profileCirculated':
      case 'profileValidated':
      case 'profilePublished':
      case 'noOpenContradictions':
        return [];
    }
  });
}

function researcherOwes(state: AssessmentState): readonly WaitingOn[] {
  const desk = deskOf(state.input, state.steering);
  // The profile's own process takes over as soon as it is started.
  const write: readonly Waiting[] =
    state.stage === 'analysis' && state.profile.status === 'none'
      ? [
          {
            id: waitingIds.toward(state.stage, 'writeProfile'),
            what: 'writeProfile',
            items: [],
            since: state.enteredAt.analysis ?? 0,
          },
        ]
      : [];
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
  return [
    ...[...write, ...rounds].map((one) => ofResearcher(desk, one)),
    ...valuesOf(state.contradictions).flatMap((one) => ifUnresolved(desk, one) ?? []),
  ];
}

const ifUnresolved = perPair((desk: Desk, { id, indicator, status, openedAt }: Contradiction) =>
  status === 'open'
    ? ofResearcher(desk, {
        id: waitingIds.contradiction(id),
        what: 'resolveContradiction',
        items: [indicator],
        since: openedAt,
      })
    : null,
);

function ofCoordinator(desk: Desk, one: Waiting): WaitingOn {
  return waiting(desk, 'coordinator', desk.steering.coordinators, one);
}

function ofResearcher(desk: Desk, one: Waiting): WaitingOn {
  return waiting(desk, 'researcher', desk.steering.researchers, one);
}

function waiting(
  { assessment }: Desk,
  role: WaitingOn['role'],
  persons: WaitingOn['persons'],
  one: Waiting,
): WaitingOn {
  return {
    id: one.id,
    assessment,
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
