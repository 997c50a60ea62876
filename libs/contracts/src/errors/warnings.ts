import type { Warning } from '@selaras/domain';
import { warningSentence, type Lang } from '@selaras/language';
import type { CommandReply } from '../http/replies.js';
import type { MessageZone } from './messages.js';

/** A warning as it stands in a reply: its code, its values and the whole sentence in one language. */
export function warningIn(warning: Warning, lang: Lang, zone: MessageZone): CommandReply['warnings'][number] {
  const { code, details } = warning;
  return { code, message: warningSentence(warning, lang, zone), details: { ...details } };
}
