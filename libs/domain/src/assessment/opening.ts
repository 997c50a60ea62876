import type { Context, Instant } from '../core/types.js';
import type { Refused } from '../core/verdicts.js';
import { evolveAssessment, initialAssessment } from './evolve.js';
import { decideAssign, decideEnrol } from './register.js';
import { decideAdvance } from './steering.js';
import type { Verdict } from './rules.js';
import type { AssessmentFact } from './facts.js';
import type { AssessmentInput, AssessmentState } from './types.js';

/** The facts with which an assessment begins: it is opened and, where that was prepared, launched. */
export function openAssessment(input: AssessmentInput, now: Instant): readonly AssessmentFact[] {
  const { opened, launched } = opening(input, now);
  // Whoever starts the process has asked `refuseLaunch` before: nothing is refused here.
  return launched.ok ? [opened, ...launched.facts] : [opened];
}

/** Why an assessment cannot be launched as it was prepared; null when it can, or nothing was prepared. */
export function refuseLaunch(input: AssessmentInput, now: Instant): Refused | null {
  const { launched } = opening(input, now);
  return launched.ok ? null : launched;
}

type Launched = Refused | { readonly ok: true; readonly facts: readonly AssessmentFact[] };

function opening(
  input: AssessmentInput,
  now: Instant,
): { readonly opened: AssessmentFact; readonly launched: Launched } {
  const { openedBy, ...rest } = input;
  const opened: AssessmentFact = { type: 'AssessmentOpened', at: now, by: openedBy, opened: rest };
  const state = evolveAssessment(initialAssessment(input), opened);
  return { opened, launched: launchFacts(state, input, now) };
}

/** The same rules as for the coordinator's own commands; the facts say who opened the assessment. */
function launchFacts(state: AssessmentState, { launch, openedBy }: AssessmentInput, now: Instant): Launched {
  if (launch === undefined) return { ok: true, facts: [] };
  const context: Context = { now, actor: { ...openedBy, role: 'coordinator' } };
  const steps: readonly ((state: AssessmentState) => Verdict)[] = [
    ...launch.bodies.map(
      ({ body, contacts }) =>
        (present: AssessmentState) =>
          decideEnrol(present, { type: 'assessment.enrolBody', body, contacts }, context),
    ),
    (present) => decideAdvance(present, { type: 'assessment.advance', to: 'launched' }, context),
    ...(launch.assignments.length === 0
      ? []
      : [
          (present: AssessmentState) =>
            decideAssign(present, { type: 'assessment.assign', assignments: launch.assignments }, context),
        ]),
  ];
  const facts: AssessmentFact[] = [];
  let present = state;
  for (const step of steps) {
    const verdict = step(present);
    if (!verdict.ok) return verdict;
    for (const decided of verdict.facts) {
      const fact: AssessmentFact = { ...decided, by: openedBy };
      facts.push(fact);
      present = evolveAssessment(present, fact);
    }
  }
  return { ok: true, facts };
}
