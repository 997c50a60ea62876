import type { CarryInput, ExchangeInput, ExchangeReply, RecordInput, RunInput } from '@selaras/contracts';
import type { Client } from '@temporalio/client';
import { isGrpcServiceError } from '@temporalio/client';
import { valuesOf } from '../rebuild/histories.js';

/** What the history of a process says of the log. */
export interface Standing {
  /** Last fact that the process knows to stand in the log: it hands out nothing older any more. */
  readonly confirmed: number;
  /** Last fact that ever left it. The log cannot have more. */
  readonly handedOut: number;
  /** The process runs no more. The engine's list of those that run says so only a moment later. */
  readonly ended: boolean;
}

const eventsAtOnce = 50;
/** With one of them a process ends for good; a run that is continued as new ends otherwise. */
const endings = [
  'workflowExecutionCompletedEventAttributes',
  'workflowExecutionFailedEventAttributes',
  'workflowExecutionTimedOutEventAttributes',
  'workflowExecutionCanceledEventAttributes',
  'workflowExecutionTerminatedEventAttributes',
] as const;
/** gRPC's code for "not found". */
const notFound = 5;

/**
 * Reads the end of a process's history, from the newest event back until it says both; null when the engine does not know
 * the process. No workflow code runs, so no worker is needed.
 */
export async function standingOf(client: Client, workflowId: string): Promise<Standing | null> {
  let confirmed: number | null = null;
  let handedOut: number | null = null;
  let ended: boolean | null = null;
  const more = (old: number | null, seq: number): number => Math.max(old ?? 0, seq);
  let nextPageToken: Uint8Array | null | undefined;
  do {
    const page = await client.workflowService
      .getWorkflowExecutionHistoryReverse({
        namespace: client.options.namespace,
        execution: { workflowId },
        maximumPageSize: eventsAtOnce,
        ...(nextPageToken == null ? {} : { nextPageToken }),
      })
      .catch((error: unknown) => {
        if (isGrpcServiceError(error) && error.code === notFound) return null;
        throw error;
      });
    if (page === null) return null;
    for (const event of page.history?.events ?? []) {
      ended ??= endings.some((ending) => event[ending] != null);
      const asked = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.args?.payloads;
      for (const { known } of await valuesOf<ExchangeInput>(asked)) confirmed = more(confirmed, known);
      const replied = event.workflowExecutionUpdateCompletedEventAttributes?.outcome?.success?.payloads;
      for (const { records } of await valuesOf<ExchangeReply>(replied)) {
        for (const record of records) handedOut = more(handedOut, endOf(record));
      }
      const carried = event.activityTaskScheduledEventAttributes?.input?.payloads;
      for (const { records } of await valuesOf<CarryInput>(carried)) {
        for (const record of records) handedOut = more(handedOut, endOf(record));
      }
      const written = event.activityTaskCompletedEventAttributes?.result?.payloads;
      for (const { seq } of await valuesOf<{ readonly seq: number }>(written)) confirmed = more(confirmed, seq);
      const begun = event.workflowExecutionStartedEventAttributes?.input?.payloads;
      for (const { resume } of await valuesOf<RunInput<unknown, unknown>>(begun)) {
        const [oldest] = resume?.pending ?? [];
        confirmed = more(confirmed, oldest === undefined ? (resume?.seq ?? 0) : oldest.fromSeq - 1);
        handedOut = more(handedOut, resume?.seq ?? 0);
      }
    }
    nextPageToken = page.nextPageToken;
  } while ((confirmed === null || handedOut === null) && nextPageToken != null && nextPageToken.length > 0);
  return { confirmed: confirmed ?? 0, handedOut: Math.max(handedOut ?? 0, confirmed ?? 0), ended: ended ?? false };
}

function endOf(record: RecordInput): number {
  return record.fromSeq + record.facts.length - 1;
}
