import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { loadNamedCase, replayAndAccount } from '@selaras/case';
import { BareEngine } from './bare/engine.js';
import type { BareProcess } from './bare/engine.js';
import type { Benchmark } from './benchmark.js';
import { inTurns, timed } from './benchmark.js';
import { rowOf } from './result.js';
import { median } from './statistics.js';

const usualRounds = 3;
const name = 'indonesia-2023';
/** How often it is looked whether a signal has been recorded; short beside what that takes. */
const pollMs = 2;
/** What the case cost when this was first counted (November 2026): that work is the yardstick, however little we do now. */
const calls = { updates: 897, signals: 476, starts: 29 } as const;

/** The replay of the 2023 case against the calls it once needed. */
export const caseBenchmark: Benchmark = {
  about: `The replay of the 2023 case through the HTTP API, with its account, each on a whole of its own, divided by what the bare
engine takes for the calls that the same case once needed: ${calls.starts} starts, ${calls.updates} updates one after the other, each with a local
activity that writes one row, and ${calls.signals} signals with one each, waited for as a rehearsal waits for what an act sets off
before it goes on. Starting and stopping the services counts for neither.`,
  async run({ root, rounds, say, signal, withStack }) {
    const loaded = loadNamedCase(root, name);
    const wrong: string[] = [];
    const events: number[] = [];
    const pairs = await inTurns(rounds ?? usualRounds, signal, {
      ours: () =>
        withStack(async (stack) => {
          const { ms, value } = await timed(() => replayAndAccount({ loaded, stack, say: () => undefined, signal }));
          signal.throwIfAborted();
          wrong.push(...(value.account?.violations ?? ['the case was not played to its end']));
          events.push(value.account?.temporal.events ?? 0);
          say(`  replayed in ${(ms / 1000).toFixed(1)} s`);
          return ms / 1000;
        }),
      yardstick: () =>
        withStack((stack) =>
          BareEngine.with(stack, { root, signal }, async (engine) => {
            const { ms, value } = await timed(() => bareCalls(engine, stack.databaseUrl));
            wrong.push(...value);
            say(`  bare calls in ${(ms / 1000).toFixed(1)} s`);
            return ms / 1000;
          }),
        ),
    });
    return [
      rowOf({
        name: 'case',
        what: 'replay of the 2023 case',
        against: 'its former calls on the bare engine',
        unit: 's',
        pairs,
        // Of recording history first, which costs more than what was recorded before it was certain.
        goal: 1,
        wrong,
        figures: { events: median(events) },
      }),
    ];
  },
};

/** Returns what was not counted. */
async function bareCalls(engine: BareEngine, databaseUrl: string): Promise<readonly string[]> {
  const log = new pg.Client({ connectionString: databaseUrl });
  await log.connect();
  const rows = async (): Promise<number> => {
    const { rows: counted } = await log.query<{ n: number }>('SELECT count(*)::int AS n FROM bench_record');
    return counted[0]?.n ?? 0;
  };
  try {
    const processes: BareProcess[] = [];
    for (let n = 0; n < calls.starts; n += 1) processes.push(await engine.start());
    let told = 0;
    for (let n = 0; n < calls.updates; n += 1) {
      await processes[n % calls.starts]?.update('recordedLocally');
      // Spread evenly between the updates.
      for (; told < Math.floor(((n + 1) * calls.signals) / calls.updates); told += 1) {
        await processes[told % calls.starts]?.tell();
        while ((await rows()) < n + 2 + told) await delay(pollMs);
      }
    }
    const counts = await Promise.all(processes.map((one) => one.counts()));
    const updates = counts.reduce((sum, one) => sum + one.updates, 0);
    const signals = counts.reduce((sum, one) => sum + one.signals, 0);
    return updates === calls.updates && signals === calls.signals
      ? []
      : [`${updates} of ${calls.updates} bare updates and ${signals} of ${calls.signals} signals were counted`];
  } finally {
    await log.end();
  }
}
