import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createDataSource, runMigrations } from '../data-source.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';

// Making a database takes long on a machine that is busy with other suites.
jest.setTimeout(60_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ migrate: false });
});
afterAll(() => database.drop());

const tables = async (): Promise<readonly string[]> => {
  const rows = await database.ds.query<{ table_name: string }[]>(
    `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'migration' ORDER BY 1`,
  );
  return rows.map((row) => row.table_name);
};

describe('migrations', () => {
  it('run, go back to nothing, and run again to the schema of the entities', async () => {
    expect(await runMigrations(database.ds)).toEqual(['Initial1763956800000']);
    const first = await tables();
    expect(first).toContain('fact');
    await database.ds.undoLastMigration();
    expect(await tables()).toEqual([]);
    expect(await runMigrations(database.ds)).toHaveLength(1);
    expect(await tables()).toEqual(first);
    const drift = await database.ds.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('run once when several processes start together', async () => {
    await database.ds.undoLastMigration();
    const others = await Promise.all(
      Array.from({ length: 3 }, () => createDataSource({ url: database.url, poolSize: 3 }).initialize()),
    );
    const ran = await Promise.all(others.map((ds) => runMigrations(ds)));
    await Promise.all(others.map((ds) => ds.destroy()));
    expect(ran.flat()).toEqual(['Initial1763956800000']);
  });

  it('give every constraint and index a name of its own', async () => {
    const rows = await database.ds.query<{ name: string }[]>(
      `SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace
         AND conrelid <> 'migration'::regclass
       UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migration'`,
    );
    const unnamed = rows.map((row) => row.name).filter((name) => !/^(pk|uq|ck|fk|ix)_[a-z_]+$/.test(name));
    expect(unnamed).toEqual([]);
  });
});
