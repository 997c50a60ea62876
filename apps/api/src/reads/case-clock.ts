import type { AssessmentRow } from '@selaras/persistence';

/** The assessment's instant: where a held clock stood when the row was read, or the present. */
export function caseNow(assessment: Pick<AssessmentRow, 'clock' | 'clockAt'>): number {
  return assessment.clock === 'live' ? Date.now() : assessment.clockAt;
}
