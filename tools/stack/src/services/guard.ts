import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../guard.mjs', import.meta.url));
let running: ChildProcess | undefined;

/**
 * The process that ends what this one started when this one is gone without having done so itself. It has a session of
 * its own, ends by itself, and keeps nobody alive.
 */
function guard(): ChildProcess {
  if (running !== undefined && running.exitCode === null && running.signalCode === null) return running;
  const child = spawn(process.execPath, [program], {
    cwd: '/',
    detached: true,
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without a guard everything is still stopped in order; only a crash of this process would leave something behind.
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  (child.stdin as Socket).unref();
  running = child;
  return child;
}

/** Id of the guard, for whoever comes after a crash and must wait until it is through. */
export function guardPid(): number {
  return guard().pid ?? 0;
}

/** Puts a process group under the guard; the function given back takes it out again. */
export function guardGroup(group: number): () => void {
  guard().stdin?.write(`+${group}\n`);
  return () => void guard().stdin?.write(`-${group}\n`);
}
