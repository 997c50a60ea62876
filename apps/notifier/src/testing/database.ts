import { createDataSource, runMigrations } from '@selaras/persistence';
import { createDatabase } from '@selaras/testing';
import type { DataSource } from 'typeorm';

export interface OwnDatabase {
  readonly url: string;
  readonly ds: DataSource;
  drop(): Promise<void>;
}

/** A migrated database of the test's own, dropped afterwards. */
export async function createOwnDatabase(): Promise<OwnDatabase> {
  const { url, drop } = await createDatabase();
  const ds = await createDataSource({ url, poolSize: 4 }).initialize();
  await runMigrations(ds);
  return {
    url,
    ds,
    drop: async () => {
      await ds.destroy();
      await drop();
    },
  };
}
