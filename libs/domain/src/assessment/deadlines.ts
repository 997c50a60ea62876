import { computeDeadline, lastWorkingInstant } from '../calendar/calendar.js';
import type { Calendar, Deadline } from '../calendar/types.js';
import type { Instant } from '../core/types.js';
import type { Plan } from './types.js';

type AnsweringPlan = Pick<Plan, 'answering' | 'answeringNotAfter'>;

/**
 * When answers to what a body takes on `now` are due: by the plan's rule, but not after the plan's last instant. The cap
 * never falls before the acceptance deadline nor on a day off, and once it has passed the rule alone counts: a body
 * that joins late still gets time. Serves the preview before a handoff is accepted too.
 */
export function answeringDeadline(
  calendar: Calendar,
  plan: AnsweringPlan,
  now: Instant,
  acceptance: Deadline | null,
): Deadline {
  const byRule = computeDeadline(calendar, plan.answering, now, now);
  const cap = lastInstant(calendar, plan, now);
  if (cap === null || now >= cap || byRule.instant <= cap) return byRule;
  if (acceptance === null || acceptance.instant <= cap) return { ...byRule, instant: cap };
  // The acceptance deadline itself, with its own rule, so that a decree moves both together.
  return acceptance.instant < byRule.instant ? acceptance : byRule;
}

/** The two clocks that start when a body is asked to answer an indicator. */
export function assignmentDeadlines(
  calendar: Calendar,
  plan: AnsweringPlan & Pick<Plan, 'acceptance'>,
  now: Instant,
): { readonly acceptance: Deadline; readonly answering: Deadline } {
  const acceptance = computeDeadline(calendar, plan.acceptance, now, now);
  return { acceptance, answering: answeringDeadline(calendar, plan, now, acceptance) };
}

function lastInstant(calendar: Calendar, plan: AnsweringPlan, now: Instant): Instant | null {
  const { answeringNotAfter: set, answering } = plan;
  return set === null || answering.unit !== 'workingDays' ? set : lastWorkingInstant(calendar, set, now);
}
