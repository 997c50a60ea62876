import type { RecordInput } from '@selaras/contracts';
import type {
  Actor,
  Calendar,
  FactBase,
  MemberPart,
  NoticeAddress,
  NoticeContent,
  NoticeIntent,
  ViewRow,
  WaitingOn,
} from '@selaras/domain';
import { sampleAssessment, sampleFramework, samplePerson, sampleStep, wib, workWeek } from '@selaras/testing';
import type { DataSource } from 'typeorm';
import { AssessmentRepository } from '../assessment/assessment.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { ReferenceRepository } from '../catalogue/reference.repository.js';

/** Working week in June 2023; the decree of 20 June makes 28 and 30 June free as well. */
export const calendar: Calendar = {
  ...workWeek,
  decrees: [
    {
      id: 'SKB-2022',
      title: { id: 'Hari libur 2023' },
      knownOn: '2022-10-11',
      adds: [{ date: '2023-06-29', name: { id: 'Idul Adha', en: 'Eid al-Adha' }, kind: 'national' }],
      removes: [],
    },
    {
      id: 'SKB-2023',
      title: { id: 'Cuti bersama' },
      knownOn: '2023-06-20',
      adds: [
        { date: '2023-06-28', name: { id: 'Cuti bersama', en: 'Collective leave' }, kind: 'cuti_bersama' },
        { date: '2023-06-30', name: { id: 'Cuti bersama', en: 'Collective leave' }, kind: 'cuti_bersama' },
      ],
      removes: [],
    },
  ],
};

export const officer: Actor = { person: 'koordinator', role: 'coordinator', body: 'KEMLU' };

/** An assessment with its framework and some role accounts. */
export async function seedAssessment(
  ds: DataSource,
  options: {
    readonly key: string;
    readonly clock?: 'live' | 'held';
    readonly at?: number;
    readonly calendar?: Calendar;
  },
): Promise<AssessmentRepository> {
  const assessments = new AssessmentRepository(ds);
  await new ReferenceRepository(ds).putFramework(sampleFramework());
  await new PeopleRepository(ds).putPeople(['koordinator', 'narahubung', 'cadangan'].map((id) => samplePerson(id)));
  const { key, clock = 'held', at = wib('2023-06-19T08:00') } = options;
  await assessments.create(sampleAssessment(key, { clock, clockAt: at, calendar: options.calendar ?? calendar }));
  return assessments;
}

export function fact(type: string, at: number, data: Readonly<Record<string, unknown>> = {}): FactBase {
  return { type, at, by: officer, ...data };
}

/** A step of a dossier of assessment `key`; what is left out is empty. */
export function step(key: string, changes: Partial<RecordInput> = {}): RecordInput {
  const caseAt = wib('2023-06-19T09:00');
  return sampleStep({ workflowId: `assessment/${key}/body/BPS`, assessment: key, kind: 'dossier', caseAt, ...changes });
}

export function view(id: string, doc: object, kind = 'dossierItem'): ViewRow {
  return { kind, id, body: 'BPS', doc };
}

export function waiting(key: string, id: string, until: number | null = null): WaitingOn {
  return {
    id,
    assessment: key,
    body: 'BPS',
    role: 'focalPoint',
    persons: ['narahubung'],
    what: 'answerIndicators',
    items: ['1.1'],
    since: wib('2023-06-19T09:00'),
    until,
    then: 'remindAgain',
    step: 0,
  };
}

/** A notice that reminds BPS of its answers; change what the test is about, and kind and data together. */
export function notice(
  purposeKey: string,
  dueAt: number,
  changes: Partial<NoticeAddress> & (NoticeContent | { readonly kind?: undefined }) = {},
): NoticeIntent {
  return {
    purposeKey,
    kind: 'reminder',
    recipient: 'narahubung',
    channel: 'mail',
    address: null,
    why: 'mainFocalPoint',
    form: 'digest',
    dueAt,
    subject: null,
    body: 'BPS',
    items: ['1.1'],
    data: { what: 'answerIndicators', count: 1, until: dueAt, step: 1 },
    ...changes,
  };
}

/** Members as facts would have left them. */
export async function seedMembers(ds: DataSource, key: string, members: readonly MemberPart[]): Promise<void> {
  for (const { person, role, body } of members) {
    await ds.query('INSERT INTO membership (assessment, person, role, body) VALUES ($1, $2, $3, $4)', [
      key,
      person,
      role,
      body,
    ]);
  }
}
