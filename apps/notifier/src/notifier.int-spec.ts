import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { createChannels, refOf, startInbox } from '@selaras/delivery';
import type { DeliverySettings } from '@selaras/delivery';
import { carriersHere, freePort, waitFor } from '@selaras/testing';
import { aReminder, morning, owe, seedCase } from './testing/case.js';
import { World } from './testing/world.js';

describe.each(carriersHere)('the notifier over real PostgreSQL and SMTP, carried by %s', (kind) => {
  const world = new World(kind);
  const start = (change: Partial<DeliverySettings> = {}): Promise<INestApplicationContext> => world.start(change);

  it('brings each person one digest of the day with everything owed, after the clock has settled', async () => {
    const { database, inbox, key, ledger } = world;
    const assessments = await seedCase(database.ds, { key, people: 40 });
    const owed = Array.from({ length: 40 }, (_, person) => [0, 1, 2].map((n) => aReminder(key, person, n))).flat();
    await owe(database.ds, key, owed);
    await start();
    expect(inbox.list()).toEqual([]);
    await assessments.setSettled(key, morning);
    await waitFor('all 120 sent', () => world.allSent(120));
    const mails = world.mails();
    expect(mails).toHaveLength(40);
    expect(new Set(mails.map(({ refs }) => refs.person)).size).toBe(40);
    expect(world.received()).toEqual(owed.map(({ purposeKey }) => refOf('notice', purposeKey)).sort());
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
    const { database, key, ledger } = world;
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
      async () => (await ledger.counts(key)).suppressed === 2 && (await world.allSent(1)),
    );
    expect(world.received()).toEqual([refOf('notice', aReminder(key, 0, 1).purposeKey)]);
  });

  it('loses nothing and doubles nothing when everything it carries is forgotten in the middle', async () => {
    const owed = await world.oweEach(600);
    await start();
    await waitFor('more than 60 mails', () => world.mails().length > 60);
    await world.carried.forget();
    await waitFor('all 600 sent', () => world.allSent(600));
    expect(world.received()).toEqual(owed);
  });

  it('backs off while the mail server is away and sends when it is back', async () => {
    const { key, ledger } = world;
    const owed = await world.oweEach(10);
    const port = await freePort();
    await start({ inbox: { host: '127.0.0.1', port } });
    await waitFor('a second attempt of each', async () => {
      const messages = await ledger.messages(key);
      return messages.length === 10 && messages.every(({ attempt, error }) => attempt >= 2 && error !== null);
    });
    expect((await ledger.counts(key)).dead).toBe(0);
    const late = await startInbox({ smtpPort: port, httpPort: 0, dir: join(world.dir, 'late') });
    await waitFor('all 10 sent', () => world.allSent(10));
    expect(world.received({ inbox: late })).toEqual(owed);
    await world.stop();
    await late.close();
  });

  it('repeats under the same Message-ID what a sender took and never marked', async () => {
    const { inbox, ledger } = world;
    await world.oweEach(1);
    // A sender that gets its 250 and dies before the commit.
    const claimed = await ledger.claimDue(10);
    const [leased] = await ledger.lease(claimed, randomUUID(), 300);
    if (leased === undefined) throw new Error('nothing was leased');
    const channels = createChannels({ inbox: { host: '127.0.0.1', port: inbox.smtpPort } });
    await channels.channelFor(leased)?.send(leased);
    await channels.close();
    await start({ queuedMs: 20 });
    await waitFor('all 1 sent', () => world.allSent(1));
    const ids = world.mails({ repeats: true }).map(({ messageId }) => messageId);
    expect(ids).toEqual([`<${leased.id}@selaras.local>`, `<${leased.id}@selaras.local>`]);
  });

  it('shares the work between two processes without doubling, and hands over when one stops', async () => {
    const { database, key } = world;
    const assessments = await seedCase(database.ds, { key, people: 400 });
    const owed = Array.from({ length: 400 }, (_, person) => aReminder(key, person, 0));
    await owe(database.ds, key, owed);
    const [first] = await Promise.all([start(), start()]);
    await assessments.setSettled(key, morning);
    await waitFor('more than 40 mails', () => world.mails().length > 40);
    await world.stop(first);
    await waitFor('all 400 sent', () => world.allSent(400));
    expect(world.received()).toEqual(owed.map(({ purposeKey }) => refOf('notice', purposeKey)).sort());
  });

  it('sends live notices by themselves when they fall due', async () => {
    const { database, key } = world;
    await seedCase(database.ds, { key, people: 1, clock: 'live' });
    await start();
    await owe(database.ds, key, [aReminder(key, 0, 0, { dueAt: Date.now() + 300 })]);
    await waitFor('all 1 sent', () => world.allSent(1));
    expect(world.mails()[0]?.subject).toBe('Mohon menjawab 1 indikator');
  });

  it('does not start on a database that is not there', async () => {
    const url = new URL(world.database.url);
    url.pathname = '/no_such_database';
    await expect(start({ databaseUrl: url.href })).rejects.toThrow(/no_such_database/);
  });
});
