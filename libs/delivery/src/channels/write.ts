import type { SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import { encode, wrap } from 'nodemailer/lib/qp';

type Node = ReturnType<MailComposer['compile']>;

/** What a transport needs of a mail that is written already. */
export interface WrittenMail {
  readonly envelope: { readonly from: string | false; readonly to: readonly string[] };
  readonly messageId: string;
  readonly raw: string;
}

/**
 * A mail as the library itself would write it, in one piece. Its own way leads through a chain of streams for each part,
 * which for mails of a few kilobytes costs as much as sending them does.
 *
 * @throws TypeError for a part that is not text
 */
export function writeMail(mail: SendMailOptions): WrittenMail {
  const root = new MailComposer(mail).compile();
  return { envelope: root.getEnvelope(), messageId: root.messageId(), raw: textOf(root) };
}

function textOf(node: Node): string {
  const head = `${node.buildHeaders()}\r\n\r\n`;
  if (node.childNodes.length === 0) return `${head}${contentOf(node)}`;
  const parts = node.childNodes.map((child) => `--${String(node.boundary)}\r\n${textOf(child)}\r\n`);
  return `${head}${parts.join('')}--${String(node.boundary)}--\r\n`;
}

function contentOf(node: Node): string {
  const { content } = node;
  if (typeof content !== 'string') throw new TypeError('a part of a mail that is not text');
  const encoding = node.getTransferEncoding();
  if (encoding === 'quoted-printable') return wrap(encode(content));
  if (encoding === '7bit') return content;
  throw new TypeError(`a part of a mail in ${String(encoding)}`);
}
