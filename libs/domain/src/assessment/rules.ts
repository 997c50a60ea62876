import { lookUp } from '../core/look-up.js';
import type { Decision, IndicatorCode, Instant, PersonId } from '../core/types.js';
import { holds, type Part } from '../people/roll.js';
import { refuse, type Refused } from '../core/verdicts.js';
import type { AssessmentFact } from './facts.js';
import type { AssessmentCommand } from './messages.js';
import { stages, type AssessmentState, type Offer, type Round, type Stage } from './types.js';

export type CommandOf<T extends AssessmentCommand['type']> = Extract<AssessmentCommand, { readonly type: T }>;
export type FactOf<T extends AssessmentFact['type']> = Extract<AssessmentFact, { readonly type: T }>;
export type Verdict = Decision<AssessmentFact>;

/** A refusal unless the assessment is in one of the stages. */
export function requireStage(state: AssessmentState, needed: readonly Stage[]): Refused | null {
  return needed.includes(state.stage) ? null : refuse('WRONG_STAGE', { stage: state.stage, needed });
}

/** A refusal unless all of them have that part, where membership is recorded. */
export function requireMembers(
  { members }: AssessmentState,
  persons: readonly PersonId[],
  { role, body }: Part,
): Refused | null {
  if (members === undefined) return null;
  const outside = persons.filter((person) => !holds(members, { person, role, body }));
  return outside.length === 0 ? null : refuse('NOT_A_MEMBER', { persons: outside, role, body });
}

/** Whether the assessment is in that stage or past it. */
export function hasReached(state: AssessmentState, stage: Stage): boolean {
  return stages.indexOf(state.stage) >= stages.indexOf(stage);
}

/** Whether a handoff still waits for somebody: the other body (open, escalated) or the coordinator (hop limit). */
export function isPending(offer: Offer): boolean {
  return offer.status === 'open' || offer.status === 'escalated' || offer.status === 'hopLimit';
}

/** The one handoff of an indicator that still waits for somebody, if any. */
export function pendingOffer(state: AssessmentState, indicator: IndicatorCode): Offer | undefined {
  return Object.values(state.offers).find((offer) => offer.indicator === indicator && isPending(offer));
}

/**
 * Whether the target ever heard of a handoff that has just been settled. At the hop limit it goes straight to the
 * coordinator. While a handoff is pending nothing else changes the indicator's hops, so the count still tells, less
 * the hop of this handoff itself if it moved the lead.
 */
export function wasOffered(state: AssessmentState, offer: Offer, moved: boolean): boolean {
  const entry = lookUp(state.register, offer.indicator);
  return entry !== undefined && entry.hops - (moved ? 1 : 0) < state.plan.hopLimit;
}

/** The round that is open, if any; there is never more than one. */
export function openRound(state: AssessmentState): Round | undefined {
  return Object.values(state.rounds).find((round) => round.closedAt === null);
}

/** Ids of the questions of a round that have no reply yet. */
export function openQuestionIds(state: AssessmentState, round: number): readonly string[] {
  return Object.values(state.questions)
    .filter((question) => question.round === round && question.status === 'open')
    .map((question) => question.id);
}

/** The values that occur more than once, each once. */
export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}

/** The later of some instants. */
export function latest(instants: readonly Instant[]): Instant {
  return instants.reduce((late, at) => (at > late ? at : late), Number.NEGATIVE_INFINITY);
}
