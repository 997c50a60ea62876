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
import * as en from './en/codes.js';
import * as id from './id/codes.js';
import type { Lang, Words } from './lang.js';

// Written out one by one, so that a page of the web app takes along only those that it shows.
export const stageWords: Words<Stage> = { id: id.stage, en: en.stage };
export const roleWords: Words<Role> = { id: id.role, en: en.role };
export const whyWords: Words<NoticeWhy> = { id: id.why, en: en.why };
export const gateWords: Words<GateCode> = { id: id.gate, en: en.gate };
export const outcomeWords: Words<Outcome> = { id: id.outcome, en: en.outcome };
export const registerStatusWords: Words<RegisterStatus> = { id: id.registerStatus, en: en.registerStatus };
export const itemStatusWords: Words<ItemStatus> = { id: id.itemStatus, en: en.itemStatus };
export const offerStatusWords: Words<OfferStatus> = { id: id.offerStatus, en: en.offerStatus };
export const questionStatusWords: Words<Question['status']> = { id: id.questionStatus, en: en.questionStatus };
export const contradictionStatusWords: Words<Contradiction['status']> = {
  id: id.contradictionStatus,
  en: en.contradictionStatus,
};
export const meetingStatusWords: Words<MeetingState['status']> = { id: id.meetingStatus, en: en.meetingStatus };
export const profileStatusWords: Words<ProfileState['status'] | 'none'> = {
  id: id.profileStatus,
  en: en.profileStatus,
};
export const refusalReasonWords: Words<RefusalReason> = { id: id.refusalReason, en: en.refusalReason };
export const revokedCauseWords: Words<RevocationCause> = { id: id.revokedCause, en: en.revokedCause };
export const contradictionKindWords: Words<Contradiction['kind']> = {
  id: id.contradictionKind,
  en: en.contradictionKind,
};
export const meetingKindWords: Words<MeetingKind> = { id: id.meetingKind, en: en.meetingKind };
export const noticeKindWords: Words<NoticeKind> = { id: id.noticeKind, en: en.noticeKind };
export const thenWords: Words<WaitingThen> = { id: id.then, en: en.then };

/** The word for a code; null when it has none, which a newer producer may bring about. */
export function wordFor<C extends string>(words: Words<C>, code: string, lang: Lang): string | null {
  return Object.hasOwn(words[lang], code) ? words[lang][code as C] : null;
}

/** The codes of a group, in the order of its words. */
export function codesOf<C extends string>(words: Words<C>): readonly C[] {
  return Object.keys(words.id) as C[];
}

/** A word as it begins a sentence or stands alone. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}

/** All words of a group as they stand alone, in one language: what a screen shows in its labels. */
export function labels<C extends string>(words: Words<C>, lang: Lang): Readonly<Record<C, string>> {
  const entries = Object.entries<string>(words[lang]).map(([code, word]) => [code, capital(word)]);
  // Every code of the record is there again.
  return Object.fromEntries(entries) as Record<C, string>;
}
