import { once } from 'node:events';
import type { Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';
import { describeError, silentLogger } from '../logger.js';
import type { DeliveryLogger } from '../logger.js';
import { createInboxServer } from './http.js';
import { openInboxStore } from './store.js';
import type { InboxEntry, InboxFilter } from './store.js';

export interface InboxOptions {
  /** 0 takes a free port. */
  readonly smtpPort: number;
  /** 0 takes a free port. */
  readonly httpPort: number;
  /** Folder of the mails; made when missing, kept over restarts. */
  readonly dir: string;
  /** A loopback address. */
  readonly host?: '127.0.0.1' | '::1' | undefined;
  readonly logger?: DeliveryLogger | undefined;
  /** Hears of each mail once it is kept. */
  readonly onMessage?: ((entry: InboxEntry) => void) | undefined;
  readonly now?: (() => Date) | undefined;
}

/** The built-in mail sink, running. */
export interface Inbox {
  readonly smtpPort: number;
  readonly httpPort: number;
  /** Address of the page with the mails. */
  readonly url: string;
  list(filter?: InboxFilter): readonly InboxEntry[];
  close(): Promise<void>;
}

const maxMailBytes = 10_000_000;

/**
 * Starts the built-in mail sink: takes every mail by SMTP, keeps it, shows it at a local address. It listens on
 * loopback only, because whoever reaches it reads everything.
 *
 * @throws Error when a port is taken or the folder cannot be written
 */
export async function startInbox(options: InboxOptions): Promise<Inbox> {
  const {
    smtpPort,
    httpPort,
    dir,
    host = '127.0.0.1',
    logger = silentLogger,
    onMessage,
    now = () => new Date(),
  } = options;
  const store = await openInboxStore(dir, now);

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxMailBytes,
    banner: 'Selaras inbox',
    closeTimeout: 1_000,
    onData: (stream, session, done) => {
      take(stream, session).then(
        () => done(null, 'kept'),
        (error: unknown) => {
          logger.error({ error: describeError(error) }, 'mail not kept');
          done(error instanceof TooLarge ? error : Object.assign(new Error('not kept'), { responseCode: 451 }));
        },
      );
    },
  });
  smtp.on('error', (error: Error) => logger.warn({ error: error.message }, 'inbox smtp'));

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      // Read to its end even when too large: the answer to DATA comes after the mail, not inside it.
      if (!stream.sizeExceeded) chunks.push(chunk);
    }
    if (stream.sizeExceeded) throw new TooLarge();
    const entry = await store.add(
      Buffer.concat(chunks),
      session.envelope.rcptTo.map(({ address }) => address),
    );
    onMessage?.(entry);
  }

  const http = createInboxServer(store, logger);
  let takenSmtp: number;
  let takenHttp: number;
  try {
    takenSmtp = await listen(smtp.server, smtpPort, host);
    takenHttp = await listen(http, httpPort, host);
  } catch (error) {
    await closeSmtp(smtp);
    await store.close();
    throw error;
  }
  const shownHost = host === '::1' ? '[::1]' : host;
  return {
    smtpPort: takenSmtp,
    httpPort: takenHttp,
    url: `http://${shownHost}:${takenHttp}/`,
    list: (filter) => store.list(filter),
    close: async () => {
      await closeSmtp(smtp);
      http.closeAllConnections();
      await new Promise<void>((resolve) => http.close(() => resolve()));
      await store.close();
    },
  };
}

class TooLarge extends Error {
  readonly responseCode = 552;
  constructor() {
    super('message too large');
  }
}

function closeSmtp(smtp: SMTPServer): Promise<void> {
  return new Promise((resolve) => smtp.close(() => resolve()));
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the inbox has no port');
  return address.port;
}

/**
 * The inbox as a process of its own: says `inbox ready` with both addresses when it listens, ends on SIGTERM or SIGINT.
 *
 * @param write where the one line goes, standard output for a tool
 */
export async function inboxMain(options: InboxOptions, write: (line: string) => void): Promise<void> {
  const inbox = await startInbox(options);
  write(`inbox ready smtp=${options.host ?? '127.0.0.1'}:${inbox.smtpPort} http=${inbox.url}\n`);
  const stop = new AbortController();
  await Promise.race([
    once(process, 'SIGTERM', { signal: stop.signal }),
    once(process, 'SIGINT', { signal: stop.signal }),
  ]).finally(() => stop.abort());
  await inbox.close();
}
