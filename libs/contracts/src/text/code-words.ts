import {
  contradictionStatusWords,
  gateWords,
  itemStatusWords,
  meetingStatusWords,
  offerStatusWords,
  plain,
  profileStatusWords,
  questionStatusWords,
  registerStatusWords,
  roleWords,
  stageWords,
  wordFor,
} from '@selaras/language';
import type { Lang, Words } from '@selaras/language';

/** Why something has to wait for a moment. */
const reason = {
  id: {
    engineAway: 'mesin proses tidak terjangkau',
    busy: 'terlalu banyak permintaan pada saat yang sama',
    clockBusy: 'jam latihan sedang digerakkan',
    notRecorded: 'penilaian ini baru dibuat dan belum tercatat',
    stopping: 'layanan sedang dihentikan',
    noticesUnderWay: 'pemberitahuan belum terkirim',
    messagesUnderWay: 'pesan antarproses belum sampai',
  },
  en: {
    engineAway: 'the process engine cannot be reached',
    busy: 'too many requests at the same moment',
    clockBusy: 'the rehearsal clock is being moved',
    notRecorded: 'this assessment is new and not recorded yet',
    stopping: 'the service is stopping',
    noticesUnderWay: 'notices have not gone out yet',
    messagesUnderWay: 'messages between processes have not arrived yet',
  },
} as const;
export type WaitReason = keyof (typeof reason)['id'];
const waitReason: Words<WaitReason> = reason;

/** A refusal that names a state need not say of what: what reads the same in the registers reads the same here. */
function states(lang: Lang): Readonly<Record<string, string>> {
  return {
    ...profileStatusWords[lang],
    ...meetingStatusWords[lang],
    ...contradictionStatusWords[lang],
    ...questionStatusWords[lang],
    ...offerStatusWords[lang],
    ...itemStatusWords[lang],
    ...registerStatusWords[lang],
    open: offerStatusWords[lang].open,
    answered: questionStatusWords[lang].answered,
  };
}
const status: Words<string> = { id: states('id'), en: states('en') };

const dictionaries = {
  stage: stageWords,
  role: roleWords,
  gate: gateWords,
  offer: offerStatusWords,
  meeting: meetingStatusWords,
  status,
  reason: waitReason,
} as const;
/** Which words a placeholder's value is looked up in. */
export type CodeKind = keyof typeof dictionaries;

export function isCodeKind(kind: string): kind is CodeKind {
  return Object.hasOwn(dictionaries, kind);
}

/** A code in words; one that has none stands for itself. */
export function codeWord(kind: CodeKind, code: string, lang: Lang): string {
  return wordFor<string>(dictionaries[kind], code, lang) ?? plain(code);
}
