import type { HandoffMails } from '../../../vocabulary/mails.js';

export const handoffs: HandoffMails = {
  refused: ({ body, count }) => ({
    title: `${body} menolak ${count} indikator`,
    text: `${body} menyatakan tidak dapat menjawab indikator berikut. Mohon ditetapkan penanggung jawabnya.`,
  }),
  reassigned: ({ from, to, count }) => ({
    title: `${to} kini bertanggung jawab atas ${count} indikator`,
    text: `Tanggung jawab atas indikator berikut beralih dari ${from} kepada ${to}. ${from} tidak perlu lagi menjawabnya.`,
  }),
  handoffOffered: ({ from, to, count }) => ({
    title: `${from} menawarkan pengalihan ${count} indikator`,
    text: `${from} mengusulkan agar ${to} menjawab indikator berikut. Mohon diterima atau ditolak; selama belum diterima, ${from} tetap bertanggung jawab.`,
  }),
  handoffAccepted: ({ from, to }) => ({
    title: `${to} menerima pengalihan dari ${from}`,
    text: `${to} kini bertanggung jawab atas indikator berikut; ${from} tidak perlu lagi menjawabnya.`,
  }),
  handoffRefused: ({ from, to }) => ({
    title: `${to} menolak pengalihan dari ${from}`,
    text: `${to} menolak tawaran pengalihan. ${from} tetap bertanggung jawab atas indikator berikut dan tenggatnya tidak berubah.`,
  }),
  handoffKept: ({ from, to }) => ({
    title: `Pengalihan kepada ${to} tidak disetujui`,
    text: `Koordinator memutuskan bahwa ${from} tetap bertanggung jawab atas indikator berikut. Tenggat ${from} tidak berubah.`,
  }),
  handoffRevoked: ({ from }) => ({
    title: `Tawaran pengalihan dari ${from} ditutup`,
    text: `Tawaran pengalihan indikator berikut dari ${from} tidak berlaku lagi. Tidak ada yang perlu dilakukan.`,
  }),
  handoffEscalated: ({ from, to }) => ({
    title: `Tawaran pengalihan dari ${from} kepada ${to} menunggu keputusan`,
    text: `${to} tidak menjawab tawaran dari ${from} sampai tenggatnya. Mohon diputuskan siapa yang menjawab indikator berikut.`,
  }),
  handoffHopLimit: ({ from, to }) => ({
    title: `Batas pengalihan tercapai: ${from} kepada ${to}`,
    text: `Indikator berikut sudah mencapai batas jumlah pengalihan. Usul ${from} untuk mengalihkannya kepada ${to} menjadi mata acara rapat koordinasi berikutnya. Mohon ditetapkan penanggung jawabnya.`,
  }),
};
