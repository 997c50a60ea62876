import type { MeetingMails } from '../../../vocabulary/mails.js';

export const meetings: MeetingMails = {
  invitation: ({ kind, day }) => ({
    subject: `Undangan ${kind}, ${day}: mohon konfirmasi kehadiran`,
    title: `Undangan ${kind}`,
    text: `Dengan hormat kami mengundang Bapak/Ibu menghadiri ${kind}. Mohon konfirmasi kehadiran.`,
  }),
  confirmAttendance: 'konfirmasi kehadiran',
  followUp: ({ body }) => ({
    title: `Tindak lanjut rapat bagi ${body}`,
    text: `Rapat mencatat tindak lanjut berikut bagi ${body}. Mohon dipantau pelaksanaannya.`,
  }),
  seeToFollowUp: ({ body }) => `memantau tindak lanjut rapat bagi ${body}`,
  agendaIndicators: ({ codes }) => `indikator ${codes}`,
  agendaRange: ({ count, first, last }) => `${count} indikator (${first} sampai ${last})`,
  agendaHandoffs: ({ codes }) => `pengalihan indikator ${codes}`,
  mode: (format) => ({ inPerson: 'tatap muka', hybrid: 'tatap muka atau daring', online: 'daring' })[format],
};
