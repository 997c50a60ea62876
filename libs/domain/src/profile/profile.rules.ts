import { perObject } from '../core/memo.js';
import type { Context, ContentRef, Decision, FactBase, Refusal, RefusalCode, Role } from '../core/types.js';
import type { Comment, ProfileIdentity, ProfileState, Provenance, Statement } from './types.js';

/** Accepts a command with the facts it yields. */
export function accept<F extends FactBase>(...facts: readonly F[]): Decision<F> {
  return { ok: true, facts };
}

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** Refuses a command; nothing was changed. */
export function refuse(code: RefusalCode, details: Refusal['details'] = {}): Refused {
  return { ok: false, refusal: { code, details } };
}

/** A refusal unless the actor has one of the roles. */
export function requireRole(context: Context, allowed: readonly Role[]): Refused | null {
  return allowed.includes(context.actor.role) ? null : refuse('NOT_PERMITTED', { role: context.actor.role, allowed });
}

/** A refusal unless the profile has one of the statuses. */
export function requireStatus(state: ProfileState, needed: readonly ProfileState['status'][]): Refused | null {
  return needed.includes(state.status) ? null : refuse('WRONG_STATE', { status: state.status, needed });
}

/** True for a reference that points at nothing. */
export function isBlank(ref: ContentRef): boolean {
  return ref.id === '' || ref.hash === '';
}

/** Comments nobody has answered yet, in the order in which they came. */
export function openComments({ comments }: ProfileState): readonly Comment[] {
  return openIn(comments);
}

const openIn = perObject((comments: ProfileState['comments']) =>
  Object.values(comments)
    .filter((comment) => comment.outcome === 'open')
    .sort((a, b) => a.at - b.at),
);

/** Where a statement's indicators come from, as far as the register had settled them. */
export function provenanceOf(input: ProfileIdentity, statement: Statement): readonly Provenance[] {
  return input.provenance.filter((one) => statement.indicators.includes(one.indicator));
}

/**
 * The refusal of statements that cannot be traced: none without an indicator, and no indicator without an answer's
 * and an outcome's origin.
 */
export function requireProvenance(input: ProfileIdentity, statements: readonly Statement[]): Refused | null {
  const known = new Set(input.provenance.map((one) => one.indicator));
  const isTraced = (statement: Statement): boolean =>
    statement.indicators.length > 0 && statement.indicators.every((indicator) => known.has(indicator));
  const untraced = statements.filter((statement) => !isTraced(statement));
  if (untraced.length === 0) return null;
  const indicators = untraced.flatMap((one) => one.indicators.filter((indicator) => !known.has(indicator)));
  return refuse('PROVENANCE_MISSING', {
    statements: untraced.map((one) => one.id),
    indicators: [...new Set(indicators)],
  });
}
