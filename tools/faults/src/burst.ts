import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { positions, workflowIds } from '@selaras/domain';
import type pg from 'pg';
import { BenchWorld, coordinator, freePort, says, seeded } from '@selaras/stack';
import type { ApiClient, Done, Reply, Stack } from '@selaras/stack';
import type { PositionRow, Spoken } from './burst-checks.js';
import { wrongPositions } from './burst-checks.js';
import { Reader, countOnce } from './record-checks.js';
import type { Heard } from './record-load.js';
import { poolOf, settled } from './record.js';
import { strike } from './strikes.js';
import { actInBursts, keepReading } from './under-load.js';

export interface BurstFaults {
  readonly stack: Stack;
  readonly seconds: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface BurstReport {
  readonly accepted: number;
  readonly refused: number;
  readonly unknown: number;
  readonly kills: { readonly api: number; readonly worker: number };
  /** What must never be; empty when the log kept its word. */
  readonly violations: readonly string[];
}

const meeting = 1;
const agenda = ['1.1', '1.2', '1.3'];
const largestBurst = 60;
const mostUnderWay = 120;
const longestPauseMs = 800;

/**
 * A room in which everybody acts at once, on the meeting and on dossiers, through two apis, while an api or a worker is
 * killed every few seconds. Some acts are made to be refused. Meanwhile and afterwards what everybody heard is compared
 * with the log.
 */
export async function burstFaults({ stack, seconds, seed, say, signal }: BurstFaults): Promise<BurstReport> {
  const random = seeded(seed);
  const key = `burst-${seed}`;
  const world = await BenchWorld.create(stack, { key, bodies: 8, indicators: 8, peopleOfBody: 3 });
  await world.meetingInSession(meeting, agenda);
  const port = await freePort();
  const secondApi = await stack.another('api', { PORT: String(port) });
  const secondWorker = await stack.another('worker');
  const people = [coordinator, ...world.speakers.map(({ person }) => person)];
  const clients = [
    await world.signedIn(stack.apiUrl, people),
    await world.signedIn(`http://127.0.0.1:${port}`, people),
  ];
  const targets = {
    stack,
    workers: [stack.apps.worker, secondWorker],
    apis: [stack.apps.api, secondApi],
    assessment: key,
  };
  const spoken: Spoken[] = [];
  const called: Heard[] = [];
  const kills = { api: 0, worker: 0 };
  const violations: string[] = [];
  const checking = poolOf(stack, 2);
  const reading = poolOf(stack, 1);
  const reader = new Reader(reading, key);
  const until = performance.now() + seconds * 1000;
  const running = (): boolean => performance.now() < until && !signal.aborted && violations.length === 0;

  const act = async (): Promise<void> => {
    const client = one(clients, random);
    if (random() < 0.25) called.push(await call(world, client, one(world.bodies, random)));
    else spoken.push(await speak(world, client, random));
  };
  const blows = async (): Promise<void> => {
    while (running()) {
      await delay(1_000 + random() * 4_000);
      const what = random() < 0.5 ? 'api' : 'worker';
      kills[what] += 1;
      await strike(targets, what === 'api' ? 'killApi' : 'killWorker', random);
    }
  };
  try {
    const bursts = { running, random, largestBurst, mostUnderWay, longestPauseMs };
    await Promise.all([actInBursts(act, bursts), blows(), keepReading(reader, running, violations)]);
    signal.throwIfAborted();
    violations.push(...(await settled(checking, key)));
    violations.push(...(await reader.look()), ...(await reader.compare()));
    violations.push(...(await countOnce(checking, key, called)));
    violations.push(...(await positionsOnce(checking, workflowIds.meeting(key, meeting), spoken)));
    const verified = (await world.read('/facts/verify')) as { readonly violations: readonly string[] };
    violations.push(...verified.violations);
  } finally {
    await Promise.all([checking.end(), reading.end()]);
  }
  const count = (outcome: Heard['outcome']): number =>
    [...spoken, ...called].filter((act) => act.outcome === outcome).length;
  const report = {
    accepted: count('accepted'),
    refused: count('refused'),
    unknown: count('unknown'),
    kills,
    violations: [...new Set(violations)],
  };
  say(`seed ${seed}: ${JSON.stringify(report)}`);
  return report;
}

function one<T>(list: readonly T[], random: () => number): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** A call that is logged on a dossier: always accepted. */
async function call(world: BenchWorld, client: ApiClient, body: string): Promise<Heard> {
  const key = randomUUID();
  const entry = { note: says('An invented call'), promisedUntil: null };
  const { outcome } = await heard(() =>
    world.post(coordinator, 'dossier.logCall', { bodyCode: body }, entry, { client, key }),
  );
  return { key, outcome, place: null };
}

/** A position of one's own body, which is accepted, or now and then of another, which never is. */
async function speak(world: BenchWorld, client: ApiClient, random: () => number): Promise<Spoken> {
  const speaker = one(world.speakers, random);
  const item = one(agenda, random);
  const body = random() < 0.15 ? one(world.bodies, random) : speaker.body;
  const said = { positions: [{ body, position: one(positions, random), onBehalf: false }] };
  const { outcome, done } = await heard(() =>
    world.post(speaker.person, 'meeting.positions', { number: meeting, item }, said, { client }),
  );
  return { speaker, item, outcome, done };
}

async function heard(
  post: () => Promise<Reply>,
): Promise<{ readonly outcome: Heard['outcome']; readonly done: Done | null }> {
  try {
    const reply = await post();
    if (reply.ok) return { outcome: 'accepted', done: reply.value as Done };
    return { outcome: reply.problem.status < 500 ? 'refused' : 'unknown', done: null };
  } catch (error) {
    // The services stayed away for two minutes: nobody knows.
    if (error instanceof Error && error.name === 'Unreachable') return { outcome: 'unknown', done: null };
    throw error;
  }
}

async function positionsOnce(client: pg.Pool, workflow: string, spoken: readonly Spoken[]): Promise<readonly string[]> {
  const { rows } = await client.query<PositionRow>(
    `SELECT seq, actor ->> 'person' AS person, actor ->> 'body' AS own,
            data -> 'positions' -> 0 ->> 'body' AS body, data ->> 'item' AS item
     FROM fact WHERE workflow_id = $1 AND type = 'PositionsRecorded'`,
    [workflow],
  );
  return wrongPositions(rows, spoken);
}
