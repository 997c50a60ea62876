import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createDataSource, runMigrations } from '@selaras/persistence';
import { connectClient } from '@selaras/platform';
import { waitFor } from '@selaras/testing';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { prepareNamespace } from '../services/temporal.js';
import { MiniWorld, actors, quietRound } from '../world/mini-world.js';
import { withTestStack } from '../testing/test-stack.js';
import { bringTogether } from './bring-together.js';
import { pairUp } from './pair.js';
import { standingOf } from './standing.js';

describe('database and process engine', () => {
  it('are one installation; a stranger, an older database and an older engine are told before anything runs', async () => {
    await withTestStack(async (stack) => {
      const { address, namespace } = stack.temporal;
      const world = await MiniWorld.create(stack, 'round', { clock: 'live', startAt: null, ...quietRound });
      await world.launch(() => ({
        startsAt: new Date(Date.now() + 10_000).toISOString(),
        endsAt: new Date(Date.now() + 3_600_000).toISOString(),
      }));
      await waitFor('the assignments to both bodies', async () => {
        const assigned = (await world.facts()).filter(({ type }) => type === 'ItemAssigned');
        return new Set(assigned.map(({ workflow }) => workflow)).size === 2;
      });
      await world.act(actors.mainA, 'dossier.accept', { bodyCode: 'A' }, { indicators: ['1.1', '1.2'] });
      await waitFor('the acceptance noted', () => world.has('AcceptanceNoted'));
      // Whoever comes next tells the process what stands in the log.
      await world.act(actors.mainB, 'dossier.accept', { bodyCode: 'B' }, { indicators: ['2.1'] });

      const ds = await createDataSource({ url: stack.databaseUrl }).initialize();
      const { client, connection } = await connectClient({ address, namespace });
      const lines: string[] = [];
      const together = (database: DataSource, mend = {}, temporal = { address, namespace }): Promise<void> =>
        bringTogether({
          dataSource: database,
          temporal,
          migrate: async (source) => void (await runMigrations(source)),
          places: { database: 'the database of the test', engine: 'its engine' },
          mend,
          say: (line) => void lines.push(line),
        });
      try {
        // Neither was told apart before: they become one, and stay so.
        expect(await settled(ds, client)).toMatchObject({ kind: 'one' });
        const first = await pairUp(ds, client);
        expect(await pairUp(ds, client)).toEqual(first);
        await together(ds);

        await strangerIsTold(stack.databaseUrl, together);
        await emptyEngineIsTold(ds, address, together);

        // A backup of before the acceptance.
        const dossier = 'assessment/round/body/A';
        const [{ seq }] = (await ds.query('SELECT seq FROM workflow WHERE workflow_id = $1', [dossier])) as [
          { seq: number },
        ];
        await ds.query(`BEGIN; SET LOCAL session_replication_role = 'replica';
          DELETE FROM fact WHERE workflow_id = '${dossier}' AND seq > 1;
          UPDATE workflow w SET seq = 1, hash = f.hash FROM fact f
            WHERE w.workflow_id = '${dossier}' AND f.workflow_id = w.workflow_id AND f.seq = 1;
          COMMIT`);
        const behind = await pairUp(ds, client);
        expect(behind).toMatchObject({ kind: 'databaseBehind', processes: [{ workflowId: dossier }], unknown: [] });
        await expect(together(ds)).rejects.toThrow(
          /older day than the process engine .*lacks at least \d+ facts[^]*--rebuild-log/,
        );
        await together(ds, { rebuild: true });
        expect(lines).toEqual([expect.stringMatching(/body\/A: \d+ facts added$/)]);
        expect(await ds.query('SELECT seq FROM workflow WHERE workflow_id = $1', [dossier])).toEqual([{ seq }]);
        expect(await pairUp(ds, client)).toEqual(first);
        await expect(together(ds, { giveUp: ['round'] })).rejects.toThrow(/the database knows the assessment round/);

        // The log has more than the process ever handed out: the engine was set back.
        await ds.query('UPDATE workflow SET seq = seq + 40 WHERE workflow_id = $1', [dossier]);
        await expect(together(ds)).rejects.toThrow(
          /the process engine .* lacks what the log .* has: assessment\/round\/body\/A/,
        );
        await ds.query('UPDATE workflow SET seq = seq - 40 WHERE workflow_id = $1', [dossier]);

        expect(await standingOf(client, dossier)).toMatchObject({ ended: false });

        // A backup of before the assessment: it can only be given up, by name.
        await ds.query(`TRUNCATE workflow, fact, view, waiting_on, assessment, membership, outbox, request CASCADE`);
        await expect(together(ds)).rejects.toThrow(/round: the database knows no such assessment[^]*--give-up KEY/);
        await together(ds, { giveUp: ['round'] });
        expect(lines).toContain(`${dossier}: ended`);
        expect(await standingOf(client, dossier)).toMatchObject({ ended: true });
      } finally {
        await ds.destroy();
        await connection.close();
      }
    });
  }, 240_000);
});

/** Visibility of the engine lags behind by a moment. */
async function settled(ds: DataSource, client: Client): Promise<unknown> {
  let last: unknown;
  await waitFor('the engine to show its processes', async () => {
    last = await pairUp(ds, client);
    return (last as { kind: string }).kind === 'one';
  });
  return last;
}

type Together = (
  database: DataSource,
  mend?: object,
  temporal?: { address: string; namespace: string },
) => Promise<void>;

/** Another database beside the engine: told, and not even migrated. */
async function strangerIsTold(databaseUrl: string, together: Together): Promise<void> {
  const other = await createDataSource({ url: databaseUrl, schema: 'elsewhere' }).initialize();
  try {
    await expect(together(other)).rejects.toThrow(
      /do not belong together: the database was never part of an installation/,
    );
    expect(await other.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'elsewhere'`)).toEqual([]);
  } finally {
    await other.destroy();
  }
}

/** The engine's file is gone, and another one is there in its place. */
async function emptyEngineIsTold(ds: DataSource, address: string, together: Together): Promise<void> {
  const namespace = `empty-${randomUUID()}`;
  await prepareNamespace(address, namespace);
  await expect(together(ds, {}, { address, namespace })).rejects.toThrow(
    /do not belong together: .*the engine was never part of an installation/,
  );
}
