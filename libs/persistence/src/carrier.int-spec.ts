import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase } from '@selaras/testing';
import type { Database } from '@selaras/testing';
import type { DataSource } from 'typeorm';
import { carrierRefusal } from './carrier.js';
import { createDataSource } from './data-source.js';

describe('a database that would carry', () => {
  const role = `selaras_test_${randomUUID().slice(0, 8)}`;
  let database: Database<DataSource>;
  beforeAll(async () => {
    database = await createDatabase((url) => createDataSource({ url }).initialize());
    await database.ds.query(`CREATE ROLE ${role}`);
  });
  afterAll(async () => {
    await database.ds.query(`DROP ROLE ${role}`);
    await database.drop();
  });

  it('is refused in a sentence when its role may not make the schema', async () => {
    expect(await carrierRefusal(database.ds, 'selaras_carrier')).toBeNull();
    const as = await createDataSource({ url: `${database.url}?options=-c%20role%3D${role}` }).initialize();
    try {
      expect(await carrierRefusal(as, 'selaras_carrier')).toMatch(
        new RegExp(
          `the role ${role} may not make the schema selaras_carrier .* GRANT CREATE ON DATABASE .* or set REDIS_URL`,
        ),
      );
    } finally {
      await as.destroy();
    }
  });
});
