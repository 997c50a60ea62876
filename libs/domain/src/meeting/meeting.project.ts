import { perObject, perPair } from '../core/memo.js';
import type { AgendaItemView, AttendanceView, MeetingView } from '../views.js';
import type { BodyCode, ViewRow, WaitingOn } from '../core/types.js';
import { bodiesPresent, itemsWithoutOutcome } from './meeting.rules.js';
import { voicesOn } from './meeting.voices.js';
import type { AgendaItem, Attendance, MeetingIdentity, MeetingState } from './types.js';

/** Id of the obligation to hold the meeting; invitations are only worth sending while it is open. */
export function holdMeetingId(state: MeetingState): string {
  return `meeting/${state.input.number}/holdMeeting/${state.call.startsAt}`;
}

/** Rows `meeting`, `agendaItem` and `attendance` of the read model; what a fact did not touch is the very same row. */
export function projectMeeting(state: MeetingState): readonly ViewRow[] {
  return [
    { kind: 'meeting', id: String(state.input.number), body: null, doc: meetingView(state) },
    ...state.agenda.map((item) => agendaRow(item)(state.input.number, state.speakers)),
    ...attendanceRows(state.input, state.attendance),
  ];
}

/** The row of an item stays when a body speaks for the first time elsewhere: only the item's own speakers count. */
const agendaRow = perObject((item: AgendaItem) => {
  let known: { readonly number: number; readonly speakers: readonly BodyCode[]; readonly row: ViewRow } | null = null;
  return (number: number, speakers: readonly BodyCode[]): ViewRow => {
    const stays = known?.number === number && startAlike(known.speakers, speakers, item.said.length);
    const row = known !== null && stays ? known.row : newAgendaRow(item, number, speakers);
    known = { number, speakers, row };
    return row;
  };
});

function newAgendaRow({ said, ...item }: AgendaItem, number: number, speakers: readonly BodyCode[]): ViewRow {
  const doc: AgendaItemView = { ...item, positions: voicesOn({ said }, speakers), meeting: number };
  return { kind: 'agendaItem', id: `${number}/${item.item}`, body: null, doc };
}

function startAlike(a: readonly string[], b: readonly string[], length: number): boolean {
  if (a === b) return true;
  for (let place = 0; place < length; place += 1) if (a[place] !== b[place]) return false;
  return true;
}

const attendanceRow = perPair(({ number }: MeetingIdentity, one: Attendance): ViewRow => {
  const doc: AttendanceView = { ...one, meeting: number };
  return { kind: 'attendance', id: `${number}/${one.person}`, body: one.body, doc };
});
const attendanceRows = perPair((input: MeetingIdentity, attendance: MeetingState['attendance']): readonly ViewRow[] =>
  Object.values(attendance).map((one) => attendanceRow(input, one)),
);

function meetingView(state: MeetingState): MeetingView {
  const { number, kind } = state.input;
  const { title, startsAt, endsAt, format } = state.call;
  return {
    number,
    kind,
    title,
    status: state.status,
    startsAt,
    endsAt,
    format,
    ...repliesOf(state.invitees),
    attendance: { ...attendanceCounts(state.attendance), bodies: bodiesPresent(state).length },
    items: state.agenda.length,
    itemsWithOutcome: state.agenda.length - itemsWithoutOutcome(state).length,
  };
}

const repliesOf = perObject((all: MeetingState['invitees']): Pick<MeetingView, 'invited' | 'replies'> => {
  const invitees = Object.values(all);
  return {
    invited: invitees.length,
    replies: {
      yes: invitees.filter((one) => one.reply === 'yes').length,
      no: invitees.filter((one) => one.reply === 'no').length,
    },
  };
});

const attendanceCounts = perObject((all: MeetingState['attendance']) => {
  const attendance = Object.values(all);
  return {
    total: attendance.length,
    inPerson: attendance.filter((one) => one.mode === 'inPerson').length,
    online: attendance.filter((one) => one.mode === 'online').length,
    outside: attendance.filter((one) => one.outside).length,
  };
});

/** Who must do what so that the meeting moves on. */
export function meetingWaitingOn(state: MeetingState): readonly WaitingOn[] {
  const { assessment, number, kind } = state.input;
  const common = { assessment, body: null, persons: state.coordinators, since: state.since, step: 0 } as const;
  if (state.status === 'draft' || state.status === 'open') {
    return [
      {
        ...common,
        id: holdMeetingId(state),
        role: 'coordinator',
        what: 'holdMeeting',
        items: [],
        until: state.call.startsAt,
        then: 'meetingTakesPlace',
      },
    ];
  }
  if (state.status !== 'inSession') return [];
  const missing = kind === 'fgd' ? itemsWithoutOutcome(state) : [];
  const what = missing.length > 0 ? 'setOutcomes' : 'closeMeeting';
  return [
    {
      ...common,
      id: `meeting/${number}/${what}`,
      role: 'facilitator',
      what,
      items: missing.map((item) => item.indicator),
      until: null,
      then: 'nothingAutomatic',
    },
  ];
}
