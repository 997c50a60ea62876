import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sqlState } from './errors.js';
import { pipelined } from './pipelined.js';
import type { Statement } from './pipelined.js';
import { createTestDatabase } from './testing/test-database.js';
import type { TestDatabase } from './testing/test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ migrate: false });
  await database.ds.query('CREATE SCHEMA selaras');
  await database.ds.query('CREATE TABLE word (word text PRIMARY KEY)');
});
afterAll(() => database.drop());

const put = (word: string | null): Statement => ({ text: 'INSERT INTO word VALUES ($1)', values: [word] });
const words = async (): Promise<readonly string[]> => {
  const rows = await database.ds.query<{ word: string }[]>('SELECT word FROM word ORDER BY word');
  return rows.map(({ word }) => word);
};

describe('a transaction whose statements travel together', () => {
  it('gives each statement its own rows, and writes all', async () => {
    const rows = await pipelined(database.ds, async (pipeline) => {
      const known: Statement<{ readonly n: number }> = { text: 'SELECT $1::int + 1 AS n', values: [1] };
      const other: Statement<{ readonly t: string }> = {
        text: 'SELECT $1::text AS t FROM generate_series(1, 2)',
        values: ['x'],
      };
      const sent = await pipeline.send([put('a'), known, other]);
      await pipeline.commit([put('b')]);
      return sent;
    });
    expect(rows).toEqual([[], [{ n: 2 }], [{ t: 'x' }, { t: 'x' }]]);
    expect(await words()).toEqual(['a', 'b']);
  });

  it.each([
    ['before the commit', [], [put('c'), put(null), put('d')]],
    ['sent with the commit', [put('c'), put(null), put('d')], []],
  ])('writes nothing when one statement fails that is %s, and tells the cause', async (_, last, first) => {
    const failing = pipelined(database.ds, async (pipeline) => {
      await pipeline.send(first);
      await pipeline.commit(last);
    });
    // Not "current transaction is aborted", which the statements after it met.
    await expect(failing.catch((error: unknown) => sqlState(error))).resolves.toBe('23502');
    expect(await words()).toEqual(['a', 'b']);
  });

  it('takes back what is not committed', async () => {
    const reason = new Error('changed my mind');
    const failing = pipelined(database.ds, async (pipeline) => {
      await pipeline.send([put('e')]);
      throw reason;
    });
    await expect(failing).rejects.toBe(reason);
    await pipelined(database.ds, async (pipeline) => {
      await pipeline.send([put('f')]);
    });
    expect(await words()).toEqual(['a', 'b']);
  });

  it('leaves its connection without a transaction, whatever happened', async () => {
    for (let n = 0; n < 20; n += 1) {
      await pipelined(database.ds, (pipeline) => pipeline.commit([put(n % 2 === 0 ? 'a' : null)])).catch(
        () => undefined,
      );
    }
    const open = await database.ds.query<unknown[]>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    expect(open).toEqual([]);
  });
});

describe('a statement with parameters', () => {
  it('is prepared once for each connection, one without is not', async () => {
    const runner = database.ds.createQueryRunner();
    try {
      for (let n = 0; n < 5; n += 1) await runner.query('SELECT $1::int AS often', [n]);
      await runner.query('SELECT 1 AS plain');
      const prepared: { statement: string }[] = await runner.query('SELECT statement FROM pg_prepared_statements');
      const texts = prepared.map(({ statement }) => statement);
      expect(texts.filter((text) => text.includes('often'))).toHaveLength(1);
      expect(texts.filter((text) => text.includes('plain'))).toEqual([]);
    } finally {
      await runner.release();
    }
  });
});
