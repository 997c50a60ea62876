import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { LedgerMessage, NoticeJob, NoticeLedger } from '@selaras/contracts';
import type { Channels } from '../channels/channels.js';
import { describeError } from '../logger.js';
import type { DeliveryLogger } from '../logger.js';
import { backoffMs, defaultBackoff } from './backoff.js';
import type { BackoffOptions } from './backoff.js';
import { createBatcher } from './batcher.js';
import { classifyFailure } from './failure.js';

type Ledger = Pick<NoticeLedger, 'lease' | 'markSent' | 'markFailed'>;
type SentRow = Parameters<Ledger['markSent']>[0][number];
type FailedRow = Parameters<Ledger['markFailed']>[0][number];

export interface SenderOptions {
  readonly ledger: Ledger;
  readonly channels: Channels;
  readonly logger: DeliveryLogger;
  /** How long a batch belongs to this sender. */
  readonly leaseMs: number;
  /** A send starts only while at least this much of the lease is left; at most half the lease by default. */
  readonly sendBudgetMs?: number;
  readonly backoff?: BackoffOptions;
  /** Refusals by a server that answers, after which a message is dead. A server that is away never kills one. */
  readonly maxAttempts?: number;
  readonly markRows?: number;
  readonly markWaitMs?: number;
  readonly random?: () => number;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonicMs?: () => number;
}

export interface Sender {
  /** Sends the messages of a job; resolves once every result stands in the ledger. */
  handle(job: NoticeJob): Promise<void>;
  /** Waits for marks under way. */
  drain(): Promise<void>;
}

/**
 * The courier: leases a batch (which re-checks that each notice still matters), sends each mail, marks in groups.
 *
 * A failed mail goes back in the ledger with its back-off; the job itself fails only when the ledger does. Between
 * the server's `250` and the commit of the mark a crash may repeat one mail under the same Message-ID; nothing else may.
 */
export function createSender(options: SenderOptions): Sender {
  const {
    ledger,
    channels,
    logger,
    leaseMs,
    sendBudgetMs = Math.min(leaseMs / 2, 10_000),
    backoff = defaultBackoff,
    maxAttempts = 100,
    random = Math.random,
    monotonicMs = () => performance.now(),
  } = options;
  const grouping = { maxRows: options.markRows ?? 150, waitMs: options.markWaitMs ?? 10 };

  const sent = createBatcher<SentRow>({
    ...grouping,
    // What was sent and cannot be written down now must be tried for as long as nobody else may send it again.
    write: (rows) =>
      persist(async () => {
        const marked = await ledger.markSent(rows);
        if (marked < rows.length) {
          logger.warn(
            { sent: rows.length, marked },
            'messages were sent after their lease had passed to another sender',
          );
        }
      }, leaseMs),
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
        const waitMs = backoffMs(attempt, random(), { baseMs: 50, capMs: 2_000 });
        if (monotonicMs() - startedMs + waitMs > withinMs) throw error;
        logger.warn({ error: describeError(error), attempt }, 'the ledger did not take a mark, trying again');
        await delay(waitMs);
      }
    }
  }

  async function deliver(message: LedgerMessage, token: string, leasedMs: number): Promise<void> {
    const channel = channels.channelFor(message);
    const outcome = await channel.slots.run(async (): Promise<{ messageId: string } | { failure: FailedRow }> => {
      if (monotonicMs() - leasedMs > leaseMs - sendBudgetMs) {
        // The lease could run out in the middle of the send, and another sender would send it, too.
        const failure = {
          id: message.id,
          token,
          error: 'its turn came too late in the lease',
          final: false,
          backoffMs: 0,
        };
        return { failure };
      }
      try {
        return { messageId: await channel.send(message) };
      } catch (error) {
        return { failure: failureOf(message, token, error) };
      }
    });
    if ('messageId' in outcome) await sent.add({ id: message.id, token, messageId: outcome.messageId });
    else await failed.add(outcome.failure);
  }

  function failureOf(message: LedgerMessage, token: string, error: unknown): FailedRow {
    const failure = classifyFailure(error);
    const final = failure.permanent || (!failure.unreachable && message.attempt >= maxAttempts);
    const waitMs = backoffMs(message.attempt, random(), backoff);
    logger.warn({ message: message.id, attempt: message.attempt, final, error: failure.error }, 'mail not sent');
    return { id: message.id, token, error: failure.error, final, backoffMs: final ? 0 : waitMs };
  }

  return {
    handle: async ({ messages: ids }) => {
      const token = randomUUID();
      const leasedMs = monotonicMs();
      const messages = await ledger.lease(ids, token, leaseMs);
      const results = await Promise.allSettled(messages.map((message) => deliver(message, token, leasedMs)));
      const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
      if (lost.length > 0) {
        throw new AggregateError(lost, `${lost.length} results could not be written: ${describeError(lost[0])}`);
      }
    },
    drain: async () => {
      await sent.drain();
      await failed.drain();
    },
  };
}
