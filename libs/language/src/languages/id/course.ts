import type { MeetingKind, Role, Stage } from '@selaras/domain';

/* Indonesian words for what an assessment goes through and who takes part, as they stand inside a sentence: the terms of the field's glossary. */

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

export const meetingKind: Readonly<Record<MeetingKind, string>> = {
  coordination: 'rapat koordinasi',
  fgd: 'diskusi kelompok terfokus (FGD)',
  consultation: 'konsultasi rancangan laporan',
};
