/* The words of mails alone, for whoever shows one without sending it. */
export { parseMailbox } from '../format/mailbox.js';
export { renderMail } from './mail.js';
export type { LetterOptions } from './compose-letter.js';
export type { Contact } from './letter.js';
export type { RenderedMail } from './mail.js';
