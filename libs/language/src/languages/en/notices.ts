import type { NoticeKind, NoticeWhy, WaitingThen } from '@selaras/domain';

/* English words for notices: their kinds, why somebody gets one, what happens then, as they stand inside a sentence: the terms of the field's glossary. */

export const why: Readonly<Record<NoticeWhy, string>> = {
  mainFocalPoint: 'main focal point',
  alternateFocalPoint: 'alternate focal point',
  validatingAuthority: 'validating authority',
  coordinator: 'coordinator of the assessment',
  programOfficer: 'programme officer',
  researcher: 'researcher',
  invited: 'invited participant',
  outsideReviewer: 'outside reviewer',
  ownRole: 'person whom it concerns',
  standIn: 'stand-in for the main focal point',
};

export const noticeKind: Readonly<Record<NoticeKind, string>> = {
  assigned: 'indicators assigned',
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
  followUp: 'follow-up',
  consultation: 'consultation on the draft profile',
  provenanceChanged: 'basis of a statement changed',
  profilePublished: 'profile published',
  erratum: 'erratum',
  stageChanged: 'new stage',
  handedOver: 'handover',
  vacancy: 'nobody appointed',
  roleGiven: 'new role',
  roleEnded: 'role ended',
  absenceNoted: 'absence',
  standIn: 'standing in',
  nobodyAvailable: 'nobody available',
  absenceOver: 'absence over',
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
