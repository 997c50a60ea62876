#!/usr/bin/env node
// The only file that runs before anything is installed: plain Node, no dependencies.
// It installs what the lock file says, builds what has changed, and hands over to the compiled tools.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = 'help', ...args] = process.argv.slice(2);

/** @param {string} message */
function fail(message) {
  process.stderr.write(`\nselaras: ${message}\n`);
  process.exit(1);
}

/** Exit codes of a command that was stopped by a signal, as shells have them. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const graceMs = 5_000;

/**
 * What the step that runs does with a signal; null between two steps. The listeners stay until the process is gone: a
 * second signal while it ends would end it in its own way instead of with the exit code of the first.
 * @type {((signal: keyof typeof exitCodes) => void) | null}
 */
let onStepSignal = null;
/** Its own listeners take over. */
let handedOver = false;
for (const signal of signals) {
  process.on(signal, () => {
    if (onStepSignal !== null) onStepSignal(signal);
    else if (!handedOver) process.exit(exitCodes[signal]);
  });
}

/**
 * Runs one step to its end. A signal ends it with everything it started, and the command with it.
 *
 * @param {string} what @param {string} file @param {string[]} argv @param {boolean} quiet
 * @returns {Promise<void>}
 */
function run(what, file, argv, quiet = false) {
  return new Promise((resolve) => {
    const child = spawn(file, argv, {
      cwd: root,
      // A group of its own, so that it can be ended as a whole.
      detached: true,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    /** @type {keyof typeof exitCodes | undefined} */
    let stopped;
    /** @param {NodeJS.Signals} signal */
    const tell = (signal) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch (error) {
        // It went by itself between the look and the signal.
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
      }
    };
    /** @param {keyof typeof exitCodes} signal */
    const onSignal = (signal) => {
      if (stopped !== undefined) return;
      stopped = signal;
      tell('SIGTERM');
      setTimeout(() => tell('SIGKILL'), graceMs).unref();
    };
    onStepSignal = onSignal;
    const starter = process.ppid;
    const watch = setInterval(() => {
      // npm passes on Ctrl-C and SIGTERM; when it is gone itself, nobody waits for us any more.
      if (process.env.npm_lifecycle_event !== undefined && process.ppid !== starter) onSignal('SIGHUP');
    }, 500);
    /** @param {string | null} why */
    const done = (why) => {
      clearInterval(watch);
      if (stopped !== undefined) {
        process.stderr.write('\nStopped.\n');
        process.exit(exitCodes[stopped]);
      }
      onStepSignal = null;
      if (why === null) return resolve();
      if (quiet) process.stderr.write(output);
      fail(`${what} failed (${why}). See the lines above.`);
    };
    child.once('error', (error) => done(error.message));
    child.once('close', (code, signal) => done(code === 0 ? null : `exit code ${code ?? signal}`));
  });
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `needs Node.js 20.19 or newer, this is ${process.versions.node}. Install a newer one and run the command again.`,
  );
}

async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(readFileSync(join(root, 'package.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.selaras-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Installing the packages of the lock file (npm ci, about a minute) …\n');
  await run('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

async function build() {
  const { whatToBuild } = await import('./command/what-to-build.mjs');
  const { names, built } = whatToBuild(root);
  if (names.length === 0) return;
  process.stderr.write('Building what has changed …\n');
  await run(
    'the build',
    process.execPath,
    [
      join(root, 'node_modules/.bin/nx'),
      ...['run-many', '-t', 'build', '--output-style=static', `--projects=${names.join(',')}`],
      // What they need and what has not changed stands where it stood; nx would take it away and restore it.
      '--exclude-task-dependencies',
    ],
    true,
  );
  built();
}

await install();
await build();
handedOver = true;
const { main } = await import(pathToFileURL(join(root, 'tools/command/dist/main.js')).href);
process.exitCode = await main(command, args, root);
// Everything is stopped by now: a connection that somebody forgot must not keep the command from ending.
setTimeout(() => process.exit(), 5_000).unref();
