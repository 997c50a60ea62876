import type {
  Contradiction,
  GateCode,
  MeetingState,
  OfferStatus,
  ProfileState,
  Question,
  RegisterStatus,
  RevocationCause,
} from '@selaras/domain';
import { outcome } from './items.js';

/* English words for states of everything that has some, as they stand inside a sentence: the terms of the field's glossary. */

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

export const registerStatus: Readonly<Record<RegisterStatus, string>> = {
  unassigned: 'not yet assigned',
  assigned: 'not yet accepted',
  accepted: 'accepted',
  refused: 'refused',
  submitted: 'submitted',
  ...outcome,
  closed: 'closed',
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

export const contradictionKind: Readonly<Record<Contradiction['kind'], string>> = {
  answersDiffer: 'answers differ',
  answerAgainstLaw: 'answer and law do not agree',
  legalCitation: 'legal citations differ',
  figuresDiffer: 'figures differ',
  nationalLocal: 'national and local statements differ',
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

export const revokedCause: Readonly<Record<RevocationCause, string>> = {
  byOwner: 'withdrawn by the body that made it',
  answered: 'the body that made it has answered the indicator',
  reassigned: 'the indicator has been assigned to another body',
  kept: 'the coordinator decided that responsibility stays where it is',
};
