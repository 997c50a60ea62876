import type { AssessmentDetail, Meeting, Stage, WaitingOnList } from '../api/types.js';
import { civilDate } from './instants.js';
import type { Zone } from './instants.js';

/** The next thing in the plan: a stage on a civil date, or a meeting at an instant. */
export type NextMilestone =
  | { readonly kind: 'stage'; readonly stage: Stage; readonly on: string }
  | { readonly kind: 'meeting'; readonly meeting: Meeting['kind']; readonly at: number };

/** What the one sentence of state says, before it is put into words. */
export interface StateSentence {
  readonly stage: Stage;
  readonly values: {
    readonly bodies: number;
    readonly total: number;
    readonly unassigned: number;
    readonly assigned: number;
    readonly submitted: number;
    readonly outcomes: number;
    readonly questions: number;
    readonly contradictions: number;
    readonly version: number;
  };
  /** Bodies that owe something, and how many of them are past a deadline; null while that is not known. */
  readonly waits: { readonly bodies: number; readonly late: number } | null;
  readonly next: NextMilestone | null;
  /** Whether the assessment is over. */
  readonly over: boolean;
}

function nextMilestone(
  detail: Pick<AssessmentDetail, 'timeline' | 'stage'>,
  meetings: readonly Meeting[],
  now: number,
  zone: Zone,
): NextMilestone | null {
  const position = detail.timeline.findIndex((entry) => entry.stage === detail.stage);
  const stage = detail.timeline.slice(position + 1).find((entry) => entry.plannedOn !== null);
  const meeting = meetings
    .filter((one) => one.startsAt > now && one.status !== 'closed' && one.status !== 'draft')
    .sort((a, b) => a.startsAt - b.startsAt)
    .at(0);
  const meetingFirst =
    meeting !== undefined &&
    (stage === undefined || stage.plannedOn === null || civilDate(zone, meeting.startsAt) <= stage.plannedOn);
  if (meetingFirst) return { kind: 'meeting', meeting: meeting.kind, at: meeting.startsAt };
  if (stage === undefined || stage.plannedOn === null) return null;
  return { kind: 'stage', stage: stage.stage, on: stage.plannedOn };
}

function waitsOf(waiting: WaitingOnList, now: number): StateSentence['waits'] {
  const owed = waiting.items.filter((item) => item.body !== null);
  const late = owed.filter((item) => item.until !== null && item.until < now);
  const bodiesOf = (items: typeof owed): number => new Set(items.map((item) => item.body)).size;
  return { bodies: bodiesOf(owed), late: bodiesOf(late) };
}

/** Derives the sentence from the read model; counts of what is past a stage include what went further. */
export function stateSentence(
  detail: AssessmentDetail,
  waiting: WaitingOnList | undefined,
  meetings: readonly Meeting[],
  now: number,
  zone: Zone,
): StateSentence {
  const { counts } = detail;
  // Nothing follows: to say besides that nobody is waited for and nothing is planned would say it three times.
  const over = detail.stage === 'closed';
  const outcomes = counts.agreed + counts.contested + counts.notApplicable;
  return {
    stage: detail.stage,
    values: {
      bodies: counts.bodies,
      total: counts.indicators,
      unassigned: counts.unassigned,
      assigned: counts.indicators - counts.unassigned,
      submitted: counts.submitted + outcomes,
      outcomes,
      questions: counts.openQuestions,
      contradictions: counts.openContradictions,
      version: detail.profile.version,
    },
    waits: waiting === undefined || over ? null : waitsOf(waiting, now),
    next: over ? null : nextMilestone(detail, meetings, now, zone),
    over,
  };
}
