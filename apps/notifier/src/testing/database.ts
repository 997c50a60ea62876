import { createDataSource, runMigrations } from '@selaras/persistence';
import { createDatabase } from '@selaras/testing';
import type { Database } from '@selaras/testing';
import type { DataSource } from 'typeorm';

export type OwnDatabase = Database<DataSource>;

/** A migrated database of the test's own, dropped afterwards. */
export function createOwnDatabase(): Promise<OwnDatabase> {
  return createDatabase(async (url) => {
    const ds = await createDataSource({ url, poolSize: 4 }).initialize();
    await runMigrations(ds);
    return ds;
  });
}
