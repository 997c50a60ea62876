import type { AssessmentView, ViewDocs } from '../views.js';
import { perObject, valuesOf } from '../core/memo.js';
import type { BodyCode, ViewRow } from '../core/types.js';
import { gateAhead } from './gates.js';
import { isPending } from './rules.js';
import { stages, type AssessmentState, type Outcome, type RegisterStatus } from './types.js';

/**
 * The read model of an assessment. Documents are the state's own objects, in a fixed order: what a fact did not touch is
 * the very same row as before, so that a difference is small and cheap to find.
 */
export function projectAssessment(state: AssessmentState): readonly ViewRow[] {
  return [
    row('assessment', state.input.key, null, assessmentView(state)),
    ...indicatorRows(state.register),
    ...bodyRows(state.bodies),
    ...offerRows(state.offers),
    ...roundRows(state.rounds),
    ...questionRows(state.questions),
    ...contradictionRows(state.contradictions),
  ];
}

const indicatorRows = rowsOf<'indicator'>((entry) => row('indicator', entry.code, entry.lead, entry));
const bodyRows = rowsOf<'body'>((body) => row('body', body.code, body.code, body));
const offerRows = rowsOf<'offer'>((offer) => row('offer', offer.id, offer.to, offer));
const roundRows = rowsOf<'round'>((round) => row('round', String(round.number), null, round));
const questionRows = rowsOf<'question'>((question) => row('question', question.id, question.body, question));
const contradictionRows = rowsOf<'contradiction'>((one) => row('contradiction', one.id, null, one));

/** Rows of a part of the state: the same list for the same part, the same row for the same document. */
function rowsOf<K extends keyof ViewDocs>(rowOf: (doc: ViewDocs[K]) => ViewRow) {
  const known = perObject(rowOf);
  return perObject((part: Readonly<Record<string, ViewDocs[K]>>) => valuesOf(part).map(known));
}

function row<K extends keyof ViewDocs>(kind: K, id: string, body: BodyCode | null, doc: ViewDocs[K]): ViewRow {
  return { kind, id, body, doc };
}

function assessmentView(state: AssessmentState): AssessmentView {
  const { input } = state;
  const plannedOn = new Map(state.plan.milestones.map((milestone) => [milestone.stage, milestone.plannedOn]));
  return {
    key: input.key,
    title: input.title,
    languages: input.languages,
    level: input.level,
    linkedTo: input.linkedTo,
    clock: input.clock,
    framework: input.framework,
    convener: input.convener,
    stage: state.stage,
    timeline: stages.map((stage) => ({
      stage,
      plannedOn: plannedOn.get(stage) ?? null,
      enteredAt: state.enteredAt[stage] ?? null,
    })),
    steering: state.steering,
    plan: state.plan,
    calendar: state.calendar,
    counts: countsOf(state),
    profile: state.profile,
    gate: gateAhead(state),
  };
}

function countsOf(state: AssessmentState): AssessmentView['counts'] {
  return {
    ...registerCounts(state.register),
    bodies: bodyRows(state.bodies).length,
    openOffers: openOffers(state.offers),
    openQuestions: openQuestions(state.questions),
    openContradictions: openContradictions(state.contradictions),
  };
}

const registerCounts = perObject((register: AssessmentState['register']) => {
  const entries = valuesOf(register);
  const counted = new Map<RegisterStatus | `outcome ${Outcome}`, number>();
  const count = (what: RegisterStatus | `outcome ${Outcome}`): unknown =>
    counted.set(what, (counted.get(what) ?? 0) + 1);
  for (const { status, outcome } of entries) {
    count(status);
    if (outcome !== null) count(`outcome ${outcome}`);
  }
  const inStatus = (status: RegisterStatus): number => counted.get(status) ?? 0;
  // By outcome, not status: it stays true when the assessment is closed.
  const withOutcome = (outcome: Outcome): number => counted.get(`outcome ${outcome}`) ?? 0;
  return {
    indicators: entries.length,
    unassigned: inStatus('unassigned'),
    assigned: inStatus('assigned'),
    accepted: inStatus('accepted'),
    refused: inStatus('refused'),
    submitted: inStatus('submitted'),
    agreed: withOutcome('agreed'),
    contested: withOutcome('contested'),
    notApplicable: withOutcome('notApplicable'),
  };
});

const openOffers = perObject((offers: AssessmentState['offers']) => Object.values(offers).filter(isPending).length);
const openQuestions = perObject(
  (questions: AssessmentState['questions']) =>
    Object.values(questions).filter((question) => question.status === 'open').length,
);
const openContradictions = perObject(
  (all: AssessmentState['contradictions']) => Object.values(all).filter((one) => one.status === 'open').length,
);
