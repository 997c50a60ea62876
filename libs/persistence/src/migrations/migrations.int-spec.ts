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
/** Goes back until only the first `kept` migrations stand. */
const undoTo = async (kept: number): Promise<void> => {
  for (let left = names.length; left > kept; left -= 1) await database.ds.undoLastMigration();
};

describe('migrations', () => {
  it('run, go back to nothing, and run again to the schema of the entities', async () => {
    expect(await runMigrations(database.ds)).toEqual(names);
    const first = await tables();
    expect(first).toContain('fact');
    await undoTo(0);
    expect(await tables()).toEqual([]);
    expect(await runMigrations(database.ds)).toEqual(names);
    expect(await tables()).toEqual(first);
    const drift = await database.ds.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('bring a log that was written before them along', async () => {
    await undoTo(1);
    await database.ds.query(`
      INSERT INTO framework VALUES ('F', '1', '{}');
      INSERT INTO assessment (key, title_id, title_en, clock, clock_at, settled_at, framework_id, framework_version,
        illustrative, calendar) VALUES ('old', '', '', 'held', 0, 0, 'F', '1', true, '{}');
      INSERT INTO workflow (workflow_id, assessment, kind, seq, hash, case_at) VALUES ('w', 'old', 'dossier', 2, 'b', 0);
      INSERT INTO fact (workflow_id, seq, assessment, kind, type, data, actor, case_at, prev_hash, hash)
        VALUES ('w', 1, 'old', 'dossier', 'A', '{}', '{}', 0, repeat('0', 64), 'a'), ('w', 2, 'old', 'dossier', 'B', '{}', '{}', 0, 'a', 'b');
      INSERT INTO notice (purpose_key, assessment, workflow_id, kind, recipient, why, form, due_at, items, data)
        VALUES ('p', 'old', 'w', 'reminder', 'x', 'mainFocalPoint', 'digest', 0, '[]', '{}')`);
    expect(await runMigrations(database.ds)).toEqual(names.slice(1));
    expect(await database.ds.query('SELECT seq, prev_seq FROM fact ORDER BY seq')).toEqual([
      { seq: 1, prev_seq: null },
      { seq: 2, prev_seq: 1 },
    ]);
    await database.ds.query('TRUNCATE assessment, notice CASCADE');
  });

  it('bring names and titles along that were kept in two languages, and back', async () => {
    const last = names.indexOf('LocalizedText1764209000000');
    await undoTo(last);
    await database.ds.query(`
      INSERT INTO person (id, name_id, name_en, email, lang) VALUES ('a', 'Koordinator', 'Coordinator', 'a@x.invalid', 'id');
      INSERT INTO body (code, name_id, name_en, remit_en) VALUES ('A', 'Badan', 'Body', 'Data'), ('B', 'B', 'B', NULL)`);
    await runMigrations(database.ds);
    expect(await database.ds.query('SELECT name FROM person')).toEqual([
      { name: { id: 'Koordinator', en: 'Coordinator' } },
    ]);
    expect(await database.ds.query('SELECT name, remit FROM body ORDER BY code')).toEqual([
      { name: { id: 'Badan', en: 'Body' }, remit: { en: 'Data' } },
      { name: { id: 'B', en: 'B' }, remit: null },
    ]);
    await database.ds.query(`UPDATE person SET name = '{"fr": "Coordinatrice", "ar": "منسقة"}'`);
    await undoTo(last);
    expect(await database.ds.query('SELECT name_id, name_en FROM person')).toEqual([
      { name_id: 'منسقة', name_en: 'منسقة' },
    ]);
    await database.ds.query('TRUNCATE person, body CASCADE');
    await runMigrations(database.ds);
  });

  it('run once when several processes start together', async () => {
    await undoTo(0);
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
