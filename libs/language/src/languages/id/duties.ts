import type { WaitingWhat } from '@selaras/domain';
import type { Counted } from '../../vocabulary/words.js';

/** What is owed, as it follows “perlu”, “belum” or “mohon”. */
export const duty: Readonly<Record<WaitingWhat, Counted>> = {
  enrolBodies: { other: 'mendaftarkan lembaga peserta' },
  assignIndicators: { other: 'menugaskan {{count}} indikator' },
  planMeeting: { other: 'merencanakan rapat' },
  acceptIndicators: { other: 'menerima atau menolak {{count}} indikator' },
  answerIndicators: { other: 'menjawab {{count}} indikator' },
  clearAnswers: { other: 'mengesahkan {{count}} jawaban' },
  submitAnswers: { other: 'menyampaikan {{count}} jawaban yang sudah disahkan' },
  decideOffer: { other: 'menerima atau menolak {{count}} tawaran pengalihan' },
  replyQuestions: { other: 'membalas {{count}} pertanyaan klarifikasi' },
  reassignIndicator: { other: 'menetapkan penanggung jawab baru untuk {{count}} indikator' },
  decideEscalatedOffer: { other: 'memutuskan {{count}} tawaran pengalihan yang tidak dijawab' },
  decideHopLimit: { other: 'memutuskan {{count}} pengalihan yang mencapai batas' },
  chaseBody: { other: 'menghubungi lembaga yang lewat tenggat' },
  appointContact: { other: 'menunjuk pemegang tugas yang kosong' },
  findStandIn: { other: 'mencari pengganti sementara bagi kontak yang tidak hadir' },
  closeRound: { other: 'menutup putaran klarifikasi' },
  resolveContradiction: { other: 'menyelaraskan {{count}} perbedaan' },
  setOutcomes: { other: 'menetapkan hasil {{count}} mata acara' },
  closeMeeting: { other: 'menutup rapat' },
  holdMeeting: { other: 'menyelenggarakan rapat' },
  writeProfile: { other: 'menyusun profil' },
  circulateProfile: { other: 'mengedarkan konsep profil' },
  commentProfile: { other: 'menanggapi konsep profil atau mengajukan keberatan' },
  resolveComments: { other: 'menyelesaikan {{count}} tanggapan' },
  confirmStatements: { other: 'memeriksa pernyataan yang bersandar pada {{count}} indikator yang berubah' },
  validateProfile: { other: 'menyatakan profil tervalidasi' },
  clearProfile: { other: 'memberi persetujuan terbit atas profil' },
  publishProfile: { other: 'menerbitkan profil' },
  advanceStage: { other: 'memulai tahap berikutnya' },
};

/** The same where a subject has little room: both ways out stand in the mail. */
export const shortDuty: Readonly<Partial<Record<WaitingWhat, Counted>>> = {
  acceptIndicators: { other: 'menerima {{count}} indikator' },
  decideOffer: { other: 'menjawab {{count}} tawaran pengalihan' },
  submitAnswers: { other: 'menyampaikan {{count}} jawaban' },
  commentProfile: { other: 'menanggapi konsep profil' },
};
