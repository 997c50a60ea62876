import { Readable } from 'node:stream';
import type { SMTPPoolOptions } from 'nodemailer';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import type { WrittenMail } from './write.js';

/** Connections to one mail server. */
export interface MailPool {
  /**
   * Hands a written mail to the server; resolves when the server has taken it.
   *
   * @param signal ends the attempt and its connection, wherever it is
   * @throws what the library throws, `code` and `responseCode` included
   */
  send(mail: WrittenMail, signal?: AbortSignal): Promise<void>;
  close(): void;
}

/**
 * The library's pool, spoken to as its transports are. The way over `createTransport` composes a mail around the one that
 * is written already and leads its bytes through three more streams, which costs half as much as the sending.
 */
export function createMailPool(options: SMTPPoolOptions): MailPool {
  const pool = new SMTPPool(options);
  return {
    send: ({ envelope, messageId, raw }, signal) =>
      new Promise((resolve, reject) => {
        const message = {
          getEnvelope: () => ({ ...envelope, to: [...envelope.to] }),
          messageId: () => messageId,
          getHeader: () => messageId,
          createReadStream: () => Readable.from([Buffer.from(raw)]),
        };
        // Of a mail the pool asks these, and its signal.
        const mail = { data: { signal }, message } as unknown as Parameters<SMTPPool['send']>[0];
        pool.send(mail, (error) => (error === null ? resolve() : reject(error)));
      }),
    close: () => pool.close(),
  };
}
