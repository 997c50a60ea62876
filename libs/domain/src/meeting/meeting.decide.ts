import { lookUp } from '../core/look-up.js';
import type { BodyCode, Context, Decision, Role } from '../core/types.js';
import { accept, refuse, requireRole } from '../core/verdicts.js';
import { requireStanding } from '../people/roll.js';
import { bodiesPresent, isBeforeMeetingDay, itemsWithoutOutcome, requireStatus } from './meeting.rules.js';
import type { Attendance, Invitee, MeetingCommand, MeetingFact, MeetingState, Position } from './types.js';

const hosts: readonly Role[] = ['coordinator', 'programOfficer', 'facilitator'];

type Of<T extends MeetingCommand['type']> = Extract<MeetingCommand, { readonly type: T }>;
type Verdict = Decision<MeetingFact>;

/** What a person's command means for a meeting: facts, or a coded refusal with nothing changed. */
export function decideMeeting(state: MeetingState, command: MeetingCommand, context: Context): Verdict {
  const ended = requireStanding(state.members, context.actor);
  if (ended !== null) return ended;
  switch (command.type) {
    case 'meeting.open':
      return decideOpen(state, command, context);
    case 'meeting.reply':
      return decideReply(state, command, context);
    case 'meeting.start':
      return decideStart(state, context);
    case 'meeting.attend':
      return decideAttend(state, command, context);
    case 'meeting.positions':
      return decidePositions(state, command, context);
    case 'meeting.outcomes':
      return decideOutcomes(state, command, context);
    case 'meeting.followUp':
      return decideFollowUp(state, command, context);
    case 'meeting.close':
      return decideClose(state, context);
  }
}

/** Opening again while open invites those who were not invited yet; the others hear nothing twice. */
function decideOpen(state: MeetingState, command: Of<'meeting.open'>, context: Context): Verdict {
  const refusal = requireRole(context, hosts) ?? requireStatus(state, ['draft', 'open']);
  if (refusal) return refusal;
  if (context.now > state.call.endsAt) return refuse('DATE_PAST', { endsAt: state.call.endsAt, now: context.now });
  const invitees = lastOfEach(command.invitees, (one: Invitee) => one.person).filter(
    (one) => lookUp(state.invitees, one.person) === undefined,
  );
  if (invitees.length === 0) return refuse('EMPTY', { field: 'invitees' });
  return accept({ type: 'MeetingOpened', at: context.now, by: context.actor, invitees });
}

function decideReply(state: MeetingState, command: Of<'meeting.reply'>, context: Context): Verdict {
  const onBehalf = command.person !== context.actor.person;
  const refusal = (onBehalf ? requireRole(context, hosts) : null) ?? requireStatus(state, ['open', 'inSession']);
  if (refusal) return refusal;
  if (lookUp(state.invitees, command.person) === undefined) return refuse('UNKNOWN_PERSON', { person: command.person });
  const mode =
    command.reply === 'no' ? null : (command.mode ?? (state.call.format === 'hybrid' ? null : state.call.format));
  return accept({
    type: 'InvitationReplied',
    at: context.now,
    by: context.actor,
    person: command.person,
    reply: command.reply,
    mode,
  });
}

function decideStart(state: MeetingState, context: Context): Verdict {
  const refusal = requireRole(context, hosts) ?? requireStatus(state, ['open']);
  if (refusal) return refusal;
  if (isBeforeMeetingDay(state, context.now)) {
    return refuse('MEETING_STATE', { status: state.status, startsAt: state.call.startsAt, now: context.now });
  }
  return accept({ type: 'MeetingStarted', at: context.now, by: context.actor });
}

function decideAttend(state: MeetingState, command: Of<'meeting.attend'>, context: Context): Verdict {
  const refusal = requireRole(context, hosts) ?? requireStatus(state, ['inSession']);
  if (refusal) return refusal;
  const attendances = lastOfEach(command.attendances, (one: Attendance) => one.person);
  if (attendances.length === 0) return refuse('EMPTY', { field: 'attendances' });
  const strayed = attendances.find((one) => {
    const invitee = lookUp(state.invitees, one.person);
    return invitee !== undefined && invitee.body !== one.body;
  });
  // A wrong body at the check-in desk would give that body a voice it does not have.
  if (strayed) {
    const invitedFor = lookUp(state.invitees, strayed.person)?.body ?? null;
    return refuse('FOREIGN_BODY', { person: strayed.person, body: strayed.body, invitedFor });
  }
  return accept({ type: 'Attended', at: context.now, by: context.actor, attendances });
}

function decidePositions(state: MeetingState, command: Of<'meeting.positions'>, context: Context): Verdict {
  const refusal =
    requireRole(context, ['focalPoint', 'facilitator', 'programOfficer']) ?? requireStatus(state, ['inSession']);
  if (refusal) return refusal;
  if (!state.agenda.some((item) => item.item === command.item))
    return refuse('UNKNOWN_ITEM', { items: [command.item] });
  if (command.positions.length === 0) return refuse('EMPTY', { field: 'positions' });

  const { role, body: ownBody } = context.actor;
  const onBehalf = role !== 'focalPoint';
  const present = bodiesPresent(state);
  for (const { body, position } of command.positions) {
    if (!onBehalf && body !== ownBody) return refuse('FOREIGN_BODY', { body, ownBody });
    const refused = refuseVoice(state, present, body, position);
    if (refused) return refused;
  }
  // Who spoke is known from the session; what the request says about it is not trusted.
  const positions = lastOfEach(command.positions, (one) => one.body).map(({ body, position }) => ({
    body,
    position,
    onBehalf,
  }));
  return accept({ type: 'PositionsRecorded', at: context.now, by: context.actor, item: command.item, positions });
}

function refuseVoice(
  state: MeetingState,
  present: readonly BodyCode[],
  body: BodyCode,
  position: Position,
): ReturnType<typeof refuse> | null {
  if (present.includes(body)) return null;
  if (position !== 'absent') return refuse('WRONG_STATE', { body, position, attendance: 0 });
  const invited = Object.values(state.invitees).some((one) => one.body === body);
  return invited ? null : refuse('UNKNOWN_BODY', { body });
}

/** All items or none: a batch with one mistake leaves no outcome behind. */
function decideOutcomes(state: MeetingState, command: Of<'meeting.outcomes'>, context: Context): Verdict {
  const refusal = requireRole(context, hosts) ?? requireStatus(state, ['inSession']);
  if (refusal) return refusal;
  if (command.outcomes.length === 0) return refuse('EMPTY', { field: 'outcomes' });

  const agenda = new Map(state.agenda.map((item) => [item.item, item]));
  const unknown = command.outcomes.filter((one) => !agenda.has(one.item)).map((one) => one.item);
  if (unknown.length > 0) return refuse('UNKNOWN_ITEM', { items: unknown });
  const twice = command.outcomes
    .filter((one, index) => command.outcomes.findIndex((other) => other.item === one.item) !== index)
    .map((one) => one.item);
  if (twice.length > 0) return refuse('ALREADY_EXISTS', { items: [...new Set(twice)] });
  const wordless = command.outcomes.filter((one) => one.wording.id === '' || one.wording.hash === '');
  if (wordless.length > 0) return refuse('EMPTY', { field: 'wording', items: wordless.map((one) => one.item) });

  // The register was told of an indicator's outcome; it can be corrected to another one but not taken back.
  const takenBack = command.outcomes.filter((one) => {
    const before = agenda.get(one.item);
    const reported = before?.offer === null && before.outcome !== null && before.outcome !== 'discussed';
    return one.outcome === 'discussed' && reported;
  });
  if (takenBack.length > 0)
    return refuse('WRONG_STATE', { items: takenBack.map((one) => one.item), outcome: 'discussed' });

  const outcomes = command.outcomes.flatMap((one) => {
    const item = agenda.get(one.item);
    return item ? [{ item: one.item, indicator: item.indicator, outcome: one.outcome, wording: one.wording }] : [];
  });
  return accept({ type: 'OutcomesSet', at: context.now, by: context.actor, outcomes });
}

function decideFollowUp(state: MeetingState, command: Of<'meeting.followUp'>, context: Context): Verdict {
  const refusal = requireRole(context, hosts) ?? requireStatus(state, ['inSession']);
  if (refusal) return refusal;
  if (lookUp(state.followUps, command.followUp) !== undefined) {
    return refuse('ALREADY_EXISTS', { followUp: command.followUp });
  }
  const { followUp, body, text } = command;
  return accept({ type: 'FollowUpSet', at: context.now, by: context.actor, followUp, body, text });
}

function decideClose(state: MeetingState, context: Context): Verdict {
  const refusal = requireRole(context, hosts) ?? requireStatus(state, ['inSession']);
  if (refusal) return refusal;
  const missing = state.input.kind === 'fgd' ? itemsWithoutOutcome(state).map((item) => item.item) : [];
  if (missing.length > 0) return refuse('OUTCOME_MISSING', { items: missing });
  return accept({ type: 'MeetingClosed', at: context.now, by: context.actor });
}

/** One entry per key, the last said, in order of first mention. */
function lastOfEach<T>(entries: readonly T[], keyOf: (entry: T) => string): readonly T[] {
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
}
