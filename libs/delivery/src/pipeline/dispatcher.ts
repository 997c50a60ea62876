import type { NoticeLedger } from '@selaras/contracts';
import type { NoticeQueue } from '../queues/notice-queue.js';
import { backoffMs } from './backoff.js';
import { createPause } from './pause.js';

export interface DispatcherOptions {
  readonly ledger: Pick<NoticeLedger, 'claimDue'>;
  readonly queue: Pick<NoticeQueue, 'addMessages'>;
  /** Wait when nothing was due, in milliseconds. */
  readonly pollMs?: number;
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
 * Moves what is due from the ledger into the queue: at once while there is work, every `pollMs` otherwise.
 *
 * Messages that the ledger already calls queued and Redis would not take are held and offered again before anything
 * else is claimed; should the process die with them, the reconciler finds them.
 */
export function runDispatcher(options: DispatcherOptions): RunningLoop {
  const { ledger, queue, pollMs = 100, limit = 1_000, onError, random = Math.random } = options;
  const pause = createPause();
  let stopped = false;

  const loop = async (): Promise<void> => {
    let held: readonly string[] = [];
    let failures = 0;
    while (!stopped) {
      try {
        if (held.length === 0) held = await ledger.claimDue(limit);
        const moved = held.length;
        await queue.addMessages(held);
        held = [];
        failures = 0;
        if (moved === 0) await pause.wait(pollMs);
      } catch (error) {
        failures += 1;
        onError(error);
        await pause.wait(backoffMs(failures, random(), { baseMs: pollMs, capMs: 2_000 }));
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
