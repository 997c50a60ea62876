import { indonesia2023 } from '../../calendar/testing/indonesia-2023.js';
import type { Actor } from '../../core/types.js';
import { nextStage } from '../gates.js';
import type { AssessmentCommand, AssessmentMessage } from '../messages.js';
import type { AssessmentState } from '../types.js';
import { AssessmentCase, coordinator, focalPoint, hourMs, planOf, researcher } from './builders.js';
import type { Course, Step } from './random-steps.js';

/** The case in which a course begins; its calendar lets the course's decrees come. */
export function beginning(course: Course): AssessmentCase {
  const { hopLimit, notAfter: answeringNotAfter, from } = course;
  return new AssessmentCase({ calendar: indonesia2023, plan: planOf({ hopLimit, answeringNotAfter }) }).to(from);
}

/** Somebody who may give that command, as things stand. */
export function properActor(state: AssessmentState, command: AssessmentCommand): Actor {
  switch (command.type) {
    case 'handoff.propose':
      return focalPoint(state.register[command.indicator]?.lead ?? 'KEMLU');
    case 'handoff.accept':
    case 'handoff.refuse':
      return focalPoint(state.offers[command.offer]?.to ?? 'KEMLU');
    case 'handoff.revoke':
      return focalPoint(state.offers[command.offer]?.from ?? 'KEMLU');
    case 'round.open':
    case 'round.close':
    case 'contradiction.open':
    case 'contradiction.resolve':
    case 'profile.start':
      return researcher;
    case 'assessment.enrolBody':
    case 'assessment.join':
    case 'assessment.leave':
    case 'assessment.replaceContact':
    case 'assessment.enterAbsence':
    case 'assessment.endAbsence':
    case 'assessment.replaceSteering':
    case 'assessment.assign':
    case 'assessment.reassign':
    case 'assessment.advance':
    case 'assessment.announceDecree':
    case 'handoff.decide':
    case 'meeting.plan':
      return coordinator;
  }
}

/** Follows one step. Where somebody proper acts, the step is turned to what exists and mostly applies. */
export function follow(one: AssessmentCase, step: Step): void {
  switch (step.kind) {
    case 'command': {
      const { actor, command } = settled(one.state, step);
      one.attempt(actor, command);
      return;
    }
    case 'message':
      one.tell(fittingReport(one.state, step.message));
      return;
    case 'time': {
      one.at(one.now + step.hours * hourMs);
      one.run.tick(one.now);
      return;
    }
  }
}

/** Who acts in a step and what exactly they command, as things stand. */
export function settled(
  state: AssessmentState,
  step: Extract<Step, { readonly kind: 'command' }>,
): { readonly actor: Actor; readonly command: AssessmentCommand } {
  if (step.actor !== 'proper') return { actor: step.actor, command: step.command };
  const command = fitting(state, step.command);
  return { actor: properActor(state, command), command };
}

/** The command with the ids of something that it may be about, when there is such a thing. */
function fitting(state: AssessmentState, command: AssessmentCommand): AssessmentCommand {
  switch (command.type) {
    case 'assessment.advance':
      return { ...command, to: nextStage(state.stage) ?? command.to };
    case 'handoff.propose':
      return { ...command, offer: `o${Object.keys(state.offers).length + 1}` };
    case 'handoff.accept':
    case 'handoff.refuse':
    case 'handoff.revoke':
      return {
        ...command,
        offer: pick(state.offers, command.offer, (one) => one.status === 'open' || one.status === 'escalated'),
      };
    case 'handoff.decide':
      return {
        ...command,
        offer: pick(state.offers, command.offer, (one) => one.status === 'escalated' || one.status === 'hopLimit'),
      };
    case 'round.open':
      return {
        ...command,
        questions: command.questions.map((question) => ({
          ...question,
          id: `${question.id}-${Object.keys(state.rounds).length}`,
          body: state.register[question.indicator]?.lead ?? question.body,
        })),
      };
    case 'round.close':
      return { ...command, round: Object.keys(state.rounds).length };
    case 'contradiction.resolve':
      return {
        ...command,
        contradiction: pick(state.contradictions, command.contradiction, (one) => one.status === 'open'),
      };
    case 'assessment.enrolBody':
    case 'assessment.join':
    case 'assessment.leave':
    case 'assessment.replaceContact':
    case 'assessment.enterAbsence':
    case 'assessment.endAbsence':
    case 'assessment.replaceSteering':
    case 'assessment.assign':
    case 'assessment.reassign':
    case 'assessment.announceDecree':
    case 'contradiction.open':
    case 'meeting.plan':
    case 'profile.start':
      return command;
  }
}

/** The report as the body may make it that it is about; those of nobody stay as they are. */
function fittingReport(state: AssessmentState, message: AssessmentMessage): AssessmentMessage {
  switch (message.type) {
    case 'dossier.refused':
      return message.body === 'NOBODY'
        ? message
        : { ...message, body: state.register[message.indicator]?.lead ?? message.body };
    case 'dossier.offerLapsed': {
      const id = pick(state.offers, message.offer, (one) => one.status === 'open');
      return message.body === 'NOBODY'
        ? message
        : { ...message, offer: id, body: state.offers[id]?.to ?? message.body };
    }
    case 'dossier.replied': {
      const id = pick(state.questions, message.question, (one) => one.status === 'open');
      return message.body === 'NOBODY'
        ? message
        : { ...message, question: id, body: state.questions[id]?.body ?? message.body };
    }
    case 'dossier.settled':
      return { ...message, obligation: pick(state.bodies[message.body]?.chase ?? {}, message.obligation, () => true) };
    case 'dossier.accepted':
    case 'dossier.submitted':
    case 'dossier.escalated':
    case 'meeting.status':
    case 'meeting.outcomes':
    case 'profile.status':
      return message;
  }
}

/** One of the record's ids that fit, chosen by the last digit of the given id; the given id when none fits. */
function pick<T>(record: Readonly<Record<string, T>>, id: string, fits: (value: T) => boolean): string {
  const ids = Object.keys(record).filter((key) => {
    const value = record[key];
    return value !== undefined && fits(value);
  });
  return ids[Number(id.slice(-1)) % ids.length] ?? id;
}
