import { connectClient } from '@selaras/platform';
import type { Client } from '@temporalio/client';
import type { Stack } from '../stack/stack.js';

/** What histories weigh. */
export interface Weights {
  readonly workflows: number;
  readonly events: number;
  /** Bytes of the largest payload of any event. */
  readonly largestPayload: number;
  /** Bytes of the largest input that a run handed over to the next; 0 when none did. */
  readonly largestContinuation: number;
}

/** Lends a client of the stack's Temporal. */
export async function withClient<T>(stack: Stack, work: (client: Client) => Promise<T>): Promise<T> {
  const { client, connection } = await connectClient(stack.temporal);
  try {
    return await work(client);
  } finally {
    await connection.close();
  }
}

/** Events of the run of a workflow that goes on. */
export async function eventsOf(client: Client, workflowId: string): Promise<number> {
  return (await client.workflow.getHandle(workflowId).describe()).historyLength;
}

/** Weighs every run of every workflow of the namespace. */
export async function weigh(client: Client): Promise<Weights> {
  const workflows = new Set<string>();
  let events = 0;
  let largestPayload = 0;
  let largestContinuation = 0;
  for await (const { workflowId, runId } of client.workflow.list()) {
    workflows.add(workflowId);
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    for (const event of history.events ?? []) {
      events += 1;
      largestPayload = Math.max(largestPayload, ...payloadBytes(event));
      const next = event.workflowExecutionContinuedAsNewEventAttributes;
      if (next != null) largestContinuation = Math.max(largestContinuation, ...payloadBytes(next));
    }
  }
  return { workflows: workflows.size, events, largestPayload, largestContinuation };
}

/** Bytes of every payload anywhere inside an event, 0 among them. */
export function payloadBytes(value: unknown): readonly number[] {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [0];
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  return [
    0,
    ...entries.flatMap(([key, inner]) =>
      key === 'data' && inner instanceof Uint8Array ? [inner.length] : payloadBytes(inner),
    ),
  ];
}
