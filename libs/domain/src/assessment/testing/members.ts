import type { Actor } from '../../core/types.js';
import type { MemberPart } from '../../people/roll.js';
import { contactsOf, convener, coordinator, enrolled, facilitator, officer, researcher } from './builders.js';

/** Everybody who acts in specs of the assessment: those who steer, and the contacts of its bodies. */
export const everybody: readonly MemberPart[] = [
  ...[coordinator, officer, researcher, facilitator].map(({ person, role, body }) => ({ person, role, body })),
  ...['coordinator-1', 'coordinator-2'].map((person) => ({ person, role: 'coordinator', body: convener }) as const),
  { person: 'officer-1', role: 'programOfficer', body: null },
  { person: 'researcher-1', role: 'researcher', body: null },
  ...enrolled.flatMap((body): readonly MemberPart[] => {
    const { main, alternate, authority } = contactsOf(body);
    return [
      { person: main, role: 'focalPoint', body },
      { person: alternate, role: 'focalPoint', body },
      { person: authority, role: 'authority', body },
    ];
  }),
];

/** The validating authority of a body. */
export function authorityOf(body: string): Actor {
  return { person: contactsOf(body).authority, role: 'authority', body };
}
