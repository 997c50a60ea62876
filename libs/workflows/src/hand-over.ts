import type { Delivery, OutboxItem } from '@selaras/contracts';
import { searchAttributes, taskQueue, workflowTypes } from '@selaras/contracts';
import type { WorkflowKind } from '@selaras/domain';
import {
  SearchAttributeType,
  WorkflowExecutionAlreadyStartedError,
  defineSearchAttributeKey,
  rootCause,
} from '@temporalio/common';
import {
  ParentClosePolicy,
  getExternalWorkflowHandle,
  isCancellation,
  log,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import { deliverSignal } from './handlers.js';

const assessmentAttribute = defineSearchAttributeKey(searchAttributes.assessment, SearchAttributeType.KEYWORD);
const bodyAttribute = defineSearchAttributeKey(searchAttributes.body, SearchAttributeType.KEYWORD);

/** Starts another process under its business id; one that runs already stays as it is. */
export async function startProcess(item: Extract<OutboxItem, { kind: 'start' }>, assessment: string): Promise<void> {
  try {
    await startChild(workflowTypes[item.workflow], {
      workflowId: item.id,
      taskQueue: workflowInfo().taskQueue || taskQueue,
      args: [item.run],
      // A continuation of the parent must not end its children; the parent's state remembers them.
      parentClosePolicy: ParentClosePolicy.ABANDON,
      typedSearchAttributes: [{ key: assessmentAttribute, value: assessment }, ...bodyOf(item.workflow, item.id)],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}

function bodyOf(kind: WorkflowKind, id: string): { readonly key: typeof bodyAttribute; readonly value: string }[] {
  const body = kind === 'dossier' ? id.split('/').at(-1) : undefined;
  return body === undefined ? [] : [{ key: bodyAttribute, value: body }];
}

/** Hands a message to another process; one that is over needs it no more. */
export async function sendMessage(message: Delivery): Promise<void> {
  try {
    await getExternalWorkflowHandle(message.to).signal(deliverSignal, message);
  } catch (error) {
    if (isCancellation(error)) throw error;
    // The receiver is over (a closed dossier, a held meeting): nobody is left to whom it could matter.
    log.warn('a message found no receiver', { to: message.to, id: message.id, error: rootCause(error) });
  }
}
