import { lookUp } from '../core/look-up.js';
import type { Actor, BodyCode, Context, IndicatorCode, Instant } from '../core/types.js';
import { assignmentDeadlines } from './deadlines.js';
import { roleOf } from '../people/offices.js';
import { isHeld } from './gates.js';
import { accept, refuse, requireRole, type Refused } from '../core/verdicts.js';
import {
  pendingOffer,
  repeated,
  requireMembers,
  requireStage,
  type CommandOf,
  type FactOf,
  type Verdict,
} from './rules.js';
import type { AssessmentFact } from './facts.js';
import { contactKinds, type AssessmentState, type RegisterEntry, type RegisterStatus } from './types.js';

/** Statuses in which the lead may still change: nothing was handed in and no meeting has spoken. */
export const movable: readonly RegisterStatus[] = ['assigned', 'accepted', 'refused'];

/** A body joins. Once a coordination meeting is over it joins late, which its schedule and the statistics show. */
export function decideEnrol(
  state: AssessmentState,
  command: CommandOf<'assessment.enrolBody'>,
  context: Context,
): Verdict {
  const refusal =
    requireRole(context, ['coordinator', 'programOfficer']) ??
    requireStage(state, ['setup', 'launched', 'collecting', 'crosscheck', 'validation']);
  if (refusal) return refusal;
  if (lookUp(state.bodies, command.body) !== undefined) return refuse('ALREADY_ENROLLED', { body: command.body });
  const outside = contactKinds.flatMap((contact) => {
    const person = command.contacts[contact];
    return person === null
      ? []
      : (requireMembers(state, [person], { role: roleOf[contact], body: command.body }) ?? []);
  });
  if (outside[0] !== undefined) return outside[0];
  return accept([
    {
      type: 'BodyEnrolled',
      at: context.now,
      by: context.actor,
      body: command.body,
      contacts: command.contacts,
      late: isHeld(state, 'coordination'),
    },
  ]);
}

/** Gives indicators their lead: all of the list, or none of it. */
export function decideAssign(
  state: AssessmentState,
  command: CommandOf<'assessment.assign'>,
  context: Context,
): Verdict {
  const { assignments } = command;
  const refusal =
    requireRole(context, ['coordinator', 'programOfficer']) ??
    requireStage(state, ['launched', 'collecting']) ??
    (assignments.length === 0 ? refuse('EMPTY', { field: 'assignments' }) : null) ??
    requireIndicators(
      state,
      assignments.map((one) => one.indicator),
    ) ??
    requireBodies(
      state,
      assignments.flatMap((one) => [one.lead, ...one.contributors]),
    );
  if (refusal) return refusal;

  const taken = assignments
    .map((one) => one.indicator)
    .filter((code) => lookUp(state.register, code)?.status !== 'unassigned');
  const already = [...new Set([...taken, ...repeated(assignments.map((one) => one.indicator))])];
  if (already.length > 0) return refuse('ALREADY_ASSIGNED', { indicators: already });
  const doubled = assignments.filter((one) => repeated([one.lead, ...one.contributors]).length > 0);
  if (doubled.length > 0) return refuse('SAME_BODY', { indicators: doubled.map((one) => one.indicator) });

  const deadlines = assignmentDeadlines(state.calendar, state.plan, context.now);
  return accept(
    assignments.map(({ indicator, lead, contributors }) => ({
      type: 'IndicatorAssigned',
      at: context.now,
      by: context.actor,
      indicator,
      lead,
      contributors,
      ...deadlines,
    })),
  );
}

/**
 * The coordinator's word on who answers. Giving an indicator back to the lead that refused it is an insistence: the
 * clocks start anew, the lead does not change. A pending handoff of the indicator ends with it.
 */
export function decideReassign(
  state: AssessmentState,
  command: CommandOf<'assessment.reassign'>,
  context: Context,
): Verdict {
  const { indicator, to } = command;
  const refusal =
    requireRole(context, ['coordinator']) ?? requireIndicators(state, [indicator]) ?? requireBodies(state, [to]);
  if (refusal) return refusal;
  const entry = entryOf(state, indicator);
  const stale = requireVersion(entry, command.expectedVersion);
  if (stale) return stale;
  if (!movable.includes(entry.status)) return refuse('WRONG_STATE', { indicator, status: entry.status });
  if (to === entry.lead && entry.status !== 'refused') return refuse('SAME_BODY', { indicator, body: to });
  if (entry.refusedBy.includes(to) && command.despiteRefusal !== true)
    return refuse('REFUSED_BEFORE', { indicator, body: to });

  return accept([
    ...revocations(state, [indicator], 'reassigned', context.now, context.actor),
    {
      type: 'IndicatorReassigned',
      at: context.now,
      by: context.actor,
      indicator,
      from: entry.lead,
      to,
      ...assignmentDeadlines(state.calendar, state.plan, context.now),
    },
  ]);
}

/** Ends the pending handoffs of some indicators, because what they were about is settled otherwise. */
export function revocations(
  state: AssessmentState,
  indicators: readonly IndicatorCode[],
  cause: FactOf<'HandoffRevoked'>['cause'],
  at: Instant,
  by: Actor,
): readonly AssessmentFact[] {
  return indicators.flatMap((indicator): readonly AssessmentFact[] => {
    const offer = pendingOffer(state, indicator);
    return offer === undefined ? [] : [{ type: 'HandoffRevoked', at, by, offer: offer.id, cause }];
  });
}

/** The register entry of an indicator that is known to exist; a missing one is a bug, not an outcome. */
export function entryOf(state: AssessmentState, indicator: IndicatorCode): RegisterEntry {
  const entry = lookUp(state.register, indicator);
  if (entry === undefined) throw new RangeError(`indicator ${indicator} is not in the register of ${state.input.key}`);
  return entry;
}

/** A refusal when an indicator is not in the register. */
export function requireIndicators(state: AssessmentState, indicators: readonly IndicatorCode[]): Refused | null {
  const unknown = [...new Set(indicators.filter((code) => lookUp(state.register, code) === undefined))];
  return unknown.length === 0 ? null : refuse('UNKNOWN_INDICATOR', { indicators: unknown });
}

/** A refusal when a body is not enrolled. */
export function requireBodies(state: AssessmentState, bodies: readonly BodyCode[]): Refused | null {
  const unknown = [...new Set(bodies.filter((code) => lookUp(state.bodies, code) === undefined))];
  return unknown.length === 0 ? null : refuse('UNKNOWN_BODY', { bodies: unknown });
}

/** A refusal when the person acts on a register entry whose lead has changed since they looked. */
export function requireVersion(entry: RegisterEntry, expected: number | undefined): Refused | null {
  return expected === undefined || expected === entry.version
    ? null
    : refuse('STALE_VERSION', { indicator: entry.code, expected, actual: entry.version });
}
