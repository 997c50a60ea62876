import { z } from 'zod';

/** A setting that is wrong or missing; lists every problem at once so that one restart is enough. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`Settings are not usable:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
  }
}

/**
 * Reads settings from an environment by a schema.
 *
 * @throws ConfigError naming every missing or malformed variable
 */
export function readConfig<T extends z.ZodType>(
  schema: T,
  env: Readonly<Record<string, string | undefined>>,
): z.infer<T> {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map((issue) => `${issue.path.join('.') || '(settings)'}: ${issue.message}`),
  );
}

/** Variables that are set but empty count as not set. */
export const optionalText = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value));

/** `host:port` of a TCP service. */
export const addressSchema = z.string().regex(/^[^\s:]+:\d{1,5}$/, 'must look like host:port');

export const temporalConfigSchema = z.object({
  TEMPORAL_ADDRESS: addressSchema,
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  SELARAS_TASK_QUEUE: z.string().min(1).default('selaras'),
});
