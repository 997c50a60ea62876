import { workWeekInput } from '@selaras/testing';
import type { CaseFile, CaseMember, CasePerson, ScriptStep } from '../format.js';

const bodies = ['CONV', 'A', 'B', 'C'] as const;
const convened = ['A', 'B', 'C'] as const;
const leads = { '1.1': 'A', '1.2': 'A', '2.1': 'B', '2.2': 'C' } as const;
const indicators = Object.keys(leads) as readonly (keyof typeof leads)[];
const offices = ['main', 'alternate', 'authority'] as const;
export const coordinator = 'conv.coordinator';
const officer = 'org.officer';
const researcher = 'inst.researcher';
const of = (body: string, office: (typeof offices)[number]): string => `${body.toLowerCase()}.${office}`;
const says = (text: string) => ({ lang: 'en', text });
const workingDays = (amount: number) => ({ amount, unit: 'workingDays' as const });

const account = (id: string, organisation: string): CasePerson => ({
  id,
  name: { id: `Akun ${id}`, en: `Account ${id}` },
  email: `${id}@selaras.example`,
  lang: id.endsWith('main') ? 'id' : 'en',
  organisation: { en: organisation },
  account: true,
});

type Act = Omit<ScriptStep, 'at'>;
const act = (
  actor: string,
  name: string,
  body: Readonly<Record<string, unknown>> = {},
  params?: Readonly<Record<string, string | number>>,
): Act => ({ actor, do: name, body, ...(params === undefined ? {} : { params }) });
const wait: Act = { actor: coordinator, do: 'clock' };
const advance = (to: string): Act => act(coordinator, 'assessment.advance', { to });
const dossier = (body: string, name: string, given: Readonly<Record<string, unknown>>, more: object = {}): Act =>
  act(of(body, name === 'clear' ? 'authority' : 'main'), `dossier.${name}`, given, { bodyCode: body, ...more });
const answer = (body: string, indicator: string): Act =>
  dossier(
    body,
    'answer',
    {
      answer: { value: 'yes', text: says(`An invented answer to ${indicator}.`), evidence: [{ title: 'A decree' }] },
      expectedVersion: 0,
    },
    { indicator },
  );
const clear = (body: string, ...codes: readonly string[]): Act =>
  dossier(body, 'clear', { indicators: codes.map((indicator) => ({ indicator, version: 1 })) });
const submit = (body: string, ...codes: readonly string[]): Act => dossier(body, 'submit', { indicators: codes });

const present = convened.map((body) => ({ person: of(body, 'main'), body, outside: false }));
const call = (number: number, kind: string, day: string, format: string, agenda: readonly string[] = []) => [
  act(coordinator, 'meeting.plan', {
    number,
    kind,
    startsAt: `${day}T09:00:00+07:00`,
    endsAt: `${day}T12:00:00+07:00`,
    format,
    title: says(`Meeting ${number}`),
    agenda,
  }),
  act(coordinator, 'meeting.open', { invitees: present }, { number }),
];
const hold = (number: number, agenda: readonly string[] = []): readonly Act[] => [
  act(coordinator, 'meeting.start', {}, { number }),
  act(officer, 'meeting.attend', { attendances: present.map((one) => ({ ...one, mode: 'online' })) }, { number }),
  ...(agenda.length === 0
    ? []
    : [
        act(
          officer,
          'meeting.outcomes',
          { outcomes: agenda.map((item) => ({ item, outcome: 'agreed', wording: says(`${item} is agreed.`) })) },
          { number },
        ),
      ]),
  act(coordinator, 'meeting.close', {}, { number }),
];

/** What happens on which day, from nine o'clock on, a minute apart. */
const days: readonly (readonly [day: string, acts: readonly Act[]])[] = [
  [
    '2024-01-08',
    [
      ...convened.map((body) =>
        act(coordinator, 'assessment.enrolBody', {
          body,
          contacts: { main: of(body, 'main'), alternate: of(body, 'alternate'), authority: of(body, 'authority') },
        }),
      ),
      ...call(1, 'coordination', '2024-01-10', 'hybrid'),
      advance('launched'),
    ],
  ],
  [
    '2024-01-10',
    [
      ...hold(1),
      act(coordinator, 'assessment.assign', {
        assignments: indicators.map((indicator) => ({ indicator, lead: leads[indicator], contributors: [] })),
      }),
    ],
  ],
  [
    '2024-01-11',
    [
      dossier('A', 'accept', { indicators: ['1.1', '1.2'] }),
      dossier('B', 'accept', { indicators: ['2.1'] }),
      advance('collecting'),
    ],
  ],
  ['2024-01-15', [answer('A', '1.1'), clear('A', '1.1')]],
  [
    '2024-01-17',
    [
      act(of('A', 'main'), 'handoff.propose', {
        offer: 'offer-1',
        indicator: '1.2',
        to: 'B',
        reason: 'outsideMandate',
        note: says('B keeps the register.'),
      }),
      ...call(2, 'coordination', '2024-01-30', 'online'),
    ],
  ],
  // Here the first of the two rounds stands: C has accepted nothing, B has not decided, A has not submitted.
  ['2024-01-18', [wait]],
  // The offer has lapsed by now.
  ['2024-01-24', [act(coordinator, 'handoff.decide', { outcome: 'move' }, { offer: 'offer-1' })]],
  ['2024-01-25', [dossier('C', 'accept', { indicators: ['2.2'] }), submit('A', '1.1')]],
  [
    '2024-01-29',
    [answer('B', '1.2'), answer('B', '2.1'), answer('C', '2.2'), clear('B', '1.2', '2.1'), clear('C', '2.2')],
  ],
  ['2024-01-30', [submit('B', '1.2', '2.1'), submit('C', '2.2'), ...hold(2), advance('crosscheck')]],
  [
    '2024-02-01',
    [
      act(researcher, 'round.open', {
        questions: [{ id: 'q-1', indicator: '1.1', body: 'A', text: says('Since when?') }],
      }),
    ],
  ],
  [
    '2024-02-02',
    [
      dossier('A', 'reply', { status: 'answered', text: says('Since 2019.') }, { question: 'q-1' }),
      act(researcher, 'round.close', {}, { round: 1 }),
      advance('validation'),
      ...call(3, 'fgd', '2024-02-14', 'inPerson', indicators),
    ],
  ],
  ['2024-02-14', [...hold(3, indicators), advance('analysis'), act(researcher, 'profile.start')]],
  [
    '2024-02-26',
    [
      act(researcher, 'profile.write', {
        statements: indicators.map((indicator) => ({
          id: `S-${indicator}`,
          dimension: Number(indicator.charAt(0)),
          class: 'wellDeveloped',
          indicators: [indicator],
          text: says(`What is agreed on ${indicator}. Illustrative.`),
        })),
      }),
    ],
  ],
  [
    '2024-03-04',
    [act(officer, 'profile.circulate'), advance('consultation'), ...call(4, 'consultation', '2024-03-08', 'inPerson')],
  ],
  // Here the second of the two rounds stands: the silence runs, the consultation is called.
  [
    '2024-03-06',
    [
      act(of('C', 'main'), 'profile.comment', {
        comment: 'K-1',
        statement: 'S-2.2',
        text: says('A word on the source is missing.'),
        objection: false,
      }),
    ],
  ],
  [
    '2024-03-08',
    [
      ...hold(4),
      act(
        researcher,
        'profile.resolve',
        { outcome: 'noted', reason: says('It stands in the report.') },
        { comment: 'K-1' },
      ),
    ],
  ],
  ['2024-03-19', [act(coordinator, 'profile.validate'), advance('clearance')]],
  ['2024-03-20', [act(of('CONV', 'authority'), 'profile.clear')]],
  ['2024-03-21', [act(coordinator, 'profile.publish'), advance('published'), advance('closed')]],
  ['2024-03-26', [wait]],
];

/** A small round from its opening to publication: three bodies, four indicators, an offer that lapses, a silence that is kept. */
export function runningRound(): CaseFile {
  const members: readonly CaseMember[] = [
    { person: coordinator, role: 'coordinator', body: 'CONV' },
    { person: officer, role: 'programOfficer', body: null },
    { person: researcher, role: 'researcher', body: null },
    ...bodies.flatMap((body): readonly CaseMember[] => [
      { person: of(body, 'main'), role: 'focalPoint', body },
      { person: of(body, 'alternate'), role: 'focalPoint', body },
      { person: of(body, 'authority'), role: 'authority', body },
    ]),
  ];
  return {
    format: 1,
    key: 'round',
    languages: ['en', 'id'],
    title: { en: 'A running round', id: 'Putaran berjalan' },
    level: 'national',
    linkedTo: null,
    startAt: '2024-01-08T08:30:00+07:00',
    framework: {
      id: 'running',
      version: '1',
      languages: ['en'],
      title: { en: 'Small illustrative catalogue' },
      illustrative: true,
      dimensions: [1, 2].map((number) => ({ number, title: { en: `Dimension ${number}` } })),
      indicators: indicators.map((code) => ({
        code,
        dimension: Number(code.charAt(0)),
        domain: { en: 'General' },
        title: { en: `Question ${code}` },
        answer: 'yes_no' as const,
      })),
    },
    script: {
      steps: days.flatMap(([day, acts]) =>
        acts.map((one, minute) => ({ at: `${day}T09:${String(minute).padStart(2, '0')}:00+07:00`, ...one })),
      ),
    },
    convener: 'CONV',
    steering: { coordinators: [coordinator], officers: [officer], researchers: [researcher] },
    bodies: bodies.map((code) => ({ code, name: { id: `Lembaga ${code}`, en: `Body ${code}` } })),
    people: [
      account(coordinator, 'Body CONV'),
      account(officer, 'An organisation'),
      account(researcher, 'An institute'),
      ...bodies.flatMap((body) => offices.map((office) => account(of(body, office), `Body ${body}`))),
    ],
    members,
    calendar: structuredClone(workWeekInput),
    decreesKnownAtStart: [],
    plan: {
      acceptance: workingDays(3),
      answering: workingDays(10),
      answeringNotAfter: null,
      offer: workingDays(3),
      roundReply: workingDays(3),
      silence: workingDays(5),
      ladder: [
        { offset: workingDays(-1), to: 'main' },
        { offset: workingDays(1), to: 'alternate' },
        { offset: workingDays(2), to: 'authority' },
        { offset: workingDays(3), to: 'coordinator' },
      ],
      hopLimit: 2,
      maxRounds: 2,
      milestones: [],
    },
    provenance: [{ fact: 'Everything', mark: 'invented' }],
  };
}
