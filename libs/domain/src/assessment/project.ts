import type { AssessmentView, ViewDocs } from '../core/views.js';
import type { BodyCode, ViewRow } from '../core/types.js';
import { gateAhead } from './gates.js';
import { isPending } from './rules.js';
import { stages, type AssessmentState, type Outcome, type RegisterStatus } from './types.js';

/**
 * The read model of an assessment. Rows are the state's own objects, in a fixed order: what a fact did not touch is
 * the very same document as before, so that a difference is small and cheap to find.
 */
export function projectAssessment(state: AssessmentState): readonly ViewRow[] {
  return [
    row('assessment', state.input.key, null, assessmentView(state)),
    ...Object.values(state.register).map((entry) => row('indicator', entry.code, entry.lead, entry)),
    ...Object.values(state.bodies).map((body) => row('body', body.code, body.code, body)),
    ...Object.values(state.offers).map((offer) => row('offer', offer.id, offer.to, offer)),
    ...Object.values(state.rounds).map((round) => row('round', String(round.number), null, round)),
    ...Object.values(state.questions).map((question) => row('question', question.id, question.body, question)),
    ...Object.values(state.contradictions).map((one) => row('contradiction', one.id, null, one)),
  ];
}

function row<K extends keyof ViewDocs>(kind: K, id: string, body: BodyCode | null, doc: ViewDocs[K]): ViewRow {
  return { kind, id, body, doc };
}

function assessmentView(state: AssessmentState): AssessmentView {
  const { input } = state;
  const plannedOn = new Map(input.plan.milestones.map((milestone) => [milestone.stage, milestone.plannedOn]));
  return {
    key: input.key,
    titleId: input.titleId,
    titleEn: input.titleEn,
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
    steering: input.steering,
    plan: input.plan,
    calendar: state.calendar,
    counts: countsOf(state),
    profile: state.profile,
    gate: gateAhead(state),
  };
}

function countsOf(state: AssessmentState): AssessmentView['counts'] {
  const entries = Object.values(state.register);
  const inStatus = (status: RegisterStatus): number => entries.filter((entry) => entry.status === status).length;
  // By outcome, not status: it stays true when the assessment is closed.
  const withOutcome = (outcome: Outcome): number => entries.filter((entry) => entry.outcome === outcome).length;
  return {
    indicators: entries.length,
    bodies: Object.keys(state.bodies).length,
    unassigned: inStatus('unassigned'),
    assigned: inStatus('assigned'),
    accepted: inStatus('accepted'),
    refused: inStatus('refused'),
    submitted: inStatus('submitted'),
    agreed: withOutcome('agreed'),
    contested: withOutcome('contested'),
    notApplicable: withOutcome('notApplicable'),
    openOffers: Object.values(state.offers).filter(isPending).length,
    openQuestions: Object.values(state.questions).filter((question) => question.status === 'open').length,
    openContradictions: Object.values(state.contradictions).filter((one) => one.status === 'open').length,
  };
}
