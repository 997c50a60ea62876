import type { Context, Decision, FactBase, Refusal, RefusalCode, Role, Warning } from './types.js';

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** Accepts a command with the facts that it yields, and with what is said to whoever gave it. */
export function accept<F extends FactBase>(
  facts: F | readonly F[],
  warnings: readonly Warning[] = [],
): Decision<F> & { readonly ok: true } {
  return { ok: true, facts: isList(facts) ? facts : [facts], warnings };
}

function isList<F>(facts: F | readonly F[]): facts is readonly F[] {
  return Array.isArray(facts);
}

/** Refuses a command; nothing was changed. */
export function refuse(code: RefusalCode, details: Refusal['details'] = {}): Refused {
  return { ok: false, refusal: { code, details } };
}

/** A refusal unless the actor has one of the roles. */
export function requireRole(context: Context, allowed: readonly Role[]): Refused | null {
  return allowed.includes(context.actor.role) ? null : refuse('NOT_PERMITTED', { role: context.actor.role, allowed });
}
