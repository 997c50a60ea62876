import { InstallationRepository } from '@selaras/persistence';
import { connectClient } from '@selaras/platform';
import type { TemporalSettings } from '@selaras/platform';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { linesOf, rebuildLog } from '../rebuild/rebuild.js';
import { Unusable, firstLine } from '../services/failure.js';
import { markOf } from './marker.js';
import { pairUp, processesIn, saysOf } from './pair.js';

/** What the person wants done about a database that comes from an older day. */
export interface Mend {
  /** Write what the log lacks from the histories of the processes. */
  readonly rebuild?: boolean;
  /** Assessments whose processes are to be ended, because the database does not know them any more. */
  readonly giveUp?: readonly string[];
}

interface Together {
  readonly dataSource: DataSource;
  readonly temporal: TemporalSettings;
  readonly migrate: (dataSource: DataSource) => Promise<void>;
  /** For the person: where both are. */
  readonly places: { readonly database: string; readonly engine: string };
  readonly mend: Mend;
  readonly say: (line: string) => void;
}

/**
 * Makes sure that database and process engine are of one installation and of one day, before anything runs on them, and
 * brings the schema up to date in between: not even that is written into another installation's database.
 *
 * @throws Unusable with what can be done
 */
export async function bringTogether(options: Together): Promise<void> {
  const { dataSource, temporal, places, mend, say } = options;
  const { client, connection } = await connectClient(temporal).catch((error: unknown) => {
    throw new Unusable(
      `the process engine (${places.engine}) does not answer: ${firstLine(error)}. Start it and run the command again.`,
    );
  });
  try {
    const [database, engine] = [await new InstallationRepository(dataSource).id(), await known(client)];
    if (engine !== null && engine !== database) {
      throw new Unusable(saysOf({ kind: 'strangers', database, engine }, places) ?? '');
    }
    await options.migrate(dataSource);
    for (const key of mend.giveUp ?? []) await giveUp(client, dataSource, key, say);
    let pairing = await pairUp(dataSource, client);
    if (pairing.kind === 'databaseBehind' && mend.rebuild === true) {
      const lost = new Set(pairing.unknown);
      const keys = [...new Set(pairing.processes.map(({ assessment }) => assessment))].filter((key) => !lost.has(key));
      for (const key of keys) for (const line of linesOf(key, await rebuildLog(client, dataSource, key))) say(line);
      pairing = await pairUp(dataSource, client);
    }
    const problem = saysOf(pairing, places);
    if (problem !== null) throw new Unusable(problem);
  } finally {
    await connection.close();
  }
}

/** A namespace that was made a moment ago is not known to all parts of a server at once. */
async function known(client: Client): Promise<string | null> {
  for (const until = Date.now() + 20_000; ;) {
    try {
      return await markOf(client);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'NamespaceNotFoundError' || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/**
 * Ends the processes of an assessment that the database does not know.
 *
 * @throws Unusable when the database knows it: then it is no loss to end it, but an accident
 */
export async function giveUp(
  client: Client,
  dataSource: DataSource,
  key: string,
  say: (line: string) => void,
): Promise<void> {
  if ((await new InstallationRepository(dataSource).assessments()).includes(key)) {
    throw new Unusable(`the database knows the assessment ${key}: only what it does not know can be given up.`);
  }
  for (const [workflowId, assessment] of await processesIn(client)) {
    if (assessment !== key) continue;
    await client.workflow.getHandle(workflowId).terminate('given up by the operator: the database does not know it');
    say(`${workflowId}: ended`);
  }
}
