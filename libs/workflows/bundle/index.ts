import { fileURLToPath } from 'node:url';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundleWorkflowCode } from '@temporalio/worker';

/**
 * The one way workflow code is bundled: worker, tests and container image all call this, so that they run the same
 * code. Node code beside the sandbox; nothing in `src` may import it.
 *
 * @throws when the sandbox code imports something that has no place there
 */
export async function bundleWorkflows(entry: string = workflowEntry()): Promise<WorkflowBundleWithSourceMap> {
  const fromSource = entry.endsWith('.ts');
  return bundleWorkflowCode({
    workflowsPath: entry,
    webpackConfigHook: (config) => ({
      ...config,
      resolve: {
        ...config.resolve,
        // '...' keeps webpack's defaults. From TypeScript, libraries resolve to their sources; compiled code to compiled.
        conditionNames: [...(fromSource ? ['@selaras/source'] : []), ...(config.resolve?.conditionNames ?? ['...'])],
        extensionAlias: { '.js': ['.ts', '.js'] },
      },
    }),
  });
}

/** Path of the sandbox entry: beside this file, as source or as compiled. */
export function workflowEntry(): string {
  const here = import.meta.url;
  return fileURLToPath(new URL(here.endsWith('.ts') ? '../src/index.ts' : '../src/index.js', here));
}
