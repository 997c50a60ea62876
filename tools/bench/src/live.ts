import { setTimeout as delay } from 'node:timers/promises';
import { BenchWorld, coordinator } from '@selaras/stack';
import type { ApiClient, Done } from '@selaras/stack';
import type { Benchmark } from './benchmark.js';
import { limitRow } from './result.js';
import { median, quantile } from './statistics.js';
import type { LiveEvent } from './stream.js';
import { openStream } from './stream.js';
import { notInTheLog } from './update.js';
import { workflowIds } from '@selaras/domain';

const usualRounds = 5;
const streams = 100;
const perSecond = 5;
const secondsOfRound = 8;
const limitMs = 300;
const key = 'bench-live';
const settleMs = 2_000;

/** What the coordinator's overview asks for, and the kinds of documents each part depends on, as the web app has it. */
const overview: readonly { readonly path: string; readonly kinds: readonly string[] }[] = [
  { path: '', kinds: ['assessment', 'fact', 'clock', 'waiting', 'notice'] },
  { path: '/grid', kinds: ['dossier', 'clock'] },
  { path: '/waiting-on', kinds: ['waiting', 'clock'] },
  { path: '/notices?limit=20', kinds: ['notice'] },
  { path: '/meetings', kinds: ['meeting'] },
];

/** From a fact's commit to everybody's screen. */
export const liveBenchmark: Benchmark = {
  about: `${streams} event streams of one assessment of 23 bodies, ${perSecond} commands a second. The time runs from the start of the
transaction that wrote the fact, so a little before its commit, to the event that covers it, on every stream. The bytes are
those of the reads of the coordinator's overview that the event touches, not compressed.`,
  run: ({ rounds, say, signal, withStack }) =>
    withStack(async (stack) => {
      const world = await BenchWorld.create(stack, { key, bodies: 23, indicators: 98, peopleOfBody: 2 });
      const viewers = world.speakers.map(({ person }) => person);
      const client = await world.signedIn(stack.apiUrl, [coordinator, ...viewers]);
      const opened = await Promise.all(
        Array.from({ length: streams }, (_, n) =>
          openStream(stack.apiUrl, key, client, viewers[n % viewers.length] ?? coordinator),
        ),
      );
      const answers = new Map<string, Done[]>();
      try {
        const rates: { readonly p50: number; readonly p95: number }[] = [];
        let missed = 0;
        const events: LiveEvent[] = [];
        for (let round = 0; round <= (rounds ?? usualRounds); round += 1) {
          signal.throwIfAborted();
          for (const stream of opened) stream.events.length = 0;
          const ids = await act(world, answers, signal);
          await delay(settleMs, undefined, { signal });
          const facts = await world.query<{ id: string; at: Date }>(
            'SELECT id, real_at AS at FROM fact WHERE assessment = $1 AND id > $2',
            [key, ids.before],
          );
          if (round === 0) continue;
          const times = opened.flatMap((stream) =>
            facts.map(({ id, at }) => {
              const heard = stream.events.find((event) => event.lastFactId >= Number(id));
              return heard === undefined ? Number.POSITIVE_INFINITY : heard.atMs - at.getTime();
            }),
          );
          missed += times.filter((ms) => ms === Number.POSITIVE_INFINITY).length;
          rates.push({ p50: quantile(times, 0.5), p95: quantile(times, 0.95) });
          events.push(...(opened[0]?.events ?? []));
        }
        say(`  ${events.length} events on each stream`);
        const wrong = missed === 0 ? [] : [`${missed} times an event did not come`];
        for (const [workflow, done] of answers) wrong.push(...(await notInTheLog(world, workflow, done)));
        return [
          limitRow({
            name: 'live',
            what: 'commit to event, 95 of 100',
            unit: 'ms',
            values: rates.map(({ p95 }) => p95),
            limit: limitMs,
            wrong,
            figures: {
              p50Ms: median(rates.map(({ p50 }) => p50)),
              eventBytes: median(events.map(({ bytes }) => bytes)),
              fetchedBytesPerEvent: await fetchedBytes(client, events),
              eventsPerSecond: events.length / (rates.length * secondsOfRound),
            },
          }),
        ];
      } finally {
        for (const stream of opened) stream.close();
      }
    }),
};

/** Commands at an even pace over all dossiers. */
async function act(
  world: BenchWorld,
  answers: Map<string, Done[]>,
  signal: AbortSignal,
): Promise<{ readonly before: number }> {
  const [last] = await world.query<{ id: string }>('SELECT coalesce(max(id), 0) AS id FROM fact', []);
  const acting: Promise<void>[] = [];
  for (let n = 0; n < perSecond * secondsOfRound; n += 1) {
    const body = world.bodies[n % world.bodies.length] ?? '';
    acting.push(
      world.logCall(body).then((done) => {
        const workflow = workflowIds.dossier(key, body);
        answers.set(workflow, [...(answers.get(workflow) ?? []), done]);
      }),
    );
    await delay(1000 / perSecond, undefined, { signal });
  }
  await Promise.all(acting);
  return { before: Number(last?.id ?? 0) };
}

/** Mean bytes that one event makes the overview ask for. One that names no kinds makes it ask for everything. */
async function fetchedBytes(client: ApiClient, events: readonly LiveEvent[]): Promise<number> {
  const sizes = await Promise.all(
    overview.map(async ({ path, kinds }) => {
      const value = await client.must(coordinator, { method: 'GET', path: `/api/assessments/${key}${path}` });
      return { kinds, bytes: Buffer.byteLength(JSON.stringify(value)) };
    }),
  );
  const total = events.reduce((sum, event) => {
    const touched = sizes.filter(
      ({ kinds }) => event.kinds === null || event.kinds.some((kind) => kinds.includes(kind)),
    );
    return sum + touched.reduce((bytes, one) => bytes + one.bytes, 0);
  }, 0);
  return events.length === 0 ? 0 : total / events.length;
}
