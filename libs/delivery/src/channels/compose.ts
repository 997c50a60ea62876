import type { LedgerMessage } from '@selaras/contracts';
import type { SendMailOptions } from 'nodemailer';
import { parseMailbox } from '../format/mailbox.js';
import { nameOf } from '../templates/compose-letter.js';
import { renderMail } from '../templates/mail.js';
import { refOf, writeRefs } from './headers.js';

/** How mails of an installation are signed and where they lead. */
export interface MailOptions {
  /** Sender, `Name <address>`. */
  readonly from: string;
  /** Where people log in; without it a mail has no links. */
  readonly origin?: string | undefined;
  /** Whom to ask where an assessment has no coordinator: `Name <address>`. */
  readonly contact?: string | undefined;
}

/**
 * The stable identity of a mail, under the sender's domain: a repeat after a crash carries the same one, so that
 * mailboxes can tell.
 *
 * @param from sender, `Name <address>` or an address
 */
export function messageIdOf(message: Pick<LedgerMessage, 'id'>, from: string): string {
  return `<${message.id}@${domainOf(from)}>`;
}

function domainOf(from: string): string {
  const { address } = parseMailbox(from);
  const domain = address.slice(address.lastIndexOf('@') + 1);
  // A domain in letters of another script has one spelling in headers.
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;
}

/** The mail of a message, ready for a transport. */
export function composeMail(message: LedgerMessage, options: MailOptions): SendMailOptions {
  const { subject, text, html, contact } = renderMail(message, {
    origin: options.origin,
    contact: options.contact === undefined ? null : parseMailbox(options.contact),
  });
  const { recipient } = message;
  // A rehearsal says by mail what would go another way.
  const to = message.channel === 'mail' ? message.address : recipient.email;
  // A letter about an account belongs to no assessment.
  const assessments =
    message.letter === undefined ? [message.assessment, ...message.notices.map((notice) => notice.assessment)] : [];
  return {
    from: options.from,
    // An object and never a string: a name must not be able to add an address.
    to: { name: nameOf(message).text, address: to },
    ...(contact?.address == null ? {} : { replyTo: { name: contact.name ?? '', address: contact.address } }),
    subject,
    text,
    html,
    textEncoding: 'quoted-printable',
    messageId: messageIdOf(message, options.from),
    // Of its own and not by chance, so that a repeat is the same to the letter.
    baseBoundary: message.id,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': recipient.lang,
      'X-Selaras-Refs': writeRefs({
        assessments: assessments.map((key) => refOf('assessment', key)),
        person: refOf('person', recipient.person),
        notices: message.notices.map(({ purposeKey }) => refOf('notice', purposeKey)),
      }),
    },
  };
}
