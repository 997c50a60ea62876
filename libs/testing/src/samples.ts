import type { CreateAssessment, Framework, Person, RecordInput } from '@selaras/contracts';
import type { Calendar, Instant, LanguageTag, LocalizedText, Plan } from '@selaras/domain';

/** The instant of a local time in Jakarta, `2023-06-21T09:00`. */
export function wib(local: string): Instant {
  return Date.parse(`${local}:00+07:00`);
}

/** Monday to Friday in Jakarta, no decree: as it is handed in. */
export const workWeekInput: CreateAssessment['calendar'] = {
  id: 'ID-2023',
  country: 'ID',
  weekend: [6, 7],
  zone: 'Asia/Jakarta',
  officeHours: [{ from: '2023-01-01', opens: '07:30', closes: '16:00' }],
  decrees: [],
};
/** The same with the offsets of its zone, as the product keeps it. */
export const workWeek: Calendar = { ...workWeekInput, offsets: [{ from: 0, minutes: 420, name: 'WIB' }] };
/** Every instant is office time: for what runs on the real clock. */
export const everyDay: Calendar = { ...workWeek, id: 'EVERY', weekend: [], alwaysOpen: true };
export const everyDayInput: CreateAssessment['calendar'] = {
  ...workWeekInput,
  id: 'EVERY',
  weekend: [],
  alwaysOpen: true,
};

const fiveDays = { amount: 5, unit: 'workingDays' } as const;
/** Five working days for everything, no ladder, no planned date. */
export const samplePlan: Plan = {
  acceptance: fiveDays,
  answering: fiveDays,
  answeringNotAfter: null,
  offer: fiveDays,
  roundReply: fiveDays,
  silence: fiveDays,
  ladder: [],
  hopLimit: 3,
  maxRounds: 2,
  milestones: [],
};

/** A catalogue of our own wording with these indicators, all of dimension 1. */
export function sampleFramework(codes: readonly string[] = []): Framework {
  return {
    id: 'F',
    version: '1',
    languages: ['id', 'en'],
    title: { id: 'Katalog ilustratif', en: 'Illustrative catalogue' },
    illustrative: true,
    dimensions: [{ number: 1, title: { id: 'Satu', en: 'One' } }],
    indicators: codes.map((code) => ({
      code,
      dimension: 1,
      domain: { id: 'Umum', en: 'General' },
      title: { id: `Indikator ${code}`, en: `Indicator ${code}` },
      answer: 'yes_no',
      evidence: { id: 'Peraturan', en: 'A regulation' },
    })),
  };
}

/** A role account with an address that leads nowhere. */
export function samplePerson(id: string, lang: Person['lang'] = 'id') {
  return {
    id,
    name: { id: `Akun ${id}`, en: `Account ${id}` },
    email: `${id}@selaras.invalid`,
    lang,
    organisation: null,
  };
}

interface SampleAssessment {
  readonly key: string;
  readonly languages: readonly LanguageTag[];
  readonly title: LocalizedText;
  readonly clock: 'live' | 'held';
  readonly clockAt: Instant;
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  readonly illustrative: boolean;
  readonly calendar: Calendar;
  readonly linkedTo: string | null;
}

/** The row of a rehearsal of `sampleFramework`, on Monday 19 June 2023, 08:00 in Jakarta. */
export function sampleAssessment(key: string, change: Partial<SampleAssessment> = {}): SampleAssessment {
  return {
    key,
    languages: ['id', 'en'],
    title: { id: 'Asesmen contoh', en: 'Sample assessment' },
    clock: 'held',
    clockAt: wib('2023-06-19T08:00'),
    frameworkId: 'F',
    frameworkVersion: '1',
    illustrative: true,
    calendar: workWeek,
    linkedTo: null,
    ...change,
  };
}

/** A recorded step of a process: what is given, and nothing else. */
export function sampleStep(
  given: Pick<RecordInput, 'workflowId' | 'assessment' | 'kind' | 'caseAt'> & Partial<RecordInput>,
): RecordInput {
  return {
    fromSeq: 1,
    facts: [],
    views: { upserts: [], deletes: [] },
    waiting: { upserts: [], deletes: [] },
    notices: [],
    outbox: [],
    received: [],
    requests: [],
    nextDue: null,
    closed: false,
    continued: 0,
    ...given,
  };
}
