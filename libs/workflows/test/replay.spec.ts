import { beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowBundle } from '@temporalio/worker';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundleWorkflows } from '../bundle/index.js';
import { committedScenarios, readRuns } from './histories.js';
import { scenarios } from './scenarios.js';

/** Changing a workflow needs a green replay of all committed histories. What red means: test/README.md. */
describe('replay of committed histories', () => {
  let bundle: WorkflowBundle;

  beforeAll(async () => {
    Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
    bundle = await bundleWorkflows();
  }, 60_000);

  it('has a history for every scenario and a scenario for every history', () => {
    expect(committedScenarios().sort()).toEqual(scenarios.map(({ name }) => name).sort());
  });

  it.each(committedScenarios())(
    '%s',
    async (scenario) => {
      const runs = readRuns(scenario);
      expect(runs.length).toBeGreaterThan(0);
      for (const { workflowId, history } of runs) {
        await Worker.runReplayHistory({ workflowBundle: bundle }, history, workflowId);
      }
    },
    60_000,
  );

  it('fails for a history that the workflows did not make', async () => {
    const run = readRuns('refused-end').find(({ history }) =>
      history.events?.some((event) => event.activityTaskScheduledEventAttributes != null),
    );
    if (run === undefined) throw new Error('no process of refused-end wrote a record by itself');
    const events = (run.history.events ?? []).map((event) =>
      event.activityTaskScheduledEventAttributes == null
        ? event
        : {
            ...event,
            activityTaskScheduledEventAttributes: {
              ...event.activityTaskScheduledEventAttributes,
              activityType: { name: 'other' },
            },
          },
    );
    await expect(Worker.runReplayHistory({ workflowBundle: bundle }, { events }, run.workflowId)).rejects.toThrow();
  }, 60_000);
});
