import type { PeopleMails } from '../../../vocabulary/mails.js';

const named = (role: string, body: string | null): string => (body === null ? role : `${role} ${body}`);

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
  openDuty: ({ about, by }) =>
    [about, by === null ? 'tanpa tenggat' : `paling lambat ${by}`].filter((part) => part !== '').join('; '),
};
