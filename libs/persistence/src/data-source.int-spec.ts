import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { createTestDatabase } from './testing/test-database.js';
import type { TestDatabase } from './testing/test-database.js';

// Making a database takes long on a machine that is busy with other suites.

interface PoolOfDriver {
  readonly master: {
    connect(taken: (error: Error | undefined, client: PoolClient, release: () => void) => void): void;
  };
}

describe('connections to the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ migrate: false });
  });
  afterAll(() => database.drop());

  /** Takes a connection and lets it break at once, before whoever asked for it could listen. */
  const breakOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const { master } = database.ds.driver as unknown as PoolOfDriver;
      master.connect((error, client, release) => {
        if (error !== undefined) return reject(error);
        try {
          client.emit('error', new Error('terminating connection due to administrator command'));
          resolve();
        } catch (thrown) {
          reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
        } finally {
          release();
        }
      });
    });

  it('may break at the very moment they are handed over, without ending the process', async () => {
    // More often than there are connections, so that new and used ones both are among them.
    for (let round = 0; round < 12; round += 1) await breakOne();
    expect(await database.ds.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
