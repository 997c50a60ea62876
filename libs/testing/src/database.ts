import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** The server on which tests make databases of their own: what `npm test` found, else the usual local one. */
export const serverUrl = process.env['SELARAS_TEST_PG'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** A connection as TypeORM's data source is one. */
interface Connected {
  readonly isInitialized: boolean;
  destroy(): Promise<void>;
}

/** A database of a test's own. */
export interface Database<T extends Connected> {
  readonly url: string;
  readonly ds: T;
  /** Disconnects and drops it, whoever else is still connected. */
  drop(): Promise<void>;
}

/** Creates an empty database and connects with `open`. Without a server it fails: nothing is skipped. */
export async function createDatabase<T extends Connected>(open: (url: string) => Promise<T>): Promise<Database<T>> {
  const name = `selaras_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const ds = await open(url.href);
  return {
    url: url.href,
    ds,
    drop: async () => {
      if (ds.isInitialized) await ds.destroy();
      await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Runs a statement that belongs to no database of a test. */
export async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client(serverUrl);
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
