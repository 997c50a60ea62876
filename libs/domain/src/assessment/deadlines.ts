import { computeDeadline } from '../calendar/calendar.js';
import type { Calendar, Deadline } from '../calendar/types.js';
import type { Instant } from '../core/types.js';
import type { Plan } from './types.js';

/**
 * When answers are due that are taken over `now`: by the plan's rule, but not after the plan's last instant. The cap
 * never falls before the acceptance deadline, and once it has passed the rule alone counts: a body that joins late
 * still gets time. Serves the preview before a handoff is accepted too.
 */
export function answeringDeadline(calendar: Calendar, plan: Plan, now: Instant, acceptance: Deadline | null): Deadline {
  const byRule = computeDeadline(calendar, plan.answering, now, now);
  const cap = plan.answeringNotAfter;
  if (cap === null || now >= cap || byRule.instant <= cap) return byRule;
  if (acceptance === null || acceptance.instant <= cap) return { ...byRule, instant: cap };
  // The acceptance deadline itself, with its own rule, so that a decree moves both together.
  return acceptance.instant < byRule.instant ? acceptance : byRule;
}

/** The two clocks that start when a body is asked to answer an indicator. */
export function assignmentDeadlines(
  calendar: Calendar,
  plan: Plan,
  now: Instant,
): { readonly acceptance: Deadline; readonly answering: Deadline } {
  const acceptance = computeDeadline(calendar, plan.acceptance, now, now);
  return { acceptance, answering: answeringDeadline(calendar, plan, now, acceptance) };
}
