import 'reflect-metadata';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { carriersHere, waitFor } from '@selaras/testing';
import { World } from './testing/world.js';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const count = 500;

describe.each(carriersHere)('a notifier, as a process over %s, with the leases it has by itself', (kind) => {
  // They end before the inbox that they write to: what is to be done after a test is done in this order.
  const running: ChildProcess[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((child) => end(child, 'SIGKILL')));
  });
  const world = new World(kind);
  let owed: readonly string[];
  beforeEach(async () => {
    owed = await world.oweEach(count);
  });

  async function start(): Promise<ChildProcess> {
    const { PATH } = process.env;
    const child = spawn(process.execPath, [program], {
      env: {
        PATH,
        DATABASE_URL: world.database.url,
        REDIS_URL: world.carried.redisUrl,
        SELARAS_PREFIX: world.key,
        SELARAS_INBOX_SMTP: `127.0.0.1:${world.inbox.smtpPort}`,
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

  it('that was killed is followed by one that takes its leases over within seconds', async () => {
    const first = await start();
    await waitFor('more than 60 mails', () => world.mails().length > 60);
    // First: while everything is forgotten the rest of them could go out.
    await end(first, 'SIGKILL');
    await world.carried.forget();
    const left = await world.ledger.messages(world.key);
    expect(left.filter(({ state }) => state === 'sending').length).toBeGreaterThan(0);
    const known = new Set(left.filter(({ state }) => state === 'sent').map(({ smtpMessageId }) => smtpMessageId));
    await start();
    const from = performance.now();
    await waitFor('all sent', () => world.allSent(count));
    // A lease by itself lasts a minute.
    expect(performance.now() - from).toBeLessThan(40_000);
    expect(world.received({ repeats: false })).toEqual(owed);
    // What the ledger knew of did not go out again.
    const ids = world.mails({ repeats: true }).map(({ messageId }) => messageId);
    expect(ids.filter((id) => known.has(id))).toHaveLength(known.size);
  });

  // Leases are the ledger's: one carrier is enough for a test that has to wait.
  const onOneCarrier = kind === carriersHere[0] ? it : null;
  onOneCarrier?.('that is only stopped keeps its leases, and nothing goes out twice when it goes on', async () => {
    const first = await start();
    await waitFor('more than 60 mails', () => world.mails().length > 60);
    first.kill('SIGSTOP');
    await delay(200);
    await start();
    // Longer than one that is gone would be waited for.
    await delay(4_000);
    const held = (await world.ledger.messages(world.key)).filter(({ state }) => state === 'sending');
    expect(held.length).toBeGreaterThan(0);
    expect(held.every(({ attempt }) => attempt === 1)).toBe(true);
    first.kill('SIGCONT');
    await waitFor('all sent', () => world.allSent(count));
    expect(world.received()).toEqual(owed);
  });
});
