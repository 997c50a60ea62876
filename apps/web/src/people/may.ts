import type { AssessmentDetail, Body, MemberList, OwnPart } from '../api/types.js';

export type Part = OwnPart['parts'][number];
export type Role = Part['role'];
export type Contact = Part['appoints']['handsOver'][number];
export type Member = MemberList['members'][number];
/** Who takes part, and what the reader is. */
export interface Known {
  readonly list: MemberList;
  readonly own: OwnPart | undefined;
}

/** Roles in which somebody speaks for a body: they are appointed for one. */
export const speaks: readonly Role[] = ['focalPoint', 'authority', 'participant'];
/** Roles in which a round is run. */
export const steers: readonly Role[] = ['coordinator', 'programOfficer', 'researcher', 'facilitator'];
/** Of these it is settled apart who is written to. */
export const seats = ['coordinator', 'programOfficer', 'researcher'] as const;
export type Seat = (typeof seats)[number];
/** Who is written to in a role that steers; nobody apart in any other. */
export function writtenTo(
  { coordinators, officers, researchers }: AssessmentDetail['steering'],
  role: string,
): readonly string[] {
  if (role === 'coordinator') return coordinators;
  if (role === 'programOfficer') return officers;
  return role === 'researcher' ? researchers : [];
}
/** Contacts of a body, in the order in which it is written to. */
export const contacts: readonly Contact[] = ['main', 'alternate', 'authority'];

/** The role of whoever holds a contact. */
export const roleOfContact: Readonly<Record<Contact, Role>> = {
  main: 'focalPoint',
  alternate: 'focalPoint',
  authority: 'authority',
};

/*
 * What the reader may decide comes from the api, which goes by it itself (`OwnPart`): here it is only asked of one body or
 * person. The parts come in the order in which the api acts by them, so the first that decides anything counts.
 */

/** The part in which the reader decides about a command; null when they may not give it. */
export function partFor(own: OwnPart | undefined, command: string): Part | null {
  return own?.parts.find(({ acts }) => acts.some((act) => act.command === command)) ?? null;
}

const reaches = (part: Part, body: string | null): boolean =>
  !part.appoints.ofOwnBody || (body !== null && part.body === body);

/** Roles that the reader may give for a body, or for none. */
export function rolesToGive(own: OwnPart | undefined, body: string | null): readonly Role[] {
  const part = partFor(own, 'assessment.join');
  if (part === null || !reaches(part, body)) return [];
  return part.appoints.gives.filter((role) => role !== 'operator' && speaks.includes(role) === (body !== null));
}

/** Whether the reader may hand a contact of a body to somebody else. */
export function mayHandOver(own: OwnPart | undefined, body: string, contact: Contact): boolean {
  const part = partFor(own, 'assessment.replaceContact');
  return part !== null && reaches(part, body) && part.appoints.handsOver.includes(contact);
}

/** Whether the reader may say of a contact that they are away: of themselves always. */
export function mayEnterAbsence(
  own: OwnPart | undefined,
  { code, contacts: held }: Pick<Body, 'code' | 'contacts'>,
  person: string,
  reader: string,
): boolean {
  const part = partFor(own, 'assessment.enterAbsence');
  if (part === null || held === null || (part.role !== 'coordinator' && part.body !== code)) return false;
  const theirs = contacts.filter((contact) => held[contact] === person);
  return person === reader || theirs.every((contact) => part.appoints.handsOver.includes(contact));
}

/** Whether the reader may end somebody's role: their own always. */
export function mayEnd(
  own: OwnPart | undefined,
  { person, role, body }: Pick<Member, 'person' | 'role' | 'body'>,
  reader: string,
): boolean {
  const part = partFor(own, 'assessment.leave');
  if (part === null || role === 'operator') return false;
  return person === reader || (reaches(part, body) && part.appoints.ends.includes(role));
}

/** Whether the reader has to name a letter of the body to give a role in it. */
export function asksLetter(
  own: OwnPart | undefined,
  role: Role,
  { body, convener }: { readonly body: Pick<Body, 'code' | 'contacts'> | null; readonly convener: string },
): boolean {
  const part = partFor(own, 'assessment.join');
  if (part === null || body === null || body.contacts === null || body.code === convener) return false;
  return part.appoints.onLetter.includes(role);
}
