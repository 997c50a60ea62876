import type { NoticeAddress, NoticeContent, NoticeIntent } from '@selaras/domain';
import type { RecordInput } from '@selaras/contracts';
import { AssessmentRepository, PeopleRepository, ReferenceRepository, recorder } from '@selaras/persistence';
import { everyDay, sampleAssessment, sampleFramework, samplePerson, wib, workWeek } from '@selaras/testing';
import type { DataSource } from 'typeorm';

/** 21 June 2023, 08:00 in Jakarta: a Wednesday, offices are open. */
export const morning = wib('2023-06-21T08:00');

/** A rehearsal with role accounts `p-0` … that read Indonesian and English in turn. */
export async function seedCase(
  ds: DataSource,
  { key, people, clock = 'held' }: { readonly key: string; readonly people: number; readonly clock?: 'held' | 'live' },
): Promise<AssessmentRepository> {
  await new ReferenceRepository(ds).putFramework(sampleFramework());
  await new PeopleRepository(ds).putPeople(
    Array.from({ length: people }, (_, n) => samplePerson(`p-${n}`, n % 2 === 0 ? 'id' : 'en')),
  );
  const assessments = new AssessmentRepository(ds);
  await assessments.create(
    sampleAssessment(key, {
      languages: ['id', 'en'],
      title: { id: 'Asesmen latihan', en: 'Rehearsal assessment' },
      clock,
      clockAt: morning - 3_600_000,
      calendar: clock === 'live' ? everyDay : workWeek,
    }),
  );
  return assessments;
}

export function aReminder(
  key: string,
  person: number,
  n: number,
  change: Partial<NoticeAddress> & (NoticeContent | { readonly kind?: undefined }) = {},
): NoticeIntent {
  return {
    purposeKey: `${key}|body/B${person}|reminder:answerIndicators|${n}|-|p-${person}|mail`,
    kind: 'reminder',
    recipient: `p-${person}`,
    channel: 'mail',
    address: null,
    why: 'mainFocalPoint',
    form: 'digest',
    dueAt: morning,
    subject: null,
    body: `B${person}`,
    items: [`1.${n}`],
    data: { what: 'answerIndicators', count: 1, until: null, step: 1 },
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
  await recorder(ds)([
    {
      workflowId,
      assessment: key,
      kind: 'dossier',
      fromSeq: 1,
      facts: [{ type: 'LadderStepped', at: morning, by: { person: 'system', role: 'operator', body: null } }],
      views: { upserts: [], deletes: [] },
      waiting: { upserts: waiting, deletes: [] },
      notices,
      outbox: [],
      requests: [],
      received: [],
      nextDue: null,
      caseAt: morning,
      closed: false,
      continued: 0,
    },
  ]);
}
