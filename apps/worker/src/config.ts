import { isSchemaName, schemaNameRule } from '@selaras/persistence';
import { optionalText, readConfig, temporalConfigSchema } from '@selaras/platform';
import { z } from 'zod';

const schema = temporalConfigSchema.extend({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The schema of our tables; without it the one that the address names, else `selaras`. */
  SELARAS_DB_SCHEMA: optionalText.pipe(z.string().refine(isSchemaName, schemaNameRule).optional()),
  SELARAS_MAX_CACHED_WORKFLOWS: z.coerce.number().int().min(0).max(10_000).default(500),
  SELARAS_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
});
export type WorkerConfig = z.infer<typeof schema>;

/** Settings of the worker; every problem is named at once. */
export function workerConfig(env: Readonly<Record<string, string | undefined>>): WorkerConfig {
  return readConfig(schema, env);
}
