import type { NoticeKind, NoticeWhy, WaitingThen } from '@selaras/domain';
import * as en from './en/notices.js';
import * as id from './id/notices.js';
import type { Words } from './lang.js';

/* Words for notices: their kinds, why somebody gets one, what happens then. */

export const whyWords: Words<NoticeWhy> = { id: id.why, en: en.why };
export const noticeKindWords: Words<NoticeKind> = { id: id.noticeKind, en: en.noticeKind };
export const thenWords: Words<WaitingThen> = { id: id.then, en: en.then };
