import type { SMTPPoolOptions } from 'nodemailer';
import pLimit from 'p-limit';
import { classifyFailure } from './failure.js';
import { defineChannel, registerChannels } from './registry.js';
import type { Channel, Channels } from './registry.js';
import { composeMail, messageIdOf } from './compose.js';
import { createMailPool } from './pool.js';
import { writeMail } from './write.js';

export interface ChannelOptions {
  /** The built-in inbox. */
  readonly inbox: { readonly host: string; readonly port: number };
  /** `smtp://` or `smtps://` of a real mail server; without it live mail goes to the inbox, too. */
  readonly smtpUrl?: string | undefined;
  /** Sender, `Name <address>`. */
  readonly from?: string | undefined;
  /** Connections per server. */
  readonly connections?: number | undefined;
  /** Longest wait for a connection and its greeting. Everything after it ends with the lease, by `send`'s signal. */
  readonly timeoutMs?: number | undefined;
  /** Where people log in; every matter of a mail links there. */
  readonly origin?: string | undefined;
  /** Ways beside mail that a live assessment has. */
  readonly others?: readonly Channel[] | undefined;
  /** Whom to ask where an assessment has no coordinator, `Name <address>`. */
  readonly contact?: string | undefined;
}

export const defaultFrom = 'Selaras <no-reply@selaras.local>';

/** A server may think about a mail for a while before it says `250`; idle connections say goodbye earlier. */
const silenceMs = 60_000;
const idleMs = 30_000;

/**
 * The channels of a process. A rehearsal has one way only: the built-in inbox, whatever else is configured.
 *
 * @throws RangeError when `smtpUrl` is no SMTP address
 */
export function createChannels(options: ChannelOptions): Channels {
  const inbox = mailChannel(options, {
    host: options.inbox.host,
    port: options.inbox.port,
    secure: false,
    // Loopback only; there is nothing to encrypt and no certificate to trust.
    ignoreTLS: true,
  });
  const live = options.smtpUrl === undefined ? inbox : mailChannel(options, smtpOptions(options.smtpUrl));
  return registerChannels({ rehearsal: inbox, live: [live, ...(options.others ?? [])] });
}

/** Checked here, so that a wrong address stops the start and not the first mail. */
function smtpOptions(url: string): SMTPPoolOptions {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || (parsed.protocol !== 'smtp:' && parsed.protocol !== 'smtps:') || parsed.hostname === '') {
    throw new RangeError('SMTP_URL must look like smtp://user:password@host:port');
  }
  return { url };
}

function mailChannel(
  { connections = 10, timeoutMs = 10_000, from = defaultFrom, origin, contact }: ChannelOptions,
  server: SMTPPoolOptions,
): Channel {
  const pool = createMailPool({
    ...server,
    maxConnections: connections,
    maxMessages: Number.POSITIVE_INFINITY,
    // The ledger repeats, with its back-off and under a lease; a second, hidden queue must not.
    maxRequeues: 0,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: silenceMs,
    idleTimeout: idleMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return defineChannel({
    name: 'mail',
    slots: pLimit(connections),
    render: (message) => writeMail(composeMail(message, { from, origin, contact })),
    send: async (mail, message, signal) => {
      await pool.send(mail, signal);
      return messageIdOf(message, from);
    },
    classify: classifyFailure,
    close: async () => pool.close(),
  });
}
