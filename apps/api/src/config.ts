import { taskQueue } from '@selaras/contracts';
import type { Carrier } from '@selaras/contracts';
import { roles } from '@selaras/domain';
import type { Role } from '@selaras/domain';
import { carrierOf, isSchemaName, schemaNameRule } from '@selaras/persistence';
import { z } from 'zod';
import { providersSetting } from './provider-settings.js';
import type { ProviderSettings } from './provider-settings.js';

/** Settings that are wrong or missing; every problem at once, so that one restart is enough. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`The settings of the api are not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

/** A variable that is set but empty counts as not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** 64 hexadecimal digits, or base64 in either alphabet. */
function keyBytes(text: string): Buffer {
  return Buffer.from(text, /^[\da-f]{64}$/i.test(text) ? 'hex' : 'base64');
}

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  /** The schema of our tables; without it the one that the address names, else `selaras`. */
  SELARAS_DB_SCHEMA: optional(z.string().refine(isSchemaName, schemaNameRule)),
  /** Where all processes of the api count log-ins together, and jobs are carried; without it the database does both. */
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// address' })),
  /** What our keys in the carrier begin with; the same for all processes of an installation. */
  SELARAS_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'letters, digits, dash and underscore')
    .default('selaras'),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s:]+:\d{1,5}$/, 'must look like host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  SELARAS_TASK_QUEUE: z.string().min(1).default(taskQueue),
  SELARAS_HOST: z.string().min(1).default('127.0.0.1'),
  /** 0 takes a free port. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Origins from which a browser may write; without it the host of the request counts. */
  SELARAS_ORIGIN: optional(
    z
      .string()
      .transform((list) => list.split(',').map((origin) => origin.trim().replace(/\/$/, '')))
      .refine(
        (list) => list.every((origin) => /^https?:\/\/[^/\s]+$/.test(origin)),
        'must be origins such as https://host',
      ),
  ),
  /** Gives the account `operator` a log-in; without it, the link of the first run makes the operator's account. */
  SELARAS_OPERATOR_PASSWORD: optional(z.string().min(12, 'needs at least 12 characters').max(200)),
  /** Without it cookies are secure when every origin is https. */
  SELARAS_COOKIE_SECURE: optional(
    z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1'),
  ),
  /** Seals what must not be read in the database; of several the first seals, and all open. */
  SELARAS_SECRET_KEY: optional(
    z
      .string()
      .transform((list) => list.split(',').map((key) => keyBytes(key.trim())))
      .refine((keys) => keys.every((key) => key.length === 32), 'must be keys of 32 bytes, hexadecimal or base64'),
  ),
  /** Roles whose people must have a second factor. */
  SELARAS_SECOND_FACTOR_ROLES: optional(
    z
      .string()
      .transform((list) => list.split(',').map((role) => role.trim()))
      .pipe(z.array(z.enum(roles))),
  ),
  /** Where people may sign in besides: providers of identity of ministries. */
  SELARAS_SIGN_IN_PROVIDERS: optional(providersSetting),
  /** For how long a proof of who somebody is serves where one is asked for; then they are asked again. */
  SELARAS_PROOF_MINUTES: z.coerce.number().positive().max(720).default(15),
  /** Proxies before the api whose `X-Forwarded-For` counts; 0 believes nobody. */
  SELARAS_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  SELARAS_WEB_DIR: optional(z.string().min(1)),
  /** Where the built-in inbox shows its mails; the session tells it to the web app. */
  SELARAS_INBOX_URL: optional(z.url({ protocol: /^https?$/ })),
  /** Whom a mail names where nobody steers, as the notifier has it: mails are shown before they are sent. */
  SELARAS_MAIL_CONTACT: optional(z.string().min(1)),
  SELARAS_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  SELARAS_DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
});

export interface ApiConfig {
  readonly databaseUrl: string;
  readonly databaseSchema: string | undefined;
  readonly databasePool: number;
  readonly carrier: Carrier;
  readonly prefix: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly taskQueue: string;
  readonly host: string;
  readonly port: number;
  readonly origins: readonly string[] | null;
  readonly operatorPassword: string | null;
  readonly cookieSecure: boolean;
  readonly proofMinutes: number;
  readonly secretKeys: readonly Buffer[];
  readonly secondFactorRoles: readonly Role[];
  readonly providers: readonly ProviderSettings[];
  readonly proxyHops: number;
  readonly webDir: string | null;
  readonly inboxUrl: string | null;
  readonly mailContact: string | null;
  readonly logLevel: z.infer<typeof schema>['SELARAS_LOG_LEVEL'];
}

/**
 * Reads the settings from an environment.
 *
 * @throws ConfigError naming every missing or malformed variable
 */
export function apiConfig(env: Readonly<Record<string, string | undefined>>): ApiConfig {
  const result = schema.safeParse(env);
  if (!result.success) {
    throw new ConfigError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const given = result.data;
  if (given.SELARAS_SECOND_FACTOR_ROLES !== undefined && given.SELARAS_SECRET_KEY === undefined) {
    throw new ConfigError(['SELARAS_SECOND_FACTOR_ROLES: needs SELARAS_SECRET_KEY, which seals what people set up']);
  }
  if (given.SELARAS_SIGN_IN_PROVIDERS !== undefined && given.SELARAS_ORIGIN === undefined) {
    throw new ConfigError(['SELARAS_SIGN_IN_PROVIDERS: needs SELARAS_ORIGIN, to which providers send people back']);
  }
  return {
    databaseUrl: given.DATABASE_URL,
    databaseSchema: given.SELARAS_DB_SCHEMA,
    databasePool: given.SELARAS_DATABASE_POOL,
    carrier: carrierOf({
      redisUrl: given.REDIS_URL,
      databaseUrl: given.DATABASE_URL,
      databaseSchema: given.SELARAS_DB_SCHEMA,
    }),
    prefix: given.SELARAS_PREFIX,
    temporalAddress: given.TEMPORAL_ADDRESS,
    temporalNamespace: given.TEMPORAL_NAMESPACE,
    taskQueue: given.SELARAS_TASK_QUEUE,
    host: given.SELARAS_HOST,
    port: given.PORT,
    origins: given.SELARAS_ORIGIN ?? null,
    operatorPassword: given.SELARAS_OPERATOR_PASSWORD ?? null,
    cookieSecure:
      given.SELARAS_COOKIE_SECURE ?? given.SELARAS_ORIGIN?.every((origin) => origin.startsWith('https://')) ?? false,
    proofMinutes: given.SELARAS_PROOF_MINUTES,
    secretKeys: given.SELARAS_SECRET_KEY ?? [],
    secondFactorRoles: given.SELARAS_SECOND_FACTOR_ROLES ?? [],
    providers: given.SELARAS_SIGN_IN_PROVIDERS ?? [],
    proxyHops: given.SELARAS_PROXY_HOPS,
    webDir: given.SELARAS_WEB_DIR ?? null,
    inboxUrl: given.SELARAS_INBOX_URL ?? null,
    mailContact: given.SELARAS_MAIL_CONTACT ?? null,
    logLevel: given.SELARAS_LOG_LEVEL,
  };
}
