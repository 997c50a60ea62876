import type { ExchangeReply } from '@selaras/contracts';
import { exchangeFailures, handlerNames, searchAttributes, workflowTypes } from '@selaras/contracts';
import type { CommandOutcome } from '@selaras/contracts';
import type { Client } from '@temporalio/client';
import {
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure, SearchAttributeType, defineSearchAttributeKey } from '@temporalio/common';
import type { EnginePort, Exchanged, StartItem } from './ports.js';

const exchangeMs = 10_000;
const startMs = 10_000;
const assessmentAttribute = defineSearchAttributeKey(searchAttributes.assessment, SearchAttributeType.KEYWORD);
const bodyAttribute = defineSearchAttributeKey(searchAttributes.body, SearchAttributeType.KEYWORD);

/** The process engine behind the ports: Temporal's client. */
export function temporalEngine(client: Client, taskQueue: string): EnginePort {
  return {
    async exchange(workflowId, input) {
      try {
        const reply = await client.withDeadline(Date.now() + exchangeMs, () =>
          client.workflow
            .getHandle(workflowId)
            .executeUpdate<ExchangeReply, [typeof input]>(handlerNames.exchange, { args: [input] }),
        );
        return { kind: 'done', reply };
      } catch (error) {
        return exchangedOf(error);
      }
    },
    async start(item) {
      try {
        await client.withDeadline(Date.now() + startMs, () => start(client, taskQueue, item));
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    },
  };
}

async function start(client: Client, taskQueue: string, { workflow, to, run }: StartItem): Promise<void> {
  const body = workflow === 'dossier' ? to.split('/').at(-1) : undefined;
  await client.workflow.start(workflowTypes[workflow], {
    taskQueue,
    workflowId: to,
    args: [run],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    typedSearchAttributes: [
      { key: assessmentAttribute, value: run.assessment },
      ...(body === undefined ? [] : [{ key: bodyAttribute, value: body }]),
    ],
  });
}

/** What a failed update means, as far as that is certain. */
function exchangedOf(error: unknown): Exchanged {
  if (error instanceof WorkflowNotFoundError) return { kind: 'notRunning' };
  const failure = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  if (!(failure instanceof ApplicationFailure)) throw error;
  const detail: unknown = failure.details?.[0];
  // The workflow continued as new, or ended, between accepting the update and answering it.
  if (failure.type === 'AcceptedUpdateCompletedWorkflow') return { kind: 'interrupted' };
  if (failure.type === exchangeFailures.nothing) return { kind: 'nothing' };
  if (failure.type === exchangeFailures.refused) {
    // Written by our own workflows, in this very version.
    return { kind: 'refused', outcomes: (Array.isArray(detail) ? detail : []) as readonly CommandOutcome[] };
  }
  return {
    kind: 'rejected',
    code: failure.type ?? '',
    details: detail !== null && typeof detail === 'object' && !Array.isArray(detail) ? { ...detail } : {},
  };
}
