import { lookUp } from '../core/look-up.js';
import type { Actor, BodyCode, ContentRef, Context, PersonId, Role } from '../core/types.js';
import type { DossierPeople } from '../dossier/types.js';
import { appointingBy } from '../people/appointing.js';
import { roleOf, steeringGroup } from '../people/offices.js';
import {
  holdersOf,
  holdings,
  holds,
  joinedTo,
  partsIn,
  speaks,
  steers,
  steersAndSpeaks,
  type MemberPart,
  type Part,
  type Roll,
} from '../people/roll.js';
import type { ProfilePeople } from '../profile/types.js';
import { contactsNow, readerOf } from './absences.js';
import { requireBodies } from './register.js';
import { accept, refuse, requireRole, type Refused } from '../core/verdicts.js';
import { requireMembers, type CommandOf, type FactOf, type Verdict } from './rules.js';
import type { AssessmentFact } from './facts.js';
import { contactKinds, steeringRoles, type AssessmentState, type ContactKind } from './types.js';

/**
 * People join, or change the body for which they have a role. Nobody gives a role to themselves; a body's authority
 * appoints its focal points and delegates, and what anybody else enters for a body that takes part rests on a letter.
 */
export function decideJoin(state: AssessmentState, command: CommandOf<'assessment.join'>, context: Context): Verdict {
  const { members, letter = null, reason = null } = command;
  const refusal = requireRole(context, ['coordinator', 'operator', 'authority']);
  if (refusal) return refusal;
  if (members.length === 0) return refuse('EMPTY', { field: 'members' });
  let roll = state.members ?? {};
  const facts: AssessmentFact[] = [];
  for (const member of members) {
    const { person, role, body } = member;
    const refused = refuseJoin(state, roll, { member, letter, until: member.until }, context);
    if (refused) return refused;
    if (holds(roll, member)) continue;
    const before = holdings(roll, person).find((one) => one.role === role);
    if (before !== undefined) {
      facts.push(memberLeft(state, { person, role, body: before.body }, { context, cause: 'moved', letter, reason }));
    }
    roll = joinedTo(roll, member);
    const term = member.until === undefined ? {} : { until: member.until };
    facts.push({
      type: 'MemberJoined',
      at: context.now,
      by: context.actor,
      person,
      role,
      body,
      letter,
      reason,
      ...term,
    });
  }
  if (facts.length === 0) return refuse('SAME_HOLDER', { persons: members.map(({ person }) => person) });
  return accept(facts);
}

function refuseJoin(
  state: AssessmentState,
  roll: Roll,
  given: { readonly member: MemberPart; readonly letter: string | null; readonly until: number | undefined },
  { actor, now }: Context,
): Refused | null {
  const { person, role, body } = given.member;
  if (person === actor.person) return refuse('SELF_GRANT', { role, body });
  if (given.until !== undefined && given.until <= now) return refuse('DATE_PAST', { date: given.until, now });
  const may = appointingBy(actor.role);
  if (!may.gives.includes(role)) return refuse('NOT_PERMITTED', { role: actor.role, gives: role });
  if (speaks.includes(role) && body === null) return refuse('EMPTY', { field: 'body' });
  const others = holdings(roll, person).filter((one) => one.role !== role);
  if (may.ofOwnBody) {
    const mine = (part: Part): boolean => part.body === actor.body;
    const moved = holdings(roll, person).find((one) => one.role === role && !mine(one));
    if (!mine({ role, body }) || moved !== undefined) return refuse('FOREIGN_BODY', { body, ownBody: actor.body });
  }
  const between = steersAndSpeaks([...partsOf(state, person, others), { role, body }], state.input.convener);
  if (between !== null) return refuse('STEERS_AND_SPEAKS', { person, body: between });
  return needsLetter(state, { role, body }, actor) && given.letter === null
    ? refuse('LETTER_REQUIRED', { person, role, body })
    : null;
}

/** What a person is, with what is known of those who steer where membership is not recorded. */
function partsOf(state: AssessmentState, person: PersonId, recorded: readonly Part[]): readonly Part[] {
  const steering = steeringRoles.filter((role) => state.steering[steeringGroup[role]].includes(person));
  return [...recorded, ...steering.map((role) => ({ role, body: null }))];
}

/** A body that takes part is told on whose word somebody answers or signs for it; the convener is the coordinator's own. */
function needsLetter(state: AssessmentState, { role, body }: Part, { role: of }: Actor): boolean {
  return (
    appointingBy(of).onLetter.includes(role) &&
    body !== state.input.convener &&
    lookUp(state.bodies, body ?? '') !== undefined
  );
}

/** A role ends. Whoever has it may lay it down; else the coordinator, or a body's authority of the body's other people. */
export function decideLeave(state: AssessmentState, command: CommandOf<'assessment.leave'>, context: Context): Verdict {
  const { person, role, letter = null, reason } = command;
  const { actor } = context;
  const held = state.members === undefined ? null : holdings(state.members, person).find((one) => one.role === role);
  if (held === undefined) return refuse('NOT_A_MEMBER', { persons: [person], role });
  const part = held ?? { role, body: bodyOfContact(state, person, role) };
  const own = person === actor.person;
  const may = appointingBy(actor.role);
  if (!own && !may.ends.includes(role)) return refuse('NOT_PERMITTED', { role: actor.role, ends: role });
  if (!own && may.ofOwnBody && part.body !== actor.body) {
    return refuse('FOREIGN_BODY', { body: part.body, ownBody: actor.body });
  }
  if (role === 'coordinator' && isLastCoordinator(state, person))
    return refuse('LAST_COORDINATOR', { persons: [person] });
  return accept([memberLeft(state, { person, ...part }, { context, cause: 'ended', letter, reason })]);
}

/** Where membership is not recorded: the body of which somebody holds a contact in that role. */
function bodyOfContact({ bodies }: AssessmentState, person: PersonId, role: Role): BodyCode | null {
  const held = Object.values(bodies).find(({ contacts }) =>
    contactKinds.some((contact) => roleOf[contact] === role && contacts[contact] === person),
  );
  return held?.code ?? null;
}

/** Whether nobody would be left who coordinates, as a member or among those who are written to. */
export function isLastCoordinator({ members, steering }: AssessmentState, person: PersonId): boolean {
  const others = (persons: readonly PersonId[]): boolean => persons.some((one) => one !== person);
  return !others(steering.coordinators) || (members !== undefined && !others(holdersOf(members, 'coordinator')));
}

/** The end of a part, with the contacts and the seat among those who steer that fall vacant by it. */
export function memberLeft(
  state: AssessmentState,
  { person, role, body }: MemberPart,
  given: {
    readonly context: Context;
    readonly cause: FactOf<'MemberLeft'>['cause'];
    readonly letter: string | null;
    readonly reason: ContentRef | null;
  },
): FactOf<'MemberLeft'> {
  const held = body === null ? undefined : lookUp(state.bodies, body)?.contacts;
  const contacts = contactKinds.filter((contact) => roleOf[contact] === role && held?.[contact] === person);
  const seat = steeringRoles.find((one) => one === role);
  const steering = seat !== undefined && state.steering[steeringGroup[seat]].includes(person);
  const { context, cause, letter, reason } = given;
  return {
    type: 'MemberLeft',
    at: context.now,
    by: context.actor,
    person,
    role,
    body,
    cause,
    contacts,
    steering,
    letter,
    reason,
  };
}

/**
 * Another person holds a contact of a body from an instant on, or nobody does until one is appointed. Where membership
 * is recorded the successor must have the role already, the predecessor's ends with it unless they keep it, and a
 * body's authority may replace its focal points.
 */
export function decideReplaceContact(
  state: AssessmentState,
  command: CommandOf<'assessment.replaceContact'>,
  context: Context,
): Verdict {
  const { body, contact, person, effective, reason } = command;
  const refusal =
    requireRole(context, state.members === undefined ? ['coordinator'] : ['coordinator', 'authority']) ??
    requireBodies(state, [body]) ??
    refuseContact(state, { body, contact, person }, context);
  if (refusal) return refusal;
  if (effective !== undefined && effective < context.now) {
    return refuse('DATE_PAST', { date: effective, now: context.now });
  }
  const more = {
    ...(command.letter === undefined ? {} : { letter: command.letter }),
    ...(command.keepsRole === true ? { keepsRole: true as const } : {}),
  };
  if (effective !== undefined && effective > context.now) {
    const planned = { body, contact, to: person, effective, reason, ...more };
    return accept([{ type: 'SuccessionPlanned', at: context.now, by: context.actor, ...planned }]);
  }
  const from = lookUp(state.bodies, body)?.contacts[contact] ?? null;
  if (from === person) return refuse('SAME_HOLDER', { persons: person === null ? [] : [person], body });
  return accept(contactHandedOver(state, { body, contact, to: person, reason, ...more }, context));
}

function refuseContact(
  state: AssessmentState,
  {
    body,
    contact,
    person,
  }: { readonly body: BodyCode; readonly contact: ContactKind; readonly person: PersonId | null },
  { actor }: Context,
): Refused | null {
  if (state.members === undefined) return null;
  const may = appointingBy(actor.role);
  if (may.ofOwnBody && actor.body !== body) return refuse('FOREIGN_BODY', { body, ownBody: actor.body });
  if (!may.handsOver.includes(contact)) return refuse('NOT_PERMITTED', { role: actor.role, gives: roleOf[contact] });
  if (person === null) return null;
  const role = roleOf[contact];
  if (person === actor.person) return refuse('SELF_GRANT', { role, body });
  return requireMembers(state, [person], { role, body });
}

/** A contact changes hands; the former holder's role ends with it unless they hold another contact or keep it. */
export function contactHandedOver(
  state: AssessmentState,
  given: Pick<FactOf<'SuccessionPlanned'>, 'body' | 'contact' | 'to' | 'reason' | 'letter' | 'keepsRole'>,
  context: Context,
): readonly AssessmentFact[] {
  const { body, contact, reason, letter, keepsRole } = given;
  const role = roleOf[contact];
  // A successor who was named ahead and has left in the meantime takes nothing over.
  const to = given.to !== null && requireMembers(state, [given.to], { role, body }) !== null ? null : given.to;
  const contacts = lookUp(state.bodies, body)?.contacts;
  const from = contacts?.[contact] ?? null;
  const replaced: AssessmentFact = {
    type: 'ContactReplaced',
    at: context.now,
    by: context.actor,
    body,
    contact,
    from,
    to,
    reason,
    ...(letter === undefined ? {} : { letter }),
  };
  const { members } = state;
  if (members === undefined || from === null || from === to || keepsRole === true) return [replaced];
  const stays = contactKinds.some((other) => other !== contact && roleOf[other] === role && contacts?.[other] === from);
  if (stays || !holds(members, { person: from, role, body })) return [replaced];
  const left = memberLeft(
    state,
    { person: from, role, body },
    { context, cause: 'replaced', letter: letter ?? null, reason },
  );
  return [replaced, { ...left, contacts: [] }];
}

/** Other people steer from now on. An assessment is never without a coordinator: nobody could appoint one. */
export function decideReplaceSteering(
  state: AssessmentState,
  { role, persons, reason, keepRole }: CommandOf<'assessment.replaceSteering'>,
  context: Context,
): Verdict {
  const refusal = requireRole(context, ['coordinator']);
  if (refusal) return refusal;
  const from = state.steering[steeringGroup[role]];
  const to = [...new Set(persons)];
  if (role === 'coordinator' && to.length === 0) return refuse('EMPTY', { field: 'persons' });
  if (to.length === from.length && to.every((person) => from.includes(person))) {
    return refuse('SAME_HOLDER', { persons: to });
  }
  const { members } = state;
  const replaced: AssessmentFact = {
    type: 'SteeringReplaced',
    at: context.now,
    by: context.actor,
    role,
    from,
    to,
    reason,
  };
  if (members === undefined) return accept([replaced]);
  const fresh = to.filter((person) => !from.includes(person));
  if (fresh.includes(context.actor.person)) return refuse('SELF_GRANT', { role, body: null });
  const outside = fresh.filter((person) => !holdings(members, person).some((one) => one.role === role));
  if (outside.length > 0) return refuse('NOT_A_MEMBER', { persons: outside, role });
  if (keepRole === true) return accept([replaced]);
  const gone = from
    .filter((person) => !to.includes(person))
    .flatMap((person) => holdings(members, person).flatMap((one) => (one.role === role ? [{ person, ...one }] : [])))
    .map((part) => memberLeft(state, part, { context, cause: 'replaced', letter: null, reason }))
    .map((fact) => ({ ...fact, steering: false }));
  return accept([replaced, ...gone]);
}

/** Members whose term ends at an instant. */
export function endingTerms(members: Roll): readonly (MemberPart & { readonly until: number })[] {
  return Object.entries(members).flatMap(([person, parts]) =>
    parts.flatMap(({ until, ...part }) => (until === undefined ? [] : [{ person, ...part, until }])),
  );
}

/** Whom the dossier of a body judges its actors by: the body's own people and those who steer. */
export function dossierMembers({ members }: AssessmentState, body: BodyCode): readonly MemberPart[] | undefined {
  return members === undefined ? undefined : partsIn(members).filter((part) => concernsDossier(part, body));
}

/** Whether the dossier of a body hears of somebody's part. */
export function concernsDossier({ role, body: of }: Part, body: BodyCode): boolean {
  return of === body || steers.includes(role);
}

/** Everybody, for processes in which all bodies act. */
export function allMembers({ members }: AssessmentState): readonly MemberPart[] | undefined {
  return members === undefined ? undefined : partsIn(members);
}

/** Whom the dossier of a body writes to and waits for. */
export function dossierPeople(state: AssessmentState, body: BodyCode): DossierPeople {
  const entry = lookUp(state.bodies, body);
  if (entry === undefined) throw new RangeError(`${body} takes no part in ${state.input.key}`);
  return { ...contactsNow(entry), coordinators: state.steering.coordinators };
}

/** Whom the profile writes to and waits for. */
export function profilePeople(state: AssessmentState): ProfilePeople {
  const circulating = state.profile.status === 'circulated';
  const focalPoints = Object.values(state.bodies).flatMap((entry) => readerOf(entry, circulating) ?? []);
  return { steering: state.steering, focalPoints: [...new Set(focalPoints)] };
}
