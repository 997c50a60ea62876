import { lookUp } from '../core/look-up.js';
import { localDate } from '../calendar/calendar.js';
import type { Context } from '../core/types.js';
import { hoursWarnings } from '../meeting/meeting.hours.js';
import { roundClosed } from './crosscheck.js';
import { missingFor, nextStage, unwaivableGates } from './gates.js';
import { requireIndicators } from './register.js';
import { accept, refuse, requireRole } from '../core/verdicts.js';
import { openRound, requireStage, type CommandOf, type Verdict } from './rules.js';
import type { AssessmentFact } from './facts.js';
import type { AssessmentState } from './types.js';

/** Enters the next stage when its gate is met, or past an unmet gate with a waiver that is kept. */
export function decideAdvance(
  state: AssessmentState,
  command: CommandOf<'assessment.advance'>,
  context: Context,
): Verdict {
  const refusal = requireRole(context, ['coordinator', 'programOfficer']);
  if (refusal) return refusal;
  const next = nextStage(state.stage);
  if (next === null || command.to !== next) return refuse('WRONG_STAGE', { stage: state.stage, to: command.to, next });

  const missing = missingFor(state, next);
  const firm = missing.filter((code) => unwaivableGates.includes(code));
  if (missing.length > 0 && (command.waiver === undefined || firm.length > 0)) {
    return refuse('GATE_NOT_MET', { to: next, missing, unwaivable: firm });
  }
  // A round that outlived its waived gate ends with the assessment; nobody would be left to close it.
  const round = next === 'closed' ? openRound(state) : undefined;
  const ended: readonly AssessmentFact[] =
    round === undefined ? [] : [roundClosed(state, round.number, context.now, context.actor)];
  return accept([
    ...ended,
    {
      type: 'StageEntered',
      at: context.now,
      by: context.actor,
      stage: next,
      from: state.stage,
      waiver: missing.length > 0 ? (command.waiver ?? null) : null,
    },
  ]);
}

/** A decree that has become known: it counts from now on, and moves the deadlines that hang on working days. */
export function decideDecree(
  state: AssessmentState,
  command: CommandOf<'assessment.announceDecree'>,
  context: Context,
): Verdict {
  const refusal = requireRole(context, ['coordinator', 'programOfficer']);
  if (refusal) return refusal;
  const { decree } = command;
  if (state.calendar.decrees.some((known) => known.id === decree.id))
    return refuse('DECREE_KNOWN', { decree: decree.id });
  const today = localDate(state.calendar, context.now);
  if (decree.knownOn > today) return refuse('WRONG_STATE', { decree: decree.id, knownOn: decree.knownOn, today });
  return accept([{ type: 'DecreeAnnounced', at: context.now, by: context.actor, decree }]);
}

/** Plans a meeting. A coordination meeting also takes every handoff at the hop limit that waits for a decision. */
export function decidePlanMeeting(
  state: AssessmentState,
  command: CommandOf<'meeting.plan'>,
  context: Context,
): Verdict {
  const { number, kind, startsAt, endsAt, format, title } = command;
  const refusal =
    requireRole(context, ['coordinator', 'programOfficer', 'facilitator']) ?? requireIndicators(state, command.agenda);
  if (refusal) return refusal;
  if (lookUp(state.meetings, String(number)) !== undefined) return refuse('ALREADY_EXISTS', { meeting: number });
  if (startsAt < context.now) return refuse('DATE_PAST', { startsAt, now: context.now });
  if (endsAt <= startsAt) return refuse('DATE_PAST', { startsAt, endsAt });
  const offers =
    kind === 'coordination'
      ? Object.values(state.offers).flatMap((offer) => (offer.status === 'hopLimit' ? [offer.id] : []))
      : [];
  const planned: AssessmentFact = {
    type: 'MeetingPlanned',
    at: context.now,
    by: context.actor,
    number,
    kind,
    startsAt,
    endsAt,
    format,
    title,
    agenda: [...new Set(command.agenda)],
    offers,
  };
  return accept([planned], hoursWarnings(state.calendar, { startsAt, endsAt }, context.now));
}

/** Starts the profile, with the register's provenance as it stands. */
export function decideStartProfile(state: AssessmentState, context: Context): Verdict {
  const refusal =
    requireRole(context, ['researcher', 'programOfficer', 'coordinator']) ?? requireStage(state, ['analysis']);
  if (refusal) return refusal;
  if (state.profile.status !== 'none') return refuse('ALREADY_EXISTS', { profile: state.profile.status });
  return accept([{ type: 'ProfileStarted', at: context.now, by: context.actor }]);
}
