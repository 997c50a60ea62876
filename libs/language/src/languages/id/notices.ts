import type { NoticeKind, NoticeWhy, WaitingThen } from '@selaras/domain';

/* Indonesian words for notices: their kinds, why somebody gets one, what happens then, as they stand inside a sentence: the terms of the field's glossary. */

export const why: Readonly<Record<NoticeWhy, string>> = {
  mainFocalPoint: 'narahubung utama',
  alternateFocalPoint: 'narahubung pengganti',
  validatingAuthority: 'pejabat pengesah',
  coordinator: 'koordinator penilaian',
  programOfficer: 'petugas program',
  researcher: 'peneliti',
  invited: 'peserta undangan',
  outsideReviewer: 'penelaah luar',
  ownRole: 'pihak yang bersangkutan',
  standIn: 'pengganti sementara narahubung utama',
};

export const noticeKind: Readonly<Record<NoticeKind, string>> = {
  assigned: 'indikator ditugaskan',
  refused: 'indikator ditolak',
  reassigned: 'penanggung jawab diganti',
  handoffOffered: 'pengalihan ditawarkan',
  handoffAccepted: 'pengalihan diterima',
  handoffRefused: 'pengalihan ditolak',
  handoffRevoked: 'tawaran pengalihan ditutup',
  handoffEscalated: 'tawaran pengalihan diteruskan kepada koordinator',
  handoffHopLimit: 'batas pengalihan tercapai',
  clearanceRequested: 'pengesahan diminta',
  reminder: 'pengingat',
  overdue: 'lewat tenggat',
  escalation: 'eskalasi kepada koordinator',
  questions: 'pertanyaan klarifikasi',
  questionsReplied: 'pertanyaan klarifikasi dibalas',
  contradiction: 'perbedaan yang perlu diselaraskan',
  deadlineMoved: 'tenggat berubah',
  invitation: 'undangan',
  followUp: 'tindak lanjut',
  consultation: 'konsultasi konsep profil',
  provenanceChanged: 'dasar pernyataan berubah',
  profilePublished: 'profil diterbitkan',
  erratum: 'ralat',
  stageChanged: 'tahap baru',
  handedOver: 'serah terima tugas',
  vacancy: 'belum ada yang ditunjuk',
  roleGiven: 'tugas baru',
  roleEnded: 'tugas berakhir',
  absenceNoted: 'ketidakhadiran',
  standIn: 'tugas pengganti sementara',
  nobodyAvailable: 'tidak ada yang bertugas',
  absenceOver: 'ketidakhadiran berakhir',
};

export const then: Readonly<Record<WaitingThen, string>> = {
  remindAgain: 'diingatkan lagi',
  escalateToAuthority: 'pejabat pengesah diberi tahu',
  escalateToCoordinator: 'diteruskan kepada koordinator',
  roundCloses: 'putaran klarifikasi ditutup',
  textAdopted: 'konsep dianggap disetujui',
  meetingTakesPlace: 'rapat berlangsung',
  nothingAutomatic: 'tidak ada yang terjadi dengan sendirinya',
};
