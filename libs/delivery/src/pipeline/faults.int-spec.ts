import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LedgerMessage, NoticeLedger } from '@selaras/contracts';
import { carriersHere, startCarrier, waitFor } from '@selaras/testing';
import type { TestCarrier } from '@selaras/testing';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { startInbox } from '../inbox/inbox.js';
import type { Inbox } from '../inbox/inbox.js';
import { startCourier } from '../testing/courier.js';
import type { Courier, CourierOptions } from '../testing/courier.js';
import { MemoryLedger } from '../testing/memory-ledger.js';
import { aMessage } from '../testing/messages.js';

// What a mail server does has nothing to do with what carries: one of them is enough.
const [kind = 'postgres'] = carriersHere;

describe('the courier and a mail server with faults', () => {
  let carried: TestCarrier;
  let dir: string;
  let inbox: Inbox;
  const closers: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    carried = await startCarrier(kind);
  });
  afterAll(() => carried.stop());
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'selaras-faults-'));
    inbox = await startInbox({ smtpPort: 0, httpPort: 0, dir });
  });
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
    await inbox.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function start(ledger: NoticeLedger, options: CourierOptions = {}): Promise<Courier> {
    const courier = await startCourier({ carrier: carried.carrier, inboxPort: inbox.smtpPort, ledger, ...options });
    closers.push(() => courier.stop());
    return courier;
  }
  /** A real mail server, as far as the courier can tell; what it took is listed by recipient. */
  async function smtp(options: Partial<SMTPServerOptions> = {}): Promise<{ url: string; taken: string[] }> {
    const taken: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        stream.resume();
        stream.on('end', () => {
          taken.push(...session.envelope.rcptTo.map(({ address }) => address));
          done();
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    closers.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
    const address = server.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return { url: `smtp://127.0.0.1:${address.port}`, taken };
  }
  const live = (email: string): LedgerMessage => {
    const message = aMessage({ rehearsal: false });
    return { ...message, address: email, recipient: { ...message.recipient, email } };
  };
  const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

  it('ends a send before its lease does, so that no other sender meets the same mail', async () => {
    let connections = 0;
    const server = await smtp({
      onConnect: (_session, done) => {
        connections += 1;
        // The first connection is held up for longer than the lease, then would go on as if nothing had been.
        if (connections === 1) setTimeout(done, 2_500);
        else done();
      },
    });
    const message = live('slow@example.invalid');
    const ledger = new MemoryLedger([message]);
    await start(ledger, { leaseMs: 1_000, channels: { smtpUrl: server.url } });
    await waitFor('1 sent', () => ledger.states().sent === 1);
    await delay(3_000);
    expect(server.taken).toEqual(['slow@example.invalid']);
    expect(ledger.row(message.id).attempt).toBeGreaterThan(1);
  });

  it('sends once what it cannot mark for longer than the lease', async () => {
    const server = await smtp();
    const message = live('once@example.invalid');
    const memory = new MemoryLedger([message]);
    let leased = 0;
    const ledger: NoticeLedger = {
      claimDue: (limit) => memory.claimDue(limit),
      lease: async (...given) => {
        const messages = await memory.lease(...given);
        leased += messages.length;
        return messages;
      },
      // No mark gets through until the mail has been leased for the second time.
      markSent: (rows) => (leased < 2 ? Promise.reject(new Error('connection lost')) : memory.markSent(rows)),
      markFailed: (failed) => memory.markFailed(failed),
      reconcile: (options) => memory.reconcile(options),
      takeOverInMs: () => memory.takeOverInMs(),
    };
    await start(ledger, { leaseMs: 500, channels: { smtpUrl: server.url } });
    await waitFor('1 sent', () => memory.states().sent === 1);
    expect(leased).toBeGreaterThan(1);
    expect(server.taken).toEqual(['once@example.invalid']);
  });

  it.each([
    ['530 at the sender', { onMailFrom: 530, text: '5.7.0 Authentication required' }],
    ['550 at the sender', { onMailFrom: 550, text: '5.1.8 Sender address rejected' }],
    ['554 by policy', { onRcptTo: 554, text: '5.7.1 Relay access denied' }],
  ])('does not give up everybody because the set-up is wrong: %s', async (_name, fault) => {
    let broken = true;
    const server = await smtp({
      onMailFrom: (_address, _session, done) =>
        broken && 'onMailFrom' in fault ? done(refusal(fault.onMailFrom ?? 550, fault.text)) : done(),
      onRcptTo: (_address, _session, done) =>
        broken && 'onRcptTo' in fault ? done(refusal(fault.onRcptTo ?? 550, fault.text)) : done(),
    });
    const owed = ['a', 'b', 'c'].map((name) => live(`${name}@example.invalid`));
    const ledger = new MemoryLedger(owed);
    await start(ledger, { channels: { smtpUrl: server.url } });
    await waitFor('two attempts of each', () => owed.every(({ id }) => ledger.row(id).attempt >= 2));
    expect(ledger.states()).toMatchObject({ sent: 0, dead: 0 });
    expect(ledger.row(owed[0]?.id ?? '').error).toContain(fault.text);
    broken = false;
    await waitFor('3 sent', () => ledger.states().sent === 3);
    expect([...server.taken].sort()).toEqual(owed.map(({ recipient }) => recipient.email).sort());
  });

  it('gives a refusal that never ends an end', async () => {
    const server = await smtp({ onRcptTo: (_address, _session, done) => done(refusal(450, '4.2.0 Try later')) });
    const message = live('greylisted@example.invalid');
    const ledger = new MemoryLedger([message]);
    await start(ledger, { maxRefusals: 3, channels: { smtpUrl: server.url } });
    await waitFor('it is given up', () => ledger.states().dead === 1);
    expect(ledger.row(message.id)).toMatchObject({
      attempt: 3,
      refusals: 3,
      error: expect.stringContaining('450'),
    });
  });

  it('does not take a long outage for refusals', async () => {
    let refusals = 1;
    const server = await smtp({
      onRcptTo: (_address, _session, done) => ((refusals -= 1) >= 0 ? done(refusal(450, '4.2.0 Try later')) : done()),
    });
    const message = live('patient@example.invalid');
    const memory = new MemoryLedger([message]);
    // Leased again and again for days while the server was away.
    const ledger: NoticeLedger = {
      claimDue: (limit) => memory.claimDue(limit),
      lease: async (...args) =>
        (await memory.lease(...args)).map((leased) => ({ ...leased, attempt: leased.attempt + 10_000 })),
      markSent: (sent) => memory.markSent(sent),
      markFailed: (failed) => memory.markFailed(failed),
      reconcile: (options) => memory.reconcile(options),
      takeOverInMs: () => memory.takeOverInMs(),
    };
    await start(ledger, { channels: { smtpUrl: server.url } });
    await waitFor('it is sent', () => memory.states().sent === 1);
    expect(memory.row(message.id)).toMatchObject({ attempt: 2, refusals: 1 });
  });

  it('gives up a mail that cannot be written or addressed, and sends the rest of the batch', async () => {
    const server = await smtp();
    // A message without notices cannot be put into words.
    const poison = { ...live('poison@example.invalid'), notices: [] };
    const nowhere = live('');
    const good = ['a', 'b', 'c'].map((name) => live(`${name}@example.invalid`));
    const ledger = new MemoryLedger([poison, nowhere, ...good]);
    await start(ledger, { maxRefusals: 3, channels: { smtpUrl: server.url } });
    await waitFor('3 sent and 2 given up', () => ledger.states().sent === 3 && ledger.states().dead === 2);
    expect(ledger.row(poison.id)).toMatchObject({ attempt: 3, error: expect.stringContaining('no notices') });
    expect(ledger.row(nowhere.id)).toMatchObject({ attempt: 1, error: expect.stringContaining('No recipients') });
    for (const { id } of good) expect(ledger.row(id).attempt).toBe(1);
    expect([...server.taken].sort()).toEqual(good.map(({ recipient }) => recipient.email).sort());
  });

  it('stops after the mails under way and gives the rest back at once', async () => {
    const server = await smtp({
      onRcptTo: (_address, _session, done) => {
        setTimeout(done, 300);
      },
    });
    const owed = Array.from({ length: 100 }, (_, n) => live(`n${n}@example.invalid`));
    const ledger = new MemoryLedger(owed);
    const prefix = `test-${randomUUID()}`;
    const first = await startCourier({
      carrier: carried.carrier,
      inboxPort: inbox.smtpPort,
      ledger,
      prefix,
      channels: { smtpUrl: server.url },
    });
    await waitFor('the first mails', () => server.taken.length > 0);
    await first.stop();
    expect(ledger.states()).toMatchObject({ sending: 0, sent: server.taken.length });
    expect(server.taken.length).toBeLessThan(100);
    await start(ledger, { prefix, channels: { smtpUrl: server.url, connections: 50 } });
    await waitFor('100 sent', () => ledger.states().sent === 100);
    expect([...server.taken].sort()).toEqual(owed.map(({ recipient }) => recipient.email).sort());
  });

  it('does not send again what it sent while the ledger was away for longer than the lease', async () => {
    const owed = Array.from({ length: 5 }, () => aMessage());
    const memory = new MemoryLedger(owed);
    let away = false;
    let leases = 0;
    const whenThere = async <T>(ask: () => Promise<T>): Promise<T> => {
      if (away) throw new Error('no database');
      return ask();
    };
    const ledger: NoticeLedger = {
      claimDue: (limit) => whenThere(() => memory.claimDue(limit)),
      lease: (...args) =>
        whenThere(async () => {
          const leased = await memory.lease(...args);
          leases += 1;
          away = leases === 1;
          return leased;
        }),
      markSent: (sent) => whenThere(() => memory.markSent(sent)),
      markFailed: (failed) => whenThere(() => memory.markFailed(failed)),
      reconcile: (options) => whenThere(() => memory.reconcile(options)),
      takeOverInMs: () => memory.takeOverInMs(),
    };
    await start(ledger, { leaseMs: 600, reconcileMs: 5_000 });
    await waitFor('5 mails', () => inbox.list().length === 5);
    await delay(1_500);
    away = false;
    await waitFor('5 sent', () => memory.states().sent === 5);
    expect(inbox.list({ repeats: true })).toHaveLength(5);
  });
});
