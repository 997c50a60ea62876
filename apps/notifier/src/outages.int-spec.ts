import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { CarrierKind } from '@selaras/contracts';
import { refOf, startInbox } from '@selaras/delivery';
import type { DeliverySettings, Inbox } from '@selaras/delivery';
import { NoticeLedgerRepository } from '@selaras/persistence';
import { carriersHere, freePort, startCarrier, startRedis, waitFor } from '@selaras/testing';
import type { TestCarrier, TestRedis } from '@selaras/testing';
import { aReminder, morning, owe, seedCase } from './testing/case.js';
import { createOwnDatabase } from './testing/database.js';
import type { OwnDatabase } from './testing/database.js';
import { startNotifier } from './testing/start.js';

describe('the notifier while a service is away', () => {
  let database: OwnDatabase;
  let ledger: NoticeLedgerRepository;
  let dir: string;
  let inbox: Inbox;
  let key: string;
  const apps: INestApplicationContext[] = [];
  const servers: (TestRedis | TestCarrier)[] = [];

  beforeAll(async () => {
    database = await createOwnDatabase();
    ledger = new NoticeLedgerRepository(database.ds);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    key = `c-${randomBytes(4).toString('hex')}`;
    dir = await mkdtemp(join(tmpdir(), 'selaras-outage-'));
    inbox = await startInbox({ smtpPort: 0, httpPort: 0, dir });
  });
  afterEach(async () => {
    for (const app of apps.splice(0)) await app.close();
    for (const server of servers.splice(0)) await server.stop();
    await inbox.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function carriedBy(kind: CarrierKind): Promise<TestCarrier> {
    const carried = await startCarrier(kind, database.url);
    servers.push(carried);
    return carried;
  }
  async function start(
    redisUrl: string | undefined,
    change: Partial<DeliverySettings> = {},
  ): Promise<INestApplicationContext> {
    const app = await startNotifier({
      databaseUrl: database.url,
      redisUrl,
      prefix: key,
      inbox: { host: '127.0.0.1', port: inbox.smtpPort },
      ...change,
    });
    apps.push(app);
    return app;
  }
  async function oweMany(count: number): Promise<readonly string[]> {
    const assessments = await seedCase(database.ds, { key, people: count });
    const owed = Array.from({ length: count }, (_, person) => aReminder(key, person, 0));
    await owe(database.ds, key, owed);
    await assessments.setSettled(key, morning);
    return owed.map(({ purposeKey }) => refOf('notice', purposeKey)).sort();
  }
  const received = (): readonly string[] =>
    inbox
      .list({ assessment: key, repeats: true })
      .flatMap((mail) => mail.refs.notices)
      .sort();
  const allSent = async (count: number): Promise<boolean> => (await ledger.counts(key)).sent === count;

  if (carriersHere.includes('redis')) {
    it('waits for a Redis that is not there at the start', async () => {
      const owed = await oweMany(30);
      const port = await freePort();
      const starting = start(`redis://127.0.0.1:${port}`);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(received()).toEqual([]);
      servers.push(await startRedis([], port));
      await starting;
      await waitFor('all 30 sent', () => allSent(30));
      expect(received()).toEqual(owed);
    });
  }

  it.each(carriersHere)('goes on when %s is back', async (kind) => {
    const carried = await carriedBy(kind);
    const owed = await oweMany(600);
    await start(carried.redisUrl);
    await waitFor('more than 60 mails', () => inbox.list({ assessment: key }).length > 60);
    const comeBack = await carried.goAway();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await comeBack();
    await waitFor('all 600 sent', () => allSent(600));
    expect(received()).toEqual(owed);
  });

  it.each(carriersHere)('stops while %s is away', async (kind) => {
    const carried = await carriedBy(kind);
    const owed = await oweMany(20);
    const app = await start(carried.redisUrl);
    await waitFor('all 20 sent', () => allSent(20));
    const comeBack = await carried.goAway();
    await new Promise((resolve) => setTimeout(resolve, 500));
    apps.splice(apps.indexOf(app), 1);
    await app.close();
    expect(received()).toEqual(owed);
    await comeBack();
  });

  it.each(carriersHere)(
    'over %s loses and doubles nothing when PostgreSQL drops its connections again and again',
    async (kind) => {
      const carried = await carriedBy(kind);
      const owed = await oweMany(400);
      await start(carried.redisUrl, { leaseMs: 2_000 });
      for (let round = 0; round < 6; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        await database.ds.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
        );
      }
      await waitFor('all 400 sent', () => allSent(400));
      expect(received()).toEqual(owed);
    },
  );
});
