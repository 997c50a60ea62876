import type { CrosscheckMails } from '../../../vocabulary/mails.js';

export const crosscheck: CrosscheckMails = {
  questions: ({ body, count, round }) => ({
    title: `Putaran klarifikasi ${round}: ${count} pertanyaan`,
    text: `Dalam putaran klarifikasi ke-${round}, peneliti mengajukan pertanyaan berikut kepada ${body}. Mohon dibalas sebelum putaran ditutup.`,
  }),
  questionsReplied: ({ round }) => ({
    title: `Semua pertanyaan putaran ${round} sudah dibalas`,
    text: `Balasan atas semua pertanyaan klarifikasi putaran ${round} sudah masuk. Putaran dapat ditutup.`,
  }),
  contradiction: () => ({
    title: 'Perbedaan yang perlu diselaraskan',
    text: 'Keterangan mengenai indikator berikut berbeda satu sama lain. Peneliti akan menghubungi lembaga terkait untuk menyelaraskannya; untuk saat ini tidak ada yang perlu dilakukan.',
  }),
};
