import { contactKinds, type ContactKind } from '../assessment/types.js';
import { roles, type Role } from '../core/types.js';
import { answersFor } from './roll.js';

/** What somebody may decide about other people's parts by the role in which they act. */
export interface Appointing {
  /** Roles that they may give to others. */
  readonly gives: readonly Role[];
  /** Roles of others that they may end. */
  readonly ends: readonly Role[];
  /** Contacts of a body that they may hand to somebody else. */
  readonly handsOver: readonly ContactKind[];
  /** Of these roles a body that takes part has to have written a letter before they may give them. */
  readonly onLetter: readonly Role[];
  /** Whether all of this is of their own body only. */
  readonly ofOwnBody: boolean;
}

const nobody: Appointing = { gives: [], ends: [], handsOver: [], onLetter: [], ofOwnBody: false };
const appointing: Readonly<Partial<Record<Role, Appointing>>> = {
  coordinator: {
    gives: roles.filter((one) => one !== 'operator'),
    ends: roles,
    handsOver: contactKinds,
    onLetter: answersFor,
    ofOwnBody: false,
  },
  operator: { gives: roles, ends: roles, handsOver: [], onLetter: answersFor, ofOwnBody: false },
  // Who signs is not its own to say.
  authority: {
    gives: ['focalPoint', 'participant'],
    ends: ['focalPoint', 'participant'],
    handsOver: contactKinds.filter((contact) => contact !== 'authority'),
    onLetter: [],
    ofOwnBody: true,
  },
};

/**
 * What each role may decide about others. Of its people a body's authority appoints those who answer and attend; whoever
 * is no part of the body rests on a letter of it. The rules of the process and the screens go by this alike.
 */
export function appointingBy(role: Role): Appointing {
  return appointing[role] ?? nobody;
}
