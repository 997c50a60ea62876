import type { DutyMails } from '../../../vocabulary/mails.js';

export const duties: DutyMails = {
  assigned: ({ body, count }) => ({
    title: `Penugasan ${count} indikator kepada ${body}`,
    text: `Indikator berikut ditugaskan kepada ${body}. Mohon diterima, atau ditolak dengan menyebut alasannya.`,
  }),
  takenOver: ({ body, count }) => ({
    title: `${body} mengambil alih ${count} indikator`,
    text: `Melalui pengalihan, indikator berikut kini menjadi tanggung jawab ${body}. Mohon dijawab.`,
  }),
  clearanceRequested: ({ body, count }) => ({
    title: `Pengesahan ${count} jawaban ${body}`,
    text: `Jawaban ${body} atas indikator berikut sudah lengkap. Mohon diperiksa dan disahkan, atau dikembalikan dengan catatan.`,
  }),
  reminder: ({ body, duty }) => ({
    title: `Pengingat: ${duty}`,
    text: `${body} masih perlu ${duty}.`,
  }),
  overdue: ({ body, duty }) => ({
    title: `Lewat tenggat: ${duty}`,
    text: `Tenggat bagi ${body} untuk ${duty} telah lewat. Mohon segera diselesaikan.`,
  }),
  escalation: ({ body, duty }) => ({
    title: `${body} lewat tenggat`,
    text: `${body} belum ${duty}, sedangkan tenggatnya telah lewat dan pengingat sudah dikirim. Mohon ${body} dihubungi.`,
  }),
  askBody: ({ body, duty }) => `meminta ${body} ${duty}`,
  contactBody: ({ body }) => `menghubungi ${body}`,
  contactSubject: ({ body, duty, since }) =>
    `Mohon menghubungi ${body}: belum ${duty}${since === null ? '' : `, tenggat ${since}`}`,
  deadlineMoved: ({ body, duty, count, day }) => ({
    title:
      count === 1 ? `Tenggat berubah menjadi ${day}` : `Perubahan ${count} tenggat, yang paling awal menjadi ${day}`,
    text:
      count === 1
        ? `Karena perubahan hari kerja, tenggat bagi ${body} untuk ${duty} berubah.`
        : `Karena perubahan hari kerja, ${count} tenggat bagi ${body} berubah. Yang paling awal ialah tenggat untuk ${duty}.`,
  }),
  deadlineStays: ({ body, duty, day }) => ({
    title: `Tenggat tetap ${day}`,
    text: `Perubahan hari kerja baru diketahui ketika tenggat yang lebih awal sudah lewat atau terlalu dekat. Tenggat bagi ${body} untuk ${duty} tetap seperti semula.`,
  }),
  silenceMoved: ({ version, day }) => ({
    title: `Tenggat tanggapan atas konsep profil berubah menjadi ${day}`,
    text: `Karena perubahan hari kerja, tenggat untuk menanggapi konsep profil versi ${version} berubah.`,
  }),
};
