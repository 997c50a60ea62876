import { workflowIds, type DossierState, type MeetingState } from '@selaras/domain';
import { seeded } from '@selaras/stack';
import type { CaseFile, CaseMember, CasePerson, LoadedCase, ScriptStep } from '../format.js';
import { beginCase, playStep } from '../simulate.js';
import {
  bodies,
  contact,
  contactNames,
  coordinator,
  dayMs,
  hourMs,
  indicators,
  questionOf,
  nextAct,
  officer,
  researcher,
  type Moment,
} from './random-acts.js';

const startAt = '2023-03-06T09:00:00+07:00';

const account = (id: string, organisation: string | null): CasePerson => ({
  id,
  name: { id: `Akun ${id}`, en: `Account ${id}` },
  email: `${id}@selaras.example`,
  lang: 'en',
  organisation: organisation === null ? null : { en: organisation },
  account: true,
});
const people: readonly CasePerson[] = [
  account(coordinator, 'CONV'),
  account(officer, null),
  account(researcher, null),
  ...bodies.flatMap((body) => contactNames.map((name) => account(contact(body, name), body))),
];
const members: readonly CaseMember[] = [
  { person: coordinator, role: 'coordinator', body: 'CONV' },
  { person: officer, role: 'programOfficer', body: null },
  { person: researcher, role: 'researcher', body: null },
  ...bodies.flatMap((body): readonly CaseMember[] => [
    { person: contact(body, 'main'), role: 'focalPoint', body },
    { person: contact(body, 'alternate'), role: 'focalPoint', body },
    { person: contact(body, 'authority'), role: 'authority', body },
  ]),
];

/**
 * A whole case by chance, the same for the same seed: three bodies and a convener, five indicators, a random plan and
 * calendar, and a script that mostly fits what has happened so far and now and then does not. What each step must give
 * is what the rules say to it, so a replay of it on real services shows where the two differ.
 *
 * @param steps length of the script
 */
export function randomCase(seed: number, steps = 45): CaseFile {
  const random = seeded(seed);
  const head = headOf(seed, random);
  const rules = beginCase(head);
  const script: ScriptStep[] = [];
  let now = Date.parse(startAt);
  for (let n = 1; n <= steps; n += 1) {
    // Never two at one instant: who of several bodies comes first then is chance in real life.
    now += random() < 0.3 ? 1_000 + Math.floor(random() * hourMs) : Math.floor((0.02 + random() * 2.5) * dayMs);
    const moment: Moment = {
      random,
      state: rules.state,
      // A process of a kind has the state of that kind: ids are made from kinds.
      dossier: (body) => rules.stateOf(workflowIds.dossier(head.key, body)) as DossierState | undefined,
      meeting: (number) => rules.stateOf(workflowIds.meeting(head.key, number)) as MeetingState | undefined,
      now,
      n,
    };
    const act = nextAct(moment);
    if (act === null) continue;
    const step: ScriptStep = { at: new Date(now).toISOString(), ...act };
    const { refused } = playStep(rules, step);
    script.push(refused === null ? step : { ...step, expect: { refused: refused.code } });
  }
  now += 20 * dayMs;
  script.push({ at: new Date(now).toISOString(), actor: coordinator, do: 'clock' });
  const { framework, ...rest } = head;
  return { ...rest, framework, script: { steps: script } };
}

function headOf(seed: number, random: () => number): Omit<LoadedCase, 'steps'> {
  const unit = random() < 0.75 ? ('workingDays' as const) : ('calendarDays' as const);
  const rule = (from: number, to: number) => ({ amount: from + Math.floor(random() * (to - from + 1)), unit });
  const ladder = (
    [
      { offset: { amount: -2, unit }, to: 'main' },
      { offset: { amount: 1, unit }, to: 'alternate' },
      { offset: { amount: 2, unit }, to: 'authority' },
      { offset: { amount: 3, unit }, to: 'coordinator' },
    ] as const
  ).filter(() => random() < 0.8);
  return {
    format: 1,
    key: `random-${seed}`,
    languages: ['id', 'en'],
    title: { id: `Kasus acak ${seed}`, en: `Random case ${seed}` },
    level: 'national',
    linkedTo: null,
    startAt,
    framework: {
      id: 'random',
      version: '1',
      languages: ['id', 'en'],
      title: { id: 'Katalog acak ilustratif', en: 'Illustrative random catalogue' },
      illustrative: true,
      dimensions: [
        { number: 1, title: { id: 'Satu', en: 'One' } },
        { number: 2, title: { id: 'Dua', en: 'Two' } },
      ],
      indicators: indicators.map((code) => ({
        code,
        dimension: Number(code.charAt(0)),
        domain: { id: 'Umum', en: 'General' },
        title: { id: `Indikator ${code}`, en: `Indicator ${code}` },
        ...questionOf(code),
      })),
    },
    convener: 'CONV',
    steering: { coordinators: [coordinator], officers: [officer], researchers: [researcher] },
    bodies: bodies.map((code) => ({ code, name: { id: `Lembaga ${code}`, en: `Body ${code}` } })),
    people,
    members,
    calendar: {
      id: 'RANDOM',
      country: 'XX',
      weekend: random() < 0.7 ? [6, 7] : [5, 6],
      zone: random() < 0.5 ? 'Asia/Jakarta' : 'Europe/Berlin',
      officeHours: [{ from: '2020-01-01', opens: '07:30', closes: '16:00' }],
      decrees: [
        {
          id: 'D-1',
          title: { id: 'First' },
          knownOn: '2022-10-11',
          adds: [{ date: '2023-03-10', name: { id: 'Libur', en: 'Day off' }, kind: 'national' }],
          removes: [],
        },
      ],
    },
    decreesKnownAtStart: ['D-1'],
    plan: {
      acceptance: rule(0, 4),
      answering: rule(2, 12),
      answeringNotAfter: random() < 0.2 ? new Date(Date.parse(startAt) + 14 * dayMs).toISOString() : null,
      offer: rule(0, 3),
      roundReply: rule(0, 4),
      silence: rule(0, 4),
      ladder,
      hopLimit: Math.floor(random() * 3),
      maxRounds: Math.floor(random() * 4),
      milestones: [],
    },
    provenance: [{ fact: 'Everything', mark: 'invented' }],
  };
}
