import { lookUp } from '../core/look-up.js';
import { systemActor, type Actor, type BodyCode, type Context, type Instant, type PersonId } from '../core/types.js';
import { accept, refuse, requireRole, type Refused } from '../core/verdicts.js';
import { addresseeOf, available, fresh, type AwayPeople, type ContactsNow } from '../people/absence.js';
import { appointingBy } from '../people/appointing.js';
import { awayNow } from '../people/offices.js';
import { requireBodies } from './register.js';
import type { AssessmentFact } from './facts.js';
import type { CommandOf, FactOf, Verdict } from './rules.js';
import { contactKinds, type Absence, type AssessmentState, type BodyEntry, type ContactKind } from './types.js';

/**
 * A contact of a body is away for a while: by their own word, or on it the body's authority enters it of its focal points
 * and the coordinator of everybody. Nobody's rights change by it: whoever comes back earlier acts at once.
 */
export function decideEnterAbsence(
  state: AssessmentState,
  command: CommandOf<'assessment.enterAbsence'>,
  context: Context,
): Verdict {
  const { body, person, mode, until, letter = null, reason = null } = command;
  const entry = entryFor(state, command, context);
  if ('ok' in entry) return entry;
  const running = awayNow(entry, person);
  const from = running?.from ?? command.from ?? context.now;
  const earliest = Math.max(from, context.now);
  if (until <= earliest) return refuse('DATE_PAST', { date: until, now: earliest });
  const contacts = heldBy(entry, person);
  const base = { at: context.now, by: context.actor, body, person, contacts, mode };
  const entered: AssessmentFact = { type: 'AbsenceEntered', ...base, from, until, letter, reason };
  return accept(from > context.now ? [entered] : [entered, { type: 'AbsenceBegan', ...base, until }]);
}

/** Somebody is back before their absence is over, or does not leave at all. */
export function decideEndAbsence(
  state: AssessmentState,
  command: CommandOf<'assessment.endAbsence'>,
  context: Context,
): Verdict {
  const { body, person } = command;
  const entry = entryFor(state, command, context);
  if ('ok' in entry) return entry;
  const absence = lookUp(entry.absences ?? {}, person);
  if (absence === undefined) return refuse('NOT_ABSENT', { body, person });
  return accept([ended(entry, { person, absence, cause: 'ended' }, context.now, context.actor)]);
}

/** The body of which somebody is a contact, when the actor may speak of their absence. */
function entryFor(
  state: AssessmentState,
  { body, person }: { readonly body: BodyCode; readonly person: PersonId },
  context: Context,
): BodyEntry | Refused {
  const { actor } = context;
  const refusal = requireRole(context, ['focalPoint', 'authority', 'coordinator']) ?? requireBodies(state, [body]);
  if (refusal) return refusal;
  const entry = lookUp(state.bodies, body);
  if (actor.role !== 'coordinator' && actor.body !== body) {
    return refuse('FOREIGN_BODY', { body, ownBody: actor.body });
  }
  const held = entry === undefined ? [] : heldBy(entry, person);
  if (entry === undefined || held.length === 0) return refuse('NOT_A_CONTACT', { person, body });
  if (person === actor.person) return entry;
  const { handsOver } = appointingBy(actor.role);
  return held.every((contact) => handsOver.includes(contact))
    ? entry
    : refuse('NOT_PERMITTED', { role: actor.role, person });
}

function heldBy({ contacts }: BodyEntry, person: PersonId): readonly ContactKind[] {
  return contactKinds.filter((contact) => contacts[contact] === person);
}

function ended(
  entry: BodyEntry,
  {
    person,
    absence,
    cause,
  }: { readonly person: PersonId; readonly absence: Absence; readonly cause: 'over' | 'ended' },
  at: Instant,
  by: Actor,
): AssessmentFact {
  const began = absence.since !== null;
  return { type: 'AbsenceEnded', at, by, body: entry.code, person, contacts: heldBy(entry, person), began, cause };
}

/** What the clock brings of the absences of a body: each begins and ends by itself. */
export function absencesDue(
  entry: BodyEntry,
): readonly { readonly due: Instant; readonly facts: (now: Instant) => readonly AssessmentFact[] }[] {
  return Object.entries(entry.absences ?? {}).map(([person, absence]) => {
    const { mode, from, until, since } = absence;
    if (since !== null) {
      return { due: until, facts: (now) => [ended(entry, { person, absence, cause: 'over' }, now, systemActor)] };
    }
    const contacts = heldBy(entry, person);
    const base = { by: systemActor, body: entry.code, person, contacts, mode, until };
    return { due: from, facts: (now) => [{ type: 'AbsenceBegan', at: now, ...base }] };
  });
}

/** A body after a fact about an absence. */
export function withAbsence(
  entry: BodyEntry,
  fact: FactOf<'AbsenceEntered'> | FactOf<'AbsenceBegan'> | FactOf<'AbsenceEnded'>,
  circulating: boolean,
): BodyEntry {
  const { person } = fact;
  const known = lookUp(entry.absences ?? {}, person);
  switch (fact.type) {
    case 'AbsenceEntered': {
      const { mode, from, until, letter } = fact;
      const running = known?.since === undefined || known.since === null ? {} : known;
      const absence: Absence = { since: null, ...running, mode, from, until, letter };
      return { ...entry, absences: { ...entry.absences, [person]: absence } };
    }
    case 'AbsenceBegan': {
      if (known === undefined || known.since !== null) return entry;
      const begun: Absence = { ...known, since: fact.at, ...(circulating ? { comments: true as const } : {}) };
      return { ...entry, absences: { ...entry.absences, [person]: begun } };
    }
    case 'AbsenceEnded':
      return withoutAbsences(entry, (one) => one === person);
  }
}

/** Whoever holds no contact any more is nobody for whom somebody stands in. */
export function withAbsencesOfHolders(entry: BodyEntry): BodyEntry {
  return withoutAbsences(entry, (person) => heldBy(entry, person).length === 0);
}

function withoutAbsences(entry: BodyEntry, gone: (person: PersonId) => boolean): BodyEntry {
  const { absences, ...others } = entry;
  if (absences === undefined || !Object.keys(absences).some(gone)) return entry;
  const left = Object.entries(absences).filter(([person]) => !gone(person));
  return left.length === 0 ? others : { ...others, absences: Object.fromEntries(left) };
}

/** The contacts of a body with who of them is away now. */
export function contactsNow(entry: BodyEntry): ContactsNow {
  const { contacts, absences } = entry;
  if (absences === undefined) return { contacts };
  const away: AwayPeople = Object.fromEntries(
    Object.entries(absences).flatMap(([person, { mode, since }]) =>
      since === null ? [] : [[person, { mode, since }]],
    ),
  );
  return Object.keys(away).length === 0 ? { contacts } : { contacts, away };
}

/** Who of a body reads and comments on the circulating text; who finishes what is open still does, if it was out already. */
export function readerOf(entry: BodyEntry, circulating: boolean): PersonId | null {
  const { main } = entry.contacts;
  const absence = main === null ? undefined : awayNow(entry, main);
  if (circulating && absence?.mode === 'finishes' && absence.comments === true) return main;
  return addresseeOf(contactsNow(entry), fresh)?.person ?? null;
}

/** An office of a body for which nobody is there, because of an absence. */
export interface Unattended {
  readonly contact: ContactKind;
  readonly person: PersonId;
  readonly since: Instant;
  readonly until: Instant;
}

/**
 * Offices of a body whose new work nobody takes on because who would is away: its focal points, when neither is there, and
 * its authority, for whom nobody signs. Offices that nobody holds are vacant instead.
 */
export function unattended(entry: BodyEntry): readonly Unattended[] {
  if (entry.absences === undefined) return [];
  const { contacts } = entry;
  const there = available(contactsNow(entry), fresh);
  const of = (contact: ContactKind, holders: readonly (PersonId | null)[]): readonly Unattended[] =>
    holders
      .flatMap((person) => {
        const absence = person === null ? undefined : awayNow(entry, person);
        if (person === null || absence === undefined || absence.since === null) return [];
        return [{ contact, person, since: absence.since, until: absence.until }];
      })
      // Since the last of them left, nobody is there.
      .sort((a, b) => b.since - a.since)
      .slice(0, 1);
  return [
    ...(there.main === null && there.alternate === null ? of('main', [contacts.main, contacts.alternate]) : []),
    ...(there.authority === null ? of('authority', [contacts.authority]) : []),
  ];
}
