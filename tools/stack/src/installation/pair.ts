import { randomUUID } from 'node:crypto';
import { searchAttributes } from '@selaras/contracts';
import { InstallationRepository } from '@selaras/persistence';
import type { Client } from '@temporalio/client';
import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import { mark, markOf } from './marker.js';
import { standingOf } from './standing.js';

/** How database and process engine stand to each other. */
export type Pairing =
  | { readonly kind: 'one'; readonly installation: string }
  /** They were made for different installations, or one of them is new or empty while the other is not. */
  | { readonly kind: 'strangers'; readonly database: string | null; readonly engine: string | null }
  /** The log lacks what it had: the database comes from an older day than the engine. */
  | { readonly kind: 'databaseBehind'; readonly processes: readonly Behind[]; readonly unknown: readonly string[] }
  /** The log has what no process ever handed out: the engine comes from an older day, or lost processes. */
  | { readonly kind: 'engineBehind'; readonly processes: readonly string[] };

export interface Behind {
  readonly workflowId: string;
  readonly assessment: string;
  /** Facts that the log is known to have had. */
  readonly facts: number;
}

/** Histories that are read at once. */
const atOnce = 10;

/**
 * Compares a database with a process engine, before anything runs on them. Two that are new, or that were never told
 * apart, become one installation here. Nothing else is written.
 */
export async function pairUp(dataSource: DataSource, client: Client): Promise<Pairing> {
  const log = new InstallationRepository(dataSource);
  const [database, engine, logged, running] = await Promise.all([
    log.id(),
    markOf(client),
    log.processes(),
    processesIn(client),
  ]);
  const strangers: Pairing = { kind: 'strangers', database, engine };
  if (engine !== null && engine !== database) return strangers;
  // An engine that knows none of the processes that are open is another one, or was emptied.
  if (engine === null && logged.some(({ closed }) => !closed) && running.size === 0) return strangers;
  if (database === null && logged.length === 0 && running.size > 0) return strangers;
  // The database first: one that is marked and whose engine is not goes on here after a crash in between.
  const installation = await log.found(database ?? randomUUID());
  if ((await mark(client, installation)) !== installation) return strangers;

  const limited = pLimit(atOnce);
  const byId = new Map(logged.map((process) => [process.workflowId, process]));
  const assessments = new Set(await log.assessments());
  const behind: Behind[] = [];
  const lost: string[] = [];
  const look = async (workflowId: string, assessment: string): Promise<void> => {
    const standing = await standingOf(client, workflowId);
    // Given up a moment ago: the list of those that run still had it.
    if (standing?.ended === true && !byId.has(workflowId)) return;
    const seq = byId.get(workflowId)?.seq ?? 0;
    if (standing === null || standing.handedOut < seq) lost.push(workflowId);
    else if (standing.confirmed > seq) behind.push({ workflowId, assessment, facts: standing.confirmed - seq });
  };
  // What is over is looked at no more: the engine forgets it after some time.
  const open = logged.filter(({ closed }) => !closed).map(({ workflowId, assessment }) => [workflowId, assessment]);
  const unknown = [...running].filter(([workflowId]) => !byId.has(workflowId));
  await Promise.all([...open, ...unknown].map(([id = '', key = '']) => limited(() => look(id, key))));
  if (behind.length > 0) {
    return {
      kind: 'databaseBehind',
      processes: behind.sort((a, b) => a.workflowId.localeCompare(b.workflowId)),
      unknown: [...new Set(behind.map(({ assessment }) => assessment))].filter((key) => !assessments.has(key)).sort(),
    };
  }
  if (lost.length > 0) return { kind: 'engineBehind', processes: lost.sort() };
  return { kind: 'one', installation };
}

/** Processes of ours that run in the engine, and the assessments that they belong to. */
export async function processesIn(client: Client): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const query = `ExecutionStatus = 'Running' AND ${searchAttributes.assessment} IS NOT NULL`;
  for await (const { workflowId } of client.workflow.list({ query })) {
    // `assessment/KEY` and `assessment/KEY/…`.
    found.set(workflowId, workflowId.split('/')[1] ?? workflowId);
  }
  return found;
}

/** What is wrong and what can be done, for the person who starts the whole; null when nothing is. */
export function saysOf(
  pairing: Pairing,
  places: { readonly database: string; readonly engine: string },
): string | null {
  const { database, engine } = places;
  switch (pairing.kind) {
    case 'one':
      return null;
    case 'strangers':
      return `the database (${database}) and the process engine (${engine}) do not belong together: ${made('the database', pairing.database)}, ${made('the engine', pairing.engine)}. Nothing was started. Start the one that belongs to the other, or begin anew with both of them empty (npm start -- --fresh throws away what this folder made).`;
    case 'databaseBehind': {
      const { processes, unknown } = pairing;
      const facts = processes.reduce((sum, process) => sum + process.facts, 0);
      const keys = [...new Set(processes.map((process) => process.assessment))].filter((key) => !unknown.includes(key));
      return [
        `the database (${database}) comes from an older day than the process engine (${engine}): its log lacks at least ${facts} facts of ${processes.length} processes. Nothing was started. Either restore the newest backup, or go on from this one:`,
        ...(keys.length === 0
          ? []
          : [
              `  - ${keys.join(', ')}: the log can be written anew from the histories of the processes (npm start -- --rebuild-log, or npm run rebuild-log -- --all for a deployment). Lost is what stands in no history: texts written since the backup (the command names each), accounts, passwords and log-ins; notices of that time may go out again.`,
            ]),
        ...(unknown.length === 0
          ? []
          : [
              `  - ${unknown.join(', ')}: the database knows no such assessment, so it is lost as a whole. End its processes with npm start -- --give-up KEY, or npm run rebuild-log -- --give-up KEY.`,
            ]),
      ].join('\n');
    }
    case 'engineBehind':
      return `the process engine (${engine}) lacks what the log of the database (${database}) has: ${listed(pairing.processes)}. It was set back, or emptied. Nothing was started. Restore the engine's own data of the same day as the database's, or a backup of the database from that day.`;
  }
}

function made(what: string, id: string | null): string {
  return id === null ? `${what} was never part of an installation` : `${what} is of installation ${id.slice(0, 8)}`;
}

function listed(names: readonly string[]): string {
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}
