import type { Role } from '@selaras/domain';
import type { Body, Person } from '../http/shapes.js';
import type { MemberOf } from '../commands/admission.js';
import { showsSomething } from '../text/written.js';
import { calendarInput } from './defaults.js';
import { accountOf } from './account-of.js';
import { periodNames } from './names.js';
import type { PartName } from './names.js';
import type { Preparation } from './sections.js';

/** What each part is as a role, and whether it is one of the person's body. */
const roleOfPart: Readonly<Record<PartName, { readonly role: Role; readonly ofBody: boolean }>> = {
  main: { role: 'focalPoint', ofBody: true },
  alternate: { role: 'focalPoint', ofBody: true },
  authority: { role: 'authority', ofBody: true },
  coordinator: { role: 'coordinator', ofBody: true },
  programOfficer: { role: 'programOfficer', ofBody: false },
  researcher: { role: 'researcher', ofBody: false },
  facilitator: { role: 'facilitator', ofBody: false },
  observer: { role: 'observer', ofBody: false },
};
export const contactParts = ['main', 'alternate', 'authority'] as const satisfies readonly PartName[];

const told = (text: Readonly<Record<string, string>>, languages: readonly string[]) =>
  Object.fromEntries(
    Object.entries(text)
      .filter(([language, words]) => languages.includes(language) && showsSomething(words))
      .map(([language, words]) => [language, words.trim()]),
  );

/** Who takes part in which role. */
export function membersOf({ people: { people }, basics }: Pick<Preparation, 'people' | 'basics'>): readonly MemberOf[] {
  const all = people.flatMap((person) =>
    person.parts.map((part): MemberOf => {
      const { role, ofBody } = roleOfPart[part];
      const body = person.body.trim() === '' ? basics.convener : person.body.trim();
      return { person: accountOf(person), role, body: ofBody ? body : null };
    }),
  );
  return [...new Map(all.map((one) => [`${one.person} ${one.role} ${one.body ?? ''}`, one])).values()];
}

/** The bodies that take part, with who is written down for each contact: those of which anybody is one. */
export function enrolmentsOf({ people: { bodies, people } }: Pick<Preparation, 'people'>) {
  return bodies.flatMap(({ code }) => {
    const holders = (part: PartName): readonly string[] =>
      people.filter(({ body, parts }) => body.trim() === code.trim() && parts.includes(part)).map(accountOf);
    const contacts = { main: holders('main'), alternate: holders('alternate'), authority: holders('authority') };
    return Object.values(contacts).every((list) => list.length === 0) ? [] : [{ body: code.trim(), contacts }];
  });
}

/** What a preparation becomes: bodies and people of the installation, and the assessment itself. */
export interface Composed {
  readonly bodies: readonly Body[];
  readonly people: readonly Person[];
  /** Not held against the contract's schema yet. */
  readonly assessment: Readonly<Record<string, unknown>>;
}

/**
 * Puts together what is created at the launch, or at a rehearsal.
 *
 * @param as a rehearsal has a key of its own, and begins at an instant
 */
export function composed(
  preparation: Preparation,
  as: { readonly key: string; readonly startAt: string | null } = { key: preparation.basics.key, startAt: null },
): Composed {
  const { basics, people, calendar, plan, assignments } = preparation;
  const { languages } = basics;
  const [first = 'en'] = languages;
  const nameOf = new Map(people.bodies.map(({ code, name }) => [code.trim(), told(name, languages)]));
  const steering = (part: PartName): readonly string[] => [
    ...new Set(people.people.filter(({ parts }) => parts.includes(part)).map(accountOf)),
  ];
  const inDays = (amount: number | null) => ({ amount, unit: 'workingDays' });
  return {
    bodies: [...nameOf].map(([code, name]) => ({ code, name })),
    people: people.people.map((person) => ({
      id: accountOf(person),
      name: { [first]: person.name.trim() },
      email: person.email.trim(),
      lang: person.lang,
      organisation: nameOf.get(person.body.trim()) ?? null,
    })),
    assessment: {
      key: as.key.trim(),
      languages,
      title: told(basics.title, languages),
      level: basics.level,
      linkedTo: null,
      clock: as.startAt === null ? 'live' : 'held',
      startAt: as.startAt,
      framework: basics.framework,
      convener: basics.convener.trim(),
      steering: {
        coordinators: steering('coordinator'),
        officers: steering('programOfficer'),
        researchers: steering('researcher'),
      },
      calendar: calendarInput(calendar, languages),
      plan: {
        ...Object.fromEntries(periodNames.map((name) => [name, inDays(plan[name])])),
        answeringNotAfter: null,
        ladder: plan.ladder.map(({ days, to }) => ({ offset: inDays(days), to })),
        hopLimit: plan.hopLimit,
        maxRounds: plan.maxRounds,
        openDrafting: plan.openDrafting,
        openViews: plan.openViews,
        ...(plan.clearance.trim() === '' ? {} : { clearance: plan.clearance.trim() }),
        fourEyes: { except: plan.fourEyesExcept },
        milestones: plan.milestones.filter(({ plannedOn }) => plannedOn !== ''),
      },
      members: membersOf(preparation),
      launch: {
        bodies: enrolmentsOf(preparation).map(({ body, contacts }) => ({
          body,
          contacts: {
            main: contacts.main[0],
            alternate: contacts.alternate[0],
            authority: contacts.authority[0],
          },
        })),
        assignments: assignments.filter(({ lead }) => lead !== ''),
      },
    },
  };
}
