import type { Session } from '../api/types.js';

/** What a person may do in an assessment decides which pages there are for them. */
export interface Standing {
  readonly roles: readonly string[];
  /** The body the person answers for; null when it is none. */
  readonly body: string | null;
}

/** Roles in which a person answers for a body. */
export const ofBody: readonly string[] = ['focalPoint', 'authority'];

/** What a person is in an assessment. */
export function standingOf(session: Session, key: string): Standing {
  const own = session.memberships.filter((membership) => membership.assessment === key);
  return {
    roles: [...own.map((membership) => membership.role), ...(session.operator ? ['operator'] : [])],
    body: own.find(({ role, body }) => body !== null && ofBody.includes(role))?.body ?? null,
  };
}
