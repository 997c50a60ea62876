import type { Activities } from '@selaras/contracts';
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';

/**
 * Recording inside an update: idempotent write by (workflow, seq), so it may be retried freely; but it gives up after
 * a few seconds, because a local activity that waits for a dead database would hold the workflow task and grow the
 * history. What it could not write stays pending and goes to `recordLater`.
 */
export const recordNow = proxyLocalActivities<Activities>({
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '10s',
  // Attempts are counted, since a local activity is retried inside the worker and does not look at the time it took.
  retry: { initialInterval: '50ms', backoffCoefficient: 2, maximumInterval: '1s', maximumAttempts: 6 },
});

/** The same write after the database was away: idempotent, without an end, because giving up would lose facts. */
export const recordLater = proxyActivities<Activities>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});
