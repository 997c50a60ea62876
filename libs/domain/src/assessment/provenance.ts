import { groupBy } from '../core/group-by.js';
import { lookUp } from '../core/look-up.js';
import { perObject, valuesOf } from '../core/memo.js';
import type { IndicatorCode } from '../core/types.js';
import type { ProfileMessage, Provenance } from '../profile/types.js';
import { entryOf } from './register.js';
import type { AssessmentFact } from './facts.js';
import type { AssessmentState, RegisterEntry } from './types.js';

/** Where each indicator's outcome comes from, as the register stands: of all that have one. */
export function provenanceOf(state: AssessmentState): readonly Provenance[] {
  return valuesOf(state.register).flatMap((entry) => provenanceOfEntry(state, entry) ?? []);
}

/** What a fact changes of where outcomes come from, given the state after it; null when it changes nothing. */
export function provenanceChange(
  state: AssessmentState,
  fact: AssessmentFact,
): Extract<ProfileMessage, { readonly type: 'register.provenance' }> | null {
  const indicators = [...new Set(concernedBy(state, fact))];
  if (indicators.length === 0) return null;
  const now = indicators.map((indicator) => ({
    indicator,
    provenance: provenanceOfEntry(state, entryOf(state, indicator)),
  }));
  return {
    type: 'register.provenance',
    changed: now.flatMap(({ provenance }) => provenance ?? []),
    withdrawn: now.flatMap(({ indicator, provenance }) => (provenance === null ? [indicator] : [])),
  };
}

/** Null while the register has no outcome: nothing can rest on it. */
function provenanceOfEntry(
  state: AssessmentState,
  { code, lead, answer, signOff, outcome, outcomeAt }: RegisterEntry,
): Provenance | null {
  if (outcome === null || outcomeAt === null) return null;
  const contradictions = contradictionsIn(state.contradictions).get(code) ?? [];
  const signed = signOff === undefined ? {} : { signOff };
  return { indicator: code, lead, answer, ...signed, outcome, outcomeAt, contradictions };
}

const contradictionsIn = perObject(
  (all: AssessmentState['contradictions']): ReadonlyMap<IndicatorCode, Provenance['contradictions']> =>
    new Map(
      [...groupBy(valuesOf(all), ({ indicator }) => indicator)].map(([indicator, ones]) => [
        indicator,
        ones.map(({ id, status, resolution }) => ({ id, status, resolution })),
      ]),
    ),
);

/** Indicators whose lead, answer, outcome or contradictions a fact changes. */
function concernedBy(state: AssessmentState, fact: AssessmentFact): readonly IndicatorCode[] {
  switch (fact.type) {
    case 'OutcomesNoted':
      return fact.outcomes.map(({ indicator }) => indicator);
    case 'SubmissionNoted':
      return fact.answers.map(({ indicator }) => indicator);
    case 'ContradictionOpened':
      return [fact.indicator];
    case 'ContradictionResolved': {
      const contradiction = lookUp(state.contradictions, fact.contradiction);
      return contradiction === undefined ? [] : [contradiction.indicator];
    }
    case 'IndicatorAssigned':
    case 'HandoffAccepted':
      return [fact.indicator];
    case 'IndicatorReassigned':
      return fact.from === fact.to ? [] : [fact.indicator];
    case 'HandoffDecided':
      return fact.outcome === 'move' ? [fact.indicator] : [];
    case 'AssessmentOpened':
    case 'BodyEnrolled':
    case 'ContactReplaced':
    case 'MemberJoined':
    case 'MemberLeft':
    case 'SuccessionPlanned':
    case 'AbsenceEntered':
    case 'AbsenceBegan':
    case 'AbsenceEnded':
    case 'SteeringReplaced':
    case 'AcceptanceNoted':
    case 'RefusalNoted':
    case 'StageEntered':
    case 'DecreeAnnounced':
    case 'HandoffProposed':
    case 'HandoffHopLimit':
    case 'HandoffRefused':
    case 'HandoffRevoked':
    case 'HandoffEscalated':
    case 'RoundOpened':
    case 'QuestionReplied':
    case 'RoundClosed':
    case 'BodyEscalated':
    case 'BodySettled':
    case 'MeetingPlanned':
    case 'MeetingNoted':
    case 'ProfileStarted':
    case 'ProfileNoted':
      return [];
  }
}
