import { mails as en } from './en/mails/index.js';
import { mails as id } from './id/mails/index.js';
import type { Lang } from './lang.js';
import type { MailWords } from './mail-words.js';

/** Everything that mails say, in each language. */
export const mailWords: Readonly<Record<Lang, MailWords>> = { id, en };
