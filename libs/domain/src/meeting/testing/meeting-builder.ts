import { atLocal } from '../../calendar/calendar.js';
import { indonesia2023 } from '../../calendar/testing/indonesia-2023.js';
import type { Actor, ContentRef, Instant } from '../../core/types.js';
import { meetingMachine } from '../meeting.machine.js';
import type {
  Attendance,
  Invitee,
  MeetingCommand,
  MeetingFact,
  MeetingInput,
  MeetingMessage,
  MeetingState,
} from '../types.js';
import { runOf, type Run } from './machine-run.js';

export const coordinator: Actor = { person: 'kemlu-coordinator', role: 'coordinator', body: 'KEMLU' };
export const facilitator: Actor = { person: 'facilitator-1', role: 'facilitator', body: null };
export const officer: Actor = { person: 'officer-1', role: 'programOfficer', body: null };
export const observer: Actor = { person: 'observer-1', role: 'observer', body: null };

/** The main focal point of a body. */
export function focalPoint(body: string): Actor {
  return { person: `${body.toLowerCase()}-main`, role: 'focalPoint', body };
}

export function ref(id: string): ContentRef {
  return { id, hash: `hash-of-${id}` };
}

/** An instant of the case's calendar, WIB. */
export function wib(date: string, time: string): Instant {
  return atLocal(indonesia2023, date, time);
}

export const plannedAt = wib('2023-06-05', '10:00');
export const fgdDay = wib('2023-06-20', '09:00');

/** An FGD with two indicators and nothing decided. */
export function meetingInput(changes: Partial<MeetingInput> = {}): MeetingInput {
  return {
    assessment: 'mgi-id-2023',
    number: 3,
    kind: 'fgd',
    title: ref('title'),
    startsAt: fgdDay,
    endsAt: wib('2023-06-21', '16:00'),
    format: 'hybrid',
    calendar: indonesia2023,
    agenda: [
      { item: '1', indicator: '1.1.1', offer: null },
      { item: '2', indicator: '1.1.2', offer: null },
    ],
    coordinators: [coordinator.person],
    clock: 'held',
    ...changes,
  };
}

export function invitee(body: string): Invitee {
  return { person: focalPoint(body).person, body, outside: false };
}

export const reviewer: Invitee = { person: 'reviewer-1', body: null, outside: true };

export function attendance(body: string, mode: Attendance['mode'] = 'inPerson'): Attendance {
  return { ...invitee(body), mode };
}

export type MeetingRun = Run<MeetingState, MeetingCommand, MeetingMessage, MeetingFact>;

/** A meeting that was drafted. */
export function drafted(changes: Partial<MeetingInput> = {}): MeetingRun {
  return runOf(meetingMachine, meetingInput(changes), plannedAt);
}

/** A meeting whose invitations went out to KEMLU, KEMNAKER and a reviewer from outside. */
export function opened(changes: Partial<MeetingInput> = {}): MeetingRun {
  const run = drafted(changes);
  run.act(
    { type: 'meeting.open', invitees: [invitee('KEMLU'), invitee('KEMNAKER'), reviewer] },
    coordinator,
    plannedAt,
  );
  return run;
}

/** A meeting in session with KEMLU in the room and nobody else. */
export function inSession(changes: Partial<MeetingInput> = {}): MeetingRun {
  const run = opened(changes);
  run.act({ type: 'meeting.start' }, facilitator, fgdDay);
  run.act({ type: 'meeting.attend', attendances: [attendance('KEMLU')] }, facilitator, fgdDay);
  return run;
}
