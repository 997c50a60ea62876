export type Lang = 'id' | 'en';

/** The words that the journeys look for on the screens. */
export interface Words {
  readonly illustrative: string;
  readonly next: RegExp;
  readonly stages: string;
  readonly bodies: string;
  readonly waiting: string;
  readonly notices: string;
  readonly nextEvent: string;
  readonly close: string;
  readonly assignments: string;
  readonly toAccept: RegExp;
  readonly acceptAll: RegExp;
  readonly acceptSelected: RegExp;
  readonly acceptConfirm: RegExp;
  readonly answerDue: RegExp;
  readonly readQuestion: string;
  readonly evidenceAsked: string;
  readonly tasksWait: RegExp;
  readonly mostUrgent: RegExp;
  readonly mine: RegExp;
  readonly draftMark: string;
  readonly draftSaved: RegExp;
  readonly draftBack: RegExp;
  readonly draftDiscard: RegExp;
  readonly remark: string;
  readonly toAnswer: RegExp;
  readonly answer: string;
  readonly explanation: string;
  readonly writtenIn: string;
  readonly save: string;
  readonly cancel: string;
  readonly required: string;
  readonly toSign: RegExp;
  readonly signAll: RegExp;
  readonly sign: string;
  readonly toSubmit: RegExp;
  readonly submitAll: RegExp;
  readonly submit: string;
  readonly rest: RegExp;
  readonly accountMenu: RegExp;
  readonly account: string;
  readonly signOut: string;
  readonly accountInFocus: RegExp;
  readonly homeTitle: string;
  readonly chooseAssessment: string;
  readonly pages: string;
  readonly overview: string;
  readonly service: string;
  readonly allFine: string;
  readonly refuseRow: RegExp;
  readonly refuseSubmit: string;
  readonly liveOn: string;
  readonly liveLost: string;
  readonly noNetwork: string;
  readonly discard: string;
  readonly keepDraft: string;
  readonly goOn: string;
  readonly signIn: string;
  readonly wrong: string;
}

export const words: Readonly<Record<Lang, Words>> = {
  id: {
    illustrative: 'Katalog ilustratif',
    next: /Berikutnya: .+\.|Tidak ada tonggak berikutnya/,
    stages: 'Tahap',
    bodies: 'Lembaga dan langkahnya',
    waiting: 'Yang ditunggu',
    notices: 'Pemberitahuan terbaru',
    nextEvent: 'Peristiwa berikutnya',
    close: 'Tutup',
    assignments: 'Tugas Anda',
    toAccept: /^Perlu diterima/,
    acceptAll: /^Terima semua/,
    acceptSelected: /^Terima yang dipilih/,
    acceptConfirm: /^Terima \d+ indikator$/,
    answerDue: /Tenggat jawaban(nya| yang pertama) \S+, \d/,
    readQuestion: 'Cara menjawab dan bukti yang diminta',
    evidenceAsked: 'Bukti yang diminta',
    tasksWait: /\d+ tugas menunggu Anda/,
    mostUrgent: /Paling mendesak: /,
    mine: /^Menunggu Anda \(\d+\)$/,
    draftMark: 'Konsep belum dikirim',
    draftSaved: /^Konsep tersimpan/,
    draftBack: /^Konsep Anda dari/,
    draftDiscard: /^Buang konsep/,
    remark: 'Keterangan (boleh kosong)',
    toAnswer: /^Perlu dijawab/,
    answer: 'Jawab',
    explanation: 'Penjelasan',
    writtenIn: 'Ditulis dalam',
    save: 'Simpan jawaban',
    cancel: 'Batal',
    required: 'Wajib diisi',
    toSign: /^Perlu disahkan/,
    signAll: /^Sahkan semua/,
    sign: 'Sahkan',
    toSubmit: /^Perlu disampaikan/,
    submitAll: /^Sampaikan semua/,
    submit: 'Sampaikan',
    rest: /^Sudah selesai/,
    accountMenu: /^Menu akun/,
    account: 'Akun',
    signOut: 'Keluar',
    accountInFocus: /^BUTTON Menu akun/,
    homeTitle: 'Penilaian Anda',
    chooseAssessment: 'Pilih penilaian',
    pages: 'Halaman',
    overview: 'Beranda',
    service: 'Layanan',
    allFine: 'Semuanya berjalan.',
    refuseRow: /^Tolak: /,
    refuseSubmit: 'Tolak indikator',
    liveOn: 'Diperbarui otomatis',
    liveLost: 'Sambungan terputus, menyambung ulang…',
    noNetwork: 'Tidak ada sambungan',
    discard: 'Buang isian',
    keepDraft: 'Simpan konsep',
    goOn: 'Lanjutkan mengisi',
    signIn: 'Masuk',
    wrong: 'Gagal masuk',
  },
  en: {
    illustrative: 'Illustrative catalogue',
    next: /Next: .+\.|No further milestone is planned/,
    stages: 'Stages',
    bodies: 'Bodies and their steps',
    waiting: 'Waiting on',
    notices: 'Latest notices',
    nextEvent: 'Next event',
    close: 'Close',
    assignments: 'Your assignments',
    toAccept: /^To accept/,
    acceptAll: /^Accept all/,
    acceptSelected: /^Accept selected/,
    acceptConfirm: /^Accept \d+ indicators?$/,
    answerDue: /answers? (is|are) due \w+, \d|first of their answers is due \w+, \d/,
    readQuestion: 'How to answer and evidence asked for',
    evidenceAsked: 'Evidence asked for',
    tasksWait: /\d+ tasks? waits? for you/,
    mostUrgent: /Most urgent: /,
    mine: /^Waiting for you \(\d+\)$/,
    draftMark: 'Draft, not sent',
    draftSaved: /^Draft saved/,
    draftBack: /^Your draft of/,
    draftDiscard: /^Throw draft away/,
    remark: 'Remark (optional)',
    toAnswer: /^To answer/,
    answer: 'Answer',
    explanation: 'Explanation',
    writtenIn: 'Written in',
    save: 'Save answer',
    cancel: 'Cancel',
    required: 'Required',
    toSign: /^To sign off/,
    signAll: /^Sign off all/,
    sign: 'Sign off',
    toSubmit: /^To submit/,
    submitAll: /^Submit all/,
    submit: 'Submit',
    rest: /^Done/,
    accountMenu: /^Account menu/,
    account: 'Account',
    signOut: 'Sign out',
    accountInFocus: /^BUTTON Account menu/,
    homeTitle: 'Your assessments',
    chooseAssessment: 'Choose an assessment',
    pages: 'Pages',
    overview: 'Overview',
    service: 'Service',
    allFine: 'Everything is running.',
    refuseRow: /^Refuse: /,
    refuseSubmit: 'Refuse indicator',
    liveOn: 'Updates by itself',
    liveLost: 'Connection lost, reconnecting…',
    noNetwork: 'No connection',
    discard: 'Throw away',
    keepDraft: 'Keep the draft',
    goOn: 'Go on writing',
    signIn: 'Sign in',
    wrong: 'Sign-in failed',
  },
};
