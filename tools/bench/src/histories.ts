import { connectClient } from '@selaras/platform';
import type { Client } from '@temporalio/client';
import type { Stack } from '@selaras/stack';

/** What histories weigh. */
export interface Weights {
  readonly workflows: number;
  readonly events: number;
  /** Bytes of the largest payload of any event. */
  readonly largestPayload: number;
  /** Where it stands: workflow and event. */
  readonly largestPayloadIn: string;
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

/** Events of a workflow so far, in all its runs: one that continued as new begins to count anew. */
export async function eventsOf(client: Client, workflowId: string): Promise<number> {
  let total = 0;
  let runId: string | undefined;
  do {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    total += events?.length ?? 0;
    // Empty when it is the first.
    runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? undefined;
  } while (runId !== undefined && runId !== '');
  return total;
}

/** Weighs every run of every workflow of the namespace. */
export async function weigh(client: Client): Promise<Weights> {
  const workflows = new Set<string>();
  let events = 0;
  let largest = { bytes: 0, place: '' };
  let largestContinuation = 0;
  for await (const { workflowId, runId } of client.workflow.list()) {
    workflows.add(workflowId);
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    for (const event of history.events ?? []) {
      events += 1;
      const bytes = Math.max(...payloadBytes(event));
      if (bytes > largest.bytes) largest = { bytes, place: `${workflowId} ${kindOf(event)}` };
      const next = event.workflowExecutionContinuedAsNewEventAttributes;
      if (next != null) largestContinuation = Math.max(largestContinuation, ...payloadBytes(next));
    }
  }
  return {
    workflows: workflows.size,
    events,
    largestPayload: largest.bytes,
    largestPayloadIn: largest.place,
    largestContinuation,
  };
}

/** What an event is, by the attributes that it has. */
function kindOf(event: object): string {
  const [name = ''] =
    Object.entries(event).find(([key, value]) => key.endsWith('EventAttributes') && value !== null) ?? [];
  return name.replace(/EventAttributes$/, '');
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
