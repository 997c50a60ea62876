import { createDatabase } from '@selaras/testing';
import type { DataSource } from 'typeorm';
import { createDataSource, runMigrations } from '../data-source.js';

export interface TestDatabase {
  readonly url: string;
  readonly ds: DataSource;
  /** Disconnects and drops the database. */
  drop(): Promise<void>;
}

/** A new database, connected, migrated unless told otherwise. */
export async function createTestDatabase(options: { readonly migrate?: boolean } = {}): Promise<TestDatabase> {
  const { url, drop } = await createDatabase();
  const ds = await createDataSource({ url }).initialize();
  if (options.migrate ?? true) await runMigrations(ds);
  return {
    url,
    ds,
    drop: async () => {
      if (ds.isInitialized) await ds.destroy();
      await drop();
    },
  };
}
