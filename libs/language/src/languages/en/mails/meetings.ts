import type { MeetingMails } from '../../../vocabulary/mails.js';

export const meetings: MeetingMails = {
  invitation: ({ kind, day }) => ({
    subject: `Invitation to the ${kind}, ${day}: please confirm attendance`,
    title: `Invitation to the ${kind}`,
    text: `You are invited to the ${kind}. Please confirm whether you will attend.`,
  }),
  confirmAttendance: 'confirm attendance',
  followUp: ({ body }) => ({
    title: `Follow-up from the meeting for ${body}`,
    text: `The meeting has noted the following follow-up for ${body}. Please see that it is carried out.`,
  }),
  seeToFollowUp: ({ body }) => `see to the follow-up from the meeting for ${body}`,
  agendaIndicators: ({ count, codes }) => `${count === 1 ? 'indicator' : 'indicators'} ${codes}`,
  agendaRange: ({ count, first, last }) => `${count} indicators (${first} to ${last})`,
  agendaHandoffs: ({ count, codes }) => `handoff of ${count === 1 ? 'indicator' : 'indicators'} ${codes}`,
  mode: (format) => ({ inPerson: 'in person', hybrid: 'in person or online', online: 'online' })[format],
};
