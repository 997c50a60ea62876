import { join } from 'node:path';
import { Child, freePort } from '@selaras/stack';
import type { Stack } from '@selaras/stack';

/** A mail server that takes everything and remembers Message-IDs, as a process of its own. */
export class Mailbox {
  private constructor(
    readonly smtp: { readonly host: string; readonly port: number },
    private readonly url: string,
  ) {}

  /** Starts it, does the work and stops it. */
  static async with<T>(
    stack: Stack,
    options: { readonly root: string; readonly signal: AbortSignal },
    work: (mailbox: Mailbox) => Promise<T>,
  ): Promise<T> {
    const { PATH = '' } = process.env;
    const [smtpPort, httpPort] = [await freePort(), await freePort()];
    const child = await Child.start({
      name: 'mail sink',
      file: process.execPath,
      args: [join(options.root, 'tools', 'bench', 'dist', 'notices', 'sink.js')],
      env: { PATH, NODE_ENV: 'production', SMTP_PORT: String(smtpPort), HTTP_PORT: String(httpPort) },
      logFile: join(stack.logDir, 'mail-sink.log'),
      readyLine: /^sink ready/m,
      readyMs: 60_000,
      signal: options.signal,
    });
    try {
      return await work(new Mailbox({ host: '127.0.0.1', port: smtpPort }, `http://127.0.0.1:${httpPort}`));
    } finally {
      await child.stop();
    }
  }

  /** How many mails were taken. */
  async count(): Promise<number> {
    return (await (await fetch(`${this.url}/count`)).json()) as number;
  }

  /** Message-IDs of what was taken, in order, as often as it came. */
  async taken(): Promise<readonly string[]> {
    return (await (await fetch(this.url)).json()) as string[];
  }

  /** Forgets what was taken. */
  async empty(): Promise<void> {
    await (await fetch(this.url, { method: 'POST' })).text();
  }
}
