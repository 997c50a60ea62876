import type {
  Contradiction,
  GateCode,
  MeetingState,
  OfferStatus,
  ProfileState,
  Question,
  RegisterStatus,
  RevocationCause,
} from '@selaras/domain';
import { outcome } from './items.js';

/* Indonesian words for states of everything that has some, as they stand inside a sentence: the terms of the field's glossary. */

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

export const registerStatus: Readonly<Record<RegisterStatus, string>> = {
  unassigned: 'belum ditugaskan',
  assigned: 'belum diterima',
  accepted: 'diterima',
  refused: 'ditolak',
  submitted: 'disampaikan',
  ...outcome,
  closed: 'ditutup',
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

export const contradictionKind: Readonly<Record<Contradiction['kind'], string>> = {
  answersDiffer: 'jawaban berbeda',
  answerAgainstLaw: 'jawaban tidak sejalan dengan peraturan',
  legalCitation: 'rujukan dasar hukum berbeda',
  figuresDiffer: 'angka berbeda',
  nationalLocal: 'keterangan pusat dan daerah berbeda',
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

export const revokedCause: Readonly<Record<RevocationCause, string>> = {
  byOwner: 'ditarik kembali oleh lembaga pengusul',
  answered: 'indikator sudah dijawab oleh lembaga pengusul',
  reassigned: 'indikator sudah ditugaskan kepada lembaga lain',
  kept: 'koordinator memutuskan penanggung jawabnya tetap',
};
