import { systemActor, type Instant, type Machine } from '../core/types.js';
import { decideMeeting } from './meeting.decide.js';
import { meetingEffects } from './meeting.effects.js';
import { evolveMeeting, initialMeeting } from './meeting.evolve.js';
import { meetingWaitingOn, projectMeeting } from './meeting.project.js';
import type { MeetingCommand, MeetingFact, MeetingInput, MeetingMessage, MeetingState } from './types.js';

/**
 * The rules of one meeting: draft → open → in session → closed. Nothing is mailed before it is opened. It has no
 * clock of its own: people start and close it.
 */
export const meetingMachine: Machine<MeetingInput, MeetingState, MeetingCommand, MeetingMessage, MeetingFact> = {
  kind: 'meeting',
  open: (_input, now) => [{ type: 'MeetingDrafted', at: now, by: systemActor }],
  initial: initialMeeting,
  decide: decideMeeting,
  receive: receiveMeeting,
  onDue: () => [],
  nextDue: () => null,
  evolve: evolveMeeting,
  effects: meetingEffects,
  project: projectMeeting,
  waitingOn: meetingWaitingOn,
  isClosed: (state) => state.status === 'closed',
};

/** A meeting that nobody closed ends with its assessment; otherwise its process would wait for ever. */
function receiveMeeting(state: MeetingState, message: MeetingMessage, now: Instant): readonly MeetingFact[] {
  switch (message.type) {
    case 'register.closed':
      return state.status === 'closed' ? [] : [{ type: 'MeetingClosed', at: now, by: systemActor }];
  }
}
