import { workWeekInput } from '@selaras/testing';
import type { CaseFile } from '../format.js';

const contacts = (body: string) =>
  ['main', 'alternate', 'authority'].map((role) => ({
    id: `${body.toLowerCase()}.${role}`,
    name: { id: `${role} ${body}`, en: `${role} ${body}` },
    email: `${body.toLowerCase()}.${role}@selaras.example`,
    lang: 'id' as const,
    organisation: { en: body },
    account: true,
  }));
const workingDays = (amount: number) => ({ amount, unit: 'workingDays' as const });

/** A small case in one file: two bodies, two indicators, the first steps. Every spec gets its own copy to spoil. */
export function smallCase() {
  return {
    format: 1,
    key: 'small',
    languages: ['id', 'en'],
    title: { id: 'Kasus kecil', en: 'Small case' },
    level: 'national',
    linkedTo: null,
    startAt: '2023-03-06T09:00:00+07:00',
    framework: {
      id: 'small',
      version: '1',
      languages: ['id', 'en'],
      title: { id: 'Katalog ilustratif kecil', en: 'Small illustrative catalogue' },
      illustrative: true,
      dimensions: [{ number: 1, title: { id: 'Satu', en: 'One' } }],
      indicators: ['1.1', '1.2'].map((code) => ({
        code,
        dimension: 1,
        domain: { id: 'Umum', en: 'General' },
        title: { id: `Indikator ${code}`, en: `Indicator ${code}` },
        answer: 'yes_no' as const,
      })),
    },
    script: {
      steps: [
        {
          at: '2023-03-06T10:00:00+07:00',
          actor: 'a.coordinator',
          do: 'assessment.enrolBody',
          body: { body: 'A', contacts: { main: 'a.main', alternate: 'a.alternate', authority: 'a.authority' } },
        },
        {
          at: '2023-03-07T10:00:00+07:00',
          actor: 'a.coordinator',
          do: 'assessment.announceDecree',
          body: { decree: 'D-2' },
        },
        { at: '2023-03-08T10:00:00+07:00', actor: 'a.coordinator', do: 'clock' },
      ],
    },
    convener: 'A',
    steering: { coordinators: ['a.coordinator'], officers: [], researchers: [] },
    bodies: ['A', 'B'].map((code) => ({ code, name: { id: `Lembaga ${code}`, en: `Body ${code}` } })),
    people: [
      {
        id: 'a.coordinator',
        name: { id: 'Koordinator', en: 'Coordinator' },
        email: 'a.coordinator@selaras.example',
        lang: 'id',
        organisation: { en: 'A' },
        account: true,
      },
      ...contacts('A'),
      ...contacts('B'),
    ],
    members: [
      { person: 'a.coordinator', role: 'coordinator', body: 'A' },
      ...['A', 'B'].flatMap((body) => [
        { person: `${body.toLowerCase()}.main`, role: 'focalPoint' as const, body },
        { person: `${body.toLowerCase()}.alternate`, role: 'focalPoint' as const, body },
        { person: `${body.toLowerCase()}.authority`, role: 'authority' as const, body },
      ]),
    ],
    calendar: {
      ...structuredClone(workWeekInput),
      decrees: [
        { id: 'D-1', title: { id: 'First' }, knownOn: '2022-10-11', adds: [], removes: [] },
        {
          id: 'D-2',
          title: { id: 'Second' },
          knownOn: '2023-03-07',
          adds: [{ date: '2023-03-09', name: { id: 'Libur', en: 'Day off' }, kind: 'national' }],
          removes: [],
        },
      ],
    },
    decreesKnownAtStart: ['D-1'],
    plan: {
      acceptance: workingDays(5),
      answering: workingDays(20),
      answeringNotAfter: null,
      offer: workingDays(3),
      roundReply: workingDays(5),
      silence: workingDays(10),
      ladder: [{ offset: workingDays(1), to: 'main' }],
      hopLimit: 2,
      maxRounds: 3,
      milestones: [
        { stage: 'launched', plannedOn: '2023-04-03' },
        { stage: 'closed', plannedOn: '2024-06-28' },
      ],
    },
    provenance: [{ fact: 'Everything', mark: 'invented' }],
  } satisfies CaseFile;
}
