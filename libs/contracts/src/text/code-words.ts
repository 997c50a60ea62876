import type { GateCode, Role, Stage } from '@selaras/domain';
import type { Lang } from './lang.js';

type Words<C extends string = string> = Readonly<Record<C, Readonly<Record<Lang, string>>>>;
const say = (id: string, en: string): Readonly<Record<Lang, string>> => ({ id, en });

const stage: Words<Stage> = {
  setup: say('persiapan', 'preparation'),
  launched: say('peluncuran', 'launch'),
  collecting: say('pengumpulan jawaban', 'collecting answers'),
  crosscheck: say('pemeriksaan silang', 'cross-check'),
  validation: say('validasi', 'validation'),
  analysis: say('analisis', 'analysis'),
  consultation: say('konsultasi laporan', 'report consultation'),
  clearance: say('persetujuan pemerintah', 'government clearance'),
  published: say('publikasi', 'publication'),
  closed: say('penutupan', 'closing'),
};

const role: Words<Role> = {
  coordinator: say('koordinator', 'coordinator'),
  programOfficer: say('staf program', 'program officer'),
  focalPoint: say('narahubung', 'focal point'),
  authority: say('pejabat pengesah', 'validating authority'),
  researcher: say('peneliti', 'researcher'),
  facilitator: say('fasilitator', 'facilitator'),
  participant: say('peserta', 'participant'),
  outsideReviewer: say('penelaah luar', 'outside reviewer'),
  observer: say('pengamat', 'observer'),
  operator: say('operator', 'operator'),
};

const gate: Words<GateCode> = {
  bodiesEnrolled: say('lembaga terdaftar', 'bodies enrolled'),
  coordinationMeetingHeld: say('rapat koordinasi sudah diadakan', 'coordination meeting held'),
  allAssigned: say('semua indikator ditugaskan', 'all indicators assigned'),
  allSubmitted: say('semua jawaban diserahkan', 'all answers submitted'),
  noOpenRound: say('putaran klarifikasi ditutup', 'clarification round closed'),
  noOpenQuestions: say('semua pertanyaan dibalas', 'all questions replied to'),
  fgdHeld: say('diskusi kelompok terpumpun sudah diadakan', 'focus group discussion held'),
  everyIndicatorHasOutcome: say('setiap indikator mempunyai hasil', 'an outcome for every indicator'),
  profileCirculated: say('rancangan profil diedarkan', 'draft profile circulated'),
  consultationHeld: say('konsultasi laporan sudah diadakan', 'report consultation held'),
  profileValidated: say('profil divalidasi', 'profile validated'),
  profilePublished: say('profil diterbitkan', 'profile published'),
  noOpenContradictions: say('semua pertentangan diselesaikan', 'all contradictions resolved'),
};

/** States of indicators, offers, questions, contradictions, meetings and the profile. */
const status: Words = {
  none: say('belum ada', 'not begun'),
  unassigned: say('belum ditugaskan', 'not assigned'),
  assigned: say('belum diterima', 'not yet accepted'),
  accepted: say('diterima', 'accepted'),
  refused: say('ditolak', 'refused'),
  answered: say('dijawab', 'answered'),
  cleared: say('disahkan', 'cleared'),
  submitted: say('diserahkan', 'submitted'),
  agreed: say('disepakati', 'agreed'),
  contested: say('tetap berbeda', 'contested'),
  notApplicable: say('tidak berlaku', 'not applicable'),
  released: say('dialihkan', 'passed on'),
  open: say('terbuka', 'open'),
  closed: say('ditutup', 'closed'),
  escalated: say('diteruskan kepada koordinator', 'passed to the coordinator'),
  hopLimit: say('menunggu keputusan koordinator', 'waiting for the coordinator'),
  revoked: say('ditarik kembali', 'taken back'),
  decided: say('diputuskan', 'decided'),
  evidenceAdded: say('bukti ditambahkan', 'evidence added'),
  cannotAnswer: say('tidak dapat dijawab', 'cannot be answered'),
  unanswered: say('tidak dijawab', 'left unanswered'),
  reconciled: say('diselaraskan', 'reconciled'),
  bothStand: say('keduanya berlaku', 'both stand'),
  unresolved: say('tidak terselesaikan', 'unresolved'),
  draft: say('rancangan', 'draft'),
  inSession: say('sedang berlangsung', 'in session'),
  circulated: say('diedarkan', 'circulated'),
  validated: say('divalidasi', 'validated'),
  published: say('diterbitkan', 'published'),
};

/** Why something has to wait for a moment. */
const reason = {
  engineAway: say('mesin proses tidak terjangkau', 'the process engine cannot be reached'),
  busy: say('terlalu banyak permintaan pada saat yang sama', 'too many requests at the same moment'),
  clockBusy: say('jam latihan sedang digerakkan', 'the rehearsal clock is being moved'),
  notRecorded: say('asesmen ini baru dibuat dan belum tercatat', 'this assessment is new and not recorded yet'),
  stopping: say('layanan sedang dihentikan', 'the service is stopping'),
  noticesUnderWay: say('pemberitahuan belum terkirim', 'notices have not gone out yet'),
  messagesUnderWay: say('pesan antarproses belum sampai', 'messages between processes have not arrived yet'),
} as const;
export type WaitReason = keyof typeof reason;

const dictionaries = { stage, role, gate, status, reason: reason as Words };
/** Which words a placeholder's value is looked up in. */
export type CodeKind = keyof typeof dictionaries;

export function isCodeKind(kind: string): kind is CodeKind {
  return Object.hasOwn(dictionaries, kind);
}

/** A code in words; one that has none stands for itself. */
export function codeWord(kind: CodeKind, code: string, lang: Lang): string {
  const words: Words = dictionaries[kind];
  return Object.hasOwn(words, code) ? (words[code]?.[lang] ?? code) : code;
}
