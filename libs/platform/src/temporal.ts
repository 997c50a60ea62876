import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { dataConverter } from './payloads.js';

export interface TemporalSettings {
  readonly address: string;
  readonly namespace: string;
}

/** gRPC's code for "not so much at once". */
const resourceExhausted = 8;

/**
 * How long a first repeat of a failed call waits, in milliseconds. The engine answers with one and the same code to too
 * many calls and to a call that met a process just as it continued as new: the one wants seconds, the other is over when
 * it is told. The rest is the usual.
 */
export function firstPauseMs(status: { readonly code: number; readonly details: string }): number {
  if (status.code !== resourceExhausted) return 100;
  return /workflow is (closing|busy)/i.test(status.details) ? 20 : 1_000;
}

/** Repeats calls that failed in passing; `maxAttempts` with the first. */
export function engineRetries(maxAttempts: number): ReturnType<typeof makeGrpcRetryInterceptor> {
  return makeGrpcRetryInterceptor(defaultGrpcRetryOptions({ maxAttempts, initialIntervalMs: firstPauseMs }));
}

/** A client for updates, signals and starts. Close `connection` when done. */
export async function connectClient(
  settings: TemporalSettings,
): Promise<{ readonly client: Client; readonly connection: Connection }> {
  const connection = await Connection.connect({
    address: settings.address,
    connectTimeout: 10_000,
    interceptors: [engineRetries(10)],
  });
  return { connection, client: new Client({ connection, namespace: settings.namespace, dataConverter }) };
}

/** A connection for workers. Close it after the worker has run out. */
export async function connectWorker(settings: TemporalSettings): Promise<NativeConnection> {
  // Loaded by workers only: it brings native code that the api has no use for.
  const worker = await import('@temporalio/worker');
  return worker.NativeConnection.connect({ address: settings.address });
}
