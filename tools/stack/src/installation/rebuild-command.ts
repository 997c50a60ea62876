import { InstallationRepository, createDataSource } from '@selaras/persistence';
import { connectClient } from '@selaras/platform';
import { giveUp } from './bring-together.js';
import { Unusable } from '../services/failure.js';
import { linesOf, rebuildLog } from '../rebuild/rebuild.js';

/**
 * `npm run rebuild-log -- KEY | --all | --give-up KEY`: for the operator of an installation, on the addresses in the environment. The exit code is
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
  const [what, key, ...rest] = options.argv;
  const [all, lost] = [what === '--all', what === '--give-up'];
  const named = lost ? key : what;
  if (rest.length > 0 || (key !== undefined && !lost) || (!all && !/^[a-z0-9-]+$/.test(named ?? ''))) {
    throw new Unusable(
      'Name the assessment whose log is to be rebuilt: npm run rebuild-log -- KEY (--all for every one; --give-up KEY ends the processes of one that the database does not know any more).',
    );
  }
  const { DATABASE_URL: url, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace = 'default' } = env;
  if (url === undefined || address === undefined) {
    throw new Unusable('Set DATABASE_URL and TEMPORAL_ADDRESS to those of the installation.');
  }
  const { client, connection } = await connectClient({ address, namespace });
  const dataSource = await createDataSource({ url, schema: env.SELARAS_DB_SCHEMA || undefined }).initialize();
  try {
    if (lost) {
      await giveUp(client, dataSource, named ?? '', say);
      return 0;
    }
    let failures = 0;
    for (const assessment of all ? await new InstallationRepository(dataSource).assessments() : [named ?? '']) {
      const rebuilt = await rebuildLog(client, dataSource, assessment);
      for (const line of linesOf(assessment, rebuilt)) say(line);
      failures += rebuilt.failed.size;
    }
    return failures === 0 ? 0 : 1;
  } finally {
    await dataSource.destroy();
    await connection.close();
  }
}
