import type { Context } from '../core/types.js';
import { decideEndAbsence, decideEnterAbsence } from './absences.js';
import { decideAssign, decideEnrol, decideReassign } from './register.js';
import { decideAccept, decideDecide, decidePropose, decideRefuse, decideRevoke } from './handoff.js';
import {
  decideCloseRound,
  decideOpenContradiction,
  decideOpenRound,
  decideResolveContradiction,
} from './crosscheck.js';
import { decideJoin, decideLeave, decideReplaceContact, decideReplaceSteering } from './people.js';
import { requireStanding } from '../people/roll.js';
import { refuse } from '../core/verdicts.js';
import type { Verdict } from './rules.js';
import { decideAdvance, decideDecree, decidePlanMeeting, decideStartProfile } from './steering.js';
import type { AssessmentCommand } from './messages.js';
import type { AssessmentState } from './types.js';

/** What a person's command means for the assessment: facts, or a coded refusal with nothing changed. */
export function decideAssessment(state: AssessmentState, command: AssessmentCommand, context: Context): Verdict {
  if (state.stage === 'closed') return refuse('CLOSED', { assessment: state.input.key });
  const ended = requireStanding(state.members, context.actor);
  if (ended !== null) return ended;
  switch (command.type) {
    case 'assessment.join':
      return decideJoin(state, command, context);
    case 'assessment.leave':
      return decideLeave(state, command, context);
    case 'assessment.enrolBody':
      return decideEnrol(state, command, context);
    case 'assessment.replaceContact':
      return decideReplaceContact(state, command, context);
    case 'assessment.enterAbsence':
      return decideEnterAbsence(state, command, context);
    case 'assessment.endAbsence':
      return decideEndAbsence(state, command, context);
    case 'assessment.replaceSteering':
      return decideReplaceSteering(state, command, context);
    case 'assessment.assign':
      return decideAssign(state, command, context);
    case 'assessment.reassign':
      return decideReassign(state, command, context);
    case 'assessment.advance':
      return decideAdvance(state, command, context);
    case 'assessment.announceDecree':
      return decideDecree(state, command, context);
    case 'handoff.propose':
      return decidePropose(state, command, context);
    case 'handoff.accept':
      return decideAccept(state, command, context);
    case 'handoff.refuse':
      return decideRefuse(state, command, context);
    case 'handoff.revoke':
      return decideRevoke(state, command, context);
    case 'handoff.decide':
      return decideDecide(state, command, context);
    case 'round.open':
      return decideOpenRound(state, command, context);
    case 'round.close':
      return decideCloseRound(state, command, context);
    case 'contradiction.open':
      return decideOpenContradiction(state, command, context);
    case 'contradiction.resolve':
      return decideResolveContradiction(state, command, context);
    case 'meeting.plan':
      return decidePlanMeeting(state, command, context);
    case 'profile.start':
      return decideStartProfile(state, context);
  }
}
