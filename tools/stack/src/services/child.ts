import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Unusable } from './failure.js';
import { guardGroup } from './guard.js';
import { signalGroup } from './program.js';

export interface ChildOptions {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  /** The whole environment of the process. */
  readonly env: NodeJS.ProcessEnv;
  /** As whom it runs, where this process is root and the program refuses to be. */
  readonly as?: { readonly uid: number; readonly gid: number } | null;
  /** What asks it to end. */
  readonly stopSignal?: 'SIGTERM' | 'SIGINT';
  /** Raised while it is not ready yet: it is ended, and the start rejects with what the signal carries. */
  readonly signal?: AbortSignal | undefined;
  /** Everything the process prints goes here. */
  readonly logFile: string;
  /** Resolves when this says true for a line of the process's output, or for a probe of the caller's. */
  readonly readyLine?: RegExp;
  readonly readyProbe?: () => Promise<boolean>;
  readonly readyMs: number;
}

/** A process that this command started: it is stopped with it, by its own id, and nothing else is. */
export class Child {
  private constructor(
    readonly name: string,
    private readonly process: ChildProcess,
    readonly exited: Promise<string>,
    private readonly logged: Promise<void>,
    private readonly stopSignal: NodeJS.Signals,
  ) {}

  get pid(): number | undefined {
    return this.process.pid;
  }

  get alive(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  /**
   * Starts a process and waits until it is ready.
   *
   * @throws Unusable when it ends or stays silent before it is ready; the message carries its last lines. By then it is
   *   gone.
   */
  static async start(options: ChildOptions): Promise<Child> {
    options.signal?.throwIfAborted();
    mkdirSync(dirname(options.logFile), { recursive: true });
    const log = createWriteStream(options.logFile, { flags: 'a' });
    const child = spawn(options.file, [...options.args], {
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches only this command, which then stops its children in order.
      detached: true,
      ...(options.as ?? {}),
    });
    const release = child.pid === undefined ? () => undefined : guardGroup(child.pid);
    // A full disk costs the log, not the server.
    log.on('error', () => undefined);
    let tail = '';
    const keep = (chunk: Buffer): void => {
      log.write(chunk);
      tail = `${tail}${chunk.toString('utf8')}`.slice(-tailLength);
    };
    let sawReady = false;
    let rest = '';
    child.stdout.on('data', (chunk: Buffer) => {
      keep(chunk);
      if (options.readyLine === undefined || sawReady) return;
      rest += chunk.toString('utf8');
      sawReady = options.readyLine.test(rest);
    });
    child.stderr.on('data', keep);
    const exited = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
    });
    // Its last words may arrive after it is gone.
    const silent = new Promise<void>((resolve) => child.once('close', () => resolve()));
    const logged = new Promise<void>((resolve) => log.once('close', () => resolve()));
    void silent.then(() => log.end());
    const result = new Child(options.name, child, exited, logged, options.stopSignal ?? 'SIGTERM');
    let ended: string | undefined;
    void exited.then((how) => {
      ended = how;
      release();
    });
    const until = Date.now() + options.readyMs;
    for (;;) {
      if (ended !== undefined) {
        await Promise.race([silent, delay(lastWordsMs)]);
        throw new Unusable(`${options.name} ended before it was ready (${ended}).${lastLines(tail, options.logFile)}`);
      }
      if (options.signal?.aborted === true) {
        await result.stop();
        throw options.signal.reason;
      }
      const ready = sawReady || (options.readyProbe !== undefined && (await options.readyProbe()));
      // What answered may be another's server on the same port, which is why ours has ended meanwhile.
      if (ready && ended === undefined) return result;
      if (Date.now() > until) {
        await result.stop();
        throw new Unusable(
          `${options.name} was not ready after ${options.readyMs / 1000} s.${lastLines(tail, options.logFile)}`,
        );
      }
      await delay(50);
    }
  }

  /** Asks it to end; ends it after the grace time. Resolves when it is gone, and nothing of ours holds its files. */
  async stop(graceMs = 15_000): Promise<void> {
    if (!this.alive) return;
    this.signal(this.stopSignal);
    const timer = setTimeout(() => this.signal('SIGKILL'), graceMs);
    await this.exited;
    clearTimeout(timer);
    // What it started may outlive it with its output in hand: that is not waited for.
    await Promise.race([this.logged, delay(lastWordsMs)]);
  }

  /** The hard way, for tests of crashes. */
  kill(): void {
    this.signal('SIGKILL');
  }

  /** Stops it in the middle of what it does, until `resume`; for tests of processes that wake up late. */
  pause(): void {
    this.signal('SIGSTOP');
  }

  resume(): void {
    this.signal('SIGCONT');
  }

  private signal(name: NodeJS.Signals): void {
    // The whole group: a server may have helpers of its own.
    if (this.alive) signalGroup(this.process.pid, name);
  }
}

const tailLength = 8_000;
/** How long is waited for what a process said last. */
const lastWordsMs = 500;

function lastLines(output: string, file: string): string {
  const lines = output.trimEnd().split('\n').slice(-15);
  if (output.trim() === '') return ' It said nothing.';
  return `\nIts last lines (all of them are in ${file}):\n${lines.map((line) => `    ${line}`).join('\n')}`;
}
