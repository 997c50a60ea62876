import type { EntityManager } from 'typeorm';
import { takeClaimLock } from './claim.js';

/**
 * Takes back what steps that history does not have owed to people, as far as no sender has ever held it. Runs in the
 * transaction that replaces those steps, so that the true step may raise the same notice again.
 */
export async function withdrawNotices(
  manager: EntityManager,
  lost: { readonly assessment: string; readonly workflowId: string; readonly fromSeq: number },
): Promise<void> {
  const raised = [lost.assessment, lost.workflowId, lost.fromSeq] as const;
  // Nobody may put one of them into a message meanwhile.
  await takeClaimLock(manager);
  const messages = await manager.query<{ id: string }[]>(
    `SELECT id FROM message WHERE state = 'queued' AND attempt = 0 AND id IN (
       SELECT message FROM notice WHERE assessment = $1 AND workflow_id = $2 AND seq >= $3 AND state = 'queued')
     ORDER BY id FOR UPDATE`,
    [...raised],
  );
  const ids = messages.map((row) => row.id);
  await manager.query(
    `DELETE FROM notice WHERE assessment = $1 AND workflow_id = $2 AND seq >= $3
       AND (state = 'pending' OR (state = 'queued' AND message = ANY($4::uuid[])))`,
    [...raised, ids],
  );
  // An empty message would keep its key from the one that the true step may need.
  await manager.query(
    `DELETE FROM message m WHERE m.id = ANY($1::uuid[]) AND NOT EXISTS (SELECT 1 FROM notice n WHERE n.message = m.id)`,
    [ids],
  );
}
