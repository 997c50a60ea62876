import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** The server on which tests make databases of their own: what `npm test` found, else the usual local one. */
export const serverUrl = process.env['SELARAS_TEST_PG'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** An empty database of a test's own. */
export interface Database {
  readonly url: string;
  /** Drops it, whoever is still connected. */
  drop(): Promise<void>;
}

/** Creates an empty database. Without a server it fails: nothing is skipped. */
export async function createDatabase(): Promise<Database> {
  const name = `selaras_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client(serverUrl);
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
