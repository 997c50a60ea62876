import { simpleParser } from 'mailparser';

/** What the inbox lists of a mail, read from its head alone. */
export interface MailHead {
  /** Empty when the mail has none. */
  readonly messageId: string;
  readonly subject: string;
  /** The value of `X-Selaras-Refs`, unfolded. */
  readonly refs: string;
}

/** Reads the head of a mail; its body, however large, is left alone until somebody opens it. */
export async function headOf(raw: Buffer): Promise<MailHead> {
  const end = raw.indexOf('\r\n\r\n');
  const { messageId = '', subject = '', headers } = await simpleParser(end < 0 ? raw : raw.subarray(0, end + 4));
  const refs = headers.get('x-selaras-refs');
  return { messageId, subject, refs: typeof refs === 'string' ? refs : '' };
}
