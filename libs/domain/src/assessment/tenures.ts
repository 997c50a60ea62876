import type { Actor, BodyCode, Instant, PersonId, Role } from '../core/types.js';
import { roleOf } from '../people/offices.js';
import type { AssessmentFact } from './facts.js';
import { contactKinds, type Absence, type ContactKind } from './types.js';

/** What somebody was for a body, from when to when and on whose word. */
export interface Tenure {
  readonly person: PersonId;
  readonly role: Role;
  /** The contact of the body that they held; null for the role alone. */
  readonly contact: ContactKind | null;
  readonly since: Instant;
  /** Null while it lasts. */
  readonly until: Instant | null;
  readonly by: Actor;
  /** Number of the letter on which it rests; null where none was given. */
  readonly letter: string | null;
  readonly endedBy: Actor | null;
  /** Number of the letter on which it ended. */
  readonly endedOn: string | null;
}

/** Facts that say who is what for a body. */
export const tenureFacts = [
  'AssessmentOpened',
  'BodyEnrolled',
  'ContactReplaced',
  'MemberJoined',
  'MemberLeft',
  'AbsenceEntered',
  'AbsenceBegan',
  'AbsenceEnded',
] as const satisfies readonly AssessmentFact['type'][];
export type TenureFact = Extract<AssessmentFact, { readonly type: (typeof tenureFacts)[number] }>;

/** The history of a body's people, in the order in which each began. */
export function tenuresOf(facts: readonly TenureFact[], body: BodyCode): readonly Tenure[] {
  let tenures: readonly Tenure[] = [];
  const begin = (fact: TenureFact, what: Pick<Tenure, 'person' | 'role' | 'contact' | 'letter'>): void => {
    tenures = [...tenures, { ...what, since: fact.at, until: null, by: fact.by, endedBy: null, endedOn: null }];
  };
  const end = (fact: TenureFact, letter: string | null, ends: (one: Tenure) => boolean): void => {
    tenures = tenures.map((one) =>
      one.until === null && ends(one) ? { ...one, until: fact.at, endedBy: fact.by, endedOn: letter } : one,
    );
  };
  for (const fact of facts) {
    switch (fact.type) {
      case 'AssessmentOpened':
        for (const { person, role, body: of } of fact.opened.members ?? []) {
          if (of === body) begin(fact, { person, role, contact: null, letter: null });
        }
        break;
      case 'BodyEnrolled':
        if (fact.body !== body) break;
        for (const contact of contactKinds) {
          const person = fact.contacts[contact];
          if (person !== null) begin(fact, { person, role: roleOf[contact], contact, letter: null });
        }
        break;
      case 'ContactReplaced':
        if (fact.body !== body) break;
        end(fact, fact.letter ?? null, ({ contact }) => contact === fact.contact);
        if (fact.to !== null) {
          const { contact, to: person } = fact;
          begin(fact, { person, role: roleOf[contact], contact, letter: fact.letter ?? null });
        }
        break;
      case 'MemberJoined':
        if (fact.body === body)
          begin(fact, { person: fact.person, role: fact.role, contact: null, letter: fact.letter });
        break;
      case 'MemberLeft':
        if (fact.body !== body) break;
        end(
          fact,
          fact.letter,
          ({ person, role, contact }) =>
            person === fact.person && role === fact.role && (contact === null || fact.contacts.includes(contact)),
        );
        break;
      case 'AbsenceEntered':
      case 'AbsenceBegan':
      case 'AbsenceEnded':
        break;
    }
  }
  return tenures;
}

/** When a contact of a body was away, or is going to be, and on whose word. */
export interface AbsenceTold extends Pick<Absence, 'mode' | 'from' | 'until' | 'letter'> {
  readonly person: PersonId;
  readonly by: Actor;
  /** When it ended, at its end or before; null while it lasts or is to come. */
  readonly endedAt: Instant | null;
  /** Who ended it earlier; null where nobody did. */
  readonly endedBy: Actor | null;
}

/** The absences of a body's contacts, in the order in which they were entered; one entered anew is told as it stands. */
export function absencesOf(facts: readonly TenureFact[], body: BodyCode): readonly AbsenceTold[] {
  let told: readonly AbsenceTold[] = [];
  let holders: Partial<Record<ContactKind, PersonId | null>> = {};
  const end = (ends: (person: PersonId) => boolean, endedAt: Instant, endedBy: Actor | null): void => {
    told = told.map((one) => (one.endedAt === null && ends(one.person) ? { ...one, endedAt, endedBy } : one));
  };
  // Of somebody who holds no contact any more the absence is over, whatever was entered.
  const change = (contacts: typeof holders, { at, by }: TenureFact): void => {
    holders = { ...holders, ...contacts };
    end((person) => !Object.values(holders).includes(person), at, by);
  };
  for (const fact of facts) {
    switch (fact.type) {
      case 'BodyEnrolled':
        if (fact.body === body) change(fact.contacts, fact);
        break;
      case 'ContactReplaced':
        if (fact.body === body) change({ [fact.contact]: fact.to }, fact);
        break;
      case 'MemberLeft':
        if (fact.body === body) change(Object.fromEntries(fact.contacts.map((one) => [one, null])), fact);
        break;
      case 'AbsenceEntered': {
        if (fact.body !== body) break;
        const { person, mode, from, until, letter, by } = fact;
        const open = told.filter((one) => one.person !== person || one.endedAt !== null);
        told = [...open, { person, mode, from, until, letter, by, endedAt: null, endedBy: null }];
        break;
      }
      case 'AbsenceEnded':
        if (fact.body === body) end((one) => one === fact.person, fact.at, fact.cause === 'over' ? null : fact.by);
        break;
      case 'AssessmentOpened':
      case 'MemberJoined':
      case 'AbsenceBegan':
        break;
    }
  }
  return told;
}
