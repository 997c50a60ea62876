import { atLocal } from '../calendar/calendar.js';
import { systemActor, type Instant } from '../core/types.js';
import { roundClosed } from './crosscheck.js';
import { evolveAssessment } from './evolve.js';
import { valuesOf } from '../core/memo.js';
import { openRound } from './rules.js';
import { contactKinds } from './types.js';
import type { AssessmentFact } from './facts.js';
import type { AssessmentState } from './types.js';

interface DueEvent {
  readonly due: Instant;
  readonly fact: (now: Instant) => AssessmentFact;
}

/** Contacts that change hands at an instant that was decided ahead. */
function successions(state: AssessmentState): readonly DueEvent[] {
  return valuesOf(state.bodies).flatMap(({ code: body, contacts, planned }) =>
    contactKinds.flatMap((contact): readonly DueEvent[] => {
      const succession = planned[contact];
      if (succession === undefined) return [];
      const { to, effective, reason, by } = succession;
      const from = contacts[contact];
      return [{ due: effective, fact: (at) => ({ type: 'ContactReplaced', at, by, body, contact, from, to, reason }) }];
    }),
  );
}

/**
 * What an assessment waits for on the clock: the end of its open round, the day on which a decree of the calendar it was
 * given becomes known, and a contact that changes hands. Every other clock runs in a dossier or in the profile.
 */
function upcoming(state: AssessmentState): DueEvent | undefined {
  if (state.stage === 'closed') return undefined;
  const decrees = state.ahead.map((decree) => ({
    due: atLocal(state.calendar, decree.knownOn, '00:00'),
    fact: (at: Instant): AssessmentFact => ({ type: 'DecreeAnnounced', at, by: systemActor, decree }),
  }));
  const round = openRound(state);
  const rounds =
    round === undefined
      ? []
      : [{ due: round.deadline.instant, fact: (at: Instant) => roundClosed(state, round.number, at, systemActor) }];
  // The decree comes first when both fall due at one instant: it may move the end of the round.
  return [...decrees, ...successions(state), ...rounds].reduce<DueEvent | undefined>(
    (first, event) => (first === undefined || event.due < first.due ? event : first),
    undefined,
  );
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
    const fact = event.fact(now);
    facts.push(fact);
    current = evolveAssessment(current, fact);
  }
  return facts;
}
