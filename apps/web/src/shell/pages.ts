import type { Session } from '../api/types.js';

/** Pages of an assessment. */
export type Page = 'overview' | 'assignments';

/** The body a person answers for in an assessment; null when it is none. */
export function ownBody(session: Session, key: string): string | null {
  const own = session.memberships.find(
    (membership) =>
      membership.assessment === key &&
      membership.body !== null &&
      (membership.role === 'focalPoint' || membership.role === 'authority'),
  );
  return own?.body ?? null;
}

/** Which pages a person has, first the one they start on: bodies see their own part, everybody else the whole. */
export function pagesOf(session: Session, key: string): readonly Page[] {
  const roles = session.memberships.filter((m) => m.assessment === key).map((m) => m.role);
  const answers = ownBody(session, key) !== null;
  const steers = session.operator || roles.some((role) => role !== 'focalPoint' && role !== 'authority');
  if (answers) return steers ? ['assignments', 'overview'] : ['assignments'];
  return ['overview'];
}
