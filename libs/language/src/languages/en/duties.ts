import type { WaitingWhat } from '@selaras/domain';
import type { Counted } from '../../vocabulary/words.js';

/** What is owed, as it follows “to” or “please”. */
export const duty: Readonly<Record<WaitingWhat, Counted>> = {
  enrolBodies: { other: 'enrol the bodies that take part' },
  assignIndicators: { one: 'assign {{count}} indicator', other: 'assign {{count}} indicators' },
  planMeeting: { other: 'plan a meeting' },
  acceptIndicators: { one: 'accept or refuse {{count}} indicator', other: 'accept or refuse {{count}} indicators' },
  answerIndicators: { one: 'answer {{count}} indicator', other: 'answer {{count}} indicators' },
  clearAnswers: { one: 'sign off {{count}} answer', other: 'sign off {{count}} answers' },
  submitAnswers: { one: 'submit {{count}} signed-off answer', other: 'submit {{count}} signed-off answers' },
  decideOffer: {
    one: 'accept or refuse {{count}} handoff offer',
    other: 'accept or refuse {{count}} handoff offers',
  },
  replyQuestions: {
    one: 'reply to {{count}} clarification question',
    other: 'reply to {{count}} clarification questions',
  },
  reassignIndicator: {
    one: 'name a new lead for {{count}} indicator',
    other: 'name a new lead for {{count}} indicators',
  },
  decideEscalatedOffer: {
    one: 'decide on {{count}} handoff offer left unanswered',
    other: 'decide on {{count}} handoff offers left unanswered',
  },
  decideHopLimit: {
    one: 'decide on {{count}} handoff at the limit',
    other: 'decide on {{count}} handoffs at the limit',
  },
  chaseBody: { other: 'contact the body that is past its deadline' },
  appointContact: { other: 'appoint somebody to a vacant office' },
  findStandIn: { other: 'find somebody to stand in for a contact who is away' },
  closeRound: { other: 'close the clarification round' },
  resolveContradiction: { one: 'resolve {{count}} contradiction', other: 'resolve {{count}} contradictions' },
  setOutcomes: {
    one: 'set the outcome of {{count}} agenda item',
    other: 'set the outcomes of {{count}} agenda items',
  },
  closeMeeting: { other: 'close the meeting' },
  holdMeeting: { other: 'hold the meeting' },
  writeProfile: { other: 'write the profile' },
  circulateProfile: { other: 'circulate the draft profile' },
  commentProfile: { other: 'comment on the draft profile, or object' },
  resolveComments: { one: 'resolve {{count}} comment', other: 'resolve {{count}} comments' },
  confirmStatements: {
    one: 'review the statements that rest on {{count}} changed indicator',
    other: 'review the statements that rest on {{count}} changed indicators',
  },
  validateProfile: { other: 'declare the profile validated' },
  clearProfile: { other: 'clear the profile for publication' },
  publishProfile: { other: 'publish the profile' },
  advanceStage: { other: 'begin the next stage' },
};

/** The same where a subject has little room: both ways out stand in the mail. */
export const shortDuty: Readonly<Partial<Record<WaitingWhat, Counted>>> = {
  acceptIndicators: { one: 'accept {{count}} indicator', other: 'accept {{count}} indicators' },
  decideOffer: { one: 'answer {{count}} handoff offer', other: 'answer {{count}} handoff offers' },
  submitAnswers: { one: 'submit {{count}} answer', other: 'submit {{count}} answers' },
  commentProfile: { other: 'comment on the draft profile' },
};
