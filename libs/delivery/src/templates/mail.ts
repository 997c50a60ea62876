import type { LedgerMessage } from '@selaras/contracts';
import { composeAccountLetter } from './account-letter.js';
import { composeLetter } from './compose-letter.js';
import type { LetterOptions } from './compose-letter.js';
import { renderHtml } from './html.js';
import type { Contact } from './letter.js';
import { renderText } from './text.js';

/** A mail in words: the same content as text and as HTML. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** To whom a reply goes; null when nobody can be named. */
  readonly contact: Contact | null;
}

/** Writes the mail of a message in the recipient's language. Pure: the same message gives the same mail. */
export function renderMail(message: LedgerMessage, options: LetterOptions = {}): RenderedMail {
  const letter =
    message.letter === undefined
      ? composeLetter(message, options)
      : composeAccountLetter(message, message.letter, options);
  return { subject: letter.subject, text: renderText(letter), html: renderHtml(letter), contact: letter.contact };
}
