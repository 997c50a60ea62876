import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { BareActivities, BareCounts } from './names.js';
import { bareCount, bareSignal, bareUpdates } from './names.js';

const regular = proxyActivities<BareActivities>({ startToCloseTimeout: '30 seconds' });
const local = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '30 seconds' });

/** What the engine does by itself with as many calls: no rules, no read model, no notices, one row for each record. */
export async function bareProcess(): Promise<void> {
  const { workflowId: workflow } = workflowInfo();
  let updates = 0;
  let signals = 0;
  let over = false;
  setHandler(defineUpdate<number>(bareUpdates.noop), () => (updates += 1));
  setHandler(defineUpdate<number>(bareUpdates.recorded), () => regular.write({ workflow, n: (updates += 1) }));
  setHandler(defineUpdate<number>(bareUpdates.recordedLocally), () => local.write({ workflow, n: (updates += 1) }));
  setHandler(defineUpdate<number, [number]>(bareUpdates.recordedTogether), (count) => {
    updates += count;
    return local.writeAll({ workflow, n: updates, count });
  });
  setHandler(defineSignal(bareSignal), async () => {
    await local.write({ workflow, n: updates });
    signals += 1;
  });
  setHandler(defineSignal('end'), () => {
    over = true;
  });
  setHandler(defineQuery<BareCounts>(bareCount), () => ({ updates, signals }));
  await condition(() => over);
  await condition(allHandlersFinished);
}
