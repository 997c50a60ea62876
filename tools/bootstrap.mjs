#!/usr/bin/env node
// The only file that runs before anything is installed: plain Node, no dependencies.
// It installs what the lock file says, builds what has changed, and hands over to the compiled tools.
import { spawnSync } from 'node:child_process';
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

/** @param {string} what @param {string} file @param {string[]} argv @param {boolean} quiet */
function run(what, file, argv, quiet = false) {
  const result = spawnSync(file, argv, {
    cwd: root,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' },
  });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  fail(
    `${what} failed (${result.error?.message ?? `exit code ${result.status ?? result.signal}`}). See the lines above.`,
  );
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `needs Node.js 20.19 or newer, this is ${process.versions.node}. Install a newer one and run the command again.`,
  );
}

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(readFileSync(join(root, 'package.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.selaras-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stdout.write('Installing the packages of the lock file (npm ci, about a minute) …\n');
  run('npm ci', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}

function build() {
  process.stdout.write('Building what has changed …\n');
  run(
    'the build',
    process.execPath,
    [join(root, 'node_modules/.bin/nx'), 'run-many', '-t', 'build', '--output-style=static'],
    true,
  );
}

install();
build();
const { main } = await import(pathToFileURL(join(root, 'tools/dist/main.js')).href);
process.exitCode = await main(command, args, root);
