import type { DutyMails } from '../../../vocabulary/mails.js';
import { indicators, itOrThem } from './plurals.js';

export const duties: DutyMails = {
  assigned: ({ body, count }) => ({
    title: `Assignment of ${indicators(count)} to ${body}`,
    text: `The following ${count === 1 ? 'indicator has' : 'indicators have'} been assigned to ${body}. Please accept ${itOrThem(count)}, or refuse with a reason.`,
  }),
  takenOver: ({ body, count }) => ({
    title: `${body} takes over ${indicators(count)}`,
    text: `By a handoff, ${body} is now responsible for the following ${count === 1 ? 'indicator' : 'indicators'}. Please answer ${itOrThem(count)}.`,
  }),
  clearanceRequested: ({ body, count }) => ({
    title: `Sign-off of ${count} ${count === 1 ? 'answer' : 'answers'} from ${body}`,
    text: `${body} has answered the following ${count === 1 ? 'indicator' : 'indicators'}. Please review the ${count === 1 ? 'answer' : 'answers'} and sign off, or send back with a remark.`,
  }),
  reminder: ({ body, duty }) => ({
    title: `Reminder: ${duty}`,
    text: `${body} still has to ${duty}.`,
  }),
  overdue: ({ body, duty }) => ({
    title: `Past the deadline: ${duty}`,
    text: `The deadline for ${body} to ${duty} has passed. Please do so as soon as possible.`,
  }),
  escalation: ({ body, duty }) => ({
    title: `${body} is past its deadline`,
    text: `${body} has yet to ${duty}. The deadline has passed and reminders have been sent. Please contact ${body}.`,
  }),
  askBody: ({ body, duty }) => `ask ${body} to ${duty}`,
  contactBody: ({ body }) => `contact ${body}`,
  contactSubject: ({ body, duty, since }) =>
    `Please contact ${body}: it has yet to ${duty}${since === null ? '' : `, due ${since}`}`,
  deadlineMoved: ({ body, duty, count, day }) => ({
    title: count === 1 ? `A deadline has moved to ${day}` : `Change of ${count} deadlines, the earliest to ${day}`,
    text:
      count === 1
        ? `Because the working days have changed, the deadline for ${body} to ${duty} has moved.`
        : `Because the working days have changed, ${count} deadlines for ${body} have moved. The earliest is the one to ${duty}.`,
  }),
  deadlineStays: ({ body, duty, day }) => ({
    title: `A deadline stays on ${day}`,
    text: `A change of working days became known too late to shorten it: the deadline for ${body} to ${duty} stays as it was.`,
  }),
  silenceMoved: ({ version, day }) => ({
    title: `The deadline for comments on the draft profile has moved to ${day}`,
    text: `Because the working days have changed, the deadline for comments on version ${version} of the draft profile has moved.`,
  }),
};
