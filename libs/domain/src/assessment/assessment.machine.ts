import type { Machine } from '../core/types.js';
import { decideAssessment } from './decide.js';
import { assessmentDue, nextAssessmentDue } from './due.js';
import { assessmentEffects } from './effects.js';
import { evolveAssessment, initialAssessment } from './evolve.js';
import { openAssessment } from './opening.js';
import { projectAssessment } from './project.js';
import { receiveReport } from './receive.js';
import type { AssessmentFact } from './facts.js';
import type { AssessmentCommand, AssessmentMessage } from './messages.js';
import type { AssessmentInput, AssessmentState } from './types.js';
import { assessmentWaitingOn } from './waiting-on.js';

/**
 * The rules of one assessment: stages and gates, enrolment, and the register, which is the one arbiter of who owns an
 * indicator. Ownership changes only by a fact of this machine, so two bodies can never hold one indicator at once.
 */
export const assessmentMachine: Machine<
  AssessmentInput,
  AssessmentState,
  AssessmentCommand,
  AssessmentMessage,
  AssessmentFact
> = {
  kind: 'assessment',
  open: openAssessment,
  initial: initialAssessment,
  decide: decideAssessment,
  receive: receiveReport,
  onDue: assessmentDue,
  nextDue: nextAssessmentDue,
  evolve: evolveAssessment,
  effects: assessmentEffects,
  project: projectAssessment,
  waitingOn: assessmentWaitingOn,
  isClosed: (state) => state.stage === 'closed',
};
