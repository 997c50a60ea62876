import type { ProfileMails, StageMails } from '../../../vocabulary/mails.js';

export const profile: ProfileMails & StageMails = {
  consultation: ({ version, silence }) => ({
    title: `Konsultasi konsep profil versi ${version}`,
    text: silence
      ? 'Konsep profil diedarkan untuk ditanggapi. Jika sampai tenggat tidak ada keberatan, konsep dianggap disetujui.'
      : 'Konsep profil diedarkan untuk ditanggapi. Karena telah ada keberatan, konsep tidak dianggap disetujui dengan sendirinya.',
  }),
  provenanceChanged: ({ published }) =>
    published
      ? {
          title: 'Dasar profil yang telah terbit berubah',
          text: 'Keterangan mengenai indikator berikut berubah setelah profil terbit. Naskah yang terbit tidak berubah; mohon dipertimbangkan apakah diperlukan ralat.',
        }
      : {
          title: 'Dasar pernyataan dalam konsep profil berubah',
          text: 'Keterangan mengenai indikator berikut berubah sejak pernyataan yang bersandar padanya ditulis. Selama pernyataan itu belum ditegaskan atau ditulis ulang, konsep tidak dapat diedarkan, divalidasi, disetujui, atau diterbitkan.',
        },
  considerErratum: 'mempertimbangkan perlu tidaknya ralat atas profil yang telah terbit',
  profilePublished: ({ version }) => ({
    title: `Profil versi ${version} diterbitkan`,
    text: 'Profil hasil penilaian ini telah diterbitkan. Terima kasih atas sumbangsih semua pihak.',
  }),
  erratum: ({ number }) => ({
    title: `Ralat ${number} atas profil`,
    text: 'Satu pernyataan dalam profil yang telah terbit diralat. Rumusan semula tetap tersimpan.',
  }),
  stageChanged: ({ stage, waived }) => ({
    title: `Penilaian memasuki tahap ${stage}`,
    text: waived
      ? 'Tahap ini dimulai dengan pengecualian atas syarat yang belum terpenuhi; alasannya tercatat.'
      : 'Semua syarat tahap sebelumnya telah terpenuhi.',
  }),
};
