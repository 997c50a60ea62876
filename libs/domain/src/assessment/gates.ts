import { perObject, valuesOf } from '../core/memo.js';
import type { Instant } from '../core/types.js';
import { latest, openRound } from './rules.js';
import { stages, type AssessmentState, type MeetingKind, type RegisterStatus, type Stage } from './types.js';

export const gateCodes = [
  'bodiesEnrolled',
  'coordinationMeetingHeld',
  'allAssigned',
  'allSubmitted',
  'noOpenRound',
  'noOpenQuestions',
  'fgdHeld',
  'everyIndicatorHasOutcome',
  'profileCirculated',
  'consultationHeld',
  'profileValidated',
  'profilePublished',
  'noOpenContradictions',
] as const;
/** What must be so before a stage is entered. */
export type GateCode = (typeof gateCodes)[number];

/** Requirements of entering each stage. */
export const gates: Readonly<Record<Stage, readonly GateCode[]>> = {
  setup: [],
  launched: ['bodiesEnrolled'],
  collecting: ['coordinationMeetingHeld', 'allAssigned'],
  crosscheck: ['allSubmitted'],
  validation: ['noOpenRound', 'noOpenQuestions'],
  analysis: ['fgdHeld', 'everyIndicatorHasOutcome'],
  consultation: ['profileCirculated'],
  clearance: ['consultationHeld', 'profileValidated'],
  published: ['profilePublished'],
  closed: ['noOpenContradictions'],
};

/** Without these a profile would have no foundation, or none would be public: nobody can waive them. */
export const unwaivableGates: readonly GateCode[] = ['everyIndicatorHasOutcome', 'profilePublished'];

/** The stage after the present one; null at the end. */
export function nextStage(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null;
}

/** Requirements of entering a stage that are not met, in their fixed order. */
export function missingFor(state: AssessmentState, stage: Stage): readonly GateCode[] {
  return gates[stage].filter((code) => !isMet(state, code));
}

/** The next gate: which stage, and what is missing for it. */
export const gateAhead = perObject(
  (state: AssessmentState): { readonly next: Stage | null; readonly missing: readonly GateCode[] } => {
    const next = nextStage(state.stage);
    return { next, missing: next === null ? [] : missingFor(state, next) };
  },
);

/** Since when the present stage could have been left, as far as the state tells. */
export function gateOpenSince(state: AssessmentState): Instant {
  const next = nextStage(state.stage);
  const met = next === null ? [] : gates[next].flatMap((code) => metSince(state, code) ?? []);
  return latest([state.enteredAt[state.stage] ?? 0, ...met]);
}

const handedIn: readonly RegisterStatus[] = ['submitted', 'agreed', 'contested', 'notApplicable', 'closed'];

function isMet(state: AssessmentState, code: GateCode): boolean {
  switch (code) {
    case 'bodiesEnrolled':
      return Object.keys(state.bodies).length > 0;
    case 'coordinationMeetingHeld':
      return isHeld(state, 'coordination');
    case 'allAssigned':
      return valuesOf(state.register).every((entry) => entry.status !== 'unassigned');
    case 'allSubmitted':
      return valuesOf(state.register).every((entry) => handedIn.includes(entry.status));
    case 'noOpenRound':
      return openRound(state) === undefined;
    case 'noOpenQuestions':
      return valuesOf(state.questions).every((question) => question.status !== 'open');
    case 'fgdHeld':
      return isHeld(state, 'fgd');
    case 'everyIndicatorHasOutcome':
      return valuesOf(state.register).every((entry) => entry.outcome !== null);
    case 'profileCirculated':
      return !['none', 'draft'].includes(state.profile.status);
    case 'consultationHeld':
      return isHeld(state, 'consultation');
    case 'profileValidated':
      return ['validated', 'cleared', 'published'].includes(state.profile.status);
    case 'profilePublished':
      return state.profile.status === 'published';
    case 'noOpenContradictions':
      return valuesOf(state.contradictions).every((contradiction) => contradiction.status !== 'open');
  }
}

/** Whether a meeting of that kind is over. */
export function isHeld(state: AssessmentState, kind: MeetingKind): boolean {
  return Object.values(state.meetings).some((meeting) => meeting.kind === kind && meeting.status === 'closed');
}

/** The instant the state keeps for a requirement that is met; null where it keeps none. */
function metSince(state: AssessmentState, code: GateCode): Instant | null {
  switch (code) {
    case 'coordinationMeetingHeld':
      return firstHeld(state, 'coordination');
    case 'fgdHeld':
      return firstHeld(state, 'fgd');
    case 'consultationHeld':
      return firstHeld(state, 'consultation');
    case 'allSubmitted':
    case 'everyIndicatorHasOutcome':
      return latest(valuesOf(state.register).map((entry) => entry.since));
    case 'noOpenRound':
    case 'noOpenQuestions':
      return latest(Object.values(state.rounds).flatMap((round) => round.closedAt ?? []));
    case 'bodiesEnrolled':
      return Object.values(state.bodies).reduce((first, body) => Math.min(first, body.enrolledAt), Infinity);
    case 'allAssigned':
    case 'profileCirculated':
    case 'profileValidated':
    case 'profilePublished':
    case 'noOpenContradictions':
      return null;
  }
}

function firstHeld(state: AssessmentState, kind: MeetingKind): Instant | null {
  const starts = Object.values(state.meetings).flatMap((meeting) =>
    meeting.kind === kind && meeting.status === 'closed' ? [meeting.startsAt] : [],
  );
  return starts.length === 0 ? null : Math.min(...starts);
}
