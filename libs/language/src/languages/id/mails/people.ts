import type { PeopleMails, SaidOfRole } from '../../../vocabulary/mails.js';

const named = (role: string, body: string | null): string => (body === null ? role : `${role} ${body}`);

/** Atas dasar apa: itulah yang lebih dulu ingin diketahui seorang pejabat. */
const entered = ({ enteredBy, letter }: SaidOfRole): string =>
  enteredBy === null
    ? 'Masa tugasnya telah berakhir.'
    : `Dicatat oleh ${enteredBy}${letter === null ? '' : ` berdasarkan surat nomor ${letter}`}.`;

export const people: PeopleMails = {
  handedOver: ({ role, body, open }) => ({
    title: `Serah terima tugas: ${named(role, body)}`,
    text: `Mulai sekarang Bapak/Ibu bertugas sebagai ${named(role, body)}. ${
      open === 0
        ? 'Saat ini tidak ada yang perlu dikerjakan.'
        : 'Berikut hal yang masih terbuka dan kini menjadi tugas Bapak/Ibu.'
    }`,
  }),
  vacancy: ({ role, body }) => ({
    title: `Belum ada ${named(role, body)}`,
    text: `Belum ada yang ditunjuk sebagai ${named(role, body)}. Tugas yang masih terbuka tidak dapat diselesaikan sebelum ada penggantinya. Mohon ditunjuk.`,
  }),
  roleGiven: (said) => ({
    title: `Tugas baru: ${named(said.role, said.body)}`,
    text:
      said.person === null
        ? `Mulai sekarang Bapak/Ibu bertugas sebagai ${named(said.role, said.body)}. ${entered(said)}`
        : `Mulai sekarang ${said.person} bertugas sebagai ${named(said.role, said.body)}. ${entered(said)} Bila lembaga Bapak/Ibu tidak memintanya, mohon beri tahu koordinator hari ini juga.`,
  }),
  roleEnded: (said) => ({
    title: `Tugas berakhir: ${named(said.role, said.body)}`,
    text:
      said.person === null
        ? `Bapak/Ibu tidak lagi bertugas sebagai ${named(said.role, said.body)}, dan yang dapat dibuka dengan tugas itu kini tertutup. ${entered(said)} Terima kasih atas kerja Bapak/Ibu.`
        : `${said.person} tidak lagi bertugas sebagai ${named(said.role, said.body)}. ${entered(said)} Bila lembaga Bapak/Ibu tidak memintanya, mohon beri tahu koordinator hari ini juga.`,
  }),
  openDuty: ({ about, by }) =>
    [about, by === null ? 'tanpa tenggat' : `paling lambat ${by}`].filter((part) => part !== '').join('; '),
};
