import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { LedgerMessage, NoticeJob, NoticeLedger } from '@selaras/contracts';
import type { Channel, Channels } from '../channels/registry.js';
import { describeError } from '../logger.js';
import type { DeliveryLogger } from '../logger.js';
import { backoffMs, defaultBackoff } from './backoff.js';
import type { BackoffOptions } from './backoff.js';
import { createBatcher } from '../batcher.js';
import type { SendFailure } from '../channels/failure.js';

type Ledger = Pick<NoticeLedger, 'lease' | 'markSent' | 'markFailed'>;
type SentRow = Parameters<Ledger['markSent']>[0][number];
type FailedRow = Parameters<Ledger['markFailed']>[0][number];

/** How long a mark of a mail that went out is offered to a ledger that is away, and how long when we are to stop. */
const sentPatienceMs = 900_000;
const stopPatienceMs = 3_000;

/** So many mails that went out with an uncertain mark are remembered at most. */
const mostTaken = 10_000;

export interface SenderOptions {
  readonly ledger: Ledger;
  readonly channels: Channels;
  readonly logger: DeliveryLogger;
  /** How long a batch belongs to this sender. */
  readonly leaseMs: number;
  /** A send starts only while at least this much of the lease is left; at most half the lease by default. */
  readonly sendBudgetMs?: number;
  readonly backoff?: BackoffOptions;
  /**
   * Refusals by a server (or by ourselves, when we cannot even write it) after which a message is dead. While the server
   * is away no message comes nearer to that. 600 are some five days of the longest back-off, as long as mail servers
   * usually try.
   */
  readonly maxRefusals?: number;
  readonly markRows?: number;
  readonly markWaitMs?: number;
  readonly random?: () => number;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonicMs?: () => number;
}

/** Of one batch. */
interface Lease {
  readonly leasedMs: number;
  /** Ends what is still being sent when the lease is nearly over. */
  readonly signal: AbortSignal;
}

type Outcome = { readonly messageId: string } | { readonly failure: FailedRow };

export interface Sender {
  /** Sends the messages of a job; resolves once every result stands in the ledger. */
  handle(job: NoticeJob): Promise<void>;
  /** Begins no further mail: what is under way ends, the rest goes back to the ledger at once. */
  stop(): void;
  /** Waits for marks under way. */
  drain(): Promise<void>;
}

/**
 * The courier: leases a batch (which re-checks that each notice still matters), sends each mail, marks in groups.
 *
 * A failed mail goes back in the ledger with its back-off; the job itself fails only when the ledger does. A mail
 * that the server took may be repeated, under the same Message-ID, when we die or the connection breaks before its `250`
 * stands in the ledger; nothing else may repeat one.
 */
export function createSender(options: SenderOptions): Sender {
  const {
    ledger,
    channels,
    logger,
    leaseMs,
    sendBudgetMs = Math.min(leaseMs / 2, 10_000),
    backoff = defaultBackoff,
    maxRefusals = 600,
    random = Math.random,
    monotonicMs = () => performance.now(),
  } = options;
  // Left of the lease for the mark when a send had to be ended.
  const markMs = Math.min(leaseMs / 10, 2_000);
  let stopping = false;
  /** Mails that were leased and are neither sent nor given back. */
  let underWay = 0;
  /**
   * What a server took and the ledger does not have yet, by the id of the mail. While marks are held up a lease may pass, and
   * the mail come again: then it is marked, not sent.
   */
  const taken = new Map<string, string>();
  const grouping = { maxRows: options.markRows ?? 150, waitMs: options.markWaitMs ?? 10 };

  const sent = createBatcher<SentRow>({
    ...grouping,
    // What was sent must be written down, or it is sent again. While the ledger is away nobody else can take it over,
    // not even when the lease is over, so the mark is offered until the ledger has been back for a moment.
    write: (rows) =>
      persist(
        async () => {
          const marked = await ledger.markSent(rows);
          // Which of them the ledger did not take is not told: they stay remembered, in case they come again.
          if (marked === rows.length) for (const { id } of rows) taken.delete(id);
          else forgetOldest(taken, mostTaken);
          if (marked < rows.length) {
            logger.warn(
              { sent: rows.length, marked },
              'messages were sent after their lease had passed to another sender',
            );
          }
        },
        Math.max(leaseMs, sentPatienceMs),
      ),
  });
  const failed = createBatcher<FailedRow>({
    ...grouping,
    write: (rows) => persist(() => ledger.markFailed(rows), leaseMs),
  });

  async function persist(write: () => Promise<void>, withinMs: number): Promise<void> {
    const startedMs = monotonicMs();
    for (let attempt = 1; ; attempt += 1) {
      try {
        await write();
        return;
      } catch (error) {
        const waitMs = backoffMs(attempt, random(), { baseMs: 50, capMs: 250 });
        const patienceMs = stopping ? Math.min(withinMs, stopPatienceMs) : withinMs;
        if (monotonicMs() - startedMs + waitMs > patienceMs) throw error;
        logger.warn({ error: describeError(error), attempt }, 'the ledger did not take a mark, trying again');
        await delay(waitMs);
      }
    }
  }

  async function attempt(
    channel: Channel,
    message: LedgerMessage,
    token: string,
    { leasedMs, signal }: Lease,
  ): Promise<Outcome> {
    const already = taken.get(message.id);
    if (already !== undefined) return { messageId: already };
    if (stopping) return { failure: givenBack(message, token, 'the sender was stopping') };
    const leftMs = leaseMs - (monotonicMs() - leasedMs);
    if (leftMs < sendBudgetMs) {
      return { failure: givenBack(message, token, 'its turn came too late in the lease') };
    }
    try {
      const messageId = await channel.send(message, signal);
      taken.set(message.id, messageId);
      return { messageId };
    } catch (error) {
      return { failure: failureOf(message, token, channel.classify(error)) };
    }
  }

  async function deliver(message: LedgerMessage, token: string, lease: Lease): Promise<void> {
    const channel = channels.channelFor(message);
    underWay += 1;
    const outcome =
      channel === null ? noWay(message, token) : await channel.slots(() => attempt(channel, message, token, lease));
    const marked =
      'messageId' in outcome
        ? sent.add({ id: message.id, token, messageId: outcome.messageId })
        : failed.add(outcome.failure);
    underWay -= 1;
    if (underWay === 0) {
      // Nothing more will come to be written with them.
      sent.flush();
      failed.flush();
    }
    await marked;
  }

  function givenBack({ id }: LedgerMessage, token: string, error: string): FailedRow {
    return { id, token, error, refused: false, final: false, backoffMs: 0 };
  }

  /** Another process may have it, or a later version of this one. */
  function noWay(message: LedgerMessage, token: string): Outcome {
    const error = `this notifier has no channel named ${message.channel}`;
    return { failure: failureOf(message, token, { error, permanent: false, unreachable: true }) };
  }

  function failureOf(message: LedgerMessage, token: string, failure: SendFailure): FailedRow {
    const refused = !failure.unreachable;
    const final = failure.permanent || (refused && message.refusals + 1 >= maxRefusals);
    const waitMs = backoffMs(message.attempt, random(), backoff);
    const fields = { message: message.id, attempt: message.attempt, error: failure.error };
    if (final) logger.error(fields, 'mail given up');
    else logger.warn(fields, 'mail not sent, it will be tried again');
    return { id: message.id, token, error: failure.error, refused, final, backoffMs: final ? 0 : waitMs };
  }

  return {
    handle: async ({ messages: ids }) => {
      const token = randomUUID();
      const leasedMs = monotonicMs();
      const messages = await ledger.lease(ids, token, leaseMs);
      // A send that outlives its lease would meet the same mail from another sender.
      const sendMs = leaseMs - (monotonicMs() - leasedMs) - markMs;
      const signal = AbortSignal.timeout(Math.max(Math.floor(sendMs), 1));
      // Every mail under way listens to it.
      setMaxListeners(0, signal);
      const lease = { leasedMs, signal };
      const results = await Promise.allSettled(messages.map((message) => deliver(message, token, lease)));
      const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
      if (lost.length > 0) {
        throw new AggregateError(lost, `${lost.length} results could not be written: ${describeError(lost[0])}`);
      }
    },
    stop: () => {
      stopping = true;
    },
    drain: async () => {
      await sent.drain();
      await failed.drain();
    },
  };
}

function forgetOldest(taken: Map<string, string>, most: number): void {
  for (const id of taken.keys()) {
    if (taken.size <= most) return;
    taken.delete(id);
  }
}
