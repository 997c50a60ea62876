/** Names and unions that every machine speaks in, and what people are told by it. Knows nothing of any machine. */

/** Epoch milliseconds, UTC. */
export type Instant = number;
/** A civil date `YYYY-MM-DD` in the zone of the calendar that is spoken of. */
export type LocalDate = string;
/** Business code of a body, e.g. `KEMLU`. */
export type BodyCode = string;
/** Code of an indicator in its framework, e.g. `6.4.2`. */
export type IndicatorCode = string;
/** Identifier of a person: a role account, never a name or an address. */
export type PersonId = string;
/** Identifier of a row of versioned content in PostgreSQL; bodies of text never travel through workflows. */
export type ContentId = string;

/** A reference to versioned content: id plus the hash of what was there, so that provenance cannot drift. */
export interface ContentRef {
  readonly id: ContentId;
  /** sha-256 of the canonical JSON of the body, hex. */
  readonly hash: string;
}

export const waitingWhats = [
  'enrolBodies',
  'assignIndicators',
  'planMeeting',
  'acceptIndicators',
  'answerIndicators',
  'clearAnswers',
  'submitAnswers',
  'decideOffer',
  'replyQuestions',
  'reassignIndicator',
  'decideEscalatedOffer',
  'decideHopLimit',
  'chaseBody',
  'appointContact',
  'findStandIn',
  'closeRound',
  'resolveContradiction',
  'setOutcomes',
  'closeMeeting',
  'holdMeeting',
  'writeProfile',
  'circulateProfile',
  'commentProfile',
  'resolveComments',
  'confirmStatements',
  'validateProfile',
  'clearProfile',
  'publishProfile',
  'advanceStage',
] as const;
export type WaitingWhat = (typeof waitingWhats)[number];

export const absenceModes = ['finishes', 'unavailable'] as const;
/**
 * What becomes of the work of somebody who is away: they finish what is open and take nothing new on, or all of it goes to
 * whoever stands in.
 */
export type AbsenceMode = (typeof absenceModes)[number];

export const stages = [
  'setup',
  'launched',
  'collecting',
  'crosscheck',
  'validation',
  'analysis',
  'consultation',
  'clearance',
  'published',
  'closed',
] as const;
export type Stage = (typeof stages)[number];

export const refusalReasons = [
  'outsideMandate',
  'sharedMandate',
  'dataElsewhere',
  'needsLeadership',
  'needsTime',
] as const;
/** Why a body says "not ours". */
export type RefusalReason = (typeof refusalReasons)[number];

export const contradictionKinds = [
  'answersDiffer',
  'answerAgainstLaw',
  'legalCitation',
  'figuresDiffer',
  'nationalLocal',
] as const;
export type ContradictionKind = (typeof contradictionKinds)[number];

export const meetingKinds = ['coordination', 'fgd', 'consultation'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingFormats = ['inPerson', 'hybrid', 'online'] as const;
/** How one can take part in a meeting. */
export type MeetingFormat = (typeof meetingFormats)[number];

export const revocationCauses = ['byOwner', 'answered', 'reassigned', 'kept'] as const;
/** Why an offer was closed before the body to which it was made could answer it. */
export type RevocationCause = (typeof revocationCauses)[number];

export const signOffCapacities = ['own', 'onBehalf', 'acting', 'dailyActing'] as const;
/**
 * In what capacity somebody signs: in their own, on behalf of whoever holds the office (a.n.), as the acting holder of a
 * vacant one (Plt.) or as the daily acting holder while its holder is away (Plh.).
 */
export type SignOffCapacity = (typeof signOffCapacities)[number];

/** How an answer was signed off. */
export interface SignOff {
  readonly capacity: SignOffCapacity;
  /** The signer had written it, which the plan lets small bodies do. */
  readonly alone: boolean;
  readonly at: Instant;
}

export const roles = [
  'coordinator',
  'programOfficer',
  'focalPoint',
  'authority',
  'researcher',
  'facilitator',
  'participant',
  'outsideReviewer',
  'observer',
  'operator',
] as const;
/** In which capacity somebody takes part. `focalPoint` covers main and alternate; `authority` is the validating authority of a body. */
export type Role = (typeof roles)[number];
