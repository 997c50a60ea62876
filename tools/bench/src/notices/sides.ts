import { randomUUID } from 'node:crypto';
import type { LedgerMessage, NoticeLedger } from '@selaras/contracts';
import {
  createChannels,
  composeMail,
  describeError,
  defaultFrom,
  messageIdOf,
  redisConnection,
  silentLogger,
  startCourier,
} from '@selaras/delivery';
import type { Channel, Channels } from '@selaras/delivery';
import { NoticeLedgerRepository, listenToDue, showPresence } from '@selaras/persistence';
import { Queue, Worker } from 'bullmq';
import { createTransport } from 'nodemailer';
import type { Ledger, Owed } from './owed.js';

/** What went out in a round, and how long it took. */
export interface Drained {
  readonly ms: number;
  readonly out: readonly string[];
  /** As they were leased. */
  readonly messages: readonly LedgerMessage[];
}

/** The product's courier, warm, in this process. */
export interface Ours {
  /** Lets the notices fall due and waits until each stands in the ledger as sent. */
  drain(owed: Owed, mails: number): Promise<Drained>;
}

const noop = 'no-op';

/** Runs the product's courier with the settings a notifier has: to a mail server, or to nobody. */
export async function withOurs<T>(
  { ds }: Ledger,
  { redisUrl, smtp }: { readonly redisUrl: string; readonly smtp: { host: string; port: number } | typeof noop },
  work: (ours: Ours) => Promise<T>,
): Promise<T> {
  let out: string[] = [];
  let messages: LedgerMessage[] = [];
  let marked = 0;
  let awaited = { mails: 0, reached: (): void => undefined };
  const presence = await showPresence(ds, () => undefined);
  const real = new NoticeLedgerRepository(ds, presence);
  const ledger: NoticeLedger = {
    claimDue: (limit) => real.claimDue(limit),
    lease: async (...given) => {
      const leased = await real.lease(...given);
      messages.push(...leased);
      return leased;
    },
    markSent: async (sent) => {
      const count = await real.markSent(sent);
      marked += count;
      if (marked >= awaited.mails) awaited.reached();
      return count;
    },
    markFailed: (failed) => real.markFailed(failed),
    reconcile: (options) => real.reconcile(options),
    takeOverInMs: () => real.takeOverInMs(),
  };
  const channels = smtp === noop ? noChannels((id) => out.push(id)) : createChannels({ inbox: smtp });
  const courier = await startCourier({
    ledger,
    channels,
    logger: silentLogger,
    redisUrl,
    prefix: `bench-${randomUUID()}`,
    leaseMs: 60_000,
    reconcileMs: 5_000,
    queuedMs: 15_000,
    pollMs: 500,
  });
  const unheard = listenToDue(ds, { due: () => courier.wake(), failed: () => undefined });
  try {
    return await work({
      drain: async (owed, mails) => {
        [out, messages, marked] = [[], [], 0];
        const reached = new Promise<void>((resolve) => (awaited = { mails, reached: resolve }));
        const from = performance.now();
        await owed.letGo();
        await reached;
        return { ms: performance.now() - from, out, messages };
      },
    });
  } finally {
    await unheard();
    await courier.stop();
    await channels.close();
    await presence.leave();
  }
}

/** Channels that take every mail and do nothing with it. */
function noChannels(took: (id: string) => void): Channels {
  const channel: Channel = {
    name: 'mail',
    slots: (send) => send(),
    send: async (message: LedgerMessage) => {
      const id = messageIdOf(message, defaultFrom);
      took(id);
      return id;
    },
    classify: (error) => ({ error: describeError(error), permanent: false, unreachable: false }),
    close: async () => undefined,
  };
  return { channelFor: () => channel, close: async () => undefined };
}

/** BullMQ alone, one job for each notice, as fast as it goes: jobs added by the hundreds, a hundred at once. */
export async function withBareQueue<T>(
  redisUrl: string,
  work: (drain: (count: number) => Promise<number>) => Promise<T>,
): Promise<T> {
  const options = {
    prefix: `bench-${randomUUID()}`,
    connection: { ...redisConnection(redisUrl), maxRetriesPerRequest: null, retryStrategy: () => 100 },
  };
  const name = 'bare';
  const queue = new Queue<{ readonly notice: string }, void, string>(name, options);
  let done = 0;
  let awaited = { count: 0, reached: (): void => undefined };
  const worker = new Worker(name, async () => undefined, {
    ...options,
    concurrency: 100,
  });
  worker.on('completed', () => {
    done += 1;
    if (done === awaited.count) awaited.reached();
  });
  try {
    await worker.waitUntilReady();
    return await work(async (count) => {
      done = 0;
      const reached = new Promise<void>((resolve) => (awaited = { count, reached: resolve }));
      const from = performance.now();
      for (let start = 0; start < count; start += 500) {
        await queue.addBulk(
          Array.from({ length: Math.min(500, count - start) }, () => {
            const notice = randomUUID();
            return { name: 'notice', data: { notice }, opts: { jobId: notice, removeOnComplete: true, attempts: 3 } };
          }),
        );
      }
      await reached;
      return performance.now() - from;
    });
  } finally {
    await worker.close();
    await queue.close();
  }
}

/** The mail library alone, with the connections the product has. What it is given to send was put into words before. */
export async function withBareMail<T>(
  smtp: { readonly host: string; readonly port: number },
  work: (send: (messages: readonly LedgerMessage[]) => Promise<number>) => Promise<T>,
): Promise<T> {
  const transport = createTransport({
    ...smtp,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: 10,
    maxMessages: Number.POSITIVE_INFINITY,
  });
  try {
    return await work(async (messages) => {
      const mails = messages.map((message) => composeMail(message, { from: defaultFrom }));
      const from = performance.now();
      await Promise.all(mails.map((mail) => transport.sendMail(mail)));
      return performance.now() - from;
    });
  } finally {
    transport.close();
  }
}
