import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@selaras/testing';
import { Child } from './child.js';
import type { ChildOptions } from './child.js';
import { Interrupted, Unusable } from './failure.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selaras-child-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program of the test's own: a script for Node. */
function program(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!${process.execPath}\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

const start = (script: string, more: Partial<Pick<ChildOptions, 'signal' | 'readyMs' | 'readyProbe'>> = {}) =>
  Child.start({
    name: 'thing',
    file: program('thing', script),
    args: [],
    env: {},
    logFile: join(folder, 'logs', 'thing.log'),
    readyProbe: () => Promise.resolve(false),
    readyMs: 10_000,
    ...more,
  });

describe('a server that does not come up', () => {
  const isGone = (): boolean => {
    try {
      return !process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
    } catch {
      return true;
    }
  };

  it('is told with its last words', async () => {
    const dying = start(`console.error('the port is taken'); process.exit(3);`);
    await expect(dying).rejects.toThrow(/thing ended before it was ready \(exit code 3\)[^]*the port is taken/);
    await expect(dying).rejects.toThrow(Unusable);
  });

  it('is gone when it took too long, and when nobody waits any longer', async () => {
    const alive = `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(process.pid)); setInterval(() => 0, 1000);`;
    const runs = (): Promise<boolean> => waitFor('the program to run', () => existsSync(join(folder, 'pid')));
    // The first look is over when it runs, whatever the machine does meanwhile.
    const readyProbe = async (): Promise<boolean> => !(await runs());
    await expect(start(alive, { readyMs: 700, readyProbe })).rejects.toThrow(/was not ready after 0\.7 s/);
    expect(isGone()).toBe(true);
    rmSync(join(folder, 'pid'));
    const stop = new AbortController();
    const given = expect(start(alive, { signal: stop.signal })).rejects.toThrow(Interrupted);
    await runs();
    stop.abort(new Interrupted(143));
    await given;
    expect(isGone()).toBe(true);
  });

  it('is told when another answers in its place', async () => {
    const pid = join(folder, 'pid');
    const script = `require('node:fs').writeFileSync(${JSON.stringify(pid)}, String(process.pid)); process.exit(1);`;
    const readyProbe = (): Promise<boolean> =>
      waitFor('the end of the program', () => existsSync(pid) && readFileSync(pid, 'utf8') !== '' && isGone());
    await expect(start(script, { readyProbe })).rejects.toThrow(/thing ended before it was ready/);
  });
});

describe('a server that is stopped', () => {
  /** Files that this process has open, where the system shows them. */
  const open = (): readonly string[] =>
    existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').flatMap((fd) => targetOf(`/proc/self/fd/${fd}`)) : [];
  const targetOf = (link: string): readonly string[] => {
    try {
      return [readlinkSync(link)];
    } catch {
      // The one through which the folder itself was read.
      return [];
    }
  };

  it('has said everything into its log by then, and the log is closed: its disk may go', async () => {
    const logFile = join(folder, 'logs', 'thing.log');
    const script = `process.on('SIGTERM', () => console.log('goodbye') ?? process.exit(0));
      setInterval(() => 0, 1000);
      console.log('ready');`;
    const readyProbe = (): Promise<boolean> =>
      waitFor('its first words', () => existsSync(logFile) && readFileSync(logFile, 'utf8') !== '');
    const child = await start(script, { readyProbe, readyMs: 60_000 });
    await child.stop();
    expect(open()).not.toContain(realpathSync(logFile));
    expect(readFileSync(logFile, 'utf8')).toBe('ready\ngoodbye\n');
  });
});
