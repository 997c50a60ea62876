import type { DataSource } from 'typeorm';
import type { Change } from '../record/change.js';
import { listenToChanges } from '../record/change.js';

/**
 * Hears of what may have made notices fall due: records that owe some, a rehearsal that is settled up to a later instant,
 * and a line that was down. What falls due by the real clock is announced by nobody. Returns how to stop.
 */
export function listenToDue(
  ds: DataSource,
  listener: { due(): void; failed(error: unknown): void },
): () => Promise<void> {
  return listenToChanges(ds, {
    changed: (change) => {
      if (mayMakeDue(change)) listener.due();
    },
    missed: () => listener.due(),
    failed: (error) => listener.failed(error),
  });
}

/** What senders announce of notices comes without a fact, and makes nothing due. */
function mayMakeDue({ kinds, lastFactId }: Change): boolean {
  return kinds === null || kinds.includes('settled') || (kinds.includes('notice') && lastFactId !== null);
}
