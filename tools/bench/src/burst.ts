import { setTimeout as delay } from 'node:timers/promises';
import { positions, workflowIds } from '@selaras/domain';
import { BenchWorld, coordinator, freePort, seeded } from '@selaras/stack';
import type { ApiClient, Done, Speaker, Stack } from '@selaras/stack';
import { BareEngine } from './bare/engine.js';
import type { BareProcess } from './bare/engine.js';
import type { BareUpdate } from './bare/names.js';
import type { BenchContext, Benchmark } from './benchmark.js';
import { figureOf, inTurns, timed } from './benchmark.js';
import { eventsOf, withClient } from './histories.js';
import type { Row } from './result.js';
import { limitRow, rowOf } from './result.js';
import { median, quantile } from './statistics.js';
import { notInTheLog } from './update.js';

const usualRounds = 5;
const bodies = 23;
/** Four of each body and two more. */
const people = { peopleOfBody: 4, morePeople: 2 };
const roomMs = 5_000;
const answerLimitMs = 1_000;
const actsOfContact = 4;
const agenda = ['1.1', '1.2', '1.3', '1.4', '1.5'];
const callers = 64;
const commandsOfRound = 640;
const key = 'bench-burst';
const meeting = 1;

interface Act extends Speaker {
  /** When it is made, from the beginning of its round. */
  readonly atMs: number;
  readonly item: string;
  readonly client: ApiClient;
}
interface Heard {
  readonly person: string;
  readonly ms: number;
  readonly attempts: number;
  /** What the api said; null when it refused. */
  readonly done: Done | null;
}

/** A room in which everybody acts at once, and what one workflow takes in the long run. */
export const burstBenchmark: Benchmark = {
  about: `94 people of 23 bodies on one meeting in session. \`room\`: each records a position at a random moment of five seconds.
\`contacts\`: the first of each body sends ${actsOfContact} at once, all in the same moment. Each with one api and with two on the
same database; the time counts until the answer, repeats included; then every answer is looked up in the log.
\`throughput\`: ${callers} callers without a pause on one dossier, commands by HTTP as in \`update\`, divided by the same number of
callers with one update per command on a bare workflow, which has a regular activity write one row for each, as the
engine's own means of recording. Its \`floor\`: the same quotient for a bare Nest route without rules, rights or a read model
that notes all that wait in one statement and hands them to the bare workflow in one update, which has a local activity
write their rows in another: the most that gathering commands can bring. \`events\`: events of history per command, likewise.`,
  run: (context) =>
    context.withStack(async (stack) => {
      const world = await BenchWorld.create(stack, { key, bodies, indicators: 46, ...people });
      await world.meetingInSession(meeting, agenda);
      const second = `http://127.0.0.1:${await secondApi(stack)}`;
      const everybody = world.speakers.map(({ person }) => person);
      const one = await world.signedIn(stack.apiUrl, [coordinator, ...everybody]);
      const other = await world.signedIn(second, everybody);
      const heard: Heard[] = [];
      const rows: Row[] = [];
      for (const [part, clients] of [
        ['one-api', [one]],
        ['two-apis', [one, other]],
      ] as const) {
        rows.push(await inRoom(context, stack, world, `room.${part}`, heard, (round) => room(world, clients, round)));
        rows.push(await inRoom(context, stack, world, `contacts.${part}`, heard, () => contacts(world, clients)));
      }
      return [...rows, ...(await sustained(context, stack, world))];
    }),
};

async function secondApi(stack: Stack): Promise<number> {
  const port = await freePort();
  await stack.another('api', { PORT: String(port) });
  return port;
}

/** Everybody once, at a moment of their own. */
function room(world: BenchWorld, clients: readonly ApiClient[], round: number): readonly Act[] {
  const random = seeded(round + 1);
  return world.speakers.flatMap((speaker, n) => actsOf(speaker, clients, n, random() * roomMs, n % agenda.length));
}

/** The first of each body several times, all at once. */
function contacts(world: BenchWorld, clients: readonly ApiClient[]): readonly Act[] {
  const first = world.bodies.flatMap((body) => world.speakers.find((one) => one.body === body) ?? []);
  return first.flatMap((speaker, n) =>
    Array.from({ length: actsOfContact }, (_, nth) => actsOf(speaker, clients, n + nth, 0, nth)).flat(),
  );
}

function actsOf(
  speaker: Speaker,
  clients: readonly ApiClient[],
  n: number,
  atMs: number,
  itemNumber: number,
): readonly Act[] {
  const client = clients[n % clients.length];
  const item = agenda[itemNumber];
  return client === undefined || item === undefined ? [] : [{ ...speaker, atMs, item, client }];
}

async function inRoom(
  { rounds, signal, say }: BenchContext,
  stack: Stack,
  world: BenchWorld,
  part: string,
  heard: Heard[],
  actsOfRound: (round: number) => readonly Act[],
): Promise<Row> {
  const p95s: number[] = [];
  const counted: Heard[] = [];
  const events = (): Promise<number> =>
    withClient(stack, (client) => eventsOf(client, workflowIds.meeting(key, meeting)));
  let before = 0;
  for (let round = 0; round <= (rounds ?? usualRounds); round += 1) {
    signal.throwIfAborted();
    const random = seeded(round);
    const now = await Promise.all(
      actsOfRound(round).map(async (act) => {
        await delay(act.atMs);
        return speak(world, act, random);
      }),
    );
    heard.push(...now);
    if (round === 0) {
      before = await events();
      continue;
    }
    counted.push(...now);
    p95s.push(
      quantile(
        now.map(({ ms }) => ms),
        0.95,
      ),
    );
  }
  say(`  ${part}: ${counted.length} acts`);
  return limitRow({
    name: `burst.${part}`,
    what: 'answer to an act, 95 of 100',
    unit: 'ms',
    values: p95s,
    limit: answerLimitMs,
    wrong: await positionsNotInTheLog(world, heard),
    figures: {
      acts: counted.length,
      refused: counted.filter(({ done }) => done === null).length,
      repeated: counted.filter(({ attempts }) => attempts > 1).length,
      medianMs: median(counted.map(({ ms }) => ms)),
      eventsPerAct: ((await events()) - before) / counted.length,
      longestMs: Math.max(...counted.map(({ ms }) => ms)),
    },
  });
}

async function speak(world: BenchWorld, act: Act, random: () => number): Promise<Heard> {
  const position = positions[Math.floor(random() * positions.length)] ?? 'agree';
  const { ms, value: reply } = await timed(() =>
    world.post(
      act.person,
      'meeting.positions',
      { number: meeting, item: act.item },
      { positions: [{ body: act.body, position, onBehalf: false }] },
      { client: act.client },
    ),
  );
  return { person: act.person, ms, attempts: reply.attempts, done: reply.ok ? (reply.value as Done) : null };
}

/** Every accepted act stands at its place, by the one who made it, once; and nothing else does. */
async function positionsNotInTheLog(world: BenchWorld, heard: readonly Heard[]): Promise<readonly string[]> {
  const workflow = workflowIds.meeting(key, meeting);
  const accepted = heard.flatMap(({ person, done }) => (done === null ? [] : [{ person, done }]));
  const rows = await world.query<{ seq: number; person: string }>(
    `SELECT seq, actor ->> 'person' AS person FROM fact WHERE workflow_id = $1 AND type = 'PositionsRecorded'`,
    [workflow],
  );
  const speakers = new Map(rows.map(({ seq, person }) => [seq, person]));
  return [
    ...(accepted.length < heard.length ? [`${heard.length - accepted.length} acts were refused`] : []),
    ...(await notInTheLog(
      world,
      workflow,
      accepted.map(({ done }) => done),
    )),
    ...accepted
      .filter(({ person, done }) => speakers.get(done.seq) !== person)
      .map(({ person, done }) => `${workflow}#${done.seq} is not ${person}’s`),
  ];
}

interface Side {
  readonly perSecond: number;
  readonly eventsPerCommand: number;
}

async function sustained(
  { root, rounds, signal, say }: BenchContext,
  stack: Stack,
  world: BenchWorld,
): Promise<readonly Row[]> {
  const [body = ''] = world.bodies;
  const workflow = workflowIds.dossier(key, body);
  const answers: Done[] = [];
  return BareEngine.with(stack, { root, signal }, (engine) =>
    withClient(stack, async (client) => {
      const one = async (bare: BareProcess, call: () => Promise<unknown>): Promise<Side> => {
        const { ms } = await timed(() => atOnce(call));
        const { updates } = await bare.counts();
        if (updates !== commandsOfRound) throw new Error(`${updates} of ${commandsOfRound} bare updates were counted`);
        return { perSecond: (commandsOfRound / ms) * 1000, eventsPerCommand: (await bare.events()) / commandsOfRound };
      };
      const updates = async (name: BareUpdate): Promise<Side> => {
        const bare = await engine.start();
        return one(bare, () => bare.update(name));
      };
      const together = async (): Promise<Side> => {
        const bare = await engine.start();
        return one(bare, () => bare.commandTogether());
      };
      const empty: number[] = [];
      const least: number[] = [];
      const pairs = await inTurns(rounds ?? usualRounds, signal, {
        ours: async (): Promise<Side> => {
          const before = await eventsOf(client, workflow);
          const { ms } = await timed(() => atOnce(async () => void answers.push(await world.logCall(body))));
          return {
            perSecond: (commandsOfRound / ms) * 1000,
            eventsPerCommand: ((await eventsOf(client, workflow)) - before) / commandsOfRound,
          };
        },
        // A process for each round: two thousand updates are the most that a run takes.
        yardstick: async () => {
          empty.push((await updates('noop')).perSecond);
          least.push((await together()).perSecond);
          return updates('recorded');
        },
      });
      say(`  throughput: ${answers.length} commands`);
      const wrong = await notInTheLog(world, workflow, answers);
      const against = 'one update and one regular activity per command';
      const throughput = figureOf(pairs, ({ perSecond }) => perSecond);
      return [
        rowOf({
          name: 'burst.throughput',
          what: 'commands on one workflow',
          against,
          unit: '/s',
          pairs: throughput,
          goal: 4,
          better: 'higher',
          wrong,
          figures: {
            emptyUpdatesPerSecond: median(empty.slice(1)),
            ratioToEmptyUpdates: median(throughput.map(({ ours }) => ours)) / median(empty.slice(1)),
            floor: median(throughput.map(({ yardstick }, n) => (least[n + 1] ?? Number.NaN) / yardstick)),
          },
        }),
        rowOf({
          name: 'burst.events',
          what: 'events of history per command',
          against,
          unit: 'events',
          pairs: figureOf(pairs, ({ eventsPerCommand }) => eventsPerCommand),
          goal: 0.15,
          wrong,
        }),
      ];
    }),
  );
}

/** So many callers, each making its next call as soon as it has the answer to the last. */
async function atOnce(call: () => Promise<unknown>): Promise<void> {
  const next = Array.from({ length: commandsOfRound }, (_, n) => n).values();
  const caller = async (): Promise<void> => {
    for (const _n of next) await call();
  };
  await Promise.all(Array.from({ length: callers }, caller));
}
