import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { runCheck } from '../checks/run.js';
import { findPostgres } from '../services/postgres.js';
import { findTemporal } from '../services/temporal.js';
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

/** Longest time for one kind of tests; a hung run is ended and counts as failed. */
const limitMs = 20 * 60_000;
/** Longest time from the results to the end: what a test leaves open keeps the run from ending, and is a defect. */
const endsWithinMs = 60_000;

/**
 * The test command: checks, then unit, integration and browser tests on services that it finds or provides itself.
 * A skipped test counts as failed: missing infrastructure must fail, not skip. The last line is `N passed, N failed`.
 */
export async function runTests(options: {
  readonly argv: readonly string[];
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}): Promise<number> {
  const { root, say } = options;
  const wanted = kinds.filter((kind) => options.argv.includes(kind));
  const selected = wanted.length === 0 ? kinds : wanted;
  const patterns = options.argv.filter(
    (argument) => !(kinds as readonly string[]).includes(argument) && argument !== '--',
  );
  let passed = 0;
  let failed = 0;
  if (wanted.length === 0) {
    if ((await runCheck({ root, say })) === 0) passed += 1;
    else failed += 1;
  }
  const dir = join(root, '.selaras', 'test');
  mkdirSync(dir, { recursive: true });
  const count = async (kind: Kind, env: Readonly<Record<string, string>>): Promise<void> => {
    const outcome = await runJest({ root, kind, patterns, env, output: join(dir, `${kind}.json`), say });
    passed += outcome.passed;
    failed += outcome.failed;
    say(`${kind}: ${outcome.passed} passed, ${outcome.failed} failed (${outcome.seconds} s)`);
  };
  for (const kind of selected) {
    try {
      switch (kind) {
        case 'unit':
          await count(kind, {});
          break;
        case 'integration':
          await withServers(options, dir, (env) => count(kind, env));
          break;
        case 'browser':
          await withBrowserStack({ root, env: ownServers(options.env), say }, (env) => count(kind, env));
          break;
      }
    } catch (error) {
      // Services that cannot be had fail the tests that need them; the other kinds still run.
      say(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
      failed += 1;
    }
  }
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** The tests kill, flush and fill what they use: addresses of a person's servers are left out. */
function ownServers(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { REDIS_URL: _redis, TEMPORAL_ADDRESS: _temporal, SMTP_URL: _smtp, ...rest } = env;
  return rest;
}

/** PostgreSQL to make databases in, and a Temporal server of our own. */
async function withServers(
  options: { readonly root: string; readonly env: NodeJS.ProcessEnv; readonly say: (line: string) => void },
  dir: string,
  work: (env: Readonly<Record<string, string>>) => Promise<void>,
): Promise<void> {
  const place = { dataDir: join(dir, `data-${process.pid}`), logDir: join(options.root, '.selaras', 'logs', 'test') };
  const stops: (() => Promise<void>)[] = [];
  try {
    const postgres = await findPostgres(options.env, place);
    stops.push(() => postgres.stop());
    options.say(`PostgreSQL  ${postgres.how}`);
    const temporal = await findTemporal(ownServers(options.env), place, options.say);
    stops.push(() => temporal.stop());
    options.say(`Temporal    ${temporal.how}`);
    await work({ SELARAS_TEST_PG: postgres.url, SELARAS_TEST_TEMPORAL: temporal.url });
  } finally {
    for (const stop of stops.reverse()) await stop();
    rmSync(place.dataDir, { recursive: true, force: true });
  }
}

async function runJest(options: {
  readonly root: string;
  readonly kind: Kind;
  readonly patterns: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly output: string;
  readonly say: (line: string) => void;
}): Promise<{ readonly passed: number; readonly failed: number; readonly seconds: number }> {
  const started = Date.now();
  rmSync(options.output, { force: true });
  const parallel = options.kind === 'unit' ? ['--maxWorkers=2'] : ['--runInBand'];
  let leftOpen = false;
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        '--max-old-space-size=6144',
        join(options.root, 'node_modules/jest/bin/jest.js'),
        ...['--config', join(options.root, 'jest.config.mjs'), '--json', '--outputFile', options.output],
        ...parallel,
        ...options.patterns,
      ],
      {
        cwd: options.root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, ...options.env, SELARAS_TESTS: options.kind, NX_DAEMON: 'false' },
      },
    );
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    const watch = setInterval(() => {
      if (!existsSync(options.output) || Date.now() - statSync(options.output).mtimeMs < endsWithinMs) return;
      leftOpen = true;
      child.kill('SIGKILL');
    }, 5_000);
    child.once('error', reject);
    child.once('exit', (exitCode) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(exitCode ?? 1);
    });
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  if (!existsSync(options.output)) return { passed: 0, failed: 1, seconds };
  const result = resultSchema.parse(JSON.parse(readFileSync(options.output, 'utf8')));
  const failed = result.numFailedTests + result.numPendingTests + result.numRuntimeErrorTestSuites;
  if (leftOpen) options.say(`${options.kind}: the tests were over, but something they opened kept them from ending`);
  // A run that failed without a failed test (a suite that could not load, no test found, something left open) must not
  // look green.
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, seconds };
}
