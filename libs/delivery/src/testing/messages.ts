import { randomUUID } from 'node:crypto';
import type { LedgerAssessment, LedgerMessage, LedgerNotice, LedgerNoticeFrame } from '@selaras/contracts';
import type { NoticeContent, NoticeData, NoticeDataByKind, NoticeKind } from '@selaras/domain';

/** 28 June 2023, 16:00 in Jakarta. */
export const wednesdayAfternoon = Date.UTC(2023, 5, 28, 9);

/** Data of a reminder to answer two indicators; change what the test is about. */
export function aRung(change: Partial<NoticeData<'reminder'>> = {}): NoticeData<'reminder'> {
  return { what: 'answerIndicators', count: 2, until: wednesdayAfternoon, step: 1, ...change };
}

const offer = { offer: 'O-1', indicator: '1.2.9', from: 'BPS', to: 'KEMENDAGRI', reason: 'sharedMandate' } as const;
const duty = { what: 'answerIndicators', count: 2, until: wednesdayAfternoon } as const;
/** Data of every kind, as the process machines write it. */
export const dataOf: NoticeDataByKind = {
  assigned: { ...duty, what: 'acceptIndicators', answeringUntil: wednesdayAfternoon },
  refused: { indicator: '1.2.9', body: 'KEMLU', reason: 'outsideMandate' },
  reassigned: { indicator: '1.2.9', from: 'BPS', to: 'KEMENDAGRI', offer: null },
  handoffOffered: { ...duty, ...offer, what: 'decideOffer', count: 1 },
  handoffAccepted: { ...offer, answering: wednesdayAfternoon },
  handoffRefused: { ...offer, refusal: 'outsideMandate' },
  handoffRevoked: { ...offer, cause: 'byOwner' },
  handoffEscalated: offer,
  handoffHopLimit: offer,
  clearanceRequested: { ...duty, what: 'clearAnswers' },
  reminder: aRung(),
  overdue: aRung(),
  escalation: aRung(),
  questions: { ...duty, what: 'replyQuestions', round: 2 },
  questionsReplied: { round: 2 },
  contradiction: {
    contradiction: 'C-1',
    indicator: '1.2.9',
    contradictionKind: 'figuresDiffer',
    bodies: ['BPS', 'KEMLU'],
  },
  deadlineMoved: {
    of: 'duties',
    decree: 'SKB-2023-2',
    what: 'answerIndicators',
    count: 1,
    from: wednesdayAfternoon,
    to: wednesdayAfternoon + 86_400_000,
    byRule: null,
  },
  invitation: {
    meeting: 2,
    meetingKind: 'fgd',
    title: 'T-1',
    startsAt: wednesdayAfternoon,
    endsAt: wednesdayAfternoon + 3_600_000,
    format: 'hybrid',
  },
  followUp: { meeting: 2, followUp: 'F-1', body: 'KEMLU', text: 'T-2' },
  consultation: { profileVersion: 3, until: wednesdayAfternoon, statements: 41 },
  provenanceChanged: { profileVersion: 3, statements: 2, published: false },
  profilePublished: { profileVersion: 3, statements: 41 },
  erratum: { profileVersion: 3, erratum: 1, statement: 'S-12', before: 'T-3', after: 'T-4' },
  stageChanged: { stage: 'crosscheck', from: 'collecting', waived: false },
  handedOver: {},
  vacancy: { office: 'mainFocalPoint' },
  roleGiven: {
    person: 'bps.baru',
    role: 'focalPoint',
    office: null,
    letter: 'B-12/BPS/VI/2023',
    enteredBy: 'coordinator',
  },
  roleEnded: { person: 'bps.lama', role: 'authority', office: null, letter: null, enteredBy: null },
  absenceNoted: {
    person: 'bps.pengganti',
    mode: 'unavailable',
    from: wednesdayAfternoon,
    until: wednesdayAfternoon + 9 * 86_400_000,
    letter: 'B-13/BPS/VI/2023',
    enteredBy: 'authority',
  },
  standIn: { person: 'bps.utama', mode: 'unavailable', until: wednesdayAfternoon + 9 * 86_400_000 },
  nobodyAvailable: {
    person: 'bps.utama',
    office: 'mainFocalPoint',
    until: wednesdayAfternoon + 9 * 86_400_000,
  },
  absenceOver: { office: 'mainFocalPoint', began: true },
};

/** What a notice of a kind says, with its data or with some of it changed. */
export function saying<K extends NoticeKind>(kind: K, change: Partial<NoticeData<K>> = {}): NoticeContent {
  // Kind and data belong together by `dataOf`, which the compiler cannot follow through a type parameter.
  return { kind, data: { ...dataOf[kind], ...change } } as NoticeContent;
}

export type NoticeChange = Partial<LedgerNoticeFrame> & (NoticeContent | { readonly kind?: undefined });

/** A notice that reminds KEMLU of its answers; change what the test is about, and kind and data together. */
export function aNotice(change: NoticeChange = {}): LedgerNotice {
  const id = change.id ?? randomUUID();
  return {
    id,
    purposeKey: `mgi-2023|body/KEMLU|reminder:answerIndicators|${id}|-|kemlu-main|mail`,
    assessment: 'mgi-2023',
    title: { id: 'Indikator Tata Kelola Migrasi 2023', en: 'Migration Governance Indicators 2023' },
    frameworkIllustrative: true,
    kind: 'reminder',
    why: 'mainFocalPoint',
    body: 'KEMLU',
    items: ['1.2.10', '1.2.9'],
    data: aRung(),
    until: wednesdayAfternoon,
    texts: [],
    duty: null,
    ...change,
  };
}

/** An assessment in Jakarta with somebody who steers it and the titles of two indicators. */
export function anAssessment(change: Partial<LedgerAssessment> = {}): LedgerAssessment {
  return {
    offsets: [{ from: 0, minutes: 420, name: 'WIB' }],
    languages: ['id', 'en'],
    contacts: [{ name: { id: 'Koordinator Kemlu', en: 'Coordinator, Kemlu' }, email: 'coordinator@example.invalid' }],
    indicators: {
      '1.2.9': { id: 'Kebijakan visa', en: 'Visa policy' },
      '1.2.10': { id: 'Izin tinggal', en: 'Residence permits' },
    },
    decrees: { 'SKB-2023-2': { id: 'SKB 3 Menteri No. 2/2023' } },
    ...change,
  };
}

/** A digest of one notice to the main focal point of KEMLU, in a rehearsal. */
export function aMessage(change: Partial<LedgerMessage> = {}): LedgerMessage {
  return {
    id: randomUUID(),
    form: 'digest',
    day: '2023-06-28',
    assessment: 'mgi-2023',
    assessments: { 'mgi-2023': anAssessment(), 'jateng-2023': anAssessment() },
    rehearsal: true,
    channel: 'mail',
    address: change.recipient?.email ?? 'kemlu-main@example.invalid',
    recipient: {
      person: 'kemlu-main',
      name: { id: 'Narahubung Utama KEMLU', en: 'Main Focal Point of KEMLU' },
      email: 'kemlu-main@example.invalid',
      lang: 'id',
    },
    notices: [aNotice()],
    attempt: 1,
    refusals: 0,
    ...change,
  };
}

/** The same message to a reader of the other language. */
export function inEnglish(message: LedgerMessage): LedgerMessage {
  return { ...message, recipient: { ...message.recipient, lang: 'en' } };
}
