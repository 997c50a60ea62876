import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Stack, SupervisedApp } from '@selaras/stack';

export const strikeKinds = ['freezeWorker', 'killWorker', 'killApi', 'lockRows', 'cutConnections'] as const;
export type StrikeKind = (typeof strikeKinds)[number];

/** What strikes may be aimed at. */
export interface Targets {
  readonly stack: Stack;
  readonly workers: readonly SupervisedApp[];
  readonly apis: readonly SupervisedApp[];
  readonly assessment: string;
}

/** Longer than the ten seconds after which the engine gives a task to another worker, now and then. */
const longestFreezeMs = 14_000;
const longestLockMs = 4_000;

/** One blow at random: a worker stopped in the middle of its work, a process killed, rows locked, connections cut. */
export async function strike(
  { stack, workers, apis, assessment }: Targets,
  kind: StrikeKind,
  random: () => number,
): Promise<void> {
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  switch (kind) {
    case 'freezeWorker': {
      const thaw = one(workers)?.freeze();
      await delay(300 + random() ** 2 * longestFreezeMs);
      thaw?.();
      return;
    }
    case 'killWorker':
      one(workers)?.kill();
      return;
    case 'killApi':
      one(apis)?.kill();
      return;
    case 'lockRows':
      return withClient(stack, async (client) => {
        await client.query('BEGIN');
        await client.query('SELECT 1 FROM workflow WHERE assessment = $1 FOR UPDATE', [assessment]);
        await delay(300 + random() * longestLockMs);
        await client.query('COMMIT');
      });
    case 'cutConnections':
      return withClient(stack, async (client) => {
        await client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'selaras'`,
        );
      });
  }
}

async function withClient(stack: Stack, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: stack.databaseUrl, application_name: 'faults' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
