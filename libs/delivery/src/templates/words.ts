import type {
  ContradictionKind,
  MeetingKind,
  NoticeWhy,
  RefusalReason,
  RevocationCause,
  Stage,
  WaitingWhat,
} from '@selaras/domain';
import type { Lang } from '@selaras/contracts';

type Words<K extends string> = Readonly<Record<Lang, Readonly<Record<K, string>>>>;

/** What is owed, as it follows "perlu" or "belum" in Indonesian and "has" or "has yet" in English. */
export const duties: Words<WaitingWhat> = {
  id: {
    enrolBodies: 'mendaftarkan lembaga peserta',
    assignIndicators: 'menetapkan penanggung jawab setiap indikator',
    planMeeting: 'merencanakan rapat',
    acceptIndicators: 'menerima atau menolak indikator yang ditugaskan',
    answerIndicators: 'menjawab indikator',
    clearAnswers: 'mengesahkan jawaban',
    submitAnswers: 'menyerahkan jawaban yang sudah disahkan',
    decideOffer: 'menerima atau menolak tawaran pengalihan',
    replyQuestions: 'membalas pertanyaan klarifikasi',
    reassignIndicator: 'menetapkan kembali penanggung jawab indikator',
    decideEscalatedOffer: 'memutuskan tawaran pengalihan yang tidak dijawab',
    decideHopLimit: 'memutuskan pengalihan yang mencapai batas',
    chaseBody: 'menghubungi lembaga yang terlambat',
    closeRound: 'menutup putaran klarifikasi',
    resolveContradiction: 'menyelesaikan perbedaan keterangan',
    setOutcomes: 'menetapkan hasil rapat',
    closeMeeting: 'menutup rapat',
    holdMeeting: 'menyelenggarakan rapat',
    writeProfile: 'menulis naskah profil',
    circulateProfile: 'mengedarkan naskah profil',
    commentProfile: 'menanggapi naskah profil',
    resolveComments: 'menyelesaikan tanggapan atas naskah profil',
    validateProfile: 'menyatakan naskah profil tervalidasi',
    clearProfile: 'memberi persetujuan terbit atas profil',
    publishProfile: 'menerbitkan profil',
    advanceStage: 'melanjutkan ke tahap berikutnya',
  },
  en: {
    enrolBodies: 'to enrol the bodies that take part',
    assignIndicators: 'to assign the indicators',
    planMeeting: 'to plan the meeting',
    acceptIndicators: 'to accept or refuse the indicators assigned',
    answerIndicators: 'to answer the indicators',
    clearAnswers: 'to sign off the answers',
    submitAnswers: 'to submit the signed-off answers',
    decideOffer: 'to accept or refuse the handoff offered',
    replyQuestions: 'to reply to the clarification questions',
    reassignIndicator: 'to reassign the indicator',
    decideEscalatedOffer: 'to decide on the handoff that was left unanswered',
    decideHopLimit: 'to decide on the handoff that reached the limit',
    chaseBody: 'to contact the body that is late',
    closeRound: 'to close the clarification round',
    resolveContradiction: 'to resolve the contradiction',
    setOutcomes: 'to set the outcomes of the meeting',
    closeMeeting: 'to close the meeting',
    holdMeeting: 'to hold the meeting',
    writeProfile: 'to write the draft profile',
    circulateProfile: 'to circulate the draft profile',
    commentProfile: 'to comment on the draft profile',
    resolveComments: 'to resolve the comments on the draft profile',
    validateProfile: 'to validate the draft profile',
    clearProfile: 'to clear the profile for publication',
    publishProfile: 'to publish the profile',
    advanceStage: 'to move on to the next stage',
  },
};

export const stageNames: Words<Stage> = {
  id: {
    setup: 'persiapan',
    launched: 'peluncuran',
    collecting: 'pengumpulan jawaban',
    crosscheck: 'pemeriksaan silang',
    validation: 'validasi',
    analysis: 'analisis',
    consultation: 'konsultasi laporan',
    clearance: 'persetujuan pemerintah',
    published: 'publikasi',
    closed: 'penutupan',
  },
  en: {
    setup: 'preparation',
    launched: 'launch',
    collecting: 'collection of answers',
    crosscheck: 'cross-check',
    validation: 'validation',
    analysis: 'analysis',
    consultation: 'report consultation',
    clearance: 'government clearance',
    published: 'publication',
    closed: 'closing',
  },
};

export const reasonNames: Words<RefusalReason> = {
  id: {
    outsideMandate: 'di luar kewenangan',
    sharedMandate: 'kewenangan bersama',
    dataElsewhere: 'data berada di lembaga lain',
    needsLeadership: 'memerlukan arahan pimpinan',
    needsTime: 'memerlukan waktu lebih lama',
  },
  en: {
    outsideMandate: 'outside its mandate',
    sharedMandate: 'shared mandate',
    dataElsewhere: 'the data are held elsewhere',
    needsLeadership: 'needs a decision by its leadership',
    needsTime: 'needs more time',
  },
};

export const contradictionNames: Words<ContradictionKind> = {
  id: {
    answersDiffer: 'jawaban berbeda',
    answerAgainstLaw: 'jawaban tidak sejalan dengan peraturan',
    legalCitation: 'rujukan hukum berbeda',
    figuresDiffer: 'angka berbeda',
    nationalLocal: 'keterangan pusat dan daerah berbeda',
  },
  en: {
    answersDiffer: 'answers differ',
    answerAgainstLaw: 'answer and law do not agree',
    legalCitation: 'legal citations differ',
    figuresDiffer: 'figures differ',
    nationalLocal: 'national and local statements differ',
  },
};

export const meetingNames: Words<MeetingKind> = {
  id: { coordination: 'rapat koordinasi', fgd: 'diskusi kelompok terpumpun (FGD)', consultation: 'konsultasi laporan' },
  en: {
    coordination: 'coordination meeting',
    fgd: 'focus group discussion (FGD)',
    consultation: 'report consultation',
  },
};

export const revokedNames: Words<RevocationCause> = {
  id: {
    byOwner: 'ditarik oleh pengusul',
    answered: 'indikator sudah dijawab oleh pengusul',
    reassigned: 'indikator sudah ditugaskan kembali',
    kept: 'koordinator memutuskan penanggung jawab tetap',
  },
  en: {
    byOwner: 'withdrawn by the body that proposed it',
    answered: 'the body that proposed it has answered the indicator',
    reassigned: 'the indicator has been reassigned',
    kept: 'the coordinator decided that responsibility stays where it is',
  },
};

const whys: Words<NoticeWhy> = {
  id: {
    mainFocalPoint: 'narahubung utama',
    alternateFocalPoint: 'narahubung pengganti',
    validatingAuthority: 'pejabat pengesah',
    coordinator: 'koordinator asesmen',
    programOfficer: 'staf program',
    researcher: 'peneliti',
    invited: 'peserta yang diundang',
    outsideReviewer: 'penelaah luar',
  },
  en: {
    mainFocalPoint: 'main focal point',
    alternateFocalPoint: 'alternate focal point',
    validatingAuthority: 'validating authority',
    coordinator: 'coordinator of the assessment',
    programOfficer: 'program officer',
    researcher: 'researcher',
    invited: 'invited participant',
    outsideReviewer: 'outside reviewer',
  },
};

/** Why this person got it; a body is named only for those who hold an office of that body. */
export function whySentence(why: NoticeWhy, body: string | null, lang: Lang): string {
  const ofOffice = why === 'mainFocalPoint' || why === 'alternateFocalPoint' || why === 'validatingAuthority';
  const ofBody = ofOffice ? body : null;
  const role = whys[lang][why];
  if (lang === 'id') return `Anda menerima ini sebagai ${role}${ofBody === null ? '' : ` ${ofBody}`}.`;
  // There is one such office in each body, and many when no body is named.
  const only = ofBody !== null || why === 'coordinator';
  const article = only ? 'the' : /^[aeiou]/.test(role) ? 'an' : 'a';
  return `You are receiving this as ${article} ${role}${ofBody === null ? '' : ` of ${ofBody}`}.`;
}
