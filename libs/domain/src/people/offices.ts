import {
  contactKinds,
  type ContactKind,
  type Contacts,
  type Steering,
  type SteeringRole,
} from '../assessment/types.js';
import { lookUp } from '../core/look-up.js';
import type { BodyCode, NoticeIntent, NoticeWhy, PersonId, Role } from '../core/types.js';

/** The office a contact holds, as a notice names it. */
export const officeOf: Readonly<Record<ContactKind, NoticeWhy>> = {
  main: 'mainFocalPoint',
  alternate: 'alternateFocalPoint',
  authority: 'validatingAuthority',
};

/** The role that whoever holds a contact has. */
export const roleOf: Readonly<Record<ContactKind, Role>> = {
  main: 'focalPoint',
  alternate: 'focalPoint',
  authority: 'authority',
};

/** Where the people of each role that steers stand. */
export const steeringGroup: Readonly<Record<SteeringRole, keyof Steering>> = {
  coordinator: 'coordinators',
  programOfficer: 'officers',
  researcher: 'researchers',
};

/** Whom a body is written to: its main focal point or, while there is none, the alternate; null when it has neither. */
export function addresseeOf({ main, alternate }: Contacts): { person: PersonId; why: NoticeWhy } | null {
  if (main !== null) return { person: main, why: officeOf.main };
  return alternate === null ? null : { person: alternate, why: officeOf.alternate };
}

/** Who takes part now: the contacts of every body and the people who steer. */
export interface PresentPeople {
  readonly bodies: Readonly<Record<BodyCode, { readonly contacts: Contacts }>>;
  readonly steering: Steering;
}

/**
 * Whether somebody still holds the office for which a notice is owed to them. Of those who don't, nothing is asked and
 * nothing is told any more. The ledger asks the same of the read model when it leases a notice.
 */
export function holdsOffice(
  { bodies, steering }: PresentPeople,
  { why, body, recipient }: Pick<NoticeIntent, 'why' | 'body' | 'recipient'>,
): boolean {
  switch (why) {
    case 'mainFocalPoint':
    case 'alternateFocalPoint':
    case 'validatingAuthority': {
      // A letter to the focal points of all bodies names none.
      if (body === null) return Object.values(bodies).some(({ contacts }) => contactsAt(contacts).includes(recipient));
      const contact = contactKinds.find((kind) => officeOf[kind] === why) ?? 'main';
      return lookUp(bodies, body)?.contacts[contact] === recipient;
    }
    case 'coordinator':
    case 'programOfficer':
    case 'researcher':
      return steering[steeringGroup[why]].includes(recipient);
    case 'ownRole':
    case 'invited':
    case 'outsideReviewer':
      return true;
  }
}

function contactsAt(contacts: Contacts): readonly (PersonId | null)[] {
  return contactKinds.map((kind) => contacts[kind]);
}
