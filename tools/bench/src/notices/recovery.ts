import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Unusable } from '@selaras/stack';
import type { Stack, SupervisedApp } from '@selaras/stack';
import type { Mailbox } from './mailbox.js';
import type { Ledger, Owed, Written } from './owed.js';
import { wrongOf } from './owed.js';

const count = 5_000;

/** How much longer a round took with a blow in its middle, and what was found wrong. */
export interface Recovered {
  readonly undisturbedMs: number;
  readonly beyondMs: number;
  /** Mails that came again under their own Message-ID: taken by the server, not yet in the ledger when it struck. */
  readonly repeats: number;
  readonly wrong: readonly string[];
}

/**
 * The real notifier, as the supervisor runs it: a round alone, then one in the middle of which Redis forgets everything
 * and the notifier is killed.
 *
 * @throws Unusable when Redis is not our own to empty
 */
export async function recover({
  stack,
  ledger,
  mailbox,
  notifier,
  signal,
}: {
  readonly stack: Stack;
  readonly ledger: Ledger;
  readonly mailbox: Mailbox;
  readonly notifier: SupervisedApp;
  readonly signal: AbortSignal;
}): Promise<Recovered> {
  if (!stack.services.some(({ name, started }) => name === 'Redis' && started)) {
    throw new Unusable('the benchmark of notices empties Redis: unset REDIS_URL, so that it runs one of its own');
  }
  const round = async (
    strike: (owed: Owed) => Promise<void>,
  ): Promise<{ readonly ms: number; readonly owed: Owed }> => {
    await mailbox.empty();
    const owed = await ledger.owe(count, 'single');
    const from = performance.now();
    await owed.letGo();
    await strike(owed);
    await ledger.allSent(owed, signal);
    return { ms: performance.now() - from, owed };
  };
  const alone = await round(async () => undefined);
  const wrong = wrongOf(alone.owed, await ledger.messages(alone.owed.key), await mailbox.taken());

  let acknowledged: readonly Written[] = [];
  const struck = await round(async ({ key }) => {
    while ((await mailbox.count()) < count / 2) await delay(20, undefined, { signal });
    await emptyRedis(stack.redisUrl);
    notifier.kill();
    acknowledged = (await ledger.messages(key)).filter(({ state }) => state === 'sent');
  });
  const taken = await mailbox.taken();
  wrong.push(...wrongOf(struck.owed, await ledger.messages(struck.owed.key), taken, { repeats: true }));
  const times = new Map<string, number>();
  for (const id of taken) times.set(id, (times.get(id) ?? 0) + 1);
  wrong.push(
    ...acknowledged
      .filter(({ smtpMessageId }) => (times.get(smtpMessageId ?? '') ?? 0) !== 1)
      .map(({ id }) => `message ${id} stood in the ledger as sent, and went out again`),
  );
  return {
    undisturbedMs: alone.ms,
    beyondMs: struck.ms - alone.ms,
    repeats: taken.length - times.size,
    wrong,
  };
}

async function emptyRedis(url: string): Promise<void> {
  const redis = new Redis(url);
  try {
    await redis.flushall();
  } finally {
    redis.disconnect();
  }
}
