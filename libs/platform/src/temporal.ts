import { Client, Connection } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { dataConverter } from './payloads.js';

export interface TemporalSettings {
  readonly address: string;
  readonly namespace: string;
}

/** A client for updates, signals and starts. Close `connection` when done. */
export async function connectClient(
  settings: TemporalSettings,
): Promise<{ readonly client: Client; readonly connection: Connection }> {
  const connection = await Connection.connect({ address: settings.address, connectTimeout: 10_000 });
  return { connection, client: new Client({ connection, namespace: settings.namespace, dataConverter }) };
}

/** A connection for workers. Close it after the worker has run out. */
export async function connectWorker(settings: TemporalSettings): Promise<NativeConnection> {
  // Loaded by workers only: it brings native code that the api has no use for.
  const worker = await import('@temporalio/worker');
  return worker.NativeConnection.connect({ address: settings.address });
}
