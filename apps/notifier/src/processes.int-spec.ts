import 'reflect-metadata';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { refOf, startInbox } from '@selaras/delivery';
import type { Inbox } from '@selaras/delivery';
import { NoticeLedgerRepository } from '@selaras/persistence';
import { carriersHere, startCarrier, waitFor } from '@selaras/testing';
import type { TestCarrier } from '@selaras/testing';
import { aReminder, morning, owe, seedCase } from './testing/case.js';
import { createOwnDatabase } from './testing/database.js';
import type { OwnDatabase } from './testing/database.js';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const count = 500;

describe.each(carriersHere)('a notifier, as a process over %s, with the leases it has by itself', (kind) => {
  let carried: TestCarrier;
  let database: OwnDatabase;
  let ledger: NoticeLedgerRepository;
  let dir: string;
  let inbox: Inbox;
  let key: string;
  let owed: readonly string[];
  const running: ChildProcess[] = [];

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
    dir = await mkdtemp(join(tmpdir(), 'selaras-processes-'));
    inbox = await startInbox({ smtpPort: 0, httpPort: 0, dir });
    const assessments = await seedCase(database.ds, { key, people: count });
    const notices = Array.from({ length: count }, (_, person) => aReminder(key, person, 0));
    await owe(database.ds, key, notices);
    await assessments.setSettled(key, morning);
    owed = notices.map(({ purposeKey }) => refOf('notice', purposeKey)).sort();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((child) => end(child, 'SIGKILL')));
    await inbox.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function start(): Promise<ChildProcess> {
    const { PATH } = process.env;
    const child = spawn(process.execPath, [program], {
      env: {
        PATH,
        DATABASE_URL: database.url,
        REDIS_URL: carried.redisUrl,
        SELARAS_PREFIX: key,
        SELARAS_INBOX_SMTP: `127.0.0.1:${inbox.smtpPort}`,
        LOG_LEVEL: 'silent',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(child);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await waitFor('the notifier to be ready', () => said.includes('notifier ready'));
    return child;
  }
  async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
  const mails = (repeats: boolean) => inbox.list({ assessment: key, repeats });
  const received = (repeats: boolean): readonly string[] =>
    mails(repeats)
      .flatMap((mail) => mail.refs.notices)
      .sort();
  const sent = async (): Promise<number> => (await ledger.counts(key)).sent;

  it('that was killed is followed by one that takes its leases over within seconds', async () => {
    const first = await start();
    await waitFor('more than 60 mails', () => mails(false).length > 60);
    await carried.forget();
    await end(first, 'SIGKILL');
    const left = await ledger.messages(key);
    expect(left.filter(({ state }) => state === 'sending').length).toBeGreaterThan(0);
    const known = new Set(left.filter(({ state }) => state === 'sent').map(({ smtpMessageId }) => smtpMessageId));
    await start();
    const from = performance.now();
    await waitFor('all sent', async () => (await sent()) === count);
    // A lease by itself lasts a minute.
    expect(performance.now() - from).toBeLessThan(20_000);
    expect(received(false)).toEqual(owed);
    // What the ledger knew of did not go out again.
    const ids = mails(true).map(({ messageId }) => messageId);
    expect(ids.filter((id) => known.has(id))).toHaveLength(known.size);
  });

  // Leases are the ledger's: one carrier is enough for a test that has to wait.
  const onOneCarrier = kind === carriersHere[0] ? it : null;
  onOneCarrier?.('that is only stopped keeps its leases, and nothing goes out twice when it goes on', async () => {
    const first = await start();
    await waitFor('more than 60 mails', () => mails(false).length > 60);
    first.kill('SIGSTOP');
    await delay(200);
    await start();
    // Longer than one that is gone would be waited for.
    await delay(4_000);
    const held = (await ledger.messages(key)).filter(({ state }) => state === 'sending');
    expect(held.length).toBeGreaterThan(0);
    expect(held.every(({ attempt }) => attempt === 1)).toBe(true);
    first.kill('SIGCONT');
    await waitFor('all sent', async () => (await sent()) === count);
    expect(received(true)).toEqual(owed);
  });
});
