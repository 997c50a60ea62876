import type { Client } from '@temporalio/client';
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';

/**
 * Carries the installation's id in the process engine: a process that nobody ever works on. It stands in the engine's own
 * data, and needs no right beyond those with which assessments are started (a namespace's own data need an administrator).
 */
const markerId = 'installation';

/** Which installation the engine's namespace belongs to; null when it was never marked. */
export async function markOf(client: Client): Promise<string | null> {
  try {
    const { memo } = await client.workflow.getHandle(markerId).describe();
    const id = memo?.['installation'];
    return typeof id === 'string' ? id : null;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

/** Marks a namespace, unless somebody did before; returns the mark that stands. */
export async function mark(client: Client, installation: string): Promise<string> {
  try {
    await client.workflow.start('installation', {
      workflowId: markerId,
      // Nobody listens there.
      taskQueue: 'selaras-installation',
      memo: { installation },
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
    return installation;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return (await markOf(client)) ?? installation;
    throw error;
  }
}
