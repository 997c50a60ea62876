import type { MeetingKind, Role, Stage } from '@selaras/domain';
import * as en from './en/course.js';
import * as id from './id/course.js';
import type { Words } from './lang.js';

/* Words for what an assessment goes through and who takes part. */

export const stageWords: Words<Stage> = { id: id.stage, en: en.stage };
export const roleWords: Words<Role> = { id: id.role, en: en.role };
export const meetingKindWords: Words<MeetingKind> = { id: id.meetingKind, en: en.meetingKind };
