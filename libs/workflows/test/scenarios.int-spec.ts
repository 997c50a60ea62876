import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { WorkflowBundle } from '@temporalio/worker';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { bundleWorkflows } from '../bundle/index.js';
import { Driver } from './driver.js';
import { committedScenarios, writeRuns } from './histories.js';
import { scenarioInput, scenarios, startAt } from './scenarios.js';

/** Histories of a fresh run must replay, and a run in which every task replays from the first event must pass. */
describe('workflow scenarios on a real server', () => {
  let bundle: WorkflowBundle;

  beforeAll(async () => {
    Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
    bundle = await bundleWorkflows();
  }, 60_000);
  afterAll(() => Runtime.instance().shutdown());

  const run = (name: string, maxCachedWorkflows: number): Promise<void> => {
    const scenario = scenarios.find((one) => one.name === name);
    if (scenario === undefined) throw new Error(`no scenario ${name}`);
    const input = scenarioInput(scenario, `mini-${name}-${randomUUID().slice(0, 8)}`);
    const { continueAfterEvents } = scenario;
    return Driver.run(
      {
        bundle,
        input,
        startAt,
        maxCachedWorkflows,
        ...(continueAfterEvents === undefined ? {} : { continueAfterEvents }),
      },
      async (driver, restartWorker) => {
        await scenario.play(driver, restartWorker);
        if (maxCachedWorkflows === 0) return;
        const runs = await driver.histories();
        for (const { workflowId, history } of runs) {
          await Worker.runReplayHistory({ workflowBundle: bundle }, history, workflowId);
        }
        if (process.env.SELARAS_RECORD_HISTORIES === 'new' && !committedScenarios().includes(name))
          writeRuns(name, runs);
      },
    );
  };

  it.each(scenarios.map(({ name, pins }) => [name, pins] as const))('%s: %s', (name) => run(name, 100), 120_000);

  it(
    'handoff-silent without a cache: every task replays from the first event',
    () => run('handoff-silent', 0),
    180_000,
  );

  it('has names that are unique', () => {
    expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
  });
});
