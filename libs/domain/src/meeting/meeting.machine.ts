import { extendCalendar } from '../calendar/calendar.js';
import { sameContent } from '../core/difference.js';
import { systemActor, type Instant, type Machine } from '../core/types.js';
import { newsFor } from '../people/roll.js';
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

function receiveMeeting(state: MeetingState, message: MeetingMessage, now: Instant): readonly MeetingFact[] {
  if (state.status === 'closed') return [];
  const stamp = { at: now, by: systemActor };
  switch (message.type) {
    case 'register.agenda': {
      const known = new Set(state.agenda.map(({ item }) => item));
      const items = message.items.filter(({ item }) => !known.has(item) && known.add(item));
      return items.length === 0 ? [] : [{ type: 'AgendaExtended', ...stamp, items }];
    }
    case 'register.decree':
      return extendCalendar(state.calendar, message.decree) === state.calendar
        ? []
        : [{ type: 'DecreeNoted', ...stamp, decree: message.decree }];
    case 'register.people':
      return sameContent(message.coordinators, state.coordinators)
        ? []
        : [{ type: 'PeopleChanged', ...stamp, coordinators: message.coordinators }];
    case 'register.membership': {
      const news = newsFor(state.members, message);
      return news === null ? [] : [{ type: 'MembershipNoted', ...stamp, ...news }];
    }
    // A meeting that nobody closed ends with its assessment; otherwise its process would wait for ever.
    case 'register.closed':
      return [{ type: 'MeetingClosed', ...stamp }];
  }
}
