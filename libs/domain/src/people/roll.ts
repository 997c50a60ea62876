import type { Actor, BodyCode, Instant, PersonId, Role } from '../core/types.js';
import { lookUp } from '../core/look-up.js';
import { refuse, type Refused } from '../core/verdicts.js';

/** A part that somebody has in an assessment. */
export interface Part {
  readonly role: Role;
  /** The body they speak for; null for people of none. */
  readonly body: BodyCode | null;
}
/** A person with a part. */
export interface MemberPart extends Part {
  readonly person: PersonId;
}
/** A part with the end of its term, where it has one. */
export interface Holding extends Part {
  readonly until?: Instant | undefined;
}

/**
 * Who takes part, as facts have told it: what a process judges an actor by. A process that was opened before membership
 * was recorded has none, and goes on by what the session says.
 */
export type Roll = Readonly<Record<PersonId, readonly Holding[]>>;

/** People who joined or left. */
export interface RollChange {
  readonly joined: readonly MemberPart[];
  readonly left: readonly MemberPart[];
}

/** Roles in which the process is steered: whoever has one speaks for no body but the convener's. */
export const steers: readonly Role[] = ['coordinator', 'programOfficer', 'researcher', 'facilitator', 'operator'];
/** Roles in which somebody speaks for a body. */
export const speaks: readonly Role[] = ['focalPoint', 'authority', 'participant'];
/** Of these a body is told by whose word somebody holds them: they answer and sign for it. */
export const answersFor: readonly Role[] = ['focalPoint', 'authority'];

/** The roll of a list. A person has a role once: of two lines the later one counts. */
export function rollOf(members: readonly MemberPart[]): Roll {
  return members.reduce<Roll>(joinedTo, {});
}

/** The roll of a process's input; undefined where it was opened without one. */
export function openingRoll(members: readonly MemberPart[] | undefined): Roll | undefined {
  return members === undefined ? undefined : rollOf(members);
}

/** With one part more, in place of any that the person had in this role. */
export function joinedTo(roll: Roll, { person, ...holding }: MemberPart & Holding): Roll {
  const { role, body, until } = holding;
  const others = holdings(roll, person).filter((one) => one.role !== role);
  return { ...roll, [person]: [...others, { role, body, ...(until === undefined ? {} : { until }) }] };
}

/** Without a part; whoever has none left is no member. */
export function leftFrom(roll: Roll, { person, role, body }: MemberPart): Roll {
  const kept = holdings(roll, person).filter((one) => one.role !== role || one.body !== body);
  const { [person]: _, ...others } = roll;
  return kept.length === 0 ? others : { ...others, [person]: kept };
}

/** What becomes of a roll; a process without one stays without. */
export function changedRoll(roll: Roll | undefined, { joined, left }: RollChange): Roll | undefined {
  if (roll === undefined) return undefined;
  return joined.reduce<Roll>(joinedTo, left.reduce<Roll>(leftFrom, roll));
}

/** What of a change is news to a roll; null when nothing is, or the process has none. */
export function newsFor(roll: Roll | undefined, { joined, left }: RollChange): RollChange | null {
  if (roll === undefined) return null;
  const news = {
    joined: joined.filter((member) => !holds(roll, member)),
    left: left.filter((member) => holds(roll, member)),
  };
  return news.joined.length + news.left.length === 0 ? null : news;
}

/** What somebody is in the assessment. */
export function holdings(roll: Roll, person: PersonId): readonly Holding[] {
  return lookUp(roll, person) ?? [];
}

/** Whether a person has just this part. */
export function holds(roll: Roll, { person, role, body }: MemberPart): boolean {
  return holdings(roll, person).some((one) => one.role === role && one.body === body);
}

/** Everybody with a role, by person. */
export function holdersOf(roll: Roll, role: Role): readonly PersonId[] {
  return Object.keys(roll).filter((person) => holdings(roll, person).some((one) => one.role === role));
}

/** Every part of every member. */
export function partsIn(roll: Roll): readonly MemberPart[] {
  return Object.entries(roll).flatMap(([person, parts]) => parts.map(({ role, body }) => ({ person, role, body })));
}

/**
 * A refusal unless the actor has, by the facts that this process knows, the part in which they act. The installation's
 * operator has theirs from no assessment.
 */
export function requireStanding(roll: Roll | undefined, { person, role, body }: Actor): Refused | null {
  if (roll === undefined || role === 'operator' || holds(roll, { person, role, body })) return null;
  return refuse('ROLE_ENDED', { person, role, body });
}

/**
 * The body for which somebody would speak although they steer, if these parts were theirs; null when there is none.
 *
 * @param convener the one body whose people may do both
 */
export function steersAndSpeaks(parts: readonly Part[], convener: BodyCode): BodyCode | null {
  if (!parts.some(({ role }) => steers.includes(role))) return null;
  return parts.find(({ role, body }) => speaks.includes(role) && body !== null && body !== convener)?.body ?? null;
}
