import { inEvery } from './in-every.js';
import type { Words } from './lang.js';
import type { Lang } from './languages/index.js';

/* Words for codes of the domain, group by group. */

export const stageWords = inEvery(({ codes }) => codes.course.stage);
export const roleWords = inEvery(({ codes }) => codes.course.role);
export const meetingKindWords = inEvery(({ codes }) => codes.course.meetingKind);
export const outcomeWords = inEvery(({ codes }) => codes.items.outcome);
export const itemStatusWords = inEvery(({ codes }) => codes.items.itemStatus);
export const refusalReasonWords = inEvery(({ codes }) => codes.items.refusalReason);
export const gateWords = inEvery(({ codes }) => codes.states.gate);
export const registerStatusWords = inEvery(({ codes }) => codes.states.registerStatus);
export const offerStatusWords = inEvery(({ codes }) => codes.states.offerStatus);
export const questionStatusWords = inEvery(({ codes }) => codes.states.questionStatus);
export const contradictionStatusWords = inEvery(({ codes }) => codes.states.contradictionStatus);
export const contradictionKindWords = inEvery(({ codes }) => codes.states.contradictionKind);
export const meetingStatusWords = inEvery(({ codes }) => codes.states.meetingStatus);
export const profileStatusWords = inEvery(({ codes }) => codes.states.profileStatus);
export const revokedCauseWords = inEvery(({ codes }) => codes.states.revokedCause);
export const whyWords = inEvery(({ codes }) => codes.notices.why);
export const noticeKindWords = inEvery(({ codes }) => codes.notices.noticeKind);
export const thenWords = inEvery(({ codes }) => codes.notices.then);

/** The word for a code; null when it has none, which a newer producer may bring about. */
export function wordFor<C extends string>(words: Words<C>, code: string, lang: Lang): string | null {
  return Object.hasOwn(words[lang], code) ? words[lang][code as C] : null;
}
