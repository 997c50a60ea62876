import { vocabulary, type Lang } from '@selaras/language';
import type { Problem } from '../http/replies.js';
import type { MessageWords } from '../text/code-words.js';
import type { ErrorCode } from './codes.js';
import { fillMessage, type MessageZone } from './messages.js';
import { errorStatus } from './statuses.js';

/** What services write messages with. A browser has the words of one language, and hands them in. */
export function messageWords(lang: Lang): MessageWords {
  const { codes, problems } = vocabulary[lang];
  return { codes, waitReason: problems.waitReason };
}

/** The problem document of a code in one language (RFC 9457); `details` travel along as they are. */
export function problemOf(
  code: ErrorCode,
  lang: Lang,
  options: {
    readonly details?: Readonly<Record<string, unknown>> | undefined;
    readonly errors?: Problem['errors'];
    readonly zone?: MessageZone | undefined;
  } = {},
): Problem {
  const { title, message } = vocabulary[lang].problems.problems[code];
  const details =
    options.details !== undefined && Object.keys(options.details).length > 0 ? options.details : undefined;
  return {
    type: `urn:selaras:problem:${code}`,
    title,
    status: errorStatus[code],
    code,
    detail: fillMessage(message, details ?? {}, { lang, words: messageWords(lang), zone: options.zone }),
    ...(details === undefined ? {} : { details: { ...details } }),
    ...(options.errors === undefined ? {} : { errors: options.errors }),
  };
}
