/**
 * Indonesian words for the codes of the domain, as they stand inside a sentence. The terms are those of the glossary of
 * the field: penilaian, petugas program, penelaah luar, disampaikan.
 */
import type {
  Contradiction,
  GateCode,
  ItemStatus,
  MeetingKind,
  MeetingState,
  NoticeKind,
  NoticeWhy,
  OfferStatus,
  Outcome,
  ProfileState,
  Question,
  RefusalReason,
  RegisterStatus,
  RevocationCause,
  Role,
  Stage,
  WaitingThen,
} from '@selaras/domain';

export const stage: Readonly<Record<Stage, string>> = {
  setup: 'persiapan',
  launched: 'peluncuran',
  collecting: 'pengumpulan jawaban',
  crosscheck: 'pemeriksaan silang',
  validation: 'validasi',
  analysis: 'analisis',
  consultation: 'konsultasi rancangan laporan',
  clearance: 'persetujuan pemerintah',
  published: 'penerbitan',
  closed: 'penutupan',
};

export const role: Readonly<Record<Role, string>> = {
  coordinator: 'koordinator',
  programOfficer: 'petugas program',
  focalPoint: 'narahubung',
  authority: 'pejabat pengesah',
  researcher: 'peneliti',
  facilitator: 'fasilitator',
  participant: 'peserta',
  outsideReviewer: 'penelaah luar',
  observer: 'pengamat',
  operator: 'pengelola sistem',
};

export const why: Readonly<Record<NoticeWhy, string>> = {
  mainFocalPoint: 'narahubung utama',
  alternateFocalPoint: 'narahubung pengganti',
  validatingAuthority: 'pejabat pengesah',
  coordinator: 'koordinator penilaian',
  programOfficer: 'petugas program',
  researcher: 'peneliti',
  invited: 'peserta undangan',
  outsideReviewer: 'penelaah luar',
};

export const gate: Readonly<Record<GateCode, string>> = {
  bodiesEnrolled: 'lembaga peserta terdaftar',
  coordinationMeetingHeld: 'rapat koordinasi diselenggarakan',
  allAssigned: 'semua indikator ditugaskan',
  allSubmitted: 'semua jawaban disampaikan',
  noOpenRound: 'putaran klarifikasi ditutup',
  noOpenQuestions: 'semua pertanyaan klarifikasi dibalas',
  fgdHeld: 'diskusi kelompok terfokus (FGD) diselenggarakan',
  everyIndicatorHasOutcome: 'setiap indikator mempunyai hasil',
  profileCirculated: 'konsep profil diedarkan',
  consultationHeld: 'konsultasi rancangan laporan diselenggarakan',
  profileValidated: 'profil divalidasi',
  profilePublished: 'profil diterbitkan',
  noOpenContradictions: 'semua perbedaan diselaraskan',
};

export const outcome: Readonly<Record<Outcome, string>> = {
  agreed: 'disepakati',
  contested: 'belum disepakati',
  notApplicable: 'tidak berlaku',
};

export const registerStatus: Readonly<Record<RegisterStatus, string>> = {
  unassigned: 'belum ditugaskan',
  assigned: 'belum diterima',
  accepted: 'diterima',
  refused: 'ditolak',
  submitted: 'disampaikan',
  ...outcome,
  closed: 'ditutup',
};

export const itemStatus: Readonly<Record<ItemStatus, string>> = {
  assigned: 'belum diterima',
  refused: 'ditolak',
  accepted: 'belum dijawab',
  answered: 'menunggu pengesahan',
  cleared: 'disahkan, belum disampaikan',
  submitted: 'disampaikan',
  ...outcome,
  closed: 'ditutup',
  released: 'dialihkan',
};

export const offerStatus: Readonly<Record<OfferStatus, string>> = {
  open: 'terbuka',
  accepted: 'diterima',
  refused: 'ditolak',
  revoked: 'ditarik kembali',
  escalated: 'diteruskan kepada koordinator',
  hopLimit: 'menunggu keputusan koordinator',
  decided: 'diputuskan',
};

export const questionStatus: Readonly<Record<Question['status'], string>> = {
  open: 'belum dibalas',
  answered: 'dijawab',
  evidenceAdded: 'bukti dukung ditambahkan',
  cannotAnswer: 'tidak dapat dijawab',
  unanswered: 'tidak dibalas',
};

export const contradictionStatus: Readonly<Record<Contradiction['status'], string>> = {
  open: 'belum diselaraskan',
  reconciled: 'diselaraskan',
  bothStand: 'keduanya berlaku',
  unresolved: 'belum terselesaikan',
};

export const meetingStatus: Readonly<Record<MeetingState['status'], string>> = {
  draft: 'konsep',
  open: 'terbuka',
  inSession: 'sedang berlangsung',
  closed: 'ditutup',
};

export const profileStatus: Readonly<Record<ProfileState['status'] | 'none', string>> = {
  none: 'belum ada',
  draft: 'konsep',
  circulated: 'diedarkan',
  validated: 'divalidasi',
  cleared: 'disetujui untuk terbit',
  published: 'diterbitkan',
};

export const refusalReason: Readonly<Record<RefusalReason, string>> = {
  outsideMandate: 'di luar kewenangan',
  sharedMandate: 'kewenangan bersama',
  dataElsewhere: 'data berada di lembaga lain',
  needsLeadership: 'memerlukan keputusan pimpinan',
  needsTime: 'memerlukan waktu lebih lama',
};

export const revokedCause: Readonly<Record<RevocationCause, string>> = {
  byOwner: 'ditarik kembali oleh lembaga pengusul',
  answered: 'indikator sudah dijawab oleh lembaga pengusul',
  reassigned: 'indikator sudah ditugaskan kepada lembaga lain',
  kept: 'koordinator memutuskan penanggung jawabnya tetap',
};

export const contradictionKind: Readonly<Record<Contradiction['kind'], string>> = {
  answersDiffer: 'jawaban berbeda',
  answerAgainstLaw: 'jawaban tidak sejalan dengan peraturan',
  legalCitation: 'rujukan dasar hukum berbeda',
  figuresDiffer: 'angka berbeda',
  nationalLocal: 'keterangan pusat dan daerah berbeda',
};

export const meetingKind: Readonly<Record<MeetingKind, string>> = {
  coordination: 'rapat koordinasi',
  fgd: 'diskusi kelompok terfokus (FGD)',
  consultation: 'konsultasi rancangan laporan',
};

export const noticeKind: Readonly<Record<NoticeKind, string>> = {
  assigned: 'indikator ditugaskan',
  accepted: 'indikator diterima',
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
  outcome: 'hasil ditetapkan',
  followUp: 'tindak lanjut',
  consultation: 'konsultasi konsep profil',
  profilePublished: 'profil diterbitkan',
  erratum: 'ralat',
  stageChanged: 'tahap baru',
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
