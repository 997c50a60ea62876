import type { Actor } from '@selaras/domain';
import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { AssessmentRow, MemberRow, PersonRow, Seeing, SessionRow, parts } from '@selaras/persistence';
import type { Request } from 'express';
import type { Screen } from './screen.js';

/** The person who sends a request, by their session. */
export interface Caller {
  readonly session: SessionRow;
  /** Whose the session is; while it sees as another person, that one. */
  readonly person: PersonRow;
  /** By what the session sees as the person; it can do nothing then. */
  readonly seeing?: Seeing | null;
}
/** A caller within the assessment of the path. `allowed` are the memberships that the route admits, at least one. */
export interface Member extends Caller {
  readonly assessment: AssessmentRow;
  readonly allowed: readonly MemberRow[];
  /** What was read for the handler; null when it has no screen. */
  readonly shown: { readonly screen: Screen; readonly yielded: parts.Yielded<parts.Parts> } | null;
}

const callers = new WeakMap<Request, Caller | Member>();

export function setCaller(request: Request, caller: Caller | Member): void {
  callers.set(request, caller);
}

/** Who sends a request, as far as the gate has found out. */
export function knownCaller(request: Request): Caller | null {
  return callers.get(request) ?? null;
}

function callerOf(context: ExecutionContext): Caller | Member {
  const caller = callers.get(context.switchToHttp().getRequest<Request>());
  if (caller === undefined) throw new Error('a route of callers without the session guard');
  return caller;
}

/** The caller, on routes with the policy `session`. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller =>
  callerOf(context),
);

/** The member who sends a request, on routes below an assessment. */
export function memberOf(context: ExecutionContext): Member {
  const caller = callerOf(context);
  if (!('assessment' in caller)) throw new Error('a route of members without an assessment in its path');
  return caller;
}

/** The member, on routes below an assessment. */
export const CurrentMember = createParamDecorator((_data: unknown, context: ExecutionContext): Member =>
  memberOf(context),
);

/** Who sits there, also where they see as another person. */
export function viewerIn({ person, seeing }: Caller): PersonRow['id'] {
  return seeing?.viewer ?? person.id;
}

/** The actor of a membership. */
export function actorOf(member: Member, membership: MemberRow): Actor {
  return { person: member.person.id, role: membership.role, body: membership.body };
}

/** Whether one of the allowed memberships has one of these roles. */
export function hasRole(member: Member, ...roles: readonly MemberRow['role'][]): boolean {
  return member.allowed.some((membership) => roles.includes(membership.role));
}

/** Bodies the member speaks for. */
export function bodiesOf(member: Member): readonly string[] {
  return member.allowed.flatMap((membership) =>
    membership.body !== null && (membership.role === 'focalPoint' || membership.role === 'authority')
      ? [membership.body]
      : [],
  );
}
