import { join } from 'node:path';
import { Child } from './services/child.js';

export const appNames = ['worker', 'notifier', 'api'] as const;
export type AppName = (typeof appNames)[number];

const readyLines: Readonly<Record<AppName, RegExp>> = {
  api: /^api ready/m,
  worker: /^worker ready/m,
  notifier: /^notifier ready/m,
};

/** Runs one of our processes and starts it again when it ends unasked, until it is stopped. */
export class SupervisedApp {
  private child: Child | undefined;
  /** Raised when it shall run no longer; also ends one that is on its way up. */
  private readonly halt = new AbortController();
  private starting: Promise<void> = Promise.resolve();
  private restarting: Promise<void> = Promise.resolve();
  private restarts = 0;

  constructor(
    readonly name: AppName,
    private readonly options: {
      readonly root: string;
      readonly logDir: string;
      /** Name of its log file, when it is not the only one of its kind. */
      readonly logName?: string;
      /** The whole environment of the process. */
      readonly env: NodeJS.ProcessEnv;
      readonly say: (line: string) => void;
    },
  ) {}

  start(): Promise<void> {
    this.starting = this.launch();
    return this.starting;
  }

  private async launch(): Promise<void> {
    const child = await Child.start({
      name: this.name,
      file: process.execPath,
      args: ['--enable-source-maps', join(this.options.root, 'apps', this.name, 'dist', 'main.js')],
      env: this.options.env,
      logFile: join(this.options.logDir, `${this.options.logName ?? this.name}.log`),
      readyLine: readyLines[this.name],
      readyMs: 60_000,
      signal: this.halt.signal,
    });
    this.child = child;
    void child.exited.then((how) => {
      if (!this.stopping) this.restarting = this.restart(how);
    });
  }

  private get stopping(): boolean {
    return this.halt.signal.aborted;
  }

  private async restart(how: string): Promise<void> {
    this.restarts += 1;
    this.options.say(`${this.name} ended (${how}) and is started again.`);
    for (let wait = 200; !this.stopping; wait = Math.min(wait * 2, 5000)) {
      try {
        await this.start();
        return;
      } catch (error) {
        if (this.stopping) return;
        this.options.say(
          `${this.name} could not be started again: ${error instanceof Error ? error.message : String(error)}`,
        );
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  /** Of the process that runs now; undefined while none does. */
  get pid(): number | undefined {
    return this.child?.alive === true ? this.child.pid : undefined;
  }

  /** How often it was started again. */
  get restarted(): number {
    return this.restarts;
  }

  /** Ends it the hard way; the supervision starts it again. For tests of crashes. */
  kill(): void {
    this.child?.kill();
  }

  /** Stops it in the middle of whatever it does; returns how it goes on. For tests of what wakes up late. */
  freeze(): () => void {
    const { child } = this;
    child?.pause();
    return () => child?.resume();
  }

  async stop(): Promise<void> {
    this.halt.abort();
    await Promise.allSettled([this.starting, this.restarting]);
    await this.child?.stop();
  }
}
