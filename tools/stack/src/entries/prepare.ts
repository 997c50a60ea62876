import { PersistenceError, createDataSource, isSchemaName, runMigrations, schemaNameRule } from '@selaras/persistence';
import { optionalText, readConfig, temporalConfigSchema, withSecretFiles } from '@selaras/platform';
import { z } from 'zod';
import { bringTogether } from '../installation/bring-together.js';
import { Unusable, firstLine } from '../services/failure.js';
import { withoutPassword } from '../services/postgres.js';
import { prepareNamespace } from '../services/temporal.js';

/** How long a server may take until it answers, when all of a deployment starts together. */
const patienceMs = 120_000;

// One-shot, before anything else of a deployment runs: the engine's namespace, the schema of today's version, and whether
// both belong together.
const config = readConfig(
  temporalConfigSchema.extend({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    SELARAS_DB_SCHEMA: optionalText.pipe(z.string().refine(isSchemaName, schemaNameRule).optional()),
  }),
  withSecretFiles(process.env),
);
const temporal = { address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE };
const dataSource = createDataSource({ url: config.DATABASE_URL, schema: config.SELARAS_DB_SCHEMA });
try {
  await patiently('the database', () => dataSource.initialize());
  await patiently('the process engine', () => prepareNamespace(temporal.address, temporal.namespace));
  await bringTogether({
    dataSource,
    temporal,
    migrate: async (source) => void (await runMigrations(source)),
    places: { database: withoutPassword(config.DATABASE_URL), engine: `${temporal.address}, ${temporal.namespace}` },
    mend: {},
    say: (line) => void process.stdout.write(`${line}\n`),
  });
  process.stdout.write('prepared\n');
} catch (error) {
  if (!(error instanceof PersistenceError || error instanceof Unusable)) throw error;
  process.stderr.write(`selaras: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  if (dataSource.isInitialized) await dataSource.destroy();
}

/** Waits for a server that is on its way up; the last failure is told when it never comes. */
async function patiently(what: string, work: () => Promise<unknown>): Promise<void> {
  for (const until = Date.now() + patienceMs; ;) {
    try {
      await work();
      return;
    } catch (error) {
      if (Date.now() > until) throw new Unusable(`${what} cannot be reached: ${firstLine(error)}`);
      process.stderr.write(`waiting for ${what}: ${firstLine(error)}\n`);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
  }
}
