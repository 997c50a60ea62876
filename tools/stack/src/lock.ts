import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { Unusable, firstLine } from './services/failure.js';
import { guardPid } from './services/guard.js';
import { isRunning } from './services/running.js';

const holderSchema = z.object({ pid: z.number().int(), began: z.string(), guard: z.number().int() });
type Holder = z.infer<typeof holderSchema>;

/** A guard needs this long at most to end what a killed command left behind. */
const guardMs = 20_000;

/**
 * One stack per folder at a time. Returns the release function. After a crash it waits until what the crashed command
 * left behind is gone. Ours on purpose: proper-lockfile takes a lock for stale by its age, so that a laptop that slept
 * loses it to a second command, and it knows neither whom to name nor what a crash left behind.
 *
 * @throws Unusable naming the process that holds it
 */
export async function lockFolder(file: string): Promise<() => void> {
  const mine: Holder = { pid: process.pid, began: beganAt(process.pid), guard: guardPid() };
  const own = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Written aside and linked: whoever sees the lock sees who holds it.
    writeFileSync(own, JSON.stringify(mine));
  } catch (error) {
    throw new Unusable(
      `data cannot be kept in ${dirname(file)} (${firstLine(error)}). Make it writable, or set SELARAS_HOME to another folder.`,
    );
  }
  try {
    while (!taken(own, file)) await clearAway(file);
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (holderOf(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}

function taken(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function clearAway(file: string): Promise<void> {
  const holder = holderOf(file);
  if (holder !== null && isRunning(holder.pid) && beganAt(holder.pid) === holder.began) {
    throw new Unusable(
      `Selaras already runs from this folder (process ${holder.pid}). Stop it with Ctrl-C there, or end that process, and start again.`,
    );
  }
  if (holder !== null) {
    for (const until = Date.now() + guardMs; isGuard(holder.guard) && Date.now() < until;) await delay(100);
  }
  // Taken aside first: two that find the same stale lock must not take away each other's new one.
  const aside = `${file}.stale-${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const found = holderOf(aside);
  // It may be a new one after all: then it goes back to its place.
  if (found !== null && found.pid !== holder?.pid) taken(aside, file);
  rmSync(aside, { force: true });
}

function holderOf(file: string): Holder | null {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The guard of the crashed command, still at work; another process may have got its number since. */
function isGuard(pid: number): boolean {
  return isRunning(pid) && commandOf(pid).includes('guard.mjs');
}

/** When a process began, as the machine tells it: a number that is given out again is another process. */
function beganAt(pid: number): string {
  try {
    // Fields after the name, which may hold anything: the first is the state, the twentieth the start.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    // One that has ended and that nobody has asked about yet.
    return fields[0] === 'Z' ? 'gone' : (fields[19] ?? '');
  } catch {
    return ask(pid, 'lstart=');
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ask(pid, 'args=');
  }
}

function ask(pid: number, what: string): string {
  try {
    return execFileSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}
