import { describe, expect, it } from '@jest/globals';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { bundleWorkflows } from '../bundle/index.js';

/** Every running workflow has every module of the bundle for itself: what is loaded needlessly is paid a thousand times. */
describe('the bundle of the workflows', () => {
  it('has nothing of schemas, words and routes: two megabytes for each workflow that is in memory', async () => {
    Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
    const { code } = await bundleWorkflows();
    // Paths of modules, as webpack names them in its table.
    const modules = [...new Set([...code.matchAll(/^\/\*\*\*\/ "([^"]+)"/gm)].map(([, path = '']) => path))];
    expect(modules.length).toBeGreaterThan(20);
    expect(modules.filter((path) => path.includes('/zod/'))).toEqual([]);
    expect(modules.filter((path) => path.includes('libs/contracts/'))).toEqual([
      expect.stringMatching(/contracts\/(src|dist)\/temporal\/workflows\.[tj]s$/),
    ]);
  }, 60_000);
});
