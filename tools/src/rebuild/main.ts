import { createDataSource } from '@selaras/persistence';
import { connectClient } from '@selaras/platform';
import { Unusable } from '../services/failure.js';
import { rebuildLog } from './rebuild.js';

/**
 * `npm run rebuild-log -- KEY`: for the operator of an installation, on the addresses in the environment. The exit code is
 * 0 only when the log has everything that history has.
 *
 * @throws Unusable when a key or an address is missing
 */
export async function runRebuildCommand(options: {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}): Promise<number> {
  const { env, say } = options;
  const [assessment, ...rest] = options.argv;
  if (assessment === undefined || rest.length > 0 || !/^[a-z0-9-]+$/.test(assessment)) {
    throw new Unusable('Name the assessment whose log is to be rebuilt: npm run rebuild-log -- KEY');
  }
  const { DATABASE_URL: url, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace = 'default' } = env;
  if (url === undefined || address === undefined) {
    throw new Unusable('Set DATABASE_URL and TEMPORAL_ADDRESS to those of the installation.');
  }
  const { client, connection } = await connectClient({ address, namespace });
  const dataSource = await createDataSource({ url }).initialize();
  try {
    const { added, failed } = await rebuildLog(client, dataSource, assessment);
    for (const [workflowId, facts] of added) say(`${workflowId}: ${facts} facts added`);
    for (const [workflowId, why] of failed) say(`${workflowId}: ${why}`);
    if (added.size + failed.size === 0) say(`${assessment}: the log has everything that the histories have.`);
    return failed.size === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
    await connection.close();
  }
}
