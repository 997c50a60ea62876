import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { connectClient } from '@selaras/platform';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { Child } from '@selaras/stack';
import type { Stack } from '@selaras/stack';
import type { BareCounts, BareUpdate } from './names.js';
import { bareCount, bareQueue, bareSignal, bareType, bareUpdates } from './names.js';

/** The engine of a running whole without the product: a worker of the bench's own and its bare processes. */
export class BareEngine {
  private constructor(private readonly client: Client) {}

  /** Starts the bare worker, does the work and stops it. */
  static async with<T>(
    stack: Stack,
    options: { readonly root: string; readonly signal: AbortSignal },
    work: (engine: BareEngine) => Promise<T>,
  ): Promise<T> {
    const { PATH = '', HOME = '' } = process.env;
    const child = await Child.start({
      name: 'bare worker',
      file: process.execPath,
      args: [join(options.root, 'tools', 'bench', 'dist', 'bare', 'worker.js')],
      env: {
        PATH,
        HOME,
        NODE_ENV: 'production',
        DATABASE_URL: stack.databaseUrl,
        TEMPORAL_ADDRESS: stack.temporal.address,
        TEMPORAL_NAMESPACE: stack.temporal.namespace,
      },
      logFile: join(stack.logDir, 'bare-worker.log'),
      readyLine: /^bare worker ready/m,
      readyMs: 120_000,
      signal: options.signal,
    });
    try {
      const { client, connection } = await connectClient(stack.temporal);
      try {
        return await work(new BareEngine(client));
      } finally {
        await connection.close();
      }
    } finally {
      await child.stop();
    }
  }

  async start(): Promise<BareProcess> {
    const id = `bench-bare/${randomUUID()}`;
    return new BareProcess(await this.client.workflow.start(bareType, { workflowId: id, taskQueue: bareQueue }));
  }
}

/** One bare process, seen from outside. */
export class BareProcess {
  constructor(private readonly handle: WorkflowHandle) {}

  get id(): string {
    return this.handle.workflowId;
  }

  /** One update, answered. */
  update(name: BareUpdate): Promise<number> {
    return this.handle.executeUpdate<number, []>(bareUpdates[name]);
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
