import { z } from 'zod';

const optional = z
  .string()
  .optional()
  .transform((value) => (value === '' ? undefined : value));
const duration = (fallback: number, leastMs: number): z.ZodType<number> =>
  z.coerce.number().int().min(leastMs).max(86_400_000).default(fallback);
const hostPort = z
  .string()
  .regex(/^(\[[0-9A-Fa-f:]+\]|[^\s:/]+):\d{1,5}$/, 'must look like host:port')
  .transform((value) => {
    const colon = value.lastIndexOf(':');
    return { host: value.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(value.slice(colon + 1)) };
  })
  .refine(({ port }) => port >= 1 && port <= 65_535, 'must name a port from 1 to 65535');
const address = (...schemes: readonly string[]): z.ZodType<string, string> =>
  z.string().refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}://`)) && URL.canParse(value), {
    message: `must start with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });
const mailbox = String.raw`[^\s<>"@,;]+@[^\s<>"@,;]+`;
const sender = z
  .string()
  .regex(
    new RegExp(String.raw`^(?:(?:[^<>",;\r\n]*|"[^"\r\n]+"\s*)<${mailbox}>|${mailbox})$`),
    'must look like Name <address@example.org> or address@example.org',
  );

/** Environment of a process that delivers notices. Read it with `readConfig` of the platform, which names every problem. */
export const deliveryEnvironment = z
  .object({
    DATABASE_URL: address('postgres', 'postgresql'),
    /** The schema of our tables; without it the one that the address names, else `selaras`. */
    SELARAS_DB_SCHEMA: optional,
    /** What carries the jobs; without it the database does. */
    REDIS_URL: optional.pipe(address('redis', 'rediss').optional()),
    /** Keeps installations that share a carrier apart. */
    SELARAS_PREFIX: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'letters, digits, dash and underscore')
      .default('selaras'),
    SELARAS_INBOX_SMTP: hostPort,
    SMTP_URL: optional.pipe(address('smtp', 'smtps').optional()),
    SELARAS_MAIL_FROM: optional.pipe(sender.optional()),
    /** Whom to ask where an assessment has no coordinator: in the closing of a mail and where a reply goes. */
    SELARAS_MAIL_CONTACT: optional.pipe(sender.optional()),
    /** Address of the application, to which the links of mails lead; of several, the first. */
    SELARAS_ORIGIN: optional
      .transform((list) => list?.split(',')[0]?.trim().replace(/\/+$/, ''))
      .pipe(address('http', 'https').optional()),
    /** How long a batch belongs to one sender; a mail server that thinks longer about a mail gets it again. */
    SELARAS_LEASE_MS: duration(60_000, 200),
    SELARAS_RECONCILE_MS: duration(5_000, 20),
    SELARAS_QUEUED_MS: duration(15_000, 20),
    /** For what falls due by the real clock; everything else wakes the notifier by itself. */
    SELARAS_POLL_MS: duration(500, 5),
    /** First wait after a failed mail; doubles up to a quarter of an hour. */
    SELARAS_BACKOFF_MS: duration(2_000, 10),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .transform((env) => ({
    databaseUrl: env.DATABASE_URL,
    databaseSchema: env.SELARAS_DB_SCHEMA,
    redisUrl: env.REDIS_URL,
    prefix: env.SELARAS_PREFIX,
    inbox: env.SELARAS_INBOX_SMTP,
    smtpUrl: env.SMTP_URL,
    from: env.SELARAS_MAIL_FROM,
    contact: env.SELARAS_MAIL_CONTACT,
    origin: env.SELARAS_ORIGIN,
    leaseMs: env.SELARAS_LEASE_MS,
    reconcileMs: env.SELARAS_RECONCILE_MS,
    queuedMs: env.SELARAS_QUEUED_MS,
    pollMs: env.SELARAS_POLL_MS,
    backoffMs: env.SELARAS_BACKOFF_MS,
    logLevel: env.LOG_LEVEL,
  }));

export type DeliverySettings = Readonly<z.infer<typeof deliveryEnvironment>>;
