import type { LedgerMessage } from '@selaras/contracts';
import type { SendMailOptions } from 'nodemailer';
import { purposeKeys, renderMail } from '../templates/mail.js';
import { encodePurposeKeys } from './headers.js';

/** The stable identity of a mail: a repeat after a crash carries the same one, so that mailboxes can tell. */
export function messageIdOf(message: Pick<LedgerMessage, 'id'>): string {
  return `<${message.id}@selaras.local>`;
}

/**
 * The mail of a message, ready for a transport.
 *
 * @param options.from address of the sender, `Name <address>`
 * @param options.origin where people log in; without it the mail names no address
 */
export function composeMail(
  message: LedgerMessage,
  { from, origin }: { readonly from: string; readonly origin?: string | undefined },
): SendMailOptions {
  const { subject, text, html } = renderMail(message, origin);
  const { recipient } = message;
  // A rehearsal says by mail what would go another way.
  const to = message.channel === 'mail' ? message.address : recipient.email;
  const assessments = [...new Set([message.assessment, ...message.notices.map((notice) => notice.assessment)])];
  return {
    from,
    // An object and never a string: a name must not be able to add an address.
    to: { name: recipient.lang === 'id' ? recipient.nameId : recipient.nameEn, address: to },
    subject,
    text,
    html,
    textEncoding: 'quoted-printable',
    messageId: messageIdOf(message),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': recipient.lang,
      'X-Selaras-Assessment': assessments.join(' '),
      'X-Selaras-Message': message.id,
      'X-Selaras-Person': recipient.person,
      'X-Selaras-Day': message.day,
      'X-Selaras-Form': message.form,
      'X-Selaras-Purpose': encodePurposeKeys(purposeKeys(message)),
    },
  };
}
