import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startInbox } from '@selaras/delivery';
import { createDataSource, runMigrations } from '@selaras/persistence';
import { freePort } from '../services/net.js';
import { dropDatabase, ensureDatabase, findPostgres, knownPostgres } from '../services/postgres.js';
import { findRedis } from '../services/redis.js';
import type { Service } from '../services/service.js';
import { findTemporal, prepareNamespace } from '../services/temporal.js';
import type { AppName } from './app.js';
import { SupervisedApp, appNames } from './app.js';
import { openInstance, removeInstance } from './instance.js';
import { lockFolder } from './lock.js';

export interface StackOptions {
  readonly root: string;
  /** Name of the stack within the checkout: `start` keeps its data; others are thrown away when they stop. */
  readonly name: string;
  readonly keep: boolean;
  /** Throws away what an earlier start of this folder made itself. */
  readonly fresh?: boolean;
  readonly env: NodeJS.ProcessEnv;
  /** A PostgreSQL that was found before, with the right to make databases. */
  readonly postgresUrl?: string;
  readonly preferredPorts?: { readonly api: number; readonly inbox: number };
  /** Extra environment of the apps, for instance shorter leases in tests of crashes. */
  readonly appEnv?: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}

/** A running whole: services, apps, built-in inbox. */
export interface Stack {
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly redisUrl: string;
  readonly databaseUrl: string;
  readonly operatorPassword: string;
  readonly demoPassword: string;
  readonly logDir: string;
  readonly services: readonly Service[];
  readonly apps: Readonly<Record<AppName, SupervisedApp>>;
}

/**
 * Starts everything, runs `work`, and stops what it started, in reverse order, whatever happens.
 *
 * @throws Unusable when something cannot be had; by then everything started is stopped again
 */
export async function withStack<T>(options: StackOptions, work: (stack: Stack) => Promise<T>): Promise<T> {
  const stops: (() => Promise<void> | void)[] = [];
  try {
    return await work(await startStack(options, stops));
  } finally {
    for (const stop of stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        // One that does not stop must not keep the others running.
        options.say(`while stopping: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
}

async function startStack(options: StackOptions, stops: (() => Promise<void> | void)[]): Promise<Stack> {
  const { say, env } = options;
  // Everything it makes lives below one folder, ignored by git.
  const home = env.SELARAS_HOME ?? join(options.root, '.selaras');
  const dir = join(home, options.name);
  stops.push(lockFolder(`${dir}.lock`));
  const logDir = join(home, 'logs', options.name);
  const place = { dataDir: join(dir, 'data'), logDir };
  let instance = openInstance(dir);

  const postgres =
    options.postgresUrl === undefined ? await findPostgres(env, place) : knownPostgres(options.postgresUrl);
  stops.push(() => postgres.stop());
  const databaseName = (): string => `selaras_${options.name.replaceAll(/[^a-z0-9]/g, '_')}_${instance.id}`;
  if (options.fresh === true) {
    if (!postgres.givenDatabase) await dropDatabase(postgres, databaseName());
    // An embedded server keeps its files below the same folder: it stays, its database is gone.
    removeInstance(join(place.dataDir, 'inbox'));
    for (const suffix of ['', '-wal', '-shm']) removeInstance(join(place.dataDir, `temporal.db${suffix}`));
    removeInstance(join(dir, 'instance.json'));
    instance = openInstance(dir);
  }
  say(`PostgreSQL  ${postgres.how}`);
  const databaseUrl = postgres.givenDatabase ? postgres.url : await ensureDatabase(postgres, databaseName());
  if (!options.keep) {
    stops.push(async () => {
      if (!postgres.givenDatabase) await dropDatabase(postgres, databaseName());
      if (!postgres.started) removeInstance(dir);
    });
  }
  const redis = await findRedis(env, place);
  stops.push(() => redis.stop());
  say(`Redis       ${redis.how}`);
  const temporal = await findTemporal(env, place, say);
  stops.push(() => temporal.stop());
  say(`Temporal    ${temporal.how}`);
  const namespace = temporal.started ? 'default' : (env.TEMPORAL_NAMESPACE ?? `selaras-${options.name}-${instance.id}`);
  if (!temporal.started) await prepareNamespace(temporal.url, namespace);

  const inboxDir = join(place.dataDir, 'inbox');
  // Mails are their owner's only.
  mkdirSync(inboxDir, { recursive: true, mode: 0o700 });
  const inbox = await startInbox({
    smtpPort: await freePort(),
    httpPort: await freePort(options.preferredPorts?.inbox ?? 0),
    dir: inboxDir,
    host: '127.0.0.1',
  });
  stops.push(() => inbox.close());
  say(`Mail        built-in inbox at ${inbox.url}${env.SMTP_URL ? ' (live assessments: SMTP_URL)' : ''}`);

  const dataSource = await createDataSource({ url: databaseUrl }).initialize();
  try {
    await runMigrations(dataSource);
  } finally {
    await dataSource.destroy();
  }

  const port = await freePort(options.preferredPorts?.api ?? 0);
  const apiUrl = `http://127.0.0.1:${port}`;
  const appEnv: Readonly<Record<string, string>> = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redis.url,
    TEMPORAL_ADDRESS: temporal.url,
    TEMPORAL_NAMESPACE: namespace,
    SELARAS_PREFIX: `selaras-${options.name}-${instance.id}`,
    SELARAS_INBOX_SMTP: `127.0.0.1:${inbox.smtpPort}`,
    SELARAS_INBOX_URL: inbox.url,
    SELARAS_ORIGIN: apiUrl,
    SELARAS_OPERATOR_PASSWORD: instance.operatorPassword,
    SELARAS_WEB_DIR: join(options.root, 'apps', 'web', 'dist'),
    PORT: String(port),
    ...options.appEnv,
  };
  const app = (name: AppName): SupervisedApp =>
    new SupervisedApp(name, { root: options.root, logDir, env: appEnv, say });
  const apps = { worker: app('worker'), notifier: app('notifier'), api: app('api') };
  stops.push(async () => {
    // The api goes first: nobody shall be told "accepted" by a whole that is going away.
    for (const name of [...appNames].reverse()) await apps[name].stop();
  });
  await Promise.all(appNames.map((name) => apps[name].start()));
  return {
    apiUrl,
    inboxUrl: inbox.url,
    redisUrl: redis.url,
    databaseUrl,
    operatorPassword: instance.operatorPassword,
    demoPassword: instance.demoPassword,
    logDir,
    services: [postgres, redis, temporal],
    apps,
  };
}
