import type { NoticeLedger } from '@selaras/contracts';
import type { Canary } from '../queues/carrier.js';
import type { NoticeQueue } from '../queues/notice-queue.js';
import type { DeliveryLogger } from '../logger.js';
import { createPause } from './pause.js';
import type { RunningLoop } from './dispatcher.js';

/** After the instant at which a lease may pass on, so that the round that looks for it finds it. */
const afterAbsenceMs = 50;

export interface ReconcilerOptions {
  readonly ledger: Pick<NoticeLedger, 'reconcile' | 'takeOverInMs'>;
  readonly queue: Pick<NoticeQueue, 'addMessages'>;
  readonly canary: Canary;
  /** Wait between two rounds, in milliseconds. */
  readonly periodMs: number;
  /** Messages that have been queued longer than this count as lost by the carrier. */
  readonly queuedMs: number;
  readonly limit?: number;
  readonly onError: (error: unknown) => void;
  readonly logger: DeliveryLogger;
  /** Milliseconds of a clock that only goes forward. */
  readonly monotonicMs?: () => number;
}

/**
 * Re-arms what the carrier lost: messages queued for too long and leases that ran out. When it forgot everything at
 * once, so does the patience: everything queued is re-armed in that round. Where a sender is gone, the next round is when
 * its leases may pass on.
 */
export function runReconciler(options: ReconcilerOptions): RunningLoop {
  const { periodMs, onError } = options;
  const pause = createPause();
  let stopped = false;
  const loop = async (): Promise<void> => {
    // Held over a failed round: the mark is set again before the ledger has been asked.
    let all = false;
    while (!stopped) {
      let waitMs = periodMs;
      try {
        all = (await options.canary.lost()) || all;
        await reconcileOnce(options, all, () => stopped);
        all = false;
        const takeOverInMs = await options.ledger.takeOverInMs();
        if (takeOverInMs !== null) waitMs = Math.min(periodMs, takeOverInMs + afterAbsenceMs);
      } catch (error) {
        onError(error);
      }
      if (!stopped) await pause.wait(waitMs);
    }
  };
  const done = loop();
  return {
    wake: () => pause.wake(),
    stop: async () => {
      stopped = true;
      pause.wake();
      await done;
    },
  };
}

/**
 * One round: asks the ledger until it has no more. With `all`, the age asked for grows with the round itself, so
 * that what this round re-armed is not found again.
 *
 * @returns how many messages were re-armed
 */
export async function reconcileOnce(
  options: Omit<ReconcilerOptions, 'periodMs' | 'onError' | 'canary' | 'ledger'> & {
    readonly ledger: Pick<NoticeLedger, 'reconcile'>;
  },
  all: boolean,
  stopped: () => boolean = () => false,
): Promise<number> {
  const { ledger, queue, queuedMs, limit = 1_000, logger, monotonicMs = () => performance.now() } = options;
  const startedMs = monotonicMs();
  let rearmed = 0;
  for (;;) {
    const elapsedMs = Math.ceil(monotonicMs() - startedMs);
    const ids = await ledger.reconcile({ queuedMs: all ? Math.min(elapsedMs, queuedMs) : queuedMs, limit });
    await queue.addMessages(ids);
    rearmed += ids.length;
    if (ids.length < limit || stopped()) break;
  }
  if (rearmed > 0) logger.info({ messages: rearmed, all }, 'messages re-armed');
  return rearmed;
}
