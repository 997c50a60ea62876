import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { gridSchema } from '@selaras/contracts';
import pg from 'pg';
import { request } from 'undici';
import { loadNamedCase, replayCase } from '@selaras/case';
import { Child, freePort } from '@selaras/stack';
import type { Stack } from '@selaras/stack';
import type { Benchmark } from './benchmark.js';
import { inTurns } from './benchmark.js';
import type { Row } from './result.js';
import { rowOf } from './result.js';
import { median, quantile, ratioOf } from './statistics.js';

const usualRounds = 3;
const name = 'indonesia-2023';
const rates = [50, 200] as const;
const secondsOfBlock = 2;
/** A connection that idles tells the server's statistics what it did within ten seconds. */
const statisticsMs = 11_000;

/** Where a reply comes from, and what it must be. */
interface Source {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly reply: unknown;
}
/** A read at one pace: from us, from memory, and ready made from the database. */
interface Sides {
  readonly ours: Source;
  readonly memory: Source;
  readonly stored: Source;
}
interface Measured {
  readonly perSecond: number;
  readonly trios: readonly {
    readonly ours: Block;
    readonly yardstick: { readonly memory: Block; readonly stored: Block };
  }[];
}
interface Reply {
  readonly status: number;
  readonly text: string;
}
interface Block {
  readonly times: readonly number[];
  readonly wrong: number;
}

/** The reads of the screens against the same JSON from memory. */
export const readsBenchmark: Benchmark = {
  about: `What the coordinator reads of the 2023 case, played to its end: the parts of the overview, the register, the largest dossier,
a page of the ledger and of the facts. Each ${rates.join(' and ')} times a second for ${secondsOfBlock} s, not compressed, from sending to the last byte, divided by a
route of a bare Nest application, a process of its own, that returns the same JSON from memory. \`floor\`: the same quotient
for a route of that application that has its JSON, ready made, from one prepared statement, and knows of no session.
\`queries\`: transactions of the database for each read, as the server counts them (version 15 or newer), less what happens
without any.`,
  run: ({ root, rounds, say, signal, withStack }) =>
    withStack(async (stack) => {
      const loaded = loadNamedCase(root, name);
      const [reader = ''] = loaded.steering.coordinators;
      const { client, assessment, violations } = await replayCase({
        loaded,
        apiUrl: stack.apiUrl,
        operatorPassword: stack.operatorPassword,
        accountPassword: stack.demoPassword,
        signal,
      });
      const headers = { cookie: await client.cookieOf(reader), 'accept-language': 'en' };
      const textOf = async (path: string): Promise<string> =>
        (await read(new URL(`/api/assessments/${assessment}${path}`, stack.apiUrl), headers)).text;
      const paths = new Map([
        ['overview', ''],
        ['grid', '/grid'],
        ['waiting', '/waiting-on'],
        ['indicators', '/indicators'],
        ['dossier', await largestDossier(textOf)],
        ['ledger', '/ledger'],
        ['facts', '/facts'],
      ]);
      const texts = new Map<string, string>();
      for (const [part, path] of paths) texts.set(part, await textOf(path));
      say(`  the case is played; reading ${[...paths.keys()].join(', ')}`);
      return withBareRoute(stack, { root, signal, texts }, async (bareUrl) => {
        const counter = await QueryCounter.start(stack.databaseUrl, signal);
        const rows: Row[] = [];
        for (const [part, path] of paths) {
          const text = texts.get(part) ?? '';
          const reply: unknown = JSON.parse(text);
          const sides: Sides = {
            ours: { url: new URL(`/api/assessments/${assessment}${path}`, stack.apiUrl), headers, reply },
            memory: { url: new URL(part, bareUrl), headers: {}, reply },
            stored: { url: new URL(`stored/${part}`, bareUrl), headers: {}, reply },
          };
          const measured: Measured[] = [];
          for (const perSecond of rates) {
            const trios = await inTurns(rounds ?? usualRounds, signal, {
              ours: () => block(sides.ours, perSecond, signal),
              yardstick: () => yardsticks(sides, perSecond, signal),
            });
            measured.push({ perSecond, trios });
          }
          // The first ones were read as well; of the bare route those from the database.
          const reads = measured.reduce(
            (sum, { perSecond, trios }) => sum + (trios.length + 1) * perSecond * secondsOfBlock,
            0,
          );
          const queries = (await counter.since()) / reads - 1;
          rows.push(...measured.map((one) => readsRow(part, { ...one, text, violations, queries })));
        }
        return rows;
      });
    }),
};

/** A read at one pace, measured. */
function readsRow(
  part: string,
  {
    perSecond,
    trios,
    text,
    violations,
    queries,
  }: Measured & { readonly text: string; readonly violations: readonly string[]; readonly queries: number },
): Row {
  const wrong = trios
    .flatMap(({ ours, yardstick: { memory, stored } }) => [ours, memory, stored])
    .reduce((sum, side) => sum + side.wrong, 0);
  const floor = trios.map(({ yardstick: { memory, stored } }) => ({ ours: p95(stored), yardstick: p95(memory) }));
  return rowOf({
    name: `reads.${part}.${perSecond}`,
    what: 'a read, 95 of 100',
    against: 'the same JSON from memory',
    unit: 'ms',
    pairs: trios.map(({ ours, yardstick: { memory } }) => ({ ours: p95(ours), yardstick: p95(memory) })),
    goal: 2,
    wrong: [...violations, ...(wrong === 0 ? [] : [`${wrong} replies were other than before`])],
    figures: {
      p50Ms: median(trios.flatMap(({ ours: { times } }) => times)),
      p50Ratio: median(trios.map(({ ours, yardstick: { memory } }) => median(ours.times) / median(memory.times))),
      floor: ratioOf(floor).median,
      bytes: Buffer.byteLength(text),
      queries,
    },
  });
}

async function largestDossier(textOf: (path: string) => Promise<string>): Promise<string> {
  const { rows } = gridSchema.parse(JSON.parse(await textOf('/grid')));
  const sizes = await Promise.all(
    rows.map(async ({ body }) => ({ path: `/dossiers/${body}`, size: (await textOf(`/dossiers/${body}`)).length })),
  );
  const [largest] = sizes.sort((a, b) => b.size - a.size);
  if (largest === undefined) throw new Error('no body takes part');
  return largest.path;
}

async function read(url: URL, headers: Readonly<Record<string, string>>): Promise<Reply> {
  const { statusCode, body } = await request(url, { headers: { ...headers } });
  return { status: statusCode, text: await body.text() };
}

/** Reads at an even pace, whether or not the earlier ones were answered. */
async function block(
  { url, headers, reply: expected }: Source,
  perSecond: number,
  signal: AbortSignal,
): Promise<Block> {
  const reads: Promise<PromiseSettledResult<Reply & { readonly ms: number }>>[] = [];
  const from = performance.now();
  for (let n = 0; n < perSecond * secondsOfBlock; n += 1) {
    const wait = from + (n * 1000) / perSecond - performance.now();
    if (wait > 0) await delay(wait, undefined, { signal });
    const sent = performance.now();
    const one = read(url, headers).then((reply) => ({ ms: performance.now() - sent, ...reply }));
    // One that fails is told after the last was sent: until then nobody would be there to hear it.
    reads.push(Promise.allSettled([one]).then(([settled]) => settled));
  }
  const settled = await Promise.all(reads);
  signal.throwIfAborted();
  const done = settled.map((one) => {
    if (one.status === 'rejected') throw new Error(`a read of ${url.pathname} failed`, { cause: one.reason });
    return one.value;
  });
  // Looked at afterwards, and each text once: comparing is no part of what is measured.
  const texts = new Set(done.filter(({ status }) => status === 200).map(({ text }) => text));
  const right = new Set([...texts].filter((text) => isDeepStrictEqual(JSON.parse(text), expected)));
  return {
    times: done.map(({ ms }) => ms),
    wrong: done.filter(({ text }) => !right.has(text)).length,
  };
}

async function yardsticks({ memory, stored }: Sides, perSecond: number, signal: AbortSignal) {
  return { memory: await block(memory, perSecond, signal), stored: await block(stored, perSecond, signal) };
}

const p95 = ({ times }: Block): number => quantile(times, 0.95);

/** Starts the bare application with these values, does the work and stops it. */
async function withBareRoute<T>(
  stack: Stack,
  options: { readonly root: string; readonly signal: AbortSignal; readonly texts: ReadonlyMap<string, string> },
  work: (url: string) => Promise<T>,
): Promise<T> {
  const { PATH = '', HOME = '' } = process.env;
  const file = join(stack.logDir, 'bare-values.json');
  writeFileSync(file, `{${[...options.texts].map(([part, text]) => `${JSON.stringify(part)}:${text}`).join(',')}}`);
  const port = await freePort();
  const child = await Child.start({
    name: 'bare route',
    file: process.execPath,
    args: [join(options.root, 'tools', 'bench', 'dist', 'bare', 'route.js')],
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      BARE_PORT: String(port),
      BARE_VALUES: file,
      DATABASE_URL: stack.databaseUrl,
    },
    logFile: join(stack.logDir, 'bare-route.log'),
    readyLine: /^bare route ready/m,
    readyMs: 60_000,
    signal: options.signal,
  });
  try {
    return await work(`http://127.0.0.1:${port}/`);
  } finally {
    await child.stop();
  }
}

/** Counts the transactions of a database beyond those that happen while nobody reads. Each statement of a read is one. */
class QueryCounter {
  private last = { count: 0, atMs: 0 };
  private idlePerMs = 0;

  private constructor(
    private readonly databaseUrl: string,
    private readonly signal: AbortSignal,
  ) {}

  /** Begins to count, after a look at what happens by itself. */
  static async start(databaseUrl: string, signal: AbortSignal): Promise<QueryCounter> {
    const counter = new QueryCounter(databaseUrl, signal);
    await counter.since();
    const from = counter.last.atMs;
    const idle = await counter.since();
    counter.idlePerMs = idle / (counter.last.atMs - from);
    return counter;
  }

  /** Those since the last time. */
  async since(): Promise<number> {
    await delay(statisticsMs, undefined, { signal: this.signal });
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ count: number }>(
        `SELECT (xact_commit + xact_rollback)::float8 AS count FROM pg_stat_database WHERE datname = current_database()`,
      );
      const now = { count: rows[0]?.count ?? 0, atMs: performance.now() };
      const { last } = this;
      this.last = now;
      return Math.max(0, now.count - last.count - this.idlePerMs * (now.atMs - last.atMs));
    } finally {
      await client.end();
    }
  }
}
