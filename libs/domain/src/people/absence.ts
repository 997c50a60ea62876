import type { Contacts } from '../assessment/types.js';
import type { AbsenceMode, Instant, NoticeWhy, PersonId } from '../core/types.js';
import { lookUp } from '../core/look-up.js';
import { officeOf } from './offices.js';

/** Somebody who is away now, as those hear it who write to a body and wait for it. */
export interface Away {
  readonly mode: AbsenceMode;
  /** Since when it holds. */
  readonly since: Instant;
}
/** Of the contacts of a body those who are away. */
export type AwayPeople = Readonly<Record<PersonId, Away>>;

/** Who holds each contact of a body, and who of them is away; left out where nobody is. */
export interface ContactsNow {
  readonly contacts: Contacts;
  readonly away?: AwayPeople | undefined;
}

/** When something was asked that nobody was asked yet: whoever is away takes it on in neither mode. */
export const fresh: Instant = Number.POSITIVE_INFINITY;

/**
 * The contacts who take care of what was asked at an instant. Of those who are away each counts as nobody, unless they
 * finish what was asked before they left.
 */
export function available({ contacts, away }: ContactsNow, asked: Instant): Contacts {
  if (away === undefined) return contacts;
  const there = (person: PersonId | null): PersonId | null => {
    const absence = person === null ? undefined : lookUp(away, person);
    return absence === undefined || (absence.mode === 'finishes' && asked < absence.since) ? person : null;
  };
  return { main: there(contacts.main), alternate: there(contacts.alternate), authority: there(contacts.authority) };
}

/**
 * Whom a body is written to about what was asked at an instant: its main focal point or, while there is none or they are
 * away, the alternate; null when it has neither.
 */
export function addresseeOf(people: ContactsNow, asked: Instant): { person: PersonId; why: NoticeWhy } | null {
  const { main, alternate } = available(people, asked);
  if (main !== null) return { person: main, why: officeOf.main };
  if (alternate === null) return null;
  return { person: alternate, why: people.contacts.main === null ? officeOf.alternate : 'standIn' };
}
