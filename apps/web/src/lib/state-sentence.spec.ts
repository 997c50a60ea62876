import { describe, expect, it } from '@jest/globals';
import type { AssessmentDetail, Meeting, WaitingOn, WaitingOnList } from '../api/types.js';
import type { Zone } from './instants.js';
import { stateSentence } from './state-sentence.js';

const wib: Zone = [{ from: 0, minutes: 420, name: 'WIB' }];
const at = (local: string): number => Date.parse(`${local}+07:00`);
const now = at('2023-05-22T09:00:00');

const counts: AssessmentDetail['counts'] = {
  indicators: 98,
  bodies: 19,
  unassigned: 2,
  assigned: 3,
  accepted: 20,
  refused: 1,
  submitted: 60,
  agreed: 7,
  contested: 3,
  notApplicable: 2,
  openOffers: 0,
  openQuestions: 4,
  openContradictions: 1,
};

function detail(stage: AssessmentDetail['stage'] = 'collecting'): AssessmentDetail {
  return {
    key: 'k',
    title: { id: '' },
    languages: ['id'],
    level: 'national',
    linkedTo: null,
    clock: 'held',
    framework: { id: 'f', version: '1', illustrative: true },
    convener: 'KEMLU',
    stage,
    timeline: [
      { stage: 'launched', plannedOn: '2023-04-03', enteredAt: at('2023-04-03T09:00:00') },
      { stage: 'collecting', plannedOn: '2023-04-06', enteredAt: at('2023-04-06T09:00:00') },
      { stage: 'crosscheck', plannedOn: null, enteredAt: null },
      { stage: 'validation', plannedOn: '2023-06-20', enteredAt: null },
    ],
    steering: { coordinators: [], officers: [], researchers: [] },
    plan: {
      acceptance: { amount: 5, unit: 'workingDays' },
      answering: { amount: 30, unit: 'workingDays' },
      answeringNotAfter: null,
      offer: { amount: 5, unit: 'workingDays' },
      roundReply: { amount: 5, unit: 'workingDays' },
      silence: { amount: 5, unit: 'workingDays' },
      ladder: [],
      hopLimit: 2,
      maxRounds: 2,
      milestones: [],
    },
    calendar: {
      id: 'c',
      country: 'ID',
      weekend: [6, 7],
      zone: 'Asia/Jakarta',
      offsets: [...wib],
      officeHours: [],
      decrees: [],
    },
    counts,
    profile: { status: 'none', version: 0 },
    gate: { next: null, missing: [] },
    clockAt: now,
    nextEvent: null,
    frameworkTitle: { id: '' },
    lastFactId: 1,
    inboxUrl: null,
  };
}

function owed(body: string | null, until: number | null): WaitingOn {
  return {
    id: `${body}/${until}`,
    assessment: 'k',
    body,
    bodyName: null,
    role: 'focalPoint',
    persons: [],
    vacant: false,
    people: [],
    what: 'answerIndicators',
    items: ['1.1.1'],
    since: now,
    until,
    workingDaysLeft: null,
    then: 'remindAgain',
    step: 0,
  };
}
const waiting = (...items: WaitingOn[]): WaitingOnList => ({ at: now, items });

function meeting(startsAt: number, status: Meeting['status'] = 'open'): Meeting {
  return {
    number: 1,
    kind: 'coordination',
    title: { id: '', hash: '' },
    titleContent: null,
    status,
    startsAt,
    endsAt: startsAt,
    format: 'inPerson',
    invited: 0,
    replies: { yes: 0, no: 0 },
    attendance: { total: 0, inPerson: 0, online: 0, bodies: 0, outside: 0 },
    items: 0,
    itemsWithOutcome: 0,
  };
}

describe('the sentence of state', () => {
  it('counts what went further as submitted', () => {
    const { values } = stateSentence(detail(), undefined, [], now, wib);
    expect(values).toMatchObject({ total: 98, submitted: 72, outcomes: 12, assigned: 96 });
  });

  it('counts a body once, however much it owes, and nobody who is no body', () => {
    const list = waiting(
      owed('KEMNAKER', now - 1),
      owed('KEMNAKER', now + 1),
      owed('BPS', now + 1),
      owed('POLRI', null),
      owed(null, now - 1),
    );
    expect(stateSentence(detail(), list, [], now, wib)).toMatchObject({
      waits: { bodies: 3, late: 1 },
    });
  });

  it('claims nothing about waiting before it is known', () => {
    expect(stateSentence(detail(), undefined, [], now, wib).waits).toBeNull();
  });

  it('names the next planned stage, past stages without a plan', () => {
    expect(stateSentence(detail(), undefined, [], now, wib).next).toEqual({
      kind: 'stage',
      stage: 'validation',
      on: '2023-06-20',
    });
  });

  it('names an open meeting that comes before it, or on the same day', () => {
    const startsAt = at('2023-06-20T09:00:00');
    expect(stateSentence(detail(), undefined, [meeting(startsAt)], now, wib).next).toEqual({
      kind: 'meeting',
      meeting: 'coordination',
      at: startsAt,
    });
    const later = [meeting(at('2023-06-21T09:00:00')), meeting(at('2023-06-01T09:00:00'), 'draft'), meeting(now - 1)];
    expect(stateSentence(detail(), undefined, later, now, wib).next?.kind).toBe('stage');
  });

  it('says of a finished assessment only that it is finished', () => {
    const list = waiting(owed('BPS', now + 1));
    expect(stateSentence(detail('closed'), list, [meeting(now + 1)], now, wib)).toMatchObject({
      waits: null,
      next: null,
      over: true,
    });
    expect(stateSentence(detail(), list, [], now, wib).over).toBe(false);
  });

  it('names nothing when the plan is at its end', () => {
    expect(stateSentence(detail('validation'), undefined, [], now, wib).next).toBeNull();
  });
});
