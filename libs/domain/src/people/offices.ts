import {
  contactKinds,
  type Absence,
  type BodyEntry,
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

/** Who takes part now: the contacts of every body and the people who steer. */
export interface PresentPeople {
  readonly bodies: Readonly<Record<BodyCode, Pick<BodyEntry, 'contacts' | 'absences'>>>;
  readonly steering: Steering;
}

/**
 * Whether somebody still holds the office for which a notice is owed to them, and is not away with nothing left to them.
 * Of those who don't, nothing is asked and nothing is told any more. The ledger asks the same of the read model when it
 * leases a notice.
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
      if (body === null) {
        return Object.values(bodies).some(
          (entry) => contactsAt(entry.contacts).includes(recipient) && !isUnavailable(entry, recipient),
        );
      }
      const contact = contactKinds.find((kind) => officeOf[kind] === why) ?? 'main';
      const entry = lookUp(bodies, body);
      return entry?.contacts[contact] === recipient && !isUnavailable(entry, recipient);
    }
    case 'standIn': {
      const entry = body === null ? undefined : lookUp(bodies, body);
      const main = entry?.contacts.main ?? null;
      return entry?.contacts.alternate === recipient && main !== null && awayNow(entry, main) !== undefined;
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

/** The absence of somebody that has begun; undefined when they are there. */
export function awayNow({ absences }: Pick<BodyEntry, 'absences'>, person: PersonId): Absence | undefined {
  const absence = absences === undefined ? undefined : lookUp(absences, person);
  return absence === undefined || absence.since === null ? undefined : absence;
}

function isUnavailable(entry: Pick<BodyEntry, 'absences'>, person: PersonId): boolean {
  return awayNow(entry, person)?.mode === 'unavailable';
}

function contactsAt(contacts: Contacts): readonly (PersonId | null)[] {
  return contactKinds.map((kind) => contacts[kind]);
}
