import type { RecordInput } from '@selaras/contracts';
import { InstallationRepository, ViewRepository, recorder } from '@selaras/persistence';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { recordsInHistory } from './histories.js';

export interface Rebuilt {
  /** Facts that the log lacked, by process. */
  readonly added: ReadonlyMap<string, number>;
  /** Processes whose log could not be brought to what history says, and why. */
  readonly failed: ReadonlyMap<string, string>;
  /** Texts that the log names and the database does not have, by id: no history has them. */
  readonly lostTexts: readonly { readonly id: string; readonly workflowId: string }[];
}

const recordsAtOnce = 50;

/**
 * Writes what the log of an assessment lacks of what its processes have in their histories; what stands there is
 * compared and left as it is. For a database that was set back (a backup, a replica that lagged behind its failed
 * primary). Reaches back as far as the engine keeps histories.
 */
export async function rebuildLog(client: Client, dataSource: DataSource, assessment: string): Promise<Rebuilt> {
  const write = recorder(dataSource);
  const views = new ViewRepository(dataSource);
  const added = new Map<string, number>();
  const failed = new Map<string, string>();
  for (const [workflowId, records] of await recordsInHistory(client, assessment)) {
    const before = (await views.workflow(workflowId))?.seq ?? 0;
    try {
      for (const batch of batchesOf(records)) await write(batch);
    } catch (error) {
      failed.set(workflowId, error instanceof Error ? error.message : String(error));
    }
    const after = (await views.workflow(workflowId))?.seq ?? 0;
    if (after > before) added.set(workflowId, after - before);
  }
  return { added, failed, lostTexts: await new InstallationRepository(dataSource).lostTexts(assessment) };
}

function batchesOf(records: readonly RecordInput[]): readonly (readonly RecordInput[])[] {
  return Array.from({ length: Math.ceil(records.length / recordsAtOnce) }, (_, n) =>
    records.slice(n * recordsAtOnce, (n + 1) * recordsAtOnce),
  );
}

/** What came of it, line by line, for the operator. */
export function linesOf(assessment: string, { added, failed, lostTexts }: Rebuilt): readonly string[] {
  return [
    ...[...added].map(([workflowId, facts]) => `${workflowId}: ${facts} facts added`),
    ...[...failed].map(([workflowId, why]) => `${workflowId}: ${why}`),
    ...lostTexts.map(({ id, workflowId }) => `${workflowId}: the text ${id} is lost, it was written after the backup`),
    ...(added.size + failed.size === 0 ? [`${assessment}: the log has everything that the histories have.`] : []),
  ];
}
