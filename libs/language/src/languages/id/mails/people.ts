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
  absenceNoted: ({ body, from, until, mode, standIn, enteredBy, letter }) => ({
    title: `Ketidakhadiran Bapak/Ibu telah dicatat${body === null ? '' : `: ${body}`}`,
    text: `Bapak/Ibu tidak hadir mulai ${from} sampai ${until}. ${
      mode === 'finishes'
        ? `Yang sudah terbuka saat itu tetap pada Bapak/Ibu; tugas dan surel baru ${standIn === null ? 'belum ada yang menerima' : `diteruskan kepada ${standIn}`}.`
        : `Selama itu semua tugas dan surel ${standIn === null ? 'belum ada yang menerima' : `diteruskan kepada ${standIn}`}.`
    }${standIn === null ? ' Koordinator diberi tahu saat ketidakhadiran dimulai.' : ''} Ketidakhadiran berakhir dengan sendirinya, atau lebih awal bila Bapak/Ibu menyatakan sudah kembali; akses Bapak/Ibu tetap terbuka. Dicatat oleh ${enteredBy}${letter === null ? '' : ` berdasarkan surat nomor ${letter}`}.`,
  }),
  standIn: ({ person, body, until, mode, open }) => ({
    title: `Bapak/Ibu menggantikan ${person} untuk sementara${body === null ? '' : `, ${body}`}`,
    text: `${person} tidak hadir sampai ${until}, dan Bapak/Ibu menggantikannya. ${
      mode === 'finishes'
        ? `Yang sudah terbuka sebelumnya tetap diselesaikan oleh ${person}; tugas dan surel baru diteruskan kepada Bapak/Ibu sampai saat itu.`
        : open === 0
          ? 'Saat ini tidak ada yang perlu dikerjakan; tugas dan surel diteruskan kepada Bapak/Ibu sampai saat itu.'
          : 'Berikut hal yang masih terbuka dan menjadi tugas Bapak/Ibu sampai saat itu.'
    }`,
  }),
  nobodyAvailable: ({ person, role, body, until, signs }) => ({
    title: `Tidak ada yang bertugas: ${named(role, body)}`,
    text: `${person} tidak hadir sampai ${until}, dan tidak ada yang menggantikan sebagai ${named(role, body)}. ${
      signs
        ? 'Selama itu jawaban tidak dapat disahkan.'
        : 'Selama itu tugas dan surel baru tidak diterima siapa pun di sana.'
    } Mohon disepakati dengan lembaga tersebut siapa yang menggantikan.`,
  }),
  absenceOver: ({ role, body, began, open }) => ({
    title: `${began ? 'Ketidakhadiran Bapak/Ibu telah berakhir' : 'Ketidakhadiran Bapak/Ibu dibatalkan'}: ${named(role, body)}`,
    text: `${
      began
        ? `Mulai sekarang tugas dan surel untuk ${named(role, body)} kembali kepada Bapak/Ibu.`
        : 'Ketidakhadiran yang sudah dicatat tidak berlaku lagi; tugas dan surel tetap pada Bapak/Ibu.'
    } ${open === 0 ? 'Saat ini tidak ada yang perlu dikerjakan.' : 'Berikut hal yang masih terbuka.'}`,
  }),
  openDuty: ({ about, by }) =>
    [about, by === null ? 'tanpa tenggat' : `paling lambat ${by}`].filter((part) => part !== '').join('; '),
};
