import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { guardGroup } from './guard.js';

/** Path of a program on the PATH, or null. */
export function onPath(program: string, env: NodeJS.ProcessEnv): string | null {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find(isExecutable) ?? null;
}

/** Whether a file can be run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

export interface Ended {
  /** Null when a signal ended it, or when it could not be started. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const graceMs = 5_000;

/**
 * Runs a program to its end. When `signal` is raised, or the time is over, its whole group is ended first. Ours on
 * purpose, as is `Child`: execa ends one process, not the group with what it started, and knows no guard.
 *
 * @throws what the signal carries, once the program is gone
 */
export async function runProgram(
  file: string,
  args: readonly string[],
  options: {
    readonly env: NodeJS.ProcessEnv;
    readonly cwd?: string;
    readonly signal?: AbortSignal | undefined;
    readonly timeoutMs?: number;
    /** Its output, or only its errors, go to the terminal instead of into the result. */
    readonly show?: boolean | 'stderr';
    /** As whom it runs, where this process is root and the program refuses to be. */
    readonly as?: { readonly uid: number; readonly gid: number } | null;
  },
): Promise<Ended> {
  options.signal?.throwIfAborted();
  const ended = await new Promise<Ended>((resolve) => {
    const { show = false } = options;
    const child = spawn(file, [...args], {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', show === true ? 'inherit' : show === 'stderr' ? 'ignore' : 'pipe', show ? 'inherit' : 'pipe'],
      // A group of its own, so that it can be ended with everything it started.
      detached: true,
      ...(options.as ?? {}),
    });
    const release = child.pid === undefined ? () => undefined : guardGroup(child.pid);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    let hard: NodeJS.Timeout | undefined;
    const end = (): void => {
      signalGroup(child.pid, 'SIGTERM');
      hard ??= setTimeout(() => signalGroup(child.pid, 'SIGKILL'), graceMs);
    };
    const timer = options.timeoutMs === undefined ? undefined : setTimeout(end, options.timeoutMs);
    options.signal?.addEventListener('abort', end, { once: true });
    const done = (code: number | null, why = ''): void => {
      clearTimeout(timer);
      clearTimeout(hard);
      options.signal?.removeEventListener('abort', end);
      release();
      resolve({ code, stdout, stderr: `${stderr}${why}` });
    };
    child.once('error', (error) => done(null, error.message));
    child.once('close', (code) => done(code));
  });
  options.signal?.throwIfAborted();
  return ended;
}

/** Sends a signal to a process group that this process started. */
export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // It went by itself between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
