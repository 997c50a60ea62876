import { createDatabase } from '@selaras/testing';
import type { Database } from '@selaras/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source.js';
import { runMigrations } from '../run-migrations.js';

export type TestDatabase = Database<DataSource>;

/** A new database, connected, migrated unless told otherwise. */
export function createTestDatabase(options: { readonly migrate?: boolean } = {}): Promise<TestDatabase> {
  return createDatabase(async (url) => {
    const ds = await createDataSource({ url }).initialize();
    if (options.migrate ?? true) await runMigrations(ds);
    return ds;
  });
}
