import { setTimeout as delay } from 'node:timers/promises';
import type { Courier } from './courier.js';
import type { CourierLog } from './ports.js';

export interface OwedPorts {
  /** Processes that may have something which the log lacks, for longer than usual. */
  readonly owed: () => Promise<readonly string[]>;
  readonly courier: Pick<Courier, 'carryTo'>;
  /** Nobody waits any more for requests of a process that are older than this. */
  readonly leaveRequests: (workflowId: string, olderThanMs: number) => Promise<void>;
  readonly logger: CourierLog;
}

const betweenLooksMs = 2_000;
const firstPauseMs = 5_000;
const longestPauseMs = 600_000;
/** Longer than any request can still be on its way to its process. */
const underWayMs = 60_000;

/**
 * Looks after what others left lying: an api that was killed between an answer and its writing, a courier that was killed
 * between two processes. Each process is asked again and again, ever more rarely, until nothing is owed any more.
 * Runs until it is aborted.
 */
export async function lookAfterOwed(
  { owed, courier, leaveRequests, logger }: OwedPorts,
  stop: AbortSignal,
): Promise<void> {
  const next = new Map<string, { readonly at: number; readonly pauseMs: number }>();
  while (!stop.aborted) {
    try {
      const processes = await owed();
      const present = new Set(processes);
      for (const id of next.keys()) if (!present.has(id)) next.delete(id);
      const now = performance.now();
      const due = processes.filter((id) => (next.get(id)?.at ?? 0) <= now);
      for (const id of due) {
        const pauseMs = Math.min(longestPauseMs, (next.get(id)?.pauseMs ?? firstPauseMs / 2) * 2);
        next.set(id, { at: now + pauseMs, pauseMs });
      }
      for (const id of due) {
        try {
          await courier.carryTo([id]);
          await leaveRequests(id, underWayMs);
        } catch (error) {
          // One that cannot be helped must not keep the others from it.
          logger.warn({ err: error, process: id }, 'still owed');
        }
      }
    } catch (error) {
      // The database is away; the next look finds it again.
      logger.warn({ err: error }, 'what is owed could not be looked up');
    }
    // Told to stop it wakes up early, with an error that says just that.
    await delay(betweenLooksMs, undefined, { signal: stop, ref: false }).catch(() => undefined);
  }
}
