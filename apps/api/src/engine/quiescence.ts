import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until `pending` counts nothing any more; looks again after 10 ms at first and after 100 ms later on.
 *
 * @returns false when something was still pending after `waitMs`
 */
export async function settled(pending: () => Promise<number>, waitMs: number, stop?: AbortSignal): Promise<boolean> {
  const endMs = performance.now() + waitMs;
  for (let pauseMs = 10; ; pauseMs = Math.min(100, pauseMs * 1.5)) {
    if ((await pending()) === 0) return true;
    if (performance.now() >= endMs || stop?.aborted === true) return false;
    await delay(pauseMs);
  }
}
