import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { MiniWorld, actors, contacts, quietRound, seeded } from '@selaras/stack';
import type { Stack } from '@selaras/stack';
import { Reader, countOnce, standsThere } from './record-checks.js';
import type { Heard } from './record-load.js';
import { actOnce } from './record-load.js';
import type { StrikeKind } from './strikes.js';
import { strike, strikeKinds } from './strikes.js';
import { actInBursts, keepReading } from './under-load.js';

export interface RecordFaults {
  readonly stack: Stack;
  readonly seconds: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}
export interface RecordReport {
  readonly accepted: number;
  readonly refused: number;
  readonly unknown: number;
  readonly facts: number;
  readonly strikes: Readonly<Record<StrikeKind, number>>;
  /** What must never be; empty when the log kept its word. */
  readonly violations: readonly string[];
}

const largestBurst = 40;
const mostUnderWay = 160;
const longestPauseMs = 400;
const settleMs = 120_000;

/**
 * Bursts of acts on two dossiers, beyond what the engine takes at once, while workers are stopped in the middle of their
 * work and go on later, processes are killed, rows are locked and connections are cut; one worker keeps one process in
 * its cache and the other none. Meanwhile and afterwards every answer that somebody got is compared with the log.
 */
export async function recordFaults({ stack, seconds, seed, say, signal }: RecordFaults): Promise<RecordReport> {
  const random = seeded(seed);
  const assessment = `faults-${seed}`;
  const world = await MiniWorld.create(stack, assessment, {
    clock: 'live',
    startAt: null,
    ...quietRound,
  });
  await prepare(world);
  const second = await stack.another('worker', { SELARAS_MAX_CACHED_WORKFLOWS: '0' });
  const targets = { stack, workers: [stack.apps.worker, second], apis: [stack.apps.api], assessment };
  const violations: string[] = [];
  const heard: Heard[] = [];
  const strikes = Object.fromEntries(strikeKinds.map((kind) => [kind, 0])) as Record<StrikeKind, number>;
  const checking = poolOf(stack, 4);
  const reading = poolOf(stack, 1);
  const reader = new Reader(reading, assessment);
  const until = performance.now() + seconds * 1000;
  const running = (): boolean => performance.now() < until && !signal.aborted && violations.length === 0;

  const act = async (): Promise<void> => {
    const one = await actOnce(world, random);
    heard.push(one);
    if (one.outcome === 'accepted') violations.push(...(await standsThere(checking, one)));
  };
  const blows = async (): Promise<void> => {
    const order = strikeKinds.filter((kind) => kind !== 'freezeWorker');
    while (running()) {
      await delay(500 + random() * 1_500);
      // Freezing comes most often: it is what makes a writer late.
      const kind = random() < 0.5 ? 'freezeWorker' : (order[Math.floor(random() * order.length)] ?? 'freezeWorker');
      strikes[kind] += 1;
      await strike(targets, kind, random);
    }
  };
  try {
    const bursts = { running, random, largestBurst, mostUnderWay, longestPauseMs };
    await Promise.all([actInBursts(act, bursts), blows(), keepReading(reader, running, violations)]);
    signal.throwIfAborted();
    violations.push(...(await settled(checking, assessment)));
    violations.push(...(await reader.look()), ...(await reader.compare()));
    violations.push(...(await countOnce(checking, assessment, heard)));
    const verified = (await world.read('/facts/verify')) as { readonly violations: readonly string[] };
    violations.push(...verified.violations);
  } finally {
    await Promise.all([checking.end(), reading.end()]);
  }
  const count = (outcome: Heard['outcome']): number => heard.filter((one) => one.outcome === outcome).length;
  const report = {
    accepted: count('accepted'),
    refused: count('refused'),
    unknown: count('unknown'),
    facts: reader.count,
    strikes,
    violations: [...new Set(violations)],
  };
  say(`seed ${seed}: ${JSON.stringify(report)}`);
  return report;
}

async function prepare(world: MiniWorld): Promise<void> {
  for (const prefix of ['a', 'b'] as const) {
    const body = prefix.toUpperCase();
    await world.act(actors.coordinator, 'assessment.enrolBody', {}, { body, contacts: contacts(prefix) });
  }
  await world.act(actors.coordinator, 'assessment.advance', {}, { to: 'launched' });
  await world.act(
    actors.officer,
    'assessment.assign',
    {},
    {
      assignments: [
        { indicator: '1.1', lead: 'A', contributors: [] },
        { indicator: '1.2', lead: 'A', contributors: [] },
        { indicator: '2.1', lead: 'B', contributors: [] },
      ],
    },
  );
  for (const [who, body, indicators] of [
    [actors.mainA, 'A', ['1.1', '1.2']],
    [actors.mainB, 'B', ['2.1']],
  ] as const) {
    // The dossier hears of what it was assigned a moment later.
    for (let left = 100; ; left -= 1) {
      const reply = await world.attempt(who, 'dossier.accept', { bodyCode: body }, { indicators });
      if (reply.ok) break;
      if (left === 0) throw new Error(`${body} was never assigned anything: ${reply.problem.code}`);
      await delay(100);
    }
  }
}

/** Waits until nothing is owed to the log any more. */
export async function settled(client: pg.Pool, assessment: string): Promise<readonly string[]> {
  const until = performance.now() + settleMs;
  for (;;) {
    const { rows } = await client.query<{ open: number; under_way: number }>(
      `SELECT (SELECT count(*)::int FROM request r WHERE r.status = 'open' AND r.workflow LIKE 'assessment/' || $1 || '%') AS open,
       (SELECT count(*)::int FROM outbox WHERE assessment = $1 AND received = false) AS under_way`,
      [assessment],
    );
    const { open = 0, under_way: underWay = 0 } = rows[0] ?? {};
    if (open + underWay === 0) return [];
    if (performance.now() > until) return [`${open} requests and ${underWay} messages are owed for good`];
    await delay(500);
  }
}

export function poolOf(stack: Stack, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: stack.databaseUrl, application_name: 'faults', max });
  // A connection that breaks while nobody uses it is replaced by the next.
  pool.on('error', () => undefined);
  return pool;
}
