import { extendCalendar } from '../calendar/calendar.js';
import { changedRoll, rollOf } from '../people/roll.js';
import { withSpeakers, withVoices } from './meeting.voices.js';
import type { AgendaItem, Attendance, MeetingFact, MeetingInput, MeetingState, PlannedItem } from './types.js';

/** A meeting before its first fact: everything on the agenda is open and nobody was invited. */
export function initialMeeting(planned: MeetingInput): MeetingState {
  const { title, startsAt, endsAt, format, calendar, agenda, coordinators, members, ...input } = planned;
  return {
    input,
    call: { title, startsAt, endsAt, format },
    coordinators,
    ...(members === undefined ? {} : { members: rollOf(members) }),
    calendar,
    status: 'draft',
    since: 0,
    invitees: {},
    attendance: {},
    agenda: agenda.map(unspoken),
    speakers: [],
    followUps: {},
  };
}

/** The state after one more fact. Total: a fact is never refused. */
export function evolveMeeting(state: MeetingState, fact: MeetingFact): MeetingState {
  switch (fact.type) {
    case 'MeetingDrafted':
      return { ...state, status: 'draft', since: fact.at };
    case 'AgendaExtended':
      return { ...state, agenda: [...state.agenda, ...fact.items.map(unspoken)] };
    case 'DecreeNoted':
      return { ...state, calendar: extendCalendar(state.calendar, fact.decree) };
    case 'PeopleChanged':
      return { ...state, coordinators: fact.coordinators };
    case 'MembershipNoted':
      return { ...state, members: changedRoll(state.members, fact) };
    case 'MeetingOpened':
      return {
        ...state,
        status: 'open',
        since: state.status === 'open' ? state.since : fact.at,
        invitees: {
          ...state.invitees,
          ...Object.fromEntries(
            fact.invitees.map((one) => [one.person, { ...one, reply: 'none' as const, mode: null }]),
          ),
        },
      };
    case 'InvitationReplied': {
      const invitee = state.invitees[fact.person];
      if (!invitee) return state;
      return {
        ...state,
        invitees: { ...state.invitees, [fact.person]: { ...invitee, reply: fact.reply, mode: fact.mode } },
      };
    }
    case 'MeetingStarted':
      return { ...state, status: 'inSession', since: fact.at };
    case 'Attended':
      return { ...state, attendance: { ...state.attendance, ...byPerson(fact.attendances) } };
    case 'PositionsRecorded': {
      const speakers = withSpeakers(
        state.speakers,
        fact.positions.map(({ body }) => body),
      );
      const said = (item: AgendaItem): string => withVoices(item.said, speakers, fact.positions);
      return {
        ...state,
        speakers,
        agenda: changeItem(state.agenda, fact.item, (item) => ({ ...item, said: said(item) })),
      };
    }
    case 'OutcomesSet':
      return {
        ...state,
        agenda: fact.outcomes.reduce(
          (agenda, { item, outcome, wording }) => changeItem(agenda, item, (one) => ({ ...one, outcome, wording })),
          state.agenda,
        ),
      };
    case 'FollowUpSet':
      return {
        ...state,
        followUps: { ...state.followUps, [fact.followUp]: { body: fact.body, text: fact.text, done: false } },
      };
    case 'MeetingClosed':
      return { ...state, status: 'closed', since: fact.at };
  }
}

/** An item that nobody has spoken about yet. */
function unspoken({ item, indicator, offer }: PlannedItem): AgendaItem {
  return { item, indicator, offer, said: '', outcome: null, wording: null };
}

function byPerson(attendances: readonly Attendance[]): Readonly<Record<string, Attendance>> {
  return Object.fromEntries(attendances.map((one) => [one.person, one]));
}

function changeItem(
  agenda: readonly AgendaItem[],
  id: string,
  change: (item: AgendaItem) => AgendaItem,
): readonly AgendaItem[] {
  return agenda.map((item) => (item.item === id ? change(item) : item));
}
