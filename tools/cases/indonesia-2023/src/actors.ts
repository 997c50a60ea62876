import type { Body } from '@selaras/contracts';
import type { CaseMember, CasePerson } from '@selaras/case';
import type { Sources } from './sources.js';

/** What the case says in each of its languages. */
type Words = Readonly<Record<'id' | 'en', string>>;
type NamedBody = Body & { readonly name: Words };

export const convener = 'KEMLU';
/** Which six joined later is our invention; only the numbers 17 and 23 are sourced. */
export const lateBodies = ['KEJAGUNG', 'LPSK', 'KEMENHUB', 'KKP', 'KEMENDESA', 'BI'] as const;

/** FGD delegations: 94 people of 23 bodies in all (sourced), their distribution is invented. */
const fgdSeats: Readonly<Record<string, number>> = {
  KEMLU: 8,
  KEMENKUMHAM: 6,
  KEMNAKER: 7,
  BP2MI: 6,
  KEMENDAGRI: 5,
  BAPPENAS: 5,
  KEMENPPPA: 4,
  KEMENSOS: 4,
  KEMENKES: 4,
  KEMENDIKBUDRISTEK: 4,
  BPS: 4,
  POLRI: 4,
  BNPB: 4,
  KEMENKOPMK: 4,
  KEMENKOPOLHUKAM: 4,
  KEJAGUNG: 3,
  KOMINFO: 3,
  KEMENHUB: 3,
  KKP: 3,
  KEMENDESA: 3,
  KLHK: 2,
  LPSK: 2,
  BI: 2,
};

/** Alternates who act in the script, because the main focal point was silent; they need an account too. */
export const actingAlternates = ['KEMENKES', 'KOMINFO', 'KEMENKOPOLHUKAM'];

const outsideGroups = [
  { id: 'un', count: 7, name: { id: 'badan PBB', en: 'UN agency' } },
  { id: 'ngo', count: 9, name: { id: 'organisasi nonpemerintah', en: 'non-governmental organisation' } },
  { id: 'cso', count: 8, name: { id: 'organisasi masyarakat sipil', en: 'civil society organisation' } },
];
/** Outside reviewers who comment on the draft report. */
export const actingReviewers = ['un.reviewer1', 'ngo.reviewer3'];

export const steering = {
  coordinators: ['kemlu.coordinator', 'kemlu.coordinator2'],
  officers: ['iom.officer', 'iom.officer2'],
  researchers: ['ei.researcher', 'ei.researcher2'],
};
export const coordinator = 'kemlu.coordinator';
export const officer = 'iom.officer';
export const researcher = 'ei.researcher';
export const facilitator = 'iom.facilitator';

const isDelegateId = /\.delegate\d+$/;
/** Whether a person sits for a body without being one of its contacts. */
export const isDelegate = (id: string): boolean => isDelegateId.test(id);

const at = (role: string, body: string): string => `${body.toLowerCase()}.${role}`;
export const mainOf = (body: string): string => at('main', body);
export const alternateOf = (body: string): string => at('alternate', body);
export const authorityOf = (body: string): string => at('authority', body);
export const contactsOf = (body: string) => ({
  main: mainOf(body),
  alternate: alternateOf(body),
  authority: authorityOf(body),
});

/** Who sits for a body at the FGD: the coordinators first (they are of the convening body), then its people. */
export function fgdDelegation(body: string): readonly string[] {
  const ranked = [
    ...(body === convener ? steering.coordinators : []),
    mainOf(body),
    alternateOf(body),
    ...[1, 2, 3, 4, 5].map((n) => at(`delegate${n}`, body)),
  ];
  return ranked.slice(0, fgdSeats[body] ?? 2);
}

export interface Outsider {
  readonly id: string;
  readonly name: Words;
  readonly organisation: Words;
}
/** 24 people from outside government at the report consultation; the organisations are invented. */
export const outsiders: readonly Outsider[] = outsideGroups.flatMap(({ id, count, name }) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${id}.reviewer${index + 1}`,
    name: {
      id: `Penelaah luar, ${name.id} ${index + 1} (ilustratif)`,
      en: `Outside reviewer, ${name.en} ${index + 1} (illustrative)`,
    },
    organisation: { id: `${name.id} ${index + 1} (ilustratif)`, en: `${name.en} ${index + 1} (illustrative)` },
  })),
);

/** Makes every body of the illustrative list. */
export function makeBodies(sources: Sources): readonly NamedBody[] {
  return sources.ministries.map((one) => ({
    code: one.code,
    name: { id: one.name_id, en: one.name_en },
    remit: { en: one.remit_en },
  }));
}

function person(id: string, name: Words, lang: 'id' | 'en', organisation: Words, acts: boolean): CasePerson {
  return {
    id,
    name,
    email: `${id}@selaras.example`,
    lang,
    organisation,
    ...(acts ? { account: true } : {}),
  };
}

const bodyRoles = [
  { role: 'main', name: { id: 'Narahubung utama', en: 'Main focal point' } },
  { role: 'alternate', name: { id: 'Narahubung pengganti', en: 'Alternate focal point' } },
  { role: 'authority', name: { id: 'Pejabat pengesah', en: 'Validating authority' } },
] as const;

/** Role accounts of one body: focal points, authority, further delegates at the FGD. */
function peopleOfBody(body: NamedBody): readonly CasePerson[] {
  const contacts = bodyRoles.map(({ role, name }) =>
    person(
      at(role, body.code),
      { id: `${name.id} ${body.name.id}`, en: `${name.en}, ${body.name.en}` },
      'id',
      body.name,
      role !== 'alternate' || actingAlternates.includes(body.code),
    ),
  );
  const delegates = fgdDelegation(body.code).filter((id) => isDelegate(id));
  return [
    ...contacts,
    ...delegates.map((id, index) =>
      person(
        id,
        { id: `Delegasi ${index + 1} ${body.name.id}`, en: `Delegate ${index + 1}, ${body.name.en}` },
        'id',
        body.name,
        false,
      ),
    ),
  ];
}

/** Organisations that are no body of the case; their names are the same in each language. */
const iom: Words = { id: 'IOM Indonesia', en: 'IOM Indonesia' };
const economistImpact: Words = { id: 'Economist Impact', en: 'Economist Impact' };

/** Every person of the case: role accounts with addresses that cannot exist. */
export function makePeople(bodies: readonly NamedBody[]): readonly CasePerson[] {
  const convening = bodies.find(({ code }) => code === convener);
  if (convening === undefined) throw new Error(`${convener} is no body of the case`);
  const steer = [
    ...steering.coordinators.map((id, n) =>
      person(id, { id: `Koordinator ${n + 1} Kemlu`, en: `Coordinator ${n + 1}, Kemlu` }, 'id', convening.name, true),
    ),
    ...steering.officers.map((id, n) =>
      person(id, { id: `Petugas program ${n + 1} IOM`, en: `Programme officer ${n + 1}, IOM` }, 'en', iom, true),
    ),
    ...steering.researchers.map((id, n) =>
      person(id, { id: `Peneliti ${n + 1} EI`, en: `Researcher ${n + 1}, EI` }, 'en', economistImpact, true),
    ),
    person(facilitator, { id: 'Fasilitator 1 IOM', en: 'Facilitator 1, IOM' }, 'id', iom, true),
  ];
  return [
    ...steer,
    ...bodies.flatMap(peopleOfBody),
    ...outsiders.map((one) => person(one.id, one.name, 'en', one.organisation, actingReviewers.includes(one.id))),
  ];
}

/** The role of every person in this assessment. */
export function makeMembers(bodies: readonly Body[]): readonly CaseMember[] {
  const member = (role: CaseMember['role'], body: string | null) => (id: string) => ({ person: id, role, body });
  return [
    ...steering.coordinators.map(member('coordinator', convener)),
    ...steering.officers.map(member('programOfficer', null)),
    ...steering.researchers.map(member('researcher', null)),
    member('facilitator', null)(facilitator),
    ...bodies.flatMap(({ code }) => [
      ...[mainOf(code), alternateOf(code)].map(member('focalPoint', code)),
      member('authority', code)(authorityOf(code)),
      ...fgdDelegation(code)
        .filter((id) => isDelegate(id))
        .map(member('participant', code)),
    ]),
    ...outsiders.map(({ id }) => member('outsideReviewer', null)(id)),
  ];
}

/** Main focal points of some bodies, every third one online: who sits in a small hybrid meeting. */
export function mainPresence(bodies: readonly string[]): readonly {
  readonly person: string;
  readonly body: string;
  readonly outside: boolean;
  readonly mode: 'inPerson' | 'online';
}[] {
  return bodies.map((body, index) => ({
    person: mainOf(body),
    body,
    outside: false,
    mode: index % 3 === 2 ? 'online' : 'inPerson',
  }));
}
