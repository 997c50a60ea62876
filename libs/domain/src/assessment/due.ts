import { atLocal } from '../calendar/calendar.js';
import { systemActor, type Instant } from '../core/types.js';
import { absencesDue } from './absences.js';
import { roundClosed } from './crosscheck.js';
import { evolveAssessment } from './evolve.js';
import { perObject, valuesOf } from '../core/memo.js';
import type { Roll } from '../people/roll.js';
import { contactHandedOver, endingTerms, isLastCoordinator, memberLeft } from './people.js';
import { openRound } from './rules.js';
import { contactKinds } from './types.js';
import type { AssessmentFact } from './facts.js';
import type { AssessmentState } from './types.js';

interface DueEvent {
  readonly due: Instant;
  readonly facts: (now: Instant) => readonly AssessmentFact[];
}

/** Contacts that change hands at an instant that was decided ahead. */
function successions(state: AssessmentState): readonly DueEvent[] {
  return valuesOf(state.bodies).flatMap(({ code: body, planned }) =>
    contactKinds.flatMap((contact): readonly DueEvent[] => {
      const succession = planned[contact];
      if (succession === undefined) return [];
      const { effective, by, ...given } = succession;
      const facts = (now: Instant) => contactHandedOver(state, { body, contact, ...given }, { now, actor: by });
      return [{ due: effective, facts }];
    }),
  );
}

/** Contacts who leave for a while and come back. */
function absences(state: AssessmentState): readonly DueEvent[] {
  return valuesOf(state.bodies).flatMap(absencesDue);
}

/** Terms that end. The last coordinator's does not: nobody could appoint one. */
const terms = perObject((members: Roll) => endingTerms(members));
function endsOfTerms(state: AssessmentState): readonly DueEvent[] {
  return terms(state.members ?? nobody).flatMap((part): readonly DueEvent[] => {
    if (part.role === 'coordinator' && isLastCoordinator(state, part.person)) return [];
    const given = { cause: 'termEnded', letter: null, reason: null } as const;
    const facts = (now: Instant) => [memberLeft(state, part, { context: { now, actor: systemActor }, ...given })];
    return [{ due: part.until, facts }];
  });
}
const nobody: Roll = {};

/**
 * What an assessment waits for on the clock: the end of its open round, the day on which a decree of the calendar it was
 * given becomes known, a contact that changes hands or is away for a while, and the end of a term. Every other clock runs in a dossier or in the profile.
 */
function upcoming(state: AssessmentState): DueEvent | undefined {
  if (state.stage === 'closed') return undefined;
  const decrees = state.ahead.map((decree) => ({
    due: atLocal(state.calendar, decree.knownOn, '00:00'),
    facts: (at: Instant): readonly AssessmentFact[] => [{ type: 'DecreeAnnounced', at, by: systemActor, decree }],
  }));
  const round = openRound(state);
  const rounds =
    round === undefined
      ? []
      : [{ due: round.deadline.instant, facts: (at: Instant) => [roundClosed(state, round.number, at, systemActor)] }];
  // The decree comes first when both fall due at one instant: it may move the end of the round.
  return [...decrees, ...successions(state), ...absences(state), ...endsOfTerms(state), ...rounds].reduce<
    DueEvent | undefined
  >((first, event) => (first === undefined || event.due < first.due ? event : first), undefined);
}

/** The earliest instant at which something falls due; null when nothing is awaited. */
export function nextAssessmentDue(state: AssessmentState): Instant | null {
  return upcoming(state)?.due ?? null;
}

/** Everything due at or before `now`, in order of due instant. */
export function assessmentDue(state: AssessmentState, now: Instant): readonly AssessmentFact[] {
  const facts: AssessmentFact[] = [];
  let current = state;
  for (let event = upcoming(current); event !== undefined && event.due <= now; event = upcoming(current)) {
    const happened = event.facts(now);
    facts.push(...happened);
    current = happened.reduce(evolveAssessment, current);
  }
  return facts;
}
