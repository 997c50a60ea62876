import 'reflect-metadata';
import type { EventEmitter } from 'node:events';
import { AbstractLogger, DataSource } from 'typeorm';
import { entities } from './entities/index.js';
import { migrations } from './migrations/index.js';
import { PreparingClient } from './prepared.js';
import { inSchema, schemaOf } from './schema.js';

export interface DataSourceSettings {
  /** `postgres://user@host:port/database`. */
  readonly url: string;
  /** The schema of our tables; when left out the one that the address names, else `selaras`. */
  readonly schema?: string | undefined;
  /** Connections kept at most, 2 or more; 10 when left out. */
  readonly poolSize?: number;
  /** How long a transaction may do nothing before the server ends it; ten seconds when left out. */
  readonly idleInTransactionMs?: number;
  /** Logs every statement with its parameters, so only for looking into a problem. */
  readonly logging?: boolean;
}

/**
 * The database of Selaras, not yet connected: call `initialize()`. The schema comes from migrations alone. Throws on a
 * `where` with null or undefined instead of matching everything.
 */
export function createDataSource(settings: DataSourceSettings): DataSource {
  const url = inSchema(settings.url, settings.schema);
  return new DataSource({
    type: 'postgres',
    url,
    schema: schemaOf(url),
    entities,
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    // gen_random_uuid(), which is built in: no extension is needed whatever TypeORM calls it.
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: settings.logging ?? false,
    // Otherwise a migration that fails is printed as well as thrown.
    ...(settings.logging === true ? {} : { logger: new Silent() }),
    // Migrating holds a second connection for its lock.
    poolSize: Math.max(2, settings.poolSize ?? 10),
    connectTimeoutMS: 5_000,
    extra: {
      // A process that hangs inside a transaction must not keep its locks: a step locks its whole assessment.
      idle_in_transaction_session_timeout: settings.idleInTransactionMs ?? 10_000,
      keepAlive: true,
      onConnect: survive,
      Client: PreparingClient,
      pipeline: true,
    },
    applicationName: 'selaras',
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  });
}

class Silent extends AbstractLogger {
  protected override writeLog(): void {}
}

/**
 * A connection that the server ends just while the pool hands it over has no listener, and would end the process. The
 * error itself is not lost: the next query on that connection fails with it and the pool drops the connection.
 */
function survive(client: EventEmitter): void {
  client.on('error', () => undefined);
}

/** The address of a data source, for connections beside its pool; they see the same schema. */
export function databaseUrl(ds: DataSource): string {
  const options = ds.options;
  if (options.type !== 'postgres' || options.url === undefined) throw new TypeError('a PostgreSQL url is needed');
  return options.url;
}
