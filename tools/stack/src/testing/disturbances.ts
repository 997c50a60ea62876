import { Redis } from 'ioredis';
import type { AppName } from '../app.js';
import { appNames } from '../app.js';
import type { Stack } from '../stack.js';
import { seeded } from '../seeded.js';

export interface Disturbances {
  readonly kills: Readonly<Record<AppName, number>>;
  readonly flushes: number;
}

/**
 * Kills worker, notifier and api with SIGKILL and flushes Redis, at random moments of the seed, until all
 * strikes are made or it is stopped.
 * The stack's supervision starts what was killed again, as a process manager would.
 */
export function disturb(
  stack: Stack,
  seed: number,
  options: { readonly fromMs: number; readonly toMs: number; readonly strikes: number },
): () => Promise<Disturbances> {
  const random = seeded(seed);
  const redis = new Redis(stack.redisUrl, { maxRetriesPerRequest: null });
  const kills: Record<AppName, number> = { worker: 0, notifier: 0, api: 0 };
  let flushes = 0;
  let wake: () => void = () => undefined;
  let stopped = false;
  // Everything happens early in a run as well: the first round goes through all kinds, in the seed's order.
  const first = shuffled([...appNames, 'flush'] as const, random);
  const strike = async (what: AppName | 'flush'): Promise<void> => {
    if (what === 'flush') {
      await redis.flushall();
      flushes += 1;
    } else {
      stack.apps[what].kill();
      kills[what] += 1;
    }
  };
  const done = (async () => {
    for (let strikes = 0; strikes < options.strikes; strikes += 1) {
      const waitMs = options.fromMs + random() * (options.toMs - options.fromMs);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, waitMs);
      });
      if (stopped) return;
      await strike(
        first.shift() ?? (['worker', 'notifier', 'api', 'flush'] as const)[Math.floor(random() * 4)] ?? 'flush',
      );
    }
  })();
  return async () => {
    stopped = true;
    wake();
    await done;
    redis.disconnect();
    return { kills, flushes };
  };
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value);
}
