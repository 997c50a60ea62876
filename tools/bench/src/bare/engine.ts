import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { connectClient } from '@selaras/platform';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { request } from 'undici';
import { Child, freePort } from '@selaras/stack';
import type { Stack } from '@selaras/stack';
import type { BareCounts, BareUpdate } from './names.js';
import { bareCount, bareQueue, bareSignal, bareType, bareUpdates } from './names.js';

/** The engine of a running whole without the product: a worker of the bench's own and its bare processes. */
export class BareEngine {
  private constructor(
    private readonly client: Client,
    private readonly commandUrl: string,
  ) {}

  /** Starts the bare worker, does the work and stops it. */
  static async with<T>(
    stack: Stack,
    options: { readonly root: string; readonly signal: AbortSignal },
    work: (engine: BareEngine) => Promise<T>,
  ): Promise<T> {
    const { PATH = '', HOME = '' } = process.env;
    const port = await freePort();
    const start = (name: 'worker' | 'command'): Promise<Child> =>
      Child.start({
        name: `bare ${name}`,
        file: process.execPath,
        args: [join(options.root, 'tools', 'bench', 'dist', 'bare', `${name}.js`)],
        env: {
          PATH,
          HOME,
          NODE_ENV: 'production',
          BARE_PORT: String(port),
          DATABASE_URL: stack.databaseUrl,
          TEMPORAL_ADDRESS: stack.temporal.address,
          TEMPORAL_NAMESPACE: stack.temporal.namespace,
        },
        logFile: join(stack.logDir, `bare-${name}.log`),
        readyLine: new RegExp(`^bare ${name} ready`, 'm'),
        readyMs: 120_000,
        signal: options.signal,
      });
    const children: Child[] = [];
    try {
      children.push(await start('worker'), await start('command'));
      const { client, connection } = await connectClient(stack.temporal);
      try {
        return await work(new BareEngine(client, `http://127.0.0.1:${port}/`));
      } finally {
        await connection.close();
      }
    } finally {
      for (const child of children) await child.stop();
    }
  }

  async start(): Promise<BareProcess> {
    const id = `bench-bare/${randomUUID()}`;
    const handle = await this.client.workflow.start(bareType, { workflowId: id, taskQueue: bareQueue });
    return new BareProcess(handle, new URL(encodeURIComponent(id), this.commandUrl));
  }
}

/** One bare process, seen from outside. */
export class BareProcess {
  constructor(
    private readonly handle: WorkflowHandle,
    private readonly commandUrl: URL,
  ) {}

  get id(): string {
    return this.handle.workflowId;
  }

  /** One update, answered. */
  update(name: BareUpdate): Promise<number> {
    return this.handle.executeUpdate<number, []>(bareUpdates[name]);
  }

  /** One command by HTTP: a look, a note, and an update that a local activity writes one row for. */
  command(): Promise<void> {
    return this.post(this.commandUrl);
  }

  /** One command by HTTP that is noted, handed over and recorded together with all that wait for the same process. */
  commandTogether(): Promise<void> {
    return this.post(new URL(`together/${this.commandUrl.pathname.slice(1)}`, this.commandUrl));
  }

  private async post(url: URL): Promise<void> {
    const { statusCode, body } = await request(url, { method: 'POST' });
    const text = await body.text();
    if (statusCode !== 201) throw new Error(`the bare command was answered with ${statusCode}: ${text}`);
  }

  /** One signal, taken by the server. */
  tell(): Promise<void> {
    return this.handle.signal(bareSignal);
  }

  counts(): Promise<BareCounts> {
    return this.handle.query<BareCounts, []>(bareCount);
  }

  /** Events of its history so far. */
  async events(): Promise<number> {
    return (await this.handle.describe()).historyLength;
  }
}
