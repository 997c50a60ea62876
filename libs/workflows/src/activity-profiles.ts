import type { Activities } from '@selaras/contracts';
import { proxyActivities } from '@temporalio/workflow';

/**
 * Writing what nobody asked for: idempotent by (workflow, seq) and taken from history, so it is repeated without an end;
 * giving up would lose facts.
 */
export const carrier = proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '30s' },
});
