import type { BodyCode, PersonId, Role } from '@selaras/domain';
import type { FieldGroup } from './field-groups.js';
import type { Ground, RecordedGround, Way } from './grounds.js';
import { matrix } from './matrix.js';

/** Who asks: a person in the capacities that count for the request. */
export interface Viewer {
  readonly person: PersonId;
  readonly memberships: readonly { readonly role: Role; readonly body: BodyCode | null }[];
}

/** What is asked about. Left out is what nothing is known of: it opens nothing. */
export interface Concern {
  /** Whose it is: the body it belongs to, or those that it is between. Never where its author works today. */
  readonly bodies?: readonly (BodyCode | null)[];
  readonly author?: PersonId;
  readonly grounds?: readonly RecordedGround[];
}

/** In which ways a role sees a group; none where the matrix says nothing. */
export function waysOf(group: FieldGroup, role: Role): readonly Way[] {
  return matrix[group][role] ?? [];
}

/** Whether a viewer may see a group of fields of a matter. Denied unless the matrix names a way that holds. */
export function sees(viewer: Viewer, group: FieldGroup, concern: Concern = {}): boolean {
  return viewer.memberships.some(({ role, body }) =>
    waysOf(group, role).some((way) =>
      (typeof way === 'string' ? [way] : way).every((ground) => holds(ground, viewer.person, body, concern)),
    ),
  );
}

function holds(ground: Ground, person: PersonId, body: BodyCode | null, concern: Concern): boolean {
  if (ground === 'always') return true;
  if (ground === 'own') return body !== null && concern.bodies?.includes(body) === true;
  if (ground === 'mine') return concern.author === person;
  return concern.grounds?.includes(ground) === true;
}

/** Roles for which some way leads to one of the groups: whoever else asks is refused before anything is read. */
export function rolesThatSee(shown: readonly FieldGroup[], roles: readonly Role[]): readonly Role[] {
  return roles.filter((role) => shown.some((group) => waysOf(group, role).length > 0));
}
