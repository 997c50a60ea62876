import { nextOpening } from '../calendar/calendar.js';
import type { Calendar } from '../calendar/types.js';
import type { Instant } from '../core/types.js';
import type { DossierFact } from './types.js';

type DeadlinesMoved = Extract<DossierFact, { readonly type: 'DeadlinesMoved' }>;

/**
 * When people are told that deadlines have moved: at the next opening of their office or, where a date that they still
 * go by (the old or the new one) would pass before that, at once.
 */
export function toldAt(calendar: Calendar, { at, moves }: Pick<DeadlinesMoved, 'at' | 'moves'>): Instant {
  const opening = nextOpening(calendar, at, at);
  const passes = (date: Instant): boolean => date > at && date < opening;
  return moves.some(({ from, to }) => passes(from) || passes(to.instant)) ? at : opening;
}
