import type { Actor, AssessmentInput, ContentRef, Instant, Plan } from '@selaras/domain';
import { everyDay, workWeek } from '@selaras/testing';

/** A small made-up world for workflow scenarios: three indicators, two bodies and a convener. */
export const instant = (iso: string): Instant => Date.parse(iso);
export const text = (id: string): ContentRef => ({
  id: `00000000-0000-4000-8000-${id.padStart(12, '0')}`,
  hash: id.padStart(64, '0'),
});

export const people = {
  coordinator: { person: 'conv.coordinator', role: 'coordinator', body: 'CONV' },
  officer: { person: 'org.officer', role: 'programOfficer', body: null },
  researcher: { person: 'inst.researcher', role: 'researcher', body: null },
  focalA: { person: 'a.main', role: 'focalPoint', body: 'A' },
  authorityA: { person: 'a.authority', role: 'authority', body: 'A' },
  focalB: { person: 'b.main', role: 'focalPoint', body: 'B' },
  authorityB: { person: 'b.authority', role: 'authority', body: 'B' },
} as const satisfies Record<string, Actor>;

export const contacts = (body: 'A' | 'B') => {
  const prefix = body.toLowerCase();
  return { main: `${prefix}.main`, alternate: `${prefix}.alternate`, authority: `${prefix}.authority` };
};

const workPlan: Plan = {
  acceptance: { amount: 3, unit: 'workingDays' },
  answering: { amount: 10, unit: 'workingDays' },
  answeringNotAfter: null,
  offer: { amount: 2, unit: 'workingDays' },
  roundReply: { amount: 3, unit: 'workingDays' },
  silence: { amount: 5, unit: 'workingDays' },
  ladder: [
    { offset: { amount: -1, unit: 'workingDays' }, to: 'main' },
    { offset: { amount: 1, unit: 'workingDays' }, to: 'authority' },
    { offset: { amount: 2, unit: 'workingDays' }, to: 'coordinator' },
  ],
  hopLimit: 1,
  maxRounds: 2,
  milestones: [{ stage: 'validation', plannedOn: '2023-04-12' }],
};
const second = (amount: number) => ({ amount, unit: 'seconds' }) as const;
const livePlan: Plan = {
  ...workPlan,
  acceptance: second(2),
  answering: second(600),
  offer: second(2),
  roundReply: second(2),
  silence: second(1),
  ladder: [
    { offset: second(-1), to: 'main' },
    { offset: second(1), to: 'coordinator' },
  ],
};

export function miniAssessment(key: string, clock: 'live' | 'held'): AssessmentInput {
  return {
    key,
    languages: ['id', 'en'],
    title: { id: 'Penilaian kecil', en: 'Small assessment' },
    level: 'national',
    linkedTo: null,
    clock,
    framework: { id: 'MINI', version: '1', illustrative: true },
    indicators: [
      { code: '1.1', dimension: 1 },
      { code: '1.2', dimension: 1 },
      { code: '2.1', dimension: 2 },
    ],
    convener: 'CONV',
    openedBy: { person: 'operator', role: 'operator', body: null },
    steering: { coordinators: ['conv.coordinator'], officers: ['org.officer'], researchers: ['inst.researcher'] },
    calendar: clock === 'held' ? workWeek : everyDay,
    plan: clock === 'held' ? workPlan : livePlan,
  };
}
