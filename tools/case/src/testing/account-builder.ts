import type { FactRow, LedgerEntry } from '@selaras/contracts';
import { atLocal, systemActor } from '@selaras/domain';
import { workWeek } from '@selaras/testing';
import type { AccountInput, Mail } from '../account/input.js';

export const calendar = workWeek;
/** Monday to Friday. */
export const days = ['2023-03-06', '2023-03-07', '2023-03-08', '2023-03-09', '2023-03-10'] as const;
export const at = (day: string, time = '09:00'): number => atLocal(calendar, day, time);

type Said = readonly [workflow: string, type: string, data?: Readonly<Record<string, unknown>>];
export type Row = Pick<FactRow, 'workflowId' | 'seq' | 'type' | 'at' | 'by' | 'data'>;

export const key = 'small';
const idOf = (workflow: string): string => (workflow === '' ? `assessment/${key}` : `assessment/${key}/${workflow}`);

/** Facts in order, one minute apart, numbered per process. */
export function facts(...said: readonly Said[]): readonly Row[] {
  const seqs = new Map<string, number>();
  return said.map(([workflow, type, data = {}], index) => {
    const workflowId = idOf(workflow);
    const seq = (seqs.get(workflowId) ?? 0) + 1;
    seqs.set(workflowId, seq);
    return { workflowId, seq, type, at: at(days[0]) + index * 60_000, by: systemActor, data };
  });
}

const answer = { id: 'content-1', hash: 'a1' };
const contacts = { main: 'a.main', alternate: 'a.alternate', authority: 'a.authority' };

/** A small round that holds every check: one indicator, handed from A to B, answered, agreed, published. */
export const wholeRound: readonly Said[] = [
  ['', 'AssessmentOpened'],
  ['', 'BodyEnrolled', { body: 'A', contacts, late: false }],
  ['body/A', 'DossierOpened'],
  ['', 'BodyEnrolled', { body: 'B', contacts, late: false }],
  ['body/B', 'DossierOpened'],
  ['', 'StageEntered', { stage: 'launched', from: 'setup', waiver: null }],
  ['', 'IndicatorAssigned', { indicator: '1.1', lead: 'A', contributors: [] }],
  ['body/A', 'ItemAssigned', { indicator: '1.1', accepted: false }],
  ['', 'HandoffProposed', { offer: 'H-1', indicator: '1.1', from: 'A', to: 'B' }],
  ['', 'HandoffAccepted', { offer: 'H-1', indicator: '1.1', from: 'A', to: 'B', version: 1 }],
  ['body/A', 'ItemReleased', { indicator: '1.1' }],
  ['body/B', 'ItemAssigned', { indicator: '1.1', accepted: true }],
  ['body/B', 'ItemAnswered', { indicator: '1.1', answer, version: 1 }],
  ['body/B', 'ItemsCleared', { indicators: ['1.1'] }],
  ['body/B', 'ItemsSubmitted', { indicators: ['1.1'] }],
  ['', 'SubmissionNoted', { body: 'B', answers: [{ indicator: '1.1', answer }] }],
  ['', 'MeetingPlanned', { number: 1, kind: 'fgd' }],
  [
    'meeting/1',
    'Attended',
    {
      attendances: [
        { person: 'a.main', body: 'A', outside: false, mode: 'inPerson' },
        { person: 'b.main', body: 'B', outside: false, mode: 'inPerson' },
        { person: 'un.reviewer', body: null, outside: true, mode: 'inPerson' },
      ],
    },
  ],
  ['meeting/1', 'Attended', { attendances: [{ person: 'b.main', body: 'B', outside: false, mode: 'online' }] }],
  ['meeting/1', 'OutcomesSet', { outcomes: [{ item: '1.1', indicator: '1.1', outcome: 'agreed' }] }],
  ['', 'OutcomesNoted', { number: 1, outcomes: [{ indicator: '1.1', item: '1.1', outcome: 'agreed' }] }],
  ['body/B', 'ItemOutcome', { indicator: '1.1', outcome: 'agreed' }],
  ['profile', 'ProfileDrafted', { provenance: [] }],
  [
    'profile',
    'ProfilePublished',
    {
      version: 1,
      statements: [
        {
          id: 'S-1',
          text: { id: 'content-2', hash: 's1' },
          provenance: [
            { indicator: '1.1', lead: 'B', answer, outcome: 'agreed', outcomeAt: '1/1.1', contradictions: [] },
          ],
        },
      ],
    },
  ],
];

/** The round with one of its facts changed; `null` leaves it out. */
export function roundWith(
  type: string,
  change: ((data: Readonly<Record<string, unknown>>) => object) | null,
): readonly Row[] {
  return facts(
    ...wholeRound.flatMap(([workflow, name, data = {}]): readonly Said[] => {
      if (name !== type) return [[workflow, name, data]];
      return change === null ? [] : [[workflow, name, { ...data, ...change(data) }]];
    }),
  );
}

/** The round with more facts at its end. */
export function roundAnd(...more: readonly Said[]): readonly Row[] {
  return facts(...wholeRound, ...more);
}

export function entry(name: string, change: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: name,
    purposeKey: `${key}|${name}`,
    workflowId: idOf(''),
    kind: 'assigned',
    why: 'mainFocalPoint',
    recipient: 'a.main',
    body: null,
    items: [],
    subject: null,
    form: 'digest',
    dueAt: at(days[1], '07:30'),
    state: 'sent',
    dropped: null,
    message: 'm-1',
    smtpMessageId: '<m-1@selaras.example>',
    messageState: 'sent',
    day: days[1],
    attempts: 1,
    sentAt: 0,
    ...change,
  };
}

let mails = 0;
export function mail(names: readonly string[], change: Partial<Mail> = {}): Mail {
  mails += 1;
  return {
    n: mails,
    messageId: '<m-1@selaras.example>',
    person: 'a.main',
    day: days[1],
    form: 'digest',
    purposeKeys: names.map((name) => `${key}|${name}`),
    ...change,
  };
}

/** A clean input; spoil it by naming what shall be different. */
export function accountInput(change: Partial<AccountInput> = {}): AccountInput {
  const log = change.facts ?? facts(...wholeRound);
  return {
    caseKey: key,
    wallSeconds: 1.5,
    facts: log,
    ledger: [entry('one'), entry('two')],
    mails: [mail(['one', 'two'])],
    workflows: [...new Set(log.map(({ workflowId }) => workflowId))].map((id) => ({
      id,
      events: 10,
      continued: 1,
      closed: false,
    })),
    calendar,
    clockAt: at(days[4]),
    chainViolations: [],
    ...change,
  };
}
