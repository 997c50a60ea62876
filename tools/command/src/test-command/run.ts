import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runCheck } from '@selaras/checks';
import { findChromium, findPostgres, findTemporal, onPath, runProgram } from '@selaras/stack';
import { withBrowserStack } from './browser-stack.js';

const kinds = ['unit', 'integration', 'browser'] as const;
type Kind = (typeof kinds)[number];

const resultSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTotalTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  success: z.boolean(),
});

/** Groups of folders with integration tests, those that take longest first; every other folder is a group of its own. */
const longest: readonly (readonly string[])[] = [
  ['apps/api'],
  ['tools/case', 'tools/cases'],
  ['tools/faults', 'tools/bench'],
  ['tools/checks'],
  ['libs'],
  ['tools/command'],
];
/** So many groups run side by side. */
const lanes = 3;

/**
 * Folders whose tests of a kind run one after the other, while other groups run beside them; none where they all run alone.
 * Integration tests wait for servers and whole stacks most of the time. They share a server, never a database, a task queue
 * or a port.
 */
function groupsOf(kind: Kind, root: string): readonly (readonly string[])[] {
  if (kind !== 'integration') return [];
  const named = longest.flat();
  const rest = ['apps', 'tools'].flatMap((above) =>
    readdirSync(join(root, above), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !named.includes(`${above}/${entry.name}`))
      .map(({ name }) => `${above}/${name}`),
  );
  return [...longest, ...rest.map((folder) => [folder])].filter((folders) =>
    folders.some((folder) => hasTests(join(root, folder))),
  );
}

/** Whether a folder has integration tests: Jest takes one without tests for a fault. */
function hasTests(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory()
      ? !['node_modules', 'dist'].includes(entry.name) && hasTests(join(folder, entry.name))
      : entry.name.endsWith('.int-spec.ts'),
  );
}

/** Longest time for one kind of tests; a hung run is ended and counts as failed. */
const limitMs = 25 * 60_000;
/** Longest time from the results to the end: what a test leaves open keeps the run from ending, and is a defect. */
const endsWithinMs = 60_000;

interface TestOptions {
  readonly argv: readonly string[];
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * The test command: checks, then unit, integration and browser tests on services that it finds or provides itself.
 * A skipped test counts as failed: missing infrastructure must fail, not skip. The last line is `N passed, N failed`.
 */
export async function runTests(options: TestOptions): Promise<number> {
  const { root, say, signal } = options;
  const env = ownServers(options.env);
  const wanted = kinds.filter((kind) => options.argv.includes(kind));
  const selected = wanted.length === 0 ? kinds : wanted;
  const patterns = options.argv.filter(
    (argument) => !(kinds as readonly string[]).includes(argument) && argument !== '--',
  );
  let passed = 0;
  let failed = 0;
  if (wanted.length === 0) {
    if ((await runCheck({ root, env, say, signal })) === 0) passed += 1;
    else failed += 1;
  }
  const dir = join(root, '.selaras', 'test');
  mkdirSync(dir, { recursive: true });
  const count: Count = async (kind, more) => {
    const run = async (name: string, roots: readonly string[]): Promise<void> => {
      const output = join(dir, `${name.replaceAll('/', '-')}.json`);
      const outcome = await runJest({ ...options, env: { ...env, ...more }, kind, patterns, roots, output });
      passed += outcome.passed;
      failed += outcome.failed;
      say(`${name}: ${outcome.passed} passed, ${outcome.failed} failed (${outcome.seconds} s)`);
    };
    const groups = patterns.length === 0 ? groupsOf(kind, root) : [];
    if (groups.length === 0) return run(kind, []);
    const next = groups.values();
    const lane = async (): Promise<void> => {
      for (const roots of next) await run(`${kind} of ${roots.join(', ')}`, roots);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  };
  for (const kind of selected) {
    try {
      switch (kind) {
        case 'unit':
          await count(kind, {});
          break;
        case 'integration':
          await withServers({ ...options, env }, dir, (servers) => count(kind, servers));
          break;
        case 'browser':
          await withBrowser({ ...options, env }, count);
          break;
      }
    } catch (error) {
      if (signal.aborted) break;
      // Services that cannot be had fail the tests that need them; the other kinds still run.
      say(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
      failed += 1;
    }
  }
  // Tests that were not run are no success, whoever stopped them.
  if (signal.aborted) failed += 1;
  say(`${passed} passed, ${failed} failed`);
  signal.throwIfAborted();
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** The tests kill, flush and fill what they use: addresses of a person's servers are left out. */
function ownServers(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { REDIS_URL: _redis, TEMPORAL_ADDRESS: _temporal, SMTP_URL: _smtp, ...rest } = env;
  return rest;
}

type Count = (kind: Kind, env: Readonly<Record<string, string>>) => Promise<void>;

/** The browser first: without one, the whole that the journeys need is not made. */
async function withBrowser({ root, env, say, signal }: TestOptions, count: Count): Promise<void> {
  const chromium = await findChromium({ env, say, signal });
  await withBrowserStack({ root, env, say, signal }, (stack) =>
    count('browser', { ...stack, CHROMIUM_PATH: chromium }),
  );
}

/** PostgreSQL to make databases in, a Temporal server of our own, and what the queues' tests run over. */
async function withServers(
  { root, env, say, signal }: TestOptions,
  dir: string,
  work: (env: Readonly<Record<string, string>>) => Promise<void>,
): Promise<void> {
  const place = {
    id: `test-${process.pid}`,
    keep: false,
    dataDir: join(dir, `data-${process.pid}`),
    logDir: join(root, '.selaras', 'logs', 'test'),
  };
  const search = { env, place, say, signal };
  const stops: (() => Promise<void>)[] = [];
  try {
    const postgres = await findPostgres(search, true);
    stops.push(() => postgres.stop());
    say(`PostgreSQL  ${postgres.how}`);
    const temporal = await findTemporal(search);
    stops.push(() => temporal.stop());
    say(`Temporal    ${temporal.how}`);
    const carriers = onPath('redis-server', env) === null ? 'postgres' : 'redis,postgres';
    if (carriers === 'postgres') {
      say('Redis       there is no redis-server on the PATH: what tests Redis itself is left out of this run');
    }
    await work({
      SELARAS_TEST_PG: postgres.url,
      SELARAS_TEST_TEMPORAL: temporal.url,
      SELARAS_TEST_CARRIERS: carriers,
    });
  } finally {
    for (const stop of stops.reverse()) {
      // One that does not stop must not keep the others running.
      await stop().catch((error: unknown) => say(`while stopping: ${String(error)}`));
    }
    rmSync(place.dataDir, { recursive: true, force: true });
  }
}

async function runJest(
  options: TestOptions & {
    readonly kind: Kind;
    readonly patterns: readonly string[];
    /** Folders to look in; all of them when there are none. */
    readonly roots: readonly string[];
    readonly output: string;
  },
): Promise<{ readonly passed: number; readonly failed: number; readonly seconds: number }> {
  const { root, kind, signal } = options;
  const started = Date.now();
  rmSync(options.output, { force: true });
  const parallel = kind === 'unit' ? ['--maxWorkers=2'] : ['--runInBand'];
  const over = new AbortController();
  let leftOpen = false;
  const watch = setInterval(() => {
    if (!existsSync(options.output) || Date.now() - statSync(options.output).mtimeMs < endsWithinMs) return;
    leftOpen = true;
    over.abort();
  }, 5_000);
  const { code } = await runProgram(
    process.execPath,
    [
      '--max-old-space-size=6144',
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--config', join(root, 'jest.config.mjs'), '--json', '--outputFile', options.output],
      ...parallel,
      ...options.roots.flatMap((folder) => ['--roots', join(root, folder)]),
      ...options.patterns,
    ],
    {
      cwd: root,
      env: { ...options.env, SELARAS_TESTS: kind, NX_DAEMON: 'false' },
      signal: AbortSignal.any([signal, over.signal]),
      timeoutMs: limitMs,
      show: 'stderr',
    },
  )
    .catch((error: unknown) => {
      if (over.signal.aborted && !signal.aborted) return { code: null };
      throw error;
    })
    .finally(() => clearInterval(watch));
  const seconds = Math.round((Date.now() - started) / 1000);
  if (!existsSync(options.output)) return { passed: 0, failed: 1, seconds };
  const result = resultSchema.parse(JSON.parse(readFileSync(options.output, 'utf8')));
  const failed = result.numFailedTests + result.numPendingTests + result.numRuntimeErrorTestSuites;
  if (leftOpen) options.say(`${options.kind}: the tests were over, but something they opened kept them from ending`);
  // A run that failed without a failed test (a suite that could not load, no test found, something left open) must not
  // look green.
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, seconds };
}
