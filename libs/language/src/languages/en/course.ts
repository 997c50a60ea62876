import type { MeetingKind, Role, Stage } from '@selaras/domain';

/* English words for what an assessment goes through and who takes part, as they stand inside a sentence: the terms of the field's glossary. */

export const stage: Readonly<Record<Stage, string>> = {
  setup: 'preparation',
  launched: 'launch',
  collecting: 'collection of answers',
  crosscheck: 'cross-check',
  validation: 'validation',
  analysis: 'analysis',
  consultation: 'report consultation',
  clearance: 'government clearance',
  published: 'publication',
  closed: 'closing',
};

export const role: Readonly<Record<Role, string>> = {
  coordinator: 'coordinator',
  programOfficer: 'programme officer',
  focalPoint: 'focal point',
  authority: 'validating authority',
  researcher: 'researcher',
  facilitator: 'facilitator',
  participant: 'participant',
  outsideReviewer: 'outside reviewer',
  observer: 'observer',
  operator: 'operator',
};

export const meetingKind: Readonly<Record<MeetingKind, string>> = {
  coordination: 'coordination meeting',
  fgd: 'focus group discussion (FGD)',
  consultation: 'report consultation',
};
