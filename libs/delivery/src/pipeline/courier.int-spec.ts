import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LedgerMessage, NoticeLedger } from '@selaras/contracts';
import { carriersHere, freePort, startCarrier, startRedis, waitFor } from '@selaras/testing';
import type { TestCarrier } from '@selaras/testing';
import { SMTPServer } from 'smtp-server';
import { createChannels } from '../channels/channels.js';
import { startInbox } from '../inbox/inbox.js';
import type { Inbox } from '../inbox/inbox.js';
import { silentLogger } from '../logger.js';
import { openCarrier } from '../queues/carriers.js';
import { createNoticeQueue } from '../queues/notice-queue.js';
import type { NoticeQueue } from '../queues/notice-queue.js';
import { checkMemoryPolicy, openRedis } from '../queues/redis.js';
import { startCourier } from '../testing/courier.js';
import type { Courier, CourierOptions } from '../testing/courier.js';
import { MemoryLedger } from '../testing/memory-ledger.js';
import { aMessage } from '../testing/messages.js';

describe.each(carriersHere)('the courier over %s and real SMTP', (kind) => {
  let carried: TestCarrier;
  let dir: string;
  let inbox: Inbox;
  const running: Courier[] = [];

  beforeAll(async () => {
    carried = await startCarrier(kind);
  });
  afterAll(() => carried.stop());
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'selaras-courier-'));
    inbox = await startInbox({ smtpPort: 0, httpPort: 0, dir });
  });
  afterEach(async () => {
    for (const courier of running.splice(0)) await courier.stop();
    await inbox.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function start(ledger: NoticeLedger, options: CourierOptions = {}): Promise<Courier> {
    const courier = await startCourier({ carrier: carried.carrier, inboxPort: inbox.smtpPort, ledger, ...options });
    running.push(courier);
    return courier;
  }

  const messages = (count: number, change: Partial<LedgerMessage> = {}): readonly LedgerMessage[] =>
    Array.from({ length: count }, () => aMessage(change));
  const received = (): readonly string[] => inbox.list({ repeats: true }).map(({ messageId }) => messageId);
  const idsOf = (sent: readonly LedgerMessage[]): readonly string[] =>
    sent.map(({ id }) => `<${id}@selaras.local>`).sort();

  it('sends everything once and marks it with its Message-ID', async () => {
    const owed = messages(450);
    const ledger = new MemoryLedger(owed);
    await start(ledger);
    await waitFor('450 sent', () => ledger.states().sent === 450);
    expect([...received()].sort()).toEqual(idsOf(owed));
    for (const { id } of owed) expect(ledger.row(id)).toMatchObject({ attempt: 1, messageId: `<${id}@selaras.local>` });
  });

  it('loses nothing and doubles nothing when everything it carries is forgotten in the middle', async () => {
    const owed = messages(600);
    const ledger = new MemoryLedger(owed);
    await start(ledger);
    await waitFor('more than 50 sent', () => ledger.states().sent > 50);
    await carried.forget();
    expect(ledger.states().sent).toBeLessThan(600);
    await waitFor('600 sent', () => ledger.states().sent === 600);
    expect([...received()].sort()).toEqual(idsOf(owed));
  });

  it('backs off while the mail server is away and sends when it is back', async () => {
    const port = await freePort();
    const owed = messages(20);
    const ledger = new MemoryLedger(owed);
    await start(ledger, { channels: { inbox: { host: '127.0.0.1', port } }, maxRefusals: 1 });
    await waitFor('a second attempt of each', () => owed.every(({ id }) => ledger.row(id).attempt >= 2));
    expect(ledger.states()).toMatchObject({ sent: 0, dead: 0 });
    for (const { id } of owed) expect(ledger.row(id).refusals).toBe(0);
    const late = await startInbox({ smtpPort: port, httpPort: 0, dir: join(dir, 'late') });
    await waitFor('20 sent', () => ledger.states().sent === 20);
    expect(
      late
        .list({ repeats: true })
        .map(({ messageId }) => messageId)
        .sort(),
    ).toEqual(idsOf(owed));
    for (const courier of running.splice(0)) await courier.stop();
    await late.close();
  });

  it('repeats under the same Message-ID what a sender took and never marked', async () => {
    const [message] = messages(1);
    if (message === undefined) throw new Error('no message');
    const ledger = new MemoryLedger([message]);
    const id = await ledger.claimDue(1);
    // The first sender gets its 250 and dies before the commit.
    const channels = createChannels({ inbox: { host: '127.0.0.1', port: inbox.smtpPort } });
    const [leased] = await ledger.lease(id, randomUUID(), 100);
    if (leased === undefined) throw new Error('not leased');
    await channels.channelFor(leased)?.send(leased);
    await channels.close();
    await start(ledger);
    await waitFor('1 sent', () => ledger.states().sent === 1);
    expect(received()).toEqual([`<${message.id}@selaras.local>`, `<${message.id}@selaras.local>`]);
    expect(ledger.row(message.id).attempt).toBe(2);
  });

  it('keeps trying to mark what was sent while the ledger is away', async () => {
    const owed = messages(5);
    const memory = new MemoryLedger(owed);
    let away = 4;
    const ledger: NoticeLedger = {
      claimDue: (limit) => memory.claimDue(limit),
      lease: (...args) => memory.lease(...args),
      reconcile: (options) => memory.reconcile(options),
      takeOverInMs: () => memory.takeOverInMs(),
      markFailed: (failed) => memory.markFailed(failed),
      markSent: async (sent) => {
        away -= 1;
        if (away >= 0) throw new Error('no database');
        return memory.markSent(sent);
      },
    };
    await start(ledger);
    await waitFor('5 sent', () => memory.states().sent === 5);
    expect([...received()].sort()).toEqual(idsOf(owed));
  });

  it('lets two couriers share the work without doubling', async () => {
    const owed = messages(400);
    const ledger = new MemoryLedger(owed);
    const prefix = `test-${randomUUID()}`;
    await Promise.all([start(ledger, { prefix }), start(ledger, { prefix })]);
    await waitFor('400 sent', () => ledger.states().sent === 400);
    expect([...received()].sort()).toEqual(idsOf(owed));
  });

  it('gives up a refused mailbox, tries a busy one again, and never sends a rehearsal to a real server', async () => {
    const accepted: string[] = [];
    let busy = 2;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        if (address.startsWith('gone')) return done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
        if (address.startsWith('busy') && busy-- > 0) {
          return done(Object.assign(new Error('later'), { responseCode: 450 }));
        }
        done();
      },
      onData: (stream, session, done) => {
        stream.resume();
        stream.on('end', () => {
          accepted.push(...session.envelope.rcptTo.map(({ address }) => address));
          done();
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const address = server.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const to = (email: string, rehearsal: boolean): LedgerMessage => {
      const message = aMessage({ rehearsal });
      return { ...message, address: email, recipient: { ...message.recipient, email } };
    };
    const gone = to('gone@example.invalid', false);
    const slow = to('busy@example.invalid', false);
    const good = to('good@example.invalid', false);
    const drill = to('drill@example.invalid', true);
    const ledger = new MemoryLedger([gone, slow, good, drill]);
    await start(ledger, { channels: { smtpUrl: `smtp://127.0.0.1:${address.port}` } });
    await waitFor('3 sent and one given up', () => ledger.states().sent === 3 && ledger.states().dead === 1);
    expect(ledger.row(gone.id)).toMatchObject({ state: 'dead', attempt: 1, error: expect.stringContaining('550') });
    expect(ledger.row(slow.id)).toMatchObject({ state: 'sent', attempt: 3 });
    expect([...accepted].sort()).toEqual(['busy@example.invalid', 'good@example.invalid']);
    expect(received()).toEqual([`<${drill.id}@selaras.local>`]);
    for (const courier of running.splice(0)) await courier.stop();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  it('starts no mail that its lease may not outlast, and gives it back', async () => {
    const owed = messages(3);
    const ledger = new MemoryLedger(owed);
    let leases = 0;
    let clock = 0;
    await start(
      {
        claimDue: (limit) => ledger.claimDue(limit),
        lease: async (...args) => {
          leases += 1;
          const leased = await ledger.lease(...args);
          // The first batch is held up until its lease is nearly over.
          if (leases === 1) clock += 4_000;
          return leased;
        },
        markSent: (sent) => ledger.markSent(sent),
        markFailed: (failed) => ledger.markFailed(failed),
        reconcile: (options) => ledger.reconcile(options),
        takeOverInMs: () => ledger.takeOverInMs(),
      },
      { leaseMs: 5_000, monotonicMs: () => clock },
    );
    await waitFor('3 sent', () => ledger.states().sent === 3);
    expect([...received()].sort()).toEqual(idsOf(owed));
    for (const { id } of owed) expect(ledger.row(id).attempt).toBe(2);
  });

  it('fails fast to add while the carrier is away, and works again when it is back', async () => {
    const own = await startCarrier(kind);
    const open = await openCarrier(own.carrier, { queue: 'notices', prefix: 'away', logger: silentLogger });
    const queue = createNoticeQueue(open, silentLogger);
    await waitFor('a queue that takes jobs', () => takes(queue));
    const before = await queue.pending();
    expect(before).toBe(1);
    const comeBack = await own.goAway();
    // It says so while the carrier is away, not when it is back.
    await expect(queue.addMessages([randomUUID()])).rejects.toThrow();
    await comeBack();
    await waitFor('a queue that takes jobs again', () => takes(queue));
    await queue.close();
    open.close();
    await own.stop();
  });

  it('notices once that everything it carries was forgotten, and not before', async () => {
    const own = await startCarrier(kind);
    const open = await openCarrier(own.carrier, { queue: 'notices', prefix: 'p', logger: silentLogger });
    const queue = createNoticeQueue(open, silentLogger);
    await waitFor('a queue that takes jobs', () => takes(queue));
    expect(await open.canary.lost()).toBe(true);
    expect(await open.canary.lost()).toBe(false);
    await own.forget();
    expect(await queue.pending()).toBe(0);
    expect(await open.canary.lost()).toBe(true);
    expect(await open.canary.lost()).toBe(false);
    await queue.close();
    open.close();
    await own.stop();
  });

  it('keeps installations that share a carrier apart', async () => {
    const [ours, theirs] = await Promise.all(
      ['ours', 'theirs'].map((prefix) =>
        openCarrier(carried.carrier, { queue: 'notices', prefix, logger: silentLogger }),
      ),
    );
    if (ours === undefined || theirs === undefined) throw new Error('not opened');
    const [queue, other] = [createNoticeQueue(ours, silentLogger), createNoticeQueue(theirs, silentLogger)];
    await waitFor('a queue that takes jobs', () => takes(queue));
    await waitFor('a queue that answers', async () => (await other.pending()) === 0);
    expect(await queue.pending()).toBe(1);
    for (const [open, its] of [
      [ours, queue],
      [theirs, other],
    ] as const) {
      await its.close();
      open.close();
    }
  });
});

/** A connection that is not made yet, or not again, takes nothing. */
async function takes(queue: NoticeQueue): Promise<boolean> {
  try {
    await queue.addMessages([randomUUID()]);
    return true;
  } catch {
    return false;
  }
}

if (carriersHere.includes('redis')) {
  it('warns of a Redis that may evict jobs', async () => {
    const own = await startRedis(['--maxmemory-policy', 'allkeys-lru']);
    const connection = openRedis(own.url, silentLogger);
    const warnings: object[] = [];
    await waitFor('the connection', () => connection.status === 'ready');
    const policy = await checkMemoryPolicy(connection, {
      ...silentLogger,
      warn: (fields) => void warnings.push(fields),
    });
    expect(policy).toBe('allkeys-lru');
    expect(warnings).toEqual([{ policy: 'allkeys-lru' }]);
    connection.disconnect();
    await own.stop();
  });
}
