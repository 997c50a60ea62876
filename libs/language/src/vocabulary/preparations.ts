/** What each finding about an assessment in preparation tells, by its code. */
export interface FindingDetails {
  // What stands in the way of a launch.
  readonly KEY_MISSING: object;
  readonly KEY_TAKEN: { readonly key: string };
  readonly LANGUAGES_MISSING: object;
  readonly TITLE_MISSING: { readonly language: string };
  readonly FRAMEWORK_MISSING: object;
  readonly FRAMEWORK_LANGUAGE: { readonly language: string };
  readonly CONVENER_MISSING: object;
  readonly CONVENER_UNKNOWN: { readonly body: string };
  readonly BODIES_MISSING: object;
  readonly BODY_CODE: { readonly row: number };
  readonly BODY_TWICE: { readonly body: string };
  readonly BODY_NAME: { readonly body: string; readonly language: string };
  readonly COORDINATOR_MISSING: object;
  readonly PERSON_ACCOUNT: { readonly row: number };
  readonly PERSON_TWICE: { readonly person: string };
  readonly PERSON_TAKEN: { readonly person: string };
  readonly PERSON_NAME: { readonly person: string };
  readonly PERSON_EMAIL: { readonly person: string };
  readonly PERSON_BODY: { readonly person: string };
  readonly PERSON_BODY_UNKNOWN: { readonly person: string; readonly body: string };
  readonly STEERS_AND_SPEAKS: { readonly person: string; readonly body: string };
  readonly CONTACT_MISSING: { readonly body: string; readonly contact: 'main' | 'alternate' | 'authority' };
  readonly CONTACT_TWICE: { readonly body: string; readonly contact: 'main' | 'alternate' | 'authority' };
  readonly NOBODY_ANSWERS: object;
  readonly CALENDAR_UNUSABLE: object;
  readonly HOURS_UNUSABLE: { readonly row: number };
  readonly DAY_OFF_DATE: { readonly date: string };
  readonly PERIOD_MISSING: { readonly period: 'acceptance' | 'answering' | 'offer' | 'roundReply' | 'silence' };
  readonly MILESTONE_DATE: { readonly stage: string };
  readonly MILESTONE_ORDER: { readonly stage: string };
  readonly CLEARANCE_UNKNOWN: { readonly body: string };
  readonly ASSIGNED_UNKNOWN: { readonly indicator: string };
  readonly ASSIGNED_TWICE: { readonly indicator: string };
  readonly ASSIGNED_BODY: { readonly indicator: string; readonly body: string };
  readonly ASSIGNED_SAME: { readonly indicator: string; readonly body: string };
  readonly UNREADABLE: { readonly place: string };
  // What is allowed, and often a mistake.
  readonly MILESTONES_MISSING: object;
  readonly MILESTONE_DAY_OFF: { readonly stage: string; readonly date: string };
  readonly MILESTONE_PAST: { readonly stage: string; readonly date: string };
  readonly ANSWERING_SHORT: { readonly acceptance: number; readonly answering: number };
  readonly ANSWERS_LATE: { readonly stage: string; readonly date: string };
  readonly DAYS_OFF_MISSING: { readonly year: string };
  readonly LADDER_MISSING: object;
  readonly DESK_LOAD: { readonly body: string; readonly count: number };
  readonly UNASSIGNED: { readonly count: number };
  readonly BODY_IDLE: { readonly body: string };
  readonly BODY_ALONE: { readonly body: string };
  readonly PERSON_IDLE: { readonly person: string };
  readonly ADDRESS_SHARED: { readonly email: string };
  readonly RESEARCHER_MISSING: object;
}
export type FindingCode = keyof FindingDetails;

/** What is said of a preparation; `written` is how a date reads, `stage` what a stage is called. */
export interface FindingWriting {
  readonly date: (date: string) => string;
  readonly stage: (stage: string) => string;
}
/** A sentence for each finding, from what it tells. */
export type FindingWords = {
  readonly [C in FindingCode]: (details: FindingDetails[C], write: FindingWriting) => string;
};

/** What the next assessment does not begin with, of the one that it is made from. */
export interface LeftDetails {
  readonly PERIOD: { readonly period: FindingDetails['PERIOD_MISSING']['period'] };
  readonly DAYS_OFF: { readonly count: number };
  readonly OFFICE_HOURS: { readonly count: number };
  readonly RUNGS: { readonly count: number };
  readonly DATES: object;
  readonly VACANT: { readonly body: string; readonly contact: FindingDetails['CONTACT_MISSING']['contact'] };
  readonly LEAD_GONE: { readonly indicator: string };
}
export type LeftCode = keyof LeftDetails;
export type LeftWords = { readonly [C in LeftCode]: (details: LeftDetails[C]) => string };
