import type { Actor, BodyCode, Instant, PersonId, Role } from '../core/types.js';
import { roleOf } from '../people/offices.js';
import type { AssessmentFact } from './facts.js';
import { contactKinds, type ContactKind } from './types.js';

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
    }
  }
  return tenures;
}
