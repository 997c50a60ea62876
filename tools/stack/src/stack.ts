import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Carrier, CarrierKind } from '@selaras/contracts';
import { startInbox } from '@selaras/delivery';
import {
  PersistenceError,
  carrierOf,
  carrierRefusal,
  createDataSource,
  inSchema,
  runMigrations,
} from '@selaras/persistence';
import type { Mend } from './installation/bring-together.js';
import { bringTogether } from './installation/bring-together.js';
import { hasOperatorOfSettings, newFirstLink } from './installation/first-link.js';
import type { FirstLink } from './installation/first-link.js';
import { checkRoom } from './services/disk.js';
import { Unusable } from './services/failure.js';
import { checkMailServer } from './services/mail.js';
import { freePort } from './services/net.js';
import { dropDatabase, ensureDatabase, findPostgres, knownPostgres, withoutPassword } from './services/postgres.js';
import { dropKeys, findRedis } from './services/redis.js';
import type { Search, Service } from './services/service.js';
import { dropNamespace, findTemporal, prepareNamespace } from './services/temporal.js';
import type { DataSource } from 'typeorm';
import type { AppName } from './app.js';
import { SupervisedApp, appNames } from './app.js';
import { openInstance, removeData, renewInstance } from './instance.js';
import { lockFolder } from './lock.js';
import { forget, remember, takenBefore } from './taken.js';

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
  /** Do without Redis, also where there is one. */
  readonly carrier?: Extract<CarrierKind, 'postgres'>;
  /** What the person wants done about a database that comes from an older day. */
  readonly mend?: Mend;
  /** Nobody is given an account: the operator makes their own by a link, unless one was made before. */
  readonly firstRun?: boolean;
  readonly preferredPorts?: { readonly api: number; readonly inbox: number };
  /** Extra environment of the apps, for instance shorter leases in tests of crashes. */
  readonly appEnv?: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
  /** Raised when the person wants it to stop, also while it is still starting. */
  readonly signal?: AbortSignal | undefined;
}

/** A running whole: services, apps, built-in inbox. */
export interface Stack {
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly carrier: Carrier;
  readonly databaseUrl: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  /** Of the account `operator`; empty where the operator makes their own account. */
  readonly operatorPassword: string;
  /** Makes the operator's account; null once somebody can sign in. */
  readonly firstLink: FirstLink | null;
  readonly demoPassword: string;
  readonly logDir: string;
  /** Where it keeps its data. */
  readonly folder: string;
  readonly services: readonly Service[];
  readonly apps: Readonly<Record<AppName, SupervisedApp>>;
  /** Starts one more of a kind beside the first, with other settings where given; it stops with the stack. */
  another(name: AppName, env?: Readonly<Record<string, string>>): Promise<SupervisedApp>;
}

/**
 * Starts everything, runs `work`, and stops what it started, in reverse order, whatever happens.
 *
 * @throws Unusable when something cannot be had, or what the signal carries; by then everything started is stopped again
 */
export async function withStack<T>(options: StackOptions, work: (stack: Stack) => Promise<T>): Promise<T> {
  const stops: Stop[] = [];
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

type Stop = () => Promise<void> | void;

async function startStack(options: StackOptions, stops: Stop[]): Promise<Stack> {
  const { say, env, signal } = options;
  await checkMailServer(env);
  // Everything it makes lives below one folder, ignored by git.
  const home = resolve(env.SELARAS_HOME ?? join(options.root, '.selaras'));
  const dir = join(home, options.name);
  await checkRoom(dir);
  stops.push(await lockFolder(`${dir}.lock`));
  const logDir = join(home, 'logs', options.name);
  const dataDir = join(dir, 'data');
  let instance = openInstance(dir);
  const known = instance.id;
  // The last thing to go, after the servers that have their files in it.
  if (!options.keep) stops.push(() => removeData(dir));
  const place = { id: `${options.name}-${instance.place}`, keep: options.keep, dataDir, logDir };
  const taken = options.keep ? takenBefore(dir) : null;
  const search: Search = { env, place, say, signal, before: taken ?? undefined };

  const postgres =
    options.postgresUrl === undefined
      ? await orAnother(options, search, (how) => findPostgres(how, !options.keep))
      : knownPostgres(options.postgresUrl);
  stops.push(() => postgres.stop());
  say(`PostgreSQL  ${postgres.how}`);
  const redis = await redisOf(options, search);
  if (redis !== null) stops.push(() => redis.stop());

  const databaseOf = (id: string): string => `selaras_${options.name.replaceAll(/[^a-z0-9]/g, '_')}_${id}`;
  const prefixOf = (id: string): string => `selaras-${options.name}-${id}`;
  if (options.fresh === true && postgres.givenDatabase) {
    // Its rows, its processes and its passwords belong together.
    say('--fresh     the database of DATABASE_URL was not made here: it stays as it is, with what belongs to it.');
  } else if (options.fresh === true) {
    await dropDatabase(postgres, databaseOf(known));
    if (redis?.started === false) await dropKeys(redis.url, prefixOf(known));
    // An embedded server keeps its files below the same folder: it stays, its database is gone.
    for (const folder of ['inbox', 'temporal']) removeData(join(dataDir, folder));
    instance = renewInstance(dir, instance);
    forget(dir);
  }
  const databaseName = databaseOf(instance.id);
  const prefix = prefixOf(instance.id);
  const databaseUrl = withSchema(
    postgres.givenDatabase ? postgres.url : await ensureDatabase(postgres, databaseName),
    env,
  );
  if (!options.keep) {
    stops.push(async () => {
      await dropDatabase(postgres, databaseName);
      if (redis?.started === false) await dropKeys(redis.url, prefix);
    });
  }
  const temporal = await orAnother(options, search, findTemporal);
  stops.push(() => temporal.stop());
  say(`Temporal    ${temporal.how}`);
  const givenNamespace = env.TEMPORAL_NAMESPACE || taken?.namespace || null;
  const namespace = temporal.started ? 'default' : (givenNamespace ?? prefix);
  if (!temporal.started) {
    if (known !== instance.id) await dropNamespace(temporal.url, prefixOf(known));
    await prepareNamespace(temporal.url, namespace);
    if (!options.keep && namespace === prefix) stops.push(() => dropNamespace(temporal.url, namespace));
  }
  signal?.throwIfAborted();

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

  const carrier = carrierOf({ redisUrl: redis?.url, databaseUrl });
  let operatorPassword = options.firstRun === true ? env.SELARAS_OPERATOR_PASSWORD || '' : instance.operatorPassword;
  await openDatabase(databaseUrl, async (dataSource) => {
    const refusal = carrier.kind === 'postgres' ? await carrierRefusal(dataSource, carrier.schema) : null;
    if (refusal !== null) throw new Unusable(refusal);
    // What is thrown away afterwards belongs to nobody else.
    if (!options.keep) await migrate(dataSource);
    else
      await bringTogether({
        dataSource,
        temporal: { address: temporal.url, namespace },
        migrate,
        places: { database: withoutPassword(postgres.url), engine: `Temporal, ${temporal.how}` },
        mend: options.mend ?? {},
        say,
      });
    if (options.keep) remember(dir, { postgres, redis, temporal, namespace: temporal.started ? null : givenNamespace });
    if (operatorPassword === '' && (await hasOperatorOfSettings(dataSource)))
      operatorPassword = instance.operatorPassword;
  });

  signal?.throwIfAborted();

  const port = await freePort(options.preferredPorts?.api ?? 0);
  const apiUrl = `http://127.0.0.1:${port}`;
  const appEnv: NodeJS.ProcessEnv = {
    ...env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    REDIS_URL: redis?.url,
    TEMPORAL_ADDRESS: temporal.url,
    TEMPORAL_NAMESPACE: namespace,
    SELARAS_PREFIX: prefix,
    SELARAS_INBOX_SMTP: `127.0.0.1:${inbox.smtpPort}`,
    SELARAS_INBOX_URL: inbox.url,
    SELARAS_ORIGIN: apiUrl,
    SELARAS_OPERATOR_PASSWORD: operatorPassword,
    SELARAS_SECRET_KEY: instance.secretKey,
    SELARAS_WEB_DIR: join(options.root, 'apps', 'web', 'dist'),
    PORT: String(port),
    ...options.appEnv,
  };
  const app = (name: AppName): SupervisedApp =>
    new SupervisedApp(name, { root: options.root, logDir, env: appEnv, say });
  let others = 0;
  const apps = { worker: app('worker'), notifier: app('notifier'), api: app('api') };
  stops.push(async () => {
    // The api goes first: nobody shall be told "accepted" by a whole that is going away.
    for (const name of [...appNames].reverse()) await apps[name].stop();
  });
  await orAborted(Promise.all(appNames.map((name) => apps[name].start())), signal);
  const firstLink =
    options.firstRun === true
      ? await openDatabase(databaseUrl, (dataSource) => newFirstLink(dataSource, apiUrl))
      : null;
  return {
    apiUrl,
    inboxUrl: inbox.url,
    carrier,
    databaseUrl,
    temporal: { address: temporal.url, namespace },
    operatorPassword,
    firstLink,
    demoPassword: instance.demoPassword,
    logDir,
    folder: dir,
    services: [postgres, ...(redis === null ? [] : [redis]), temporal],
    apps,
    another: async (name, more = {}) => {
      others += 1;
      const logName = `${name}-${others + 1}`;
      const other = new SupervisedApp(name, { root: options.root, logDir, logName, env: { ...appEnv, ...more }, say });
      stops.push(() => other.stop());
      await orAborted(other.start(), signal);
      return other;
    },
  };
}

/** @throws Unusable when the environment names a schema that cannot be */
function withSchema(url: string, env: NodeJS.ProcessEnv): string {
  try {
    return inSchema(url, env.SELARAS_DB_SCHEMA === '' ? undefined : env.SELARAS_DB_SCHEMA);
  } catch (error) {
    if (error instanceof RangeError) throw new Unusable(`SELARAS_DB_SCHEMA: ${error.message}.`);
    throw error;
  }
}

async function openDatabase<T>(url: string, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource({ url }).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** @throws Unusable when the schema is somebody else's, or a newer version's */
async function migrate(dataSource: DataSource): Promise<void> {
  try {
    await runMigrations(dataSource);
  } catch (error) {
    if (error instanceof PersistenceError) throw new Unusable(error.message);
    throw error;
  }
}

/** Null where PostgreSQL carries. Who begins anew looks anew. */
async function redisOf({ carrier, fresh, say }: StackOptions, search: Search): Promise<Service | null> {
  if (carrier === 'postgres') return null;
  const beganWithout = search.before?.redis === null;
  const { service, how } = await findRedis(fresh === true && beganWithout ? { ...search, before: undefined } : search);
  say(`Redis       ${how}`);
  return service;
}

/** What was taken before, or, for somebody who begins anew, whatever there is when that is away. */
async function orAnother<T>(options: StackOptions, search: Search, find: (search: Search) => Promise<T>): Promise<T> {
  try {
    return await find(search);
  } catch (error) {
    if (options.fresh !== true || search.before === undefined || !(error instanceof Unusable)) throw error;
    options.say(`--fresh     what an earlier start took is away and stays as it is: ${error.message}`);
    return find({ ...search, before: undefined });
  }
}

/** What `work` comes to, or what the signal carries as soon as it is raised. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
