import { perObject } from '../core/memo.js';
import type { Context, ContentRef, Decision, FactBase, Refusal, RefusalCode, Role } from '../core/types.js';
import type { Comment, ProfileState } from './types.js';

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
