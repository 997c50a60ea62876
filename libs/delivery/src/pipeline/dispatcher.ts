import { setTimeout as delay } from 'node:timers/promises';
import type { NoticeLedger } from '@selaras/contracts';
import type { NoticeQueue } from '../queues/notice-queue.js';
import { backoffMs } from './backoff.js';
import { createPause } from './pause.js';

/** Notices claimed at once after a wait. */
const firstClaim = 125;

export interface DispatcherOptions {
  readonly ledger: Pick<NoticeLedger, 'claimDue'>;
  readonly queue: Pick<NoticeQueue, 'addMessages'>;
  /** Longest wait when nothing was due, in milliseconds: what falls due by the real clock wakes nobody. */
  readonly pollMs?: number;
  /** Shortest wait when nothing was due: who is woken by every record must not look as often as there are records. */
  readonly restMs?: number;
  /** Notices claimed in one statement. */
  readonly limit?: number;
  /** Hears of each failure; the loop goes on by itself, more slowly while failures last. */
  readonly onError: (error: unknown) => void;
  readonly random?: () => number;
}

/** A loop that runs until it is stopped. */
export interface RunningLoop {
  /** Does the next turn at once. */
  wake(): void;
  /** Ends after the turn under way. */
  stop(): Promise<void>;
}

/**
 * Moves what is due from the ledger into the queue: at once while there is work, when woken or every `pollMs` otherwise.
 * The first claims after a wait are small, so that senders begin while the rest is still being claimed.
 *
 * Messages that the ledger already calls queued and the carrier would not take are held and offered again before anything
 * else is claimed; should the process die with them, the reconciler finds them.
 */
export function runDispatcher(options: DispatcherOptions): RunningLoop {
  const { ledger, queue, pollMs = 1_000, restMs = 20, limit = 1_000, onError, random = Math.random } = options;
  const pause = createPause();
  let stopped = false;

  const loop = async (): Promise<void> => {
    let held: readonly string[] = [];
    let failures = 0;
    let size = firstClaim;
    while (!stopped) {
      try {
        if (held.length === 0) held = await ledger.claimDue(Math.min(size, limit));
        const moved = held.length;
        await queue.addMessages(held);
        held = [];
        failures = 0;
        size = moved === 0 ? firstClaim : size * 2;
        if (moved > 0) continue;
        const restedMs = Math.min(restMs, pollMs);
        await delay(restedMs);
        if (!stopped) await pause.wait(pollMs - restedMs);
      } catch (error) {
        failures += 1;
        onError(error);
        await pause.wait(backoffMs(failures, random(), { baseMs: Math.min(pollMs, 100), capMs: 2_000 }));
      }
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
