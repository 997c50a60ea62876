import type { ExchangeReply, CarryInput, RecordInput } from '@selaras/contracts';
import { searchAttributes } from '@selaras/contracts';
import type { Client } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import type { Payload } from '@temporalio/common';
import { asGiven } from '@selaras/platform';

/** Every record that the processes of an assessment ever handed out, by process, each in order and once. */
export async function recordsInHistory(
  client: Client,
  assessment: string,
): Promise<ReadonlyMap<string, readonly RecordInput[]>> {
  const found = new Map<string, Map<string, RecordInput>>();
  const query = `${searchAttributes.assessment} = '${assessment}'`;
  // Every run of every process: one that continued as new has several.
  for await (const { workflowId, runId } of client.workflow.list({ query })) {
    const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const records: RecordInput[] = [];
    for (const event of events ?? []) {
      const completed = event.workflowExecutionUpdateCompletedEventAttributes?.outcome?.success?.payloads;
      for (const reply of await valuesOf<ExchangeReply>(completed)) records.push(...reply.records);
      const scheduled = event.activityTaskScheduledEventAttributes?.input?.payloads;
      for (const input of await valuesOf<CarryInput>(scheduled)) records.push(...input.records);
    }
    const known = found.get(workflowId) ?? new Map<string, RecordInput>();
    for (const record of records) known.set(keyOf(record), record);
    found.set(workflowId, known);
  }
  return new Map([...found].map(([workflowId, records]) => [workflowId, inOrder([...records.values()])]));
}

/** A record with facts is the only one of its number; those without are told apart by what they say. */
function keyOf(record: RecordInput): string {
  return record.facts.length > 0 ? `${record.fromSeq}` : `${record.fromSeq} ${JSON.stringify(record)}`;
}

/** Of one number, those without facts come first: the one with facts goes on from there. */
function inOrder(records: readonly RecordInput[]): readonly RecordInput[] {
  return [...records].sort((a, b) => a.fromSeq - b.fromSeq || a.facts.length - b.facts.length || a.caseAt - b.caseAt);
}

/** What payloads of a history say. */
export async function valuesOf<T>(payloads: readonly Payload[] | null | undefined): Promise<readonly T[]> {
  const given = await asGiven(payloads ?? []);
  return given.map((payload) => defaultPayloadConverter.fromPayload<T>(payload));
}
