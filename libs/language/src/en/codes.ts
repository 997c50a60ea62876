/**
 * English words for the codes of the domain, as they stand inside a sentence. British spelling, the terms of the
 * field's glossary.
 */
import type {
  Contradiction,
  GateCode,
  ItemStatus,
  MeetingKind,
  MeetingState,
  NoticeKind,
  NoticeWhy,
  OfferStatus,
  Outcome,
  ProfileState,
  Question,
  RefusalReason,
  RegisterStatus,
  RevocationCause,
  Role,
  Stage,
  WaitingThen,
} from '@selaras/domain';

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

export const why: Readonly<Record<NoticeWhy, string>> = {
  mainFocalPoint: 'main focal point',
  alternateFocalPoint: 'alternate focal point',
  validatingAuthority: 'validating authority',
  coordinator: 'coordinator of the assessment',
  programOfficer: 'programme officer',
  researcher: 'researcher',
  invited: 'invited participant',
  outsideReviewer: 'outside reviewer',
};

export const gate: Readonly<Record<GateCode, string>> = {
  bodiesEnrolled: 'bodies enrolled',
  coordinationMeetingHeld: 'coordination meeting held',
  allAssigned: 'all indicators assigned',
  allSubmitted: 'all answers submitted',
  noOpenRound: 'clarification round closed',
  noOpenQuestions: 'all clarification questions replied to',
  fgdHeld: 'focus group discussion (FGD) held',
  everyIndicatorHasOutcome: 'an outcome for every indicator',
  profileCirculated: 'draft profile circulated',
  consultationHeld: 'report consultation held',
  profileValidated: 'profile validated',
  profilePublished: 'profile published',
  noOpenContradictions: 'all contradictions resolved',
};

export const outcome: Readonly<Record<Outcome, string>> = {
  agreed: 'agreed',
  contested: 'contested',
  notApplicable: 'not applicable',
};

export const registerStatus: Readonly<Record<RegisterStatus, string>> = {
  unassigned: 'not yet assigned',
  assigned: 'not yet accepted',
  accepted: 'accepted',
  refused: 'refused',
  submitted: 'submitted',
  ...outcome,
  closed: 'closed',
};

export const itemStatus: Readonly<Record<ItemStatus, string>> = {
  assigned: 'not yet accepted',
  refused: 'refused',
  accepted: 'not yet answered',
  answered: 'awaiting sign-off',
  cleared: 'signed off, not yet submitted',
  submitted: 'submitted',
  ...outcome,
  closed: 'closed',
  released: 'handed off',
};

export const offerStatus: Readonly<Record<OfferStatus, string>> = {
  open: 'open',
  accepted: 'accepted',
  refused: 'refused',
  revoked: 'withdrawn',
  escalated: 'passed to the coordinator',
  hopLimit: 'awaiting the coordinator’s decision',
  decided: 'decided',
};

export const questionStatus: Readonly<Record<Question['status'], string>> = {
  open: 'not yet replied to',
  answered: 'answered',
  evidenceAdded: 'evidence added',
  cannotAnswer: 'cannot be answered',
  unanswered: 'left unanswered',
};

export const contradictionStatus: Readonly<Record<Contradiction['status'], string>> = {
  open: 'open',
  reconciled: 'reconciled',
  bothStand: 'both stand',
  unresolved: 'unresolved',
};

export const meetingStatus: Readonly<Record<MeetingState['status'], string>> = {
  draft: 'draft',
  open: 'open',
  inSession: 'in session',
  closed: 'closed',
};

export const profileStatus: Readonly<Record<ProfileState['status'] | 'none', string>> = {
  none: 'not begun',
  draft: 'draft',
  circulated: 'circulated',
  validated: 'validated',
  cleared: 'cleared for publication',
  published: 'published',
};

export const refusalReason: Readonly<Record<RefusalReason, string>> = {
  outsideMandate: 'outside the mandate',
  sharedMandate: 'shared mandate',
  dataElsewhere: 'the data are held by another body',
  needsLeadership: 'needs a decision by its leadership',
  needsTime: 'needs more time',
};

export const revokedCause: Readonly<Record<RevocationCause, string>> = {
  byOwner: 'withdrawn by the body that made it',
  answered: 'the body that made it has answered the indicator',
  reassigned: 'the indicator has been assigned to another body',
  kept: 'the coordinator decided that responsibility stays where it is',
};

export const contradictionKind: Readonly<Record<Contradiction['kind'], string>> = {
  answersDiffer: 'answers differ',
  answerAgainstLaw: 'answer and law do not agree',
  legalCitation: 'legal citations differ',
  figuresDiffer: 'figures differ',
  nationalLocal: 'national and local statements differ',
};

export const meetingKind: Readonly<Record<MeetingKind, string>> = {
  coordination: 'coordination meeting',
  fgd: 'focus group discussion (FGD)',
  consultation: 'report consultation',
};

export const noticeKind: Readonly<Record<NoticeKind, string>> = {
  assigned: 'indicators assigned',
  accepted: 'indicators accepted',
  refused: 'indicator refused',
  reassigned: 'lead changed',
  handoffOffered: 'handoff offered',
  handoffAccepted: 'handoff accepted',
  handoffRefused: 'handoff refused',
  handoffRevoked: 'handoff offer closed',
  handoffEscalated: 'handoff passed to the coordinator',
  handoffHopLimit: 'handoff limit reached',
  clearanceRequested: 'sign-off requested',
  reminder: 'reminder',
  overdue: 'past the deadline',
  escalation: 'escalation to the coordinator',
  questions: 'clarification questions',
  questionsReplied: 'clarification questions replied to',
  contradiction: 'contradiction to be resolved',
  deadlineMoved: 'deadline moved',
  invitation: 'invitation',
  outcome: 'outcome set',
  followUp: 'follow-up',
  consultation: 'consultation on the draft profile',
  profilePublished: 'profile published',
  erratum: 'erratum',
  stageChanged: 'new stage',
};

export const then: Readonly<Record<WaitingThen, string>> = {
  remindAgain: 'another reminder',
  escalateToAuthority: 'the validating authority is told',
  escalateToCoordinator: 'it goes to the coordinator',
  roundCloses: 'the clarification round closes',
  textAdopted: 'the draft counts as agreed',
  meetingTakesPlace: 'the meeting takes place',
  nothingAutomatic: 'nothing happens by itself',
};
