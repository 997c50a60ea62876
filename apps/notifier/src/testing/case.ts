import type { Calendar, NoticeIntent } from '@selaras/domain';
import type { RecordInput } from '@selaras/contracts';
import { AssessmentRepository, PeopleRepository, ReferenceRepository, stepRecorder } from '@selaras/persistence';
import type { DataSource } from 'typeorm';

/** 21 June 2023, 08:00 in Jakarta: a Wednesday, offices are open. */
export const morning = Date.parse('2023-06-21T08:00:00+07:00');

const calendar: Calendar = {
  id: 'ID-2023',
  country: 'ID',
  weekend: [6, 7],
  zone: 'WIB',
  zones: { WIB: '+07:00' },
  officeHours: [{ from: '2023-01-01', opens: '07:30', closes: '16:00' }],
  decrees: [],
};

/** A rehearsal with role accounts `p-0` … that read Indonesian and English in turn. */
export async function seedCase(
  ds: DataSource,
  { key, people, clock = 'held' }: { readonly key: string; readonly people: number; readonly clock?: 'held' | 'live' },
): Promise<AssessmentRepository> {
  await new ReferenceRepository(ds).putFramework({
    id: 'F',
    version: '1',
    titleId: 'Katalog ilustratif',
    titleEn: 'Illustrative catalogue',
    illustrative: true,
    dimensions: [{ number: 1, titleId: 'Satu', titleEn: 'One' }],
    indicators: [],
  });
  await new PeopleRepository(ds).putPeople(
    Array.from({ length: people }, (_, n) => ({
      id: `p-${n}`,
      nameId: `Narahubung ${n}`,
      nameEn: `Focal point ${n}`,
      email: `p-${n}@example.invalid`,
      lang: n % 2 === 0 ? ('id' as const) : ('en' as const),
      organisation: null,
    })),
  );
  const assessments = new AssessmentRepository(ds);
  await assessments.create({
    key,
    titleId: 'Asesmen latihan',
    titleEn: 'Rehearsal assessment',
    clock,
    clockAt: morning - 3_600_000,
    frameworkId: 'F',
    frameworkVersion: '1',
    illustrative: true,
    calendar: clock === 'live' ? { ...calendar, alwaysOpen: true } : calendar,
    linkedTo: null,
  });
  return assessments;
}

export function aReminder(key: string, person: number, n: number, change: Partial<NoticeIntent> = {}): NoticeIntent {
  return {
    purposeKey: `${key}|body/B${person}|reminder:answerIndicators|${n}|-|p-${person}|mail`,
    kind: 'reminder',
    recipient: `p-${person}`,
    why: 'mainFocalPoint',
    form: 'digest',
    dueAt: morning,
    subject: null,
    body: `B${person}`,
    items: [`1.${n}`],
    data: { what: 'answerIndicators', count: 1 },
    ...change,
  };
}

/** Owes notices the way a workflow does: with facts, in the transaction that records them. */
export async function owe(
  ds: DataSource,
  key: string,
  notices: readonly NoticeIntent[],
  waiting: RecordInput['waiting']['upserts'] = [],
): Promise<void> {
  const workflowId = `assessment/${key}/body/${notices[0]?.purposeKey ?? 'none'}`;
  await stepRecorder(ds)({
    workflowId,
    assessment: key,
    kind: 'dossier',
    fromSeq: 1,
    facts: [{ type: 'LadderStepped', at: morning, by: { person: 'system', role: 'operator', body: null } }],
    views: { upserts: [], deletes: [] },
    waiting: { upserts: waiting, deletes: [] },
    notices,
    sent: [],
    received: [],
    nextDue: null,
    caseAt: morning,
    closed: false,
    continued: 0,
  });
}
