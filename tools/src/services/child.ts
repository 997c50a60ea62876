import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { Unusable } from './failure.js';

export interface ChildOptions {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
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
   * @throws Unusable when it ends or stays silent before it is ready; the message carries its last lines
   */
  static async start(options: ChildOptions): Promise<Child> {
    mkdirSync(dirname(options.logFile), { recursive: true });
    const log = createWriteStream(options.logFile, { flags: 'a' });
    const child = spawn(options.file, [...options.args], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches only this command, which then stops its children in order.
      detached: true,
    });
    let sawReady = false;
    let rest = '';
    child.stdout.on('data', (chunk: Buffer) => {
      log.write(chunk);
      if (options.readyLine === undefined || sawReady) return;
      rest += chunk.toString('utf8');
      sawReady = options.readyLine.test(rest);
    });
    child.stderr.on('data', (chunk: Buffer) => log.write(chunk));
    const exited = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
    });
    const result = new Child(options.name, child, exited);
    let ended: string | undefined;
    void exited.then((how) => {
      ended = how;
      log.end();
    });
    const until = Date.now() + options.readyMs;
    for (;;) {
      if (ended !== undefined) {
        throw new Unusable(`${options.name} ended before it was ready (${ended}).\n${lastLines(options.logFile)}`);
      }
      if (sawReady || (options.readyProbe !== undefined && (await options.readyProbe()))) return result;
      if (Date.now() > until) {
        await result.stop();
        throw new Unusable(
          `${options.name} was not ready after ${options.readyMs / 1000} s.\n${lastLines(options.logFile)}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Asks it to end; ends it after the grace time. Resolves when it is gone. */
  async stop(graceMs = 15_000): Promise<void> {
    if (!this.alive) return;
    this.signal('SIGTERM');
    const timer = setTimeout(() => this.signal('SIGKILL'), graceMs);
    await this.exited;
    clearTimeout(timer);
  }

  /** The hard way, for tests of crashes. */
  kill(): void {
    this.signal('SIGKILL');
  }

  private signal(name: 'SIGTERM' | 'SIGKILL'): void {
    const { pid } = this.process;
    if (pid === undefined || !this.alive) return;
    try {
      // The whole group: a server may have helpers of its own.
      process.kill(-pid, constants.signals[name]);
    } catch (error) {
      // It went by itself between the look and the signal.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

function lastLines(file: string): string {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15);
  return `Its last lines (all of them are in ${file}):\n${lines.map((line) => `    ${line}`).join('\n')}`;
}
