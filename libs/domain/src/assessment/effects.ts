import { groupBy } from '../core/group-by.js';
import { lookUp } from '../core/look-up.js';
import { workflowIds } from '../core/ids.js';
import type { BodyCode, Effect, Role } from '../core/types.js';
import type { DossierInput, DossierMessage } from '../dossier/types.js';
import type { MeetingInput, MeetingMessage } from '../meeting/types.js';
import type { MemberPart, RollChange } from '../people/roll.js';
import type { ProfileInput, ProfileMessage } from '../profile/types.js';
import { assessmentNotices, offerIn } from './assessment-notices.js';
import { allMembers, concernsDossier, dossierMembers, dossierPeople, profilePeople } from './people.js';
import { provenanceChange, provenanceOf } from './provenance.js';
import { entryOf } from './register.js';
import { wasOffered, type FactOf } from './rules.js';
import type { AssessmentFact } from './facts.js';
import type { AssessmentState } from './types.js';

/** What one fact wants to happen outside: processes to start, messages to them, notices to people. */
export function assessmentEffects(state: AssessmentState, fact: AssessmentFact): readonly Effect[] {
  return [...processEffects(state, fact), ...provenanceSent(state, fact), ...assessmentNotices(state, fact)];
}

function processEffects(state: AssessmentState, fact: AssessmentFact): readonly Effect[] {
  switch (fact.type) {
    case 'BodyEnrolled':
      return [startDossier(state, fact)];
    case 'ContactReplaced':
      return [...peopleOf(state, fact.body), ...(fact.contact === 'authority' ? [] : profilePeopleSent(state))];
    case 'MemberJoined':
      return membershipSent(state, { joined: [partOf(fact)], left: [] });
    case 'MemberLeft':
      return memberLeft(state, fact);
    case 'AbsenceBegan':
      return absenceSent(state, fact);
    case 'AbsenceEnded':
      return fact.began ? absenceSent(state, fact) : [];
    case 'SteeringReplaced':
      return steeringSent(state, fact);
    case 'IndicatorAssigned':
      return assigned(state, fact.lead, fact, false);
    case 'IndicatorReassigned':
      return [
        ...(fact.from === fact.to
          ? []
          : toDossier(state, fact.from, { type: 'register.released', indicator: fact.indicator })),
        ...assigned(state, fact.to, fact, false),
      ];
    case 'HandoffProposed': {
      const { offer, indicator, from, reason, deadline } = fact;
      return toDossier(state, fact.to, { type: 'register.offered', offer, indicator, from, reason, deadline });
    }
    case 'HandoffAccepted':
      return handedOver(state, fact);
    case 'HandoffRefused':
    case 'HandoffRevoked':
      return offerClosed(state, fact.offer);
    case 'HandoffDecided':
      return fact.outcome === 'move' ? handedOver(state, fact) : offerClosed(state, fact.offer);
    case 'RoundOpened':
      return questionsSent(state, fact);
    case 'RoundClosed':
      return roundEnded(state, fact.round);
    case 'OutcomesNoted':
      return outcomesSent(state, fact);
    case 'HandoffHopLimit':
      return onNextAgenda(state, fact.offer);
    case 'DecreeAnnounced':
      return [
        ...Object.keys(state.bodies).flatMap((body) =>
          toDossier(state, body, { type: 'register.decree', decree: fact.decree }),
        ),
        ...toMeetings(state, { type: 'register.decree', decree: fact.decree }),
        ...toProfile(state, { type: 'register.decree', decree: fact.decree }),
      ];
    case 'MeetingPlanned':
      return [startMeeting(state, fact)];
    case 'ProfileStarted':
      return [startProfile(state)];
    case 'StageEntered':
      return fact.stage === 'closed' ? everythingCloses(state) : [];
    case 'AssessmentOpened':
    case 'SuccessionPlanned':
    case 'AbsenceEntered':
    case 'AcceptanceNoted':
    case 'RefusalNoted':
    case 'SubmissionNoted':
    case 'HandoffEscalated':
    case 'QuestionReplied':
    case 'ContradictionOpened':
    case 'ContradictionResolved':
    case 'BodyEscalated':
    case 'BodySettled':
    case 'MeetingNoted':
      return [];
    // Once the text circulates no more, who only finishes what is open reads the next one no more.
    case 'ProfileNoted':
      return finishesComments(state) ? profilePeopleSent(state) : [];
  }
}

function finishesComments({ bodies }: AssessmentState): boolean {
  return Object.values(bodies).some(({ absences }) =>
    Object.values(absences ?? {}).some(({ comments }) => comments === true),
  );
}

function startDossier(state: AssessmentState, fact: FactOf<'BodyEnrolled'>): Effect {
  const { key, clock } = state.input;
  const { ladder, answeringNotAfter, promise } = state.plan;
  const input: DossierInput = {
    assessment: key,
    body: fact.body,
    ...dossierPeople(state, fact.body),
    ...withMembers(dossierMembers(state, fact.body)),
    ...withFourEyes(state, fact.body),
    calendar: state.calendar,
    ladder,
    answeringNotAfter,
    promise,
    clock,
  };
  return { kind: 'start', workflow: 'dossier', id: workflowIds.dossier(key, fact.body), input };
}

function withMembers(members: readonly MemberPart[] | undefined): { readonly members?: readonly MemberPart[] } {
  return members === undefined ? {} : { members };
}

function withFourEyes({ plan }: AssessmentState, body: BodyCode): Pick<DossierInput, 'fourEyes'> {
  if (plan.fourEyes === undefined) return {};
  return { fourEyes: plan.fourEyes.except.includes(body) ? 'relaxed' : 'required' };
}

function peopleOf(state: AssessmentState, body: BodyCode): readonly Effect[] {
  return toDossier(state, body, { type: 'register.people', people: dossierPeople(state, body) });
}

function profilePeopleSent(state: AssessmentState): readonly Effect[] {
  return toProfile(state, { type: 'register.people', people: profilePeople(state) });
}

/** Who is away is written to and waited for no more, and again once they are back. */
function absenceSent(
  state: AssessmentState,
  { body, contacts }: FactOf<'AbsenceBegan'> | FactOf<'AbsenceEnded'>,
): readonly Effect[] {
  const reads = contacts.some((contact) => contact !== 'authority');
  return [...peopleOf(state, body), ...(reads ? profilePeopleSent(state) : [])];
}

/** Access ends everywhere by one message; who is written to and waited for follows. */
function memberLeft(state: AssessmentState, fact: FactOf<'MemberLeft'>): readonly Effect[] {
  const { body, role, contacts, steering } = fact;
  return [
    ...membershipSent(state, { joined: [], left: [partOf(fact)] }),
    ...(body === null || contacts.length === 0 ? [] : peopleOf(state, body)),
    ...(contacts.some((contact) => contact !== 'authority') ? profilePeopleSent(state) : []),
    ...(steering ? steeringSent(state, { role }) : []),
  ];
}

function partOf({ person, role, body }: MemberPart): MemberPart {
  return { person, role, body };
}

/** Every process judges its actors by what it was told; dossiers hear of their body's people and of those who steer. */
function membershipSent(state: AssessmentState, change: RollChange): readonly Effect[] {
  if (state.members === undefined) return [];
  const message = { type: 'register.membership', ...change } as const;
  const concerned = (body: BodyCode): boolean =>
    [...change.joined, ...change.left].some((part) => concernsDossier(part, body));
  return [
    ...Object.keys(state.bodies).flatMap((body) => (concerned(body) ? toDossier(state, body, message) : [])),
    ...toMeetings(state, message),
    ...toProfile(state, message),
  ];
}

/** Officers and researchers are known to the profile alone; coordinators hear of everything. */
function steeringSent(state: AssessmentState, { role }: { readonly role: Role }): readonly Effect[] {
  if (role !== 'coordinator') return profilePeopleSent(state);
  return [
    ...Object.keys(state.bodies).flatMap((body) => peopleOf(state, body)),
    ...toMeetings(state, { type: 'register.people', coordinators: state.steering.coordinators }),
    ...profilePeopleSent(state),
  ];
}

function startMeeting(state: AssessmentState, fact: FactOf<'MeetingPlanned'>): Effect {
  const { key, clock } = state.input;
  const { number, kind, title, startsAt, endsAt, format } = fact;
  const input: MeetingInput = {
    assessment: key,
    number,
    kind,
    title,
    startsAt,
    endsAt,
    format,
    calendar: state.calendar,
    agenda: [
      ...fact.agenda.map((indicator) => ({ item: indicator, indicator, offer: null })),
      ...fact.offers.map((offer) => agendaItem(state, offer)),
    ],
    coordinators: state.steering.coordinators,
    ...withMembers(allMembers(state)),
    clock,
  };
  return { kind: 'start', workflow: 'meeting', id: workflowIds.meeting(key, number), input };
}

function startProfile(state: AssessmentState): Effect {
  const { key, clock } = state.input;
  const input: ProfileInput = {
    assessment: key,
    calendar: state.calendar,
    silence: state.plan.silence,
    ...profilePeople(state),
    ...withMembers(allMembers(state)),
    provenance: provenanceOf(state),
    ...(state.plan.clearance === undefined ? {} : { clearance: state.plan.clearance }),
    clock,
  };
  return { kind: 'start', workflow: 'profile', id: workflowIds.profile(key), input };
}

/** The profile hears of whatever its statements may rest on; once it is published, too: it may call for an erratum. */
function provenanceSent(state: AssessmentState, fact: AssessmentFact): readonly Effect[] {
  if (state.profile.status === 'none') return [];
  const change = provenanceChange(state, fact);
  return change === null ? [] : toProfile(state, change);
}

function assigned(
  state: AssessmentState,
  body: BodyCode,
  { indicator, acceptance, answering }: Pick<FactOf<'IndicatorAssigned'>, 'indicator' | 'acceptance' | 'answering'>,
  accepted: boolean,
): readonly Effect[] {
  return toDossier(state, body, {
    type: 'register.assigned',
    indicators: [{ indicator, acceptance, answering, accepted }],
  });
}

/** The register has changed once; both dossiers follow. The acceptance clock of the new lead was the offer's. */
function handedOver(
  state: AssessmentState,
  fact: FactOf<'HandoffAccepted'> | FactOf<'HandoffDecided'>,
): readonly Effect[] {
  const { indicator, answering } = fact;
  const acceptance = offerIn(state, fact.offer).deadline;
  return [
    ...toDossier(state, fact.from, { type: 'register.released', indicator }),
    ...offerClosed(state, fact.offer, true),
    ...assigned(state, fact.to, { indicator, acceptance, answering }, true),
  ];
}

function offerClosed(state: AssessmentState, id: string, moved = false): readonly Effect[] {
  const offer = offerIn(state, id);
  return wasOffered(state, offer, moved) ? toDossier(state, offer.to, { type: 'register.offerClosed', offer: id }) : [];
}

function questionsSent(state: AssessmentState, fact: FactOf<'RoundOpened'>): readonly Effect[] {
  return [...groupBy(fact.questions, (question) => question.body)].flatMap(([body, questions]) =>
    toDossier(state, body, {
      type: 'register.questions',
      questions: questions.map(({ id, round, indicator, text }) => ({
        question: id,
        round,
        indicator,
        text,
        deadline: fact.deadline,
      })),
    }),
  );
}

function roundEnded(state: AssessmentState, round: number): readonly Effect[] {
  const bodies = Object.values(state.questions).flatMap((question) =>
    question.round === round ? [question.body] : [],
  );
  return [...new Set(bodies)].flatMap((body) => toDossier(state, body, { type: 'register.roundClosed', round }));
}

/** Each lead's dossier hears its outcomes in one message; an outcome ends the item there wherever it stands. */
function outcomesSent(state: AssessmentState, fact: FactOf<'OutcomesNoted'>): readonly Effect[] {
  const byLead = groupBy(fact.outcomes, ({ indicator }) => entryOf(state, indicator).lead);
  return [...byLead].flatMap(([body, outcomes]) =>
    toDossier(state, body, {
      type: 'register.outcome',
      outcomes: outcomes.map(({ indicator, outcome }) => ({ indicator, outcome })),
    }),
  );
}

/** An offer as an agenda item. */
function agendaItem(state: AssessmentState, offer: string): MeetingInput['agenda'][number] {
  return { item: `offer:${offer}`, indicator: offerIn(state, offer).indicator, offer };
}

/** At the hop limit an offer goes to the next coordination meeting: to the one planned first or, later, with its plan. */
function onNextAgenda(state: AssessmentState, offer: string): readonly Effect[] {
  const ahead = Object.values(state.meetings).filter(
    ({ kind, status }) => kind === 'coordination' && (status === 'draft' || status === 'open'),
  );
  const [next] = ahead.sort((a, b) => a.startsAt - b.startsAt || a.number - b.number);
  return next === undefined
    ? []
    : [toMeeting(state, next.number, { type: 'register.agenda', items: [agendaItem(state, offer)] })];
}

function everythingCloses(state: AssessmentState): readonly Effect[] {
  const body = { type: 'register.closed' } as const;
  return [
    ...Object.keys(state.bodies).flatMap((code) => toDossier(state, code, body)),
    ...toMeetings(state, body),
    ...toProfile(state, body),
  ];
}

/** The convener holds unassigned indicators but has a dossier only once it is enrolled. */
function toDossier(state: AssessmentState, body: BodyCode, message: DossierMessage): readonly Effect[] {
  if (lookUp(state.bodies, body) === undefined) return [];
  return [{ kind: 'send', to: workflowIds.dossier(state.input.key, body), body: message }];
}

/** Meetings that are over have completed and could not hear it. */
function toMeetings(state: AssessmentState, message: MeetingMessage): readonly Effect[] {
  return Object.values(state.meetings).flatMap(({ number, status }) =>
    status === 'closed' ? [] : [toMeeting(state, number, message)],
  );
}

function toMeeting(state: AssessmentState, number: number, message: MeetingMessage): Effect {
  return { kind: 'send', to: workflowIds.meeting(state.input.key, number), body: message };
}

function toProfile(state: AssessmentState, message: ProfileMessage): readonly Effect[] {
  if (state.profile.status === 'none') return [];
  return [{ kind: 'send', to: workflowIds.profile(state.input.key), body: message }];
}
