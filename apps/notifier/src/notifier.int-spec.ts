import 'reflect-metadata';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { createChannels, refOf, startInbox } from '@selaras/delivery';
import type { DeliverySettings, Inbox } from '@selaras/delivery';
import { NoticeLedgerRepository } from '@selaras/persistence';
import { carriersHere, freePort, startCarrier, waitFor } from '@selaras/testing';
import type { TestCarrier } from '@selaras/testing';
import { aReminder, morning, owe, seedCase } from './testing/case.js';
import { createOwnDatabase } from './testing/database.js';
import type { OwnDatabase } from './testing/database.js';
import { startNotifier } from './testing/start.js';

describe.each(carriersHere)('the notifier over real PostgreSQL and SMTP, carried by %s', (kind) => {
  let carried: TestCarrier;
  let database: OwnDatabase;
  let ledger: NoticeLedgerRepository;
  let dir: string;
  let inbox: Inbox;
  let key: string;
  const running: INestApplicationContext[] = [];

  beforeAll(async () => {
    database = await createOwnDatabase();
    carried = await startCarrier(kind, database.url);
    ledger = new NoticeLedgerRepository(database.ds);
  });
  afterAll(async () => {
    await database.drop();
    await carried.stop();
  });
  beforeEach(async () => {
    key = `c-${randomBytes(4).toString('hex')}`;
    dir = await mkdtemp(join(tmpdir(), 'selaras-notifier-'));
    inbox = await startInbox({ smtpPort: 0, httpPort: 0, dir });
  });
  afterEach(async () => {
    for (const app of running.splice(0)) await app.close();
    await inbox.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function start(change: Partial<DeliverySettings> = {}): Promise<INestApplicationContext> {
    const app = await startNotifier({
      databaseUrl: database.url,
      redisUrl: carried.redisUrl,
      prefix: key,
      inbox: { host: '127.0.0.1', port: inbox.smtpPort },
      ...change,
    });
    running.push(app);
    return app;
  }
  /** Notices that went out, over all mails of the case, as often as they went out. */
  const received = (from: Inbox = inbox): readonly string[] =>
    from
      .list({ assessment: key, repeats: true })
      .flatMap((mail) => mail.refs.notices)
      .sort();
  const allSent = async (count: number): Promise<boolean> => (await ledger.counts(key)).sent === count;

  it('brings each person one digest of the day with everything owed, after the clock has settled', async () => {
    const assessments = await seedCase(database.ds, { key, people: 40 });
    const owed = Array.from({ length: 40 }, (_, person) => [0, 1, 2].map((n) => aReminder(key, person, n))).flat();
    await owe(database.ds, key, owed);
    await start();
    expect(inbox.list()).toEqual([]);
    await assessments.setSettled(key, morning);
    await waitFor('all 120 sent', () => allSent(120));
    const mails = inbox.list({ assessment: key });
    expect(mails).toHaveLength(40);
    expect(new Set(mails.map(({ refs }) => refs.person)).size).toBe(40);
    expect(received()).toEqual(owed.map(({ purposeKey }) => refOf('notice', purposeKey)).sort());
    expect(mails.find(({ refs }) => refs.person === refOf('person', 'p-0'))?.subject).toBe(
      '[Latihan] Mohon menjawab 3 indikator',
    );
    expect(mails.find(({ refs }) => refs.person === refOf('person', 'p-1'))?.subject).toBe(
      '[Rehearsal] Please answer 3 indicators',
    );
    const messages = await ledger.messages(key);
    expect(messages.every(({ id, smtpMessageId }) => smtpMessageId === `<${id}@selaras.local>`)).toBe(true);
  });

  it('does not send what no longer matters', async () => {
    const assessments = await seedCase(database.ds, { key, people: 2 });
    const subject = 'gone|1';
    await owe(database.ds, key, [
      aReminder(key, 0, 0, { subject }),
      aReminder(key, 0, 1),
      aReminder(key, 1, 2, { subject }),
    ]);
    await assessments.setSettled(key, morning);
    await start();
    await waitFor(
      'two suppressed and one sent',
      async () => (await ledger.counts(key)).suppressed === 2 && (await allSent(1)),
    );
    expect(received()).toEqual([refOf('notice', aReminder(key, 0, 1).purposeKey)]);
  });

  it('loses nothing and doubles nothing when everything it carries is forgotten in the middle', async () => {
    const assessments = await seedCase(database.ds, { key, people: 600 });
    const owed = Array.from({ length: 600 }, (_, person) => aReminder(key, person, 0));
    await owe(database.ds, key, owed);
    await assessments.setSettled(key, morning);
    await start();
    await waitFor('more than 60 mails', () => inbox.list({ assessment: key }).length > 60);
    await carried.forget();
    await waitFor('all 600 sent', () => allSent(600));
    expect(received()).toEqual(owed.map(({ purposeKey }) => refOf('notice', purposeKey)).sort());
  });

  it('backs off while the mail server is away and sends when it is back', async () => {
    const assessments = await seedCase(database.ds, { key, people: 10 });
    const owed = Array.from({ length: 10 }, (_, person) => aReminder(key, person, 0));
    await owe(database.ds, key, owed);
    await assessments.setSettled(key, morning);
    const port = await freePort();
    await start({ inbox: { host: '127.0.0.1', port } });
    await waitFor('a second attempt of each', async () => {
      const messages = await ledger.messages(key);
      return messages.length === 10 && messages.every(({ attempt, error }) => attempt >= 2 && error !== null);
    });
    expect((await ledger.counts(key)).dead).toBe(0);
    const late = await startInbox({ smtpPort: port, httpPort: 0, dir: join(dir, 'late') });
    await waitFor('all 10 sent', () => allSent(10));
    expect(received(late)).toEqual(owed.map(({ purposeKey }) => refOf('notice', purposeKey)).sort());
    for (const app of running.splice(0)) await app.close();
    await late.close();
  });

  it('repeats under the same Message-ID what a sender took and never marked', async () => {
    const assessments = await seedCase(database.ds, { key, people: 1 });
    await owe(database.ds, key, [aReminder(key, 0, 0)]);
    await assessments.setSettled(key, morning);
    // A sender that gets its 250 and dies before the commit.
    const claimed = await ledger.claimDue(10);
    const [leased] = await ledger.lease(claimed, randomUUID(), 300);
    if (leased === undefined) throw new Error('nothing was leased');
    const channels = createChannels({ inbox: { host: '127.0.0.1', port: inbox.smtpPort } });
    await channels.channelFor(leased)?.send(leased);
    await channels.close();
    await start({ queuedMs: 20 });
    await waitFor('all 1 sent', () => allSent(1));
    const ids = inbox.list({ assessment: key, repeats: true }).map(({ messageId }) => messageId);
    expect(ids).toEqual([`<${leased.id}@selaras.local>`, `<${leased.id}@selaras.local>`]);
  });

  it('shares the work between two processes without doubling, and hands over when one stops', async () => {
    const assessments = await seedCase(database.ds, { key, people: 400 });
    const owed = Array.from({ length: 400 }, (_, person) => aReminder(key, person, 0));
    await owe(database.ds, key, owed);
    const [first] = await Promise.all([start(), start()]);
    await assessments.setSettled(key, morning);
    await waitFor('more than 40 mails', () => inbox.list({ assessment: key }).length > 40);
    running.splice(running.indexOf(first), 1);
    await first.close();
    await waitFor('all 400 sent', () => allSent(400));
    expect(received()).toEqual(owed.map(({ purposeKey }) => refOf('notice', purposeKey)).sort());
  });

  it('sends live notices by themselves when they fall due', async () => {
    await seedCase(database.ds, { key, people: 1, clock: 'live' });
    await start();
    await owe(database.ds, key, [aReminder(key, 0, 0, { dueAt: Date.now() + 300 })]);
    await waitFor('all 1 sent', () => allSent(1));
    expect(inbox.list({ assessment: key })[0]?.subject).toBe('Mohon menjawab 1 indikator');
  });

  it('does not start on a database that is not there', async () => {
    const url = new URL(database.url);
    url.pathname = '/no_such_database';
    await expect(start({ databaseUrl: url.href })).rejects.toThrow(/no_such_database/);
  });
});
