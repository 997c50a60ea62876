import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource, databaseUrl } from './data-source.js';
import { migrations } from './migrations/index.js';
import { listenToChanges } from './record/change.js';
import { recorder } from './record/recorder.js';
import { runMigrations } from './run-migrations.js';
import { fact, seedAssessment, step } from './testing/builders.js';
import { createTestDatabase } from './testing/test-database.js';
import type { TestDatabase } from './testing/test-database.js';
import { waitFor } from '@selaras/testing';

const ran = migrations.map((migration) => migration.name);
/** As another product on the same database might have them; none has a column of ours. */
const foreignTables = ['assessment', 'fact', 'notice', 'migration', 'session', 'view'];

describe('the schema of a database', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase({ migrate: false });
  });
  afterEach(() => database.drop());

  const query = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query<T>(sql, values)).rows;
    } finally {
      await client.end();
    }
  };
  /** Everything that stands in a schema. */
  const standing = async (schema: string): Promise<readonly string[]> => {
    const rows = await query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = $1 ORDER BY 1`,
      [schema],
    );
    return rows.map(({ name }) => name);
  };
  const foreign = async (schema: string, names: readonly string[] = foreignTables): Promise<void> => {
    await query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    for (const name of names) await query(`CREATE TABLE ${schema}.${name} (theirs text)`);
    for (const name of names) await query(`INSERT INTO ${schema}.${name} VALUES ('kept')`);
  };
  const connected = async <T>(schema: string, work: (ds: DataSource) => Promise<T>): Promise<T> => {
    const ds = await createDataSource({ url: database.url, schema, poolSize: 3 }).initialize();
    try {
      return await work(ds);
    } finally {
      await ds.destroy();
    }
  };

  it('is ours alone: tables of our names in public stay what they are, and everything works', async () => {
    await foreign('public');
    expect(await runMigrations(database.ds)).toEqual(ran);
    expect(await standing('selaras')).toEqual(expect.arrayContaining(foreignTables));
    await seedAssessment(database.ds, { key: 'round' });
    await recorder(database.ds)([step('round', { facts: [fact('DossierOpened', 1)] })]);
    expect(await database.ds.query('SELECT count(*)::int AS n FROM fact')).toEqual([{ n: 1 }]);
    for (const name of foreignTables) {
      expect([name, await query(`SELECT * FROM public.${name}`)]).toEqual([name, [{ theirs: 'kept' }]]);
    }
    // Again: nothing is left to do.
    expect(await runMigrations(database.ds)).toEqual([]);
  });

  it('may have another name; two installations in one database keep to themselves', async () => {
    await connected('one', async (one) => {
      await connected('two', async (two) => {
        expect(await runMigrations(one)).toEqual(ran);
        expect(await runMigrations(two)).toEqual(ran);
        const heard: string[] = [];
        const hear = (name: string, ds: DataSource) =>
          listenToChanges(ds, {
            changed: (change) => void heard.push(`${name} ${change.assessment}`),
            missed: () => void heard.push(`${name} listens`),
            failed: () => undefined,
          });
        const stops = [hear('one', one), hear('two', two)];
        await waitFor('both to listen', () => heard.length === 2);
        for (const [key, ds] of [
          ['first', one],
          ['second', two],
        ] as const) {
          await seedAssessment(ds, { key });
          await recorder(ds)([step(key, { facts: [fact('DossierOpened', 1)] })]);
        }
        await waitFor('word of both', () => heard.length >= 4);
        await Promise.all(stops.map((stop) => stop()));
        expect(heard.slice(2).sort()).toEqual(['one first', 'two second']);
      });
    });
    expect(await standing('public')).toEqual([]);
  });

  it.each([
    ['tables of our names', ['fact', 'notice'], /schema selaras of the database .*\(fact, notice\)/],
    ['a migration table that is no list of migrations', ['migration'], /\(migration\)/],
  ])('that holds %s gives one sentence, and nothing is written', async (_name, names, says) => {
    await foreign('selaras', names);
    const before = await standing('selaras');
    const refused = await runMigrations(database.ds).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'SCHEMA_UNUSABLE', message: expect.stringMatching(says) });
    expect(refused).toMatchObject({ message: expect.stringContaining('SELARAS_DB_SCHEMA') });
    expect(await standing('selaras')).toEqual(before);
  });

  it.each([
    ['an index', 'CREATE TABLE selaras.other (a int); CREATE INDEX ix_fact_assessment ON selaras.other (a)'],
    ['a type', `CREATE TYPE selaras.outbox AS ENUM ('a')`],
    [
      'the migrations of another product',
      `CREATE TABLE selaras.migration (id serial, timestamp bigint, name text);
       INSERT INTO selaras.migration (timestamp, name) VALUES (1, 'Theirs1')`,
    ],
  ])('that holds %s of our name gives one sentence, and nothing is written', async (_name, sql) => {
    await query('CREATE SCHEMA selaras');
    await query(sql);
    const before = await standing('selaras');
    await expect(runMigrations(database.ds)).rejects.toMatchObject({ code: 'SCHEMA_UNUSABLE' });
    expect(await standing('selaras')).toEqual(before);
  });

  it('of before the promise says that it cannot be carried on, and nothing is written', async () => {
    await query(`CREATE SCHEMA selaras; CREATE TABLE selaras.fact (old text);
      CREATE TABLE selaras.migration (id serial, timestamp bigint, name text);
      INSERT INTO selaras.migration (timestamp, name) VALUES (1763956800000, 'Initial1763956800000'), (1764028800000, 'ReplacedSteps1764028800000')`);
    const before = await standing('selaras');
    await expect(runMigrations(database.ds)).rejects.toMatchObject({
      code: 'SCHEMA_UNUSABLE',
      message: expect.stringContaining('npm start -- --fresh'),
    });
    expect(await standing('selaras')).toEqual(before);
  });

  it('that a newer version brought up to date is left alone', async () => {
    await runMigrations(database.ds);
    await database.ds.query(`INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`);
    await expect(runMigrations(database.ds)).rejects.toMatchObject({
      code: 'SCHEMA_NEWER',
      message: expect.stringContaining('Later9999999999999'),
    });
  });

  it('needs a role that may make it, or one that was made for the role', async () => {
    const role = `selaras_app_${process.pid}`;
    const [{ name } = { name: '' }] = await query<{ name: string }>('SELECT current_database() AS name');
    await query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`);
    try {
      const url = new URL(databaseUrl(database.ds));
      url.username = role;
      url.password = 'x';
      const ds = await createDataSource({ url: url.href }).initialize();
      try {
        await expect(runMigrations(ds)).rejects.toMatchObject({
          code: 'SCHEMA_UNUSABLE',
          message: expect.stringContaining(`CREATE SCHEMA selaras AUTHORIZATION "${role}"`),
        });
        await query(`CREATE SCHEMA selaras AUTHORIZATION ${role}`);
        expect(await runMigrations(ds)).toEqual(ran);
      } finally {
        await ds.destroy();
      }
    } finally {
      await query(`DROP SCHEMA IF EXISTS selaras CASCADE`);
      await query(`REVOKE ALL ON DATABASE ${name} FROM ${role}`);
      await query(`DROP ROLE ${role}`);
    }
  });
});
