/*
 * Without a schema, so that pages which only need the names do not fetch one.
 */

/** What somebody does: the contacts of a body, and those who steer, write and look on. */
export const partNames = [
  'main',
  'alternate',
  'authority',
  'coordinator',
  'programOfficer',
  'researcher',
  'facilitator',
  'observer',
] as const;
export type PartName = (typeof partNames)[number];

/** The periods of a plan, all in working days. */
export const periodNames = ['acceptance', 'answering', 'offer', 'roundReply', 'silence'] as const;
export type PeriodName = (typeof periodNames)[number];
/** The sections of a preparation, in their order. */
export const sectionNames = ['basics', 'people', 'calendar', 'plan', 'assignments'] as const;
export type SectionName = (typeof sectionNames)[number];

/** More indicators than these with one body as their lead are much for one desk. */
export const muchForOneDesk = 8;
