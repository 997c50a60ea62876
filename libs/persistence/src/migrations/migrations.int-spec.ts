import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '../data-source.js';
import { runMigrations } from '../run-migrations.js';
import { migrations } from './index.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';

// Making a database takes long on a machine that is busy with other suites.

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ migrate: false });
});
afterAll(() => database.drop());

const tables = async (): Promise<readonly string[]> => {
  const rows = await database.ds.query<{ table_name: string }[]>(
    `SELECT table_name FROM information_schema.tables WHERE table_schema = 'selaras' AND table_name <> 'migration' ORDER BY 1`,
  );
  return rows.map((row) => row.table_name);
};

const names = migrations.map((migration) => migration.name);
const undoAll = async (): Promise<void> => {
  for (let left = names.length; left > 0; left -= 1) await database.ds.undoLastMigration();
};

describe('migrations', () => {
  it('run, go back to nothing, and run again to the schema of the entities', async () => {
    expect(await runMigrations(database.ds)).toEqual(names);
    const first = await tables();
    expect(first).toContain('fact');
    await undoAll();
    expect(await tables()).toEqual([]);
    expect(await runMigrations(database.ds)).toEqual(names);
    expect(await tables()).toEqual(first);
    const drift = await database.ds.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('run once when several processes start together', async () => {
    await undoAll();
    const others = await Promise.all(
      Array.from({ length: 3 }, () => createDataSource({ url: database.url, poolSize: 3 }).initialize()),
    );
    const ran = await Promise.all(others.map((ds) => runMigrations(ds)));
    await Promise.all(others.map((ds) => ds.destroy()));
    expect(ran.flat()).toEqual(names);
  });

  it('give every constraint and index a name of its own', async () => {
    const rows = await database.ds.query<{ name: string }[]>(
      `SELECT conname AS name FROM pg_constraint WHERE connamespace = 'selaras'::regnamespace
         AND conrelid <> 'migration'::regclass
       UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'selaras' AND tablename <> 'migration'`,
    );
    const unnamed = rows.map((row) => row.name).filter((name) => !/^(pk|uq|ck|fk|ix)_[a-z_]+$/.test(name));
    expect(unnamed).toEqual([]);
  });
});
