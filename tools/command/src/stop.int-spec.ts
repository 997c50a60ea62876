import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, waitFor } from '@selaras/testing';
import { dropDatabase, knownPostgres, onPath } from '@selaras/stack';
import { marked, newMark, run, startCommand } from './testing/command.js';
import { root } from '@selaras/stack/testing';

/** Nothing of a command that was killed may be left after its guard has looked after it. */
const guardMs = 60_000;

/** Sends a signal; a process that has just gone needs none. */
function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

describe('npm start, stopped before it is installed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'selaras-install-'));
    mkdirSync(join(folder, 'tools'));
    for (const file of ['tools/bootstrap.mjs', 'package.json', 'package-lock.json']) {
      copyFileSync(join(root, file), join(folder, file));
    }
    // Installs for ever, with a helper, and ends only some time after it was told to: as many signals as fit in between.
    const script = `#!${process.execPath}
if (process.argv[2] !== 'helper') require('node:child_process').spawn(process.execPath, [__filename, 'helper'], { stdio: 'ignore' });
process.on('SIGTERM', () => setTimeout(() => process.exit(0), 200));
setInterval(() => 0, 1000);
console.log('installing');\n`;
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin', 'npm'), script, { mode: 0o755 });
    writeFileSync(join(folder, 'bin', 'package.json'), '{ "type": "commonjs" }');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('by %s, again and again: it ends in its own way, and npm with it', async (signal, code) => {
    const mark = newMark();
    const env = { PATH: join(folder, 'bin'), SELARAS_TEST_MARK: mark };
    let again: NodeJS.Timeout | undefined;
    const ended = await run(process.execPath, [join(folder, 'tools/bootstrap.mjs'), 'start'], env, (said, pid) => {
      if (said.includes('installing')) again ??= setInterval(() => tell(pid, signal), 3);
    });
    clearInterval(again);
    expect(ended).toEqual({ code, output: expect.stringContaining('Stopped.') });
    expect(await marked(mark)).toEqual([]);
  });
});

describe('npm start, stopped at any moment', () => {
  let home: string;

  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'selaras-stop-'));
    chmodSync(home, 0o711);
  });
  afterAll(async () => {
    const { id } = JSON.parse(readFileSync(join(home, 'start', 'instance.json'), 'utf8')) as { id: string };
    await dropDatabase(knownPostgres(process.env.SELARAS_TEST_PG ?? ''), `selaras_start_${id}`);
    rmSync(home, { recursive: true, force: true });
  });

  /** A machine that has a Redis, no Temporal, no way to the download, and a Go that takes for ever. */
  async function slowMachine(): Promise<Record<string, string>> {
    const bin = mkdtempSync(join(home, 'bin-'));
    const redis = onPath('redis-server', process.env);
    if (redis === null) throw new Error('no redis-server on the PATH');
    symlinkSync(redis, join(bin, 'redis-server'));
    // With a helper, as Go has compilers.
    const script = `#!${process.execPath}
if (process.argv[2] !== 'helper') require('node:child_process').spawn(process.execPath, [__filename, 'helper'], { stdio: 'ignore' });
setInterval(() => 0, 1000);\n`;
    writeFileSync(join(bin, 'go'), script, { mode: 0o755 });
    mkdirSync(join(bin, 'cache'));
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    return { PATH: bin, SELARAS_CACHE: join(bin, 'cache'), HTTPS_PROXY: nowhere, https_proxy: nowhere };
  }

  /** Starts, sends the signal when the text is there, and says how it ended. */
  async function stopAt(
    text: string,
    signal: NodeJS.Signals,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<{ readonly code: number | null; readonly output: string }> {
    let sent = false;
    let again: NodeJS.Timeout | undefined;
    const { code, output } = await startCommand(args, home, env, (said, pid) => {
      if (sent || !said.includes(text)) return;
      sent = true;
      process.kill(pid, signal);
      // A terminal and npm tell it twice, at whatever moment: here again and again until it is gone.
      if (signal === 'SIGINT') again = setInterval(() => tell(pid, signal), 3);
    });
    clearInterval(again);
    if (!sent) throw new Error(`never said "${text}":\n${output}`);
    return { code, output };
  }

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'by %s while it builds a server: everything ends soon',
    async (signal, code) => {
      const mark = newMark();
      const env = { ...(await slowMachine()), SELARAS_TEST_MARK: mark };
      const ended = await stopAt('building the server with Go', signal, ['--once', '--no-case'], env);
      // The Go here takes for ever: that it ended at all says that it was ended.
      expect(ended.code).toBe(code);
      expect(ended.output).toContain('Stopping');
      expect(ended.output).not.toMatch(/\n\s+at /);
      expect(await marked(mark)).toEqual([]);
    },
    120_000,
  );

  it.each([
    ['its own processes come up', 'Mail        built-in inbox', ['--once', '--no-case'], 'SIGINT', 130],
    ['the case is replayed', '2023-03', ['--once'], 'SIGTERM', 143],
  ] as const)(
    'while %s: nothing is left, and --once is no success',
    async (_when, text, args, signal, code) => {
      const mark = newMark();
      const ended = await stopAt(text, signal, args, { SELARAS_TEST_MARK: mark });
      expect(ended.output).not.toMatch(/\n\s+at |while stopping/);
      expect(ended.code).toBe(code);
      expect(await marked(mark)).toEqual([]);
    },
    120_000,
  );

  it('by kill -9: what it started ends, too, and the next start finds the folder and its data', async () => {
    const mark = newMark();
    const killed = await stopAt('Press Ctrl-C', 'SIGKILL', ['--no-case'], { SELARAS_TEST_MARK: mark });
    expect(killed.code).toBeNull();
    // At once: the next one waits for what is still on its way out.
    const next = await startCommand(['--once', '--no-case'], home, { SELARAS_TEST_MARK: newMark() });
    expect(next.output).not.toContain('already runs');
    expect(next).toMatchObject({ code: 0 });
    const password = (output: string) => /Password +(\S+)/.exec(output)?.[1];
    expect(password(next.output)).toBe(password(killed.output));
    await waitFor('everything of the killed command to end', async () => (await marked(mark)).length === 0, guardMs);
  }, 120_000);
});
