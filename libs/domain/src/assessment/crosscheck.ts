import { lookUp } from '../core/look-up.js';
import { computeDeadline } from '../calendar/calendar.js';
import type { Actor, Context, Instant } from '../core/types.js';
import { requireBodies, requireIndicators } from './register.js';
import { accept, refuse, requireRole } from '../core/verdicts.js';
import {
  hasReached,
  openQuestionIds,
  openRound,
  repeated,
  requireStage,
  type CommandOf,
  type Verdict,
} from './rules.js';
import type { AssessmentFact } from './facts.js';
import type { AssessmentState } from './types.js';

/** Sends out a numbered batch of questions, each to the lead or a contributor of its indicator. */
export function decideOpenRound(state: AssessmentState, command: CommandOf<'round.open'>, context: Context): Verdict {
  const { questions } = command;
  const { plan } = state;
  const refusal = requireRole(context, ['researcher']) ?? requireStage(state, ['collecting', 'crosscheck']);
  if (refusal) return refusal;
  const open = openRound(state);
  if (open !== undefined) return refuse('ROUND_OPEN', { round: open.number });
  const held = Object.keys(state.rounds).length;
  if (held >= plan.maxRounds) return refuse('ROUND_LIMIT', { maxRounds: plan.maxRounds });
  if (questions.length === 0) return refuse('EMPTY', { field: 'questions' });

  const ids = questions.map((question) => question.id);
  const used = [...new Set([...repeated(ids), ...ids.filter((id) => lookUp(state.questions, id) !== undefined)])];
  if (used.length > 0) return refuse('ALREADY_EXISTS', { questions: used });
  const unknown =
    requireIndicators(
      state,
      questions.map((question) => question.indicator),
    ) ??
    requireBodies(
      state,
      questions.map((question) => question.body),
    );
  if (unknown) return unknown;
  const strangers = questions.filter(({ indicator, body }) => {
    const entry = lookUp(state.register, indicator);
    return entry === undefined || (entry.lead !== body && !entry.contributors.includes(body));
  });
  if (strangers.length > 0) return refuse('NOT_OWNER', { questions: strangers.map((question) => question.id) });

  const number = held + 1;
  return accept([
    {
      type: 'RoundOpened',
      at: context.now,
      by: context.actor,
      round: number,
      deadline: computeDeadline(state.calendar, plan.roundReply, context.now, context.now),
      questions: questions.map(({ id, indicator, body, text }) => ({
        id,
        round: number,
        indicator,
        body,
        text,
        status: 'open' as const,
      })),
    },
  ]);
}

/** The researcher ends a round before its time; what has no reply stays unanswered, visibly. */
export function decideCloseRound(state: AssessmentState, command: CommandOf<'round.close'>, context: Context): Verdict {
  const refusal = requireRole(context, ['researcher']);
  if (refusal) return refusal;
  const round = lookUp(state.rounds, String(command.round));
  if (round === undefined) return refuse('UNKNOWN_ROUND', { round: command.round });
  if (round.closedAt !== null) return refuse('ROUND_CLOSED', { round: round.number });
  return accept([roundClosed(state, round.number, context.now, context.actor)]);
}

/** The end of a round as a fact, with the questions that nobody replied to. */
export function roundClosed(state: AssessmentState, round: number, at: Instant, by: Actor): AssessmentFact {
  return { type: 'RoundClosed', at, by, round, unanswered: openQuestionIds(state, round) };
}

/** Opens a case where the inputs of several bodies cannot all stand. */
export function decideOpenContradiction(
  state: AssessmentState,
  command: CommandOf<'contradiction.open'>,
  context: Context,
): Verdict {
  const refusal =
    requireRole(context, ['researcher']) ??
    (hasReached(state, 'collecting') ? null : refuse('WRONG_STAGE', { stage: state.stage, needed: ['collecting'] })) ??
    requireIndicators(state, [command.indicator]) ??
    requireBodies(state, command.bodies);
  if (refusal) return refusal;
  if (lookUp(state.contradictions, command.contradiction) !== undefined) {
    return refuse('ALREADY_EXISTS', { contradiction: command.contradiction });
  }
  if (command.bodies.length === 0) return refuse('EMPTY', { field: 'bodies' });
  if (command.bodies.length < 2 || repeated(command.bodies).length > 0)
    return refuse('SAME_BODY', { bodies: command.bodies });
  return accept([
    {
      type: 'ContradictionOpened',
      at: context.now,
      by: context.actor,
      contradiction: command.contradiction,
      indicator: command.indicator,
      bodies: command.bodies,
      kind: command.kind,
      text: command.text,
    },
  ]);
}

/** Ends a contradiction: reconciled, both stand, or disclosed as unresolved. */
export function decideResolveContradiction(
  state: AssessmentState,
  command: CommandOf<'contradiction.resolve'>,
  context: Context,
): Verdict {
  const refusal = requireRole(context, ['researcher', 'coordinator']);
  if (refusal) return refusal;
  const contradiction = lookUp(state.contradictions, command.contradiction);
  if (contradiction === undefined) return refuse('UNKNOWN_CONTRADICTION', { contradiction: command.contradiction });
  if (contradiction.status !== 'open') {
    return refuse('WRONG_STATE', { contradiction: contradiction.id, status: contradiction.status });
  }
  return accept([
    {
      type: 'ContradictionResolved',
      at: context.now,
      by: context.actor,
      contradiction: contradiction.id,
      outcome: command.outcome,
      resolution: command.resolution,
    },
  ]);
}
