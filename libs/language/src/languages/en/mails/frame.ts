import type { FrameWords } from '../../../vocabulary/mails.js';

export const frame: FrameWords = {
  label: {
    due: 'Due',
    newDue: 'New deadline',
    acceptBy: 'Accept or refuse by',
    answerBy: 'Answer by',
    formerDue: 'Previously',
    dueByRule: 'By working days alone',
    reason: 'Reason',
    kind: 'Kind of contradiction',
    bodies: 'Bodies',
    decree: 'Decree',
    meeting: 'Meeting',
    time: 'Time',
    mode: 'Mode',
    agenda: 'Agenda',
    statements: 'Number of statements',
    question: 'Question',
    contradiction: 'Contradiction',
    remark: 'Remark',
    followUp: 'Follow-up',
    before: 'Earlier wording',
    after: 'New wording',
  },
  indicators: (count) => (count === 1 ? 'Indicator' : 'Indicators'),
  moreIndicators: (count) => `and ${count} more ${count === 1 ? 'indicator' : 'indicators'}`,
  yourBody: 'your body',
  asks: ({ ask, by }) => (by === null ? `Please ${ask}` : `Please ${ask} by ${by}`),
  asksLate: ({ ask, since }) => `Overdue since ${since}: please ${ask}`,
  andMore: (subject, count) => `${subject}, and ${count} more`,
  rehearsalTag: '[Rehearsal] ',
  greeting: (name) => `Dear ${name},`,
  openingSingle: (title) => `This message concerns the assessment “${title}”.`,
  openingDigest: ({ day, count, title }) =>
    `Daily digest for ${day}: there ${count === 1 ? 'is 1 matter' : `are ${count} matters`} ${title === null ? 'in the assessments you take part in' : `in the assessment “${title}”`}.`,
  forAction: 'For action',
  forInformation: 'For information',
  open: 'Open in Selaras',
  why: ({ role, body, only }) => {
    const article = only ? 'the' : /^[aeiou]/.test(role) ? 'an' : 'a';
    return `You are receiving this as ${article} ${role}${body === null ? '' : ` of ${body}`}.`;
  },
  ask: ({ name, address, coordinator }) =>
    `For questions, please contact ${name}${coordinator ? ', coordinator of the assessment' : ''}${address === null ? '' : ` (${address})`}, or reply to this message.`,
  askNobodyNamed: 'For questions, please contact the coordinator of the assessment.',
  regards: 'Kind regards,',
  coordinator: (title) =>
    title === null ? 'Coordinator of the assessment' : `Coordinator of the assessment “${title}”`,
  rehearsal:
    'This is a rehearsal. The dates and tasks in this message are part of it; the message never leaves the built-in inbox.',
  illustrative:
    'Illustrative catalogue: the indicators were worded for demonstration and are not the official wording.',
  sender:
    'Sent automatically by Selaras. Selaras is not affiliated with, nor endorsed by, IOM, Economist Impact or any ministry.',
};
