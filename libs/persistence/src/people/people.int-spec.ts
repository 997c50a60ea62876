import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sampleFramework } from '@selaras/testing';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import { PeopleRepository } from './people.repository.js';
import { ReferenceRepository } from '../catalogue/reference.repository.js';
import type { Bind } from '../screens/part.js';
import { SessionRepository } from './session.repository.js';

// Making a database takes long on a machine that is busy with other suites.

let database: TestDatabase;
let people: PeopleRepository;
const person = {
  id: 'narahubung',
  name: { id: 'Narahubung', en: 'Focal point' },
  email: 'narahubung@selaras.test',
  lang: 'id',
  organisation: { id: 'Badan Pusat Statistik', en: 'Statistics Indonesia' },
} as const;
beforeAll(async () => {
  database = await createTestDatabase();
  people = new PeopleRepository(database.ds);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.ds.query('TRUNCATE person CASCADE');
  await people.putPeople([person]);
});

describe('people', () => {
  it('keep password and operator flag when these are left out', async () => {
    expect(await people.byId('narahubung')).toEqual({ ...person, passwordHash: null, operator: false });
    await people.putPeople([{ ...person, passwordHash: 'argon2', operator: true }]);
    await people.putPeople([{ ...person, name: { en: 'Contact' } }]);
    const kept = { ...person, name: { en: 'Contact' }, passwordHash: 'argon2', operator: true };
    expect(await people.byId('narahubung')).toEqual(kept);
    await people.putPeople([{ ...person, passwordHash: null, operator: false }]);
    expect(await people.byId('narahubung')).toMatchObject({ passwordHash: null, operator: false });
  });

  it('are found by ids, unknown ones are left out', async () => {
    expect((await people.byIds(['narahubung', 'tiada'])).map((row) => row.id)).toEqual(['narahubung']);
    expect(await people.byIds([])).toEqual([]);
    expect(await people.byId('tiada')).toBeNull();
  });
});

describe('sessions', () => {
  const inAnHour = (): Date => new Date(Date.now() + 3_600_000);
  let sessions: SessionRepository;
  beforeEach(async () => {
    sessions = new SessionRepository(database.ds, { idleMs: 600_000 });
    await sessions.create({ tokenHash: 't', person: 'narahubung', csrf: 'c', expiresAt: inAnHour() });
  });

  it('are found for many who ask at once, each with what is theirs', async () => {
    await people.putPeople([{ ...person, id: 'lain' }]);
    const own = ['narahubung', 'lain', 'narahubung', 'lain'];
    for (const [n, who] of own.entries()) {
      await sessions.create({ tokenHash: `many${n}`, person: who, csrf: `c${n}`, expiresAt: inAnHour() });
    }
    const asked = ['t', 'many0', 'none', 'many1', 'many2', 'many1', 'many3'];
    const found = await Promise.all(asked.map((token) => sessions.find(token, 'no such assessment')));
    expect(found.map((one) => one && [one.session.tokenHash, one.session.csrf, one.person.id])).toEqual([
      ['t', 'c', 'narahubung'],
      ['many0', 'c0', 'narahubung'],
      null,
      ['many1', 'c1', 'lain'],
      ['many2', 'c2', 'narahubung'],
      ['many1', 'c1', 'lain'],
      ['many3', 'c3', 'lain'],
    ]);
  });

  it('are found together with parts of a screen, which cost nothing where there is none', async () => {
    const parts = {
      one: {
        sql: (_: string, bind: Bind) => `SELECT to_json(1 / count(*)) FROM person WHERE id = ${bind('narahubung')}`,
      },
    };
    expect(await sessions.findWith('t', 'no such assessment', parts)).toMatchObject({
      found: { session: { csrf: 'c' }, person: { id: 'narahubung' }, assessment: null, memberships: [] },
      shown: { one: 1 },
    });
    const fails = { one: { sql: () => `SELECT to_json(1 / count(*)) FROM person WHERE id = 'nobody'` } };
    await expect(sessions.findWith('t', 'no such assessment', fails)).rejects.toThrow('division by zero');
    expect(await sessions.findWith('unknown', 'no such assessment', fails)).toBeNull();
  });

  it('are found until they are removed', async () => {
    expect(await sessions.find('t')).toMatchObject({
      session: { person: 'narahubung', csrf: 'c' },
      person: { id: 'narahubung' },
      assessment: null,
      memberships: [],
    });
    await sessions.remove('t');
    expect(await sessions.find('t')).toBeNull();
  });

  it('end when they expire, and when nobody came for too long', async () => {
    await sessions.create({ tokenHash: 'idle', person: 'narahubung', csrf: 'c', expiresAt: inAnHour() });
    await database.ds.query(`UPDATE session SET expires_at = now() WHERE token_hash = 't'`);
    await database.ds.query(
      `UPDATE session SET last_seen_at = now() - interval '11 minutes' WHERE token_hash = 'idle'`,
    );
    expect([await sessions.find('t'), await sessions.find('idle')]).toEqual([null, null]);
    await sessions.removeExpired();
    expect(await database.ds.query('SELECT 1 FROM session')).toEqual([]);
  });

  it('are seen when they are used, so that work does not end them', async () => {
    await database.ds.query(`UPDATE session SET last_seen_at = now() - interval '9 minutes'`);
    expect(await sessions.find('t')).not.toBeNull();
    await database.ds.query(`UPDATE session SET last_seen_at = last_seen_at - interval '9 minutes'`);
    expect(await sessions.findWith('t', 'no such assessment', {})).not.toBeNull();
    await database.ds.query(`UPDATE session SET last_seen_at = last_seen_at - interval '9 minutes'`);
    expect(await sessions.find('t')).not.toBeNull();
  });

  it('of one person end together', async () => {
    await sessions.create({ tokenHash: 'u', person: 'narahubung', csrf: 'c', expiresAt: inAnHour() });
    await sessions.removeOf('narahubung');
    expect([await sessions.find('t'), await sessions.find('u')]).toEqual([null, null]);
  });
});

describe('reference data', () => {
  it('keeps frameworks by version and bodies by code', async () => {
    const reference = new ReferenceRepository(database.ds);
    const framework = sampleFramework();
    await reference.putFramework(framework);
    const corrected = { ...framework, title: { id: 'Katalog ilustratif, diperbaiki' } };
    expect(await reference.putFramework(corrected)).toEqual(framework);
    expect(await reference.framework('F', '1')).toEqual(framework);
    expect(await reference.framework('F', '2')).toBeNull();
    const body = (code: string) => ({ code, name: { id: code, en: code }, remit: null });
    await reference.putBodies([body('BPS'), body('BPN')]);
    await reference.putBodies([{ ...body('BPS'), remit: { en: 'Statistics' } }]);
    expect(await reference.bodies()).toEqual([body('BPN'), { ...body('BPS'), remit: { en: 'Statistics' } }]);
    expect(await reference.bodies(['BPS', 'XX'])).toHaveLength(1);
  });
});
