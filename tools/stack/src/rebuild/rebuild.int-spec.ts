import { describe, expect, it } from '@jest/globals';
import { waitFor } from '@selaras/testing';
import pg from 'pg';
import { MiniWorld, actors, quietRound } from '../world/mini-world.js';
import { withTestStack } from '../testing/test-stack.js';
import { runRebuildCommand } from '../installation/rebuild-command.js';

/** The log and what is derived from it, as an operator would compare it. */
const tables = {
  fact: 'SELECT workflow_id, seq, type, data, hash FROM fact WHERE assessment = $1 ORDER BY 1, 2',
  view: 'SELECT kind, id, body, doc FROM view WHERE assessment = $1 ORDER BY 1, 2',
  waiting: 'SELECT id, what, items, until FROM waiting_on WHERE assessment = $1 ORDER BY 1',
  workflow: 'SELECT workflow_id, seq, hash, next_due, closed FROM workflow WHERE assessment = $1 ORDER BY 1',
} as const;

describe('a database that was set back', () => {
  it('gets its log again from the histories of the processes', async () => {
    await withTestStack(async (stack) => {
      const key = 'set-back';
      const world = await MiniWorld.create(stack, key, {
        clock: 'live',
        startAt: null,
        ...quietRound,
      });
      await world.launch(() => ({
        startsAt: new Date(Date.now() + 10_000).toISOString(),
        endsAt: new Date(Date.now() + 3_600_000).toISOString(),
      }));
      await waitFor('the assignments', () => world.has('ItemAssigned'));
      await world.act(actors.mainA, 'dossier.accept', { bodyCode: 'A' }, { indicators: ['1.1', '1.2'] });
      await waitFor('the acceptance noted', () => world.has('AcceptanceNoted'));
      const client = new pg.Client({ connectionString: stack.databaseUrl });
      await client.connect();
      try {
        const all = async (): Promise<object> =>
          Object.fromEntries(
            await Promise.all(
              Object.entries(tables).map(async ([name, sql]) => [name, (await client.query(sql, [key])).rows] as const),
            ),
          );
        const before = await all();
        // As a backup of a minute ago would have it: one process is gone, another ends earlier.
        await client.query(`BEGIN; SET LOCAL session_replication_role = 'replica';
          DELETE FROM fact WHERE workflow_id = 'assessment/${key}/body/A';
          DELETE FROM workflow WHERE workflow_id = 'assessment/${key}/body/A';
          DELETE FROM view WHERE workflow_id = 'assessment/${key}/body/A';
          DELETE FROM waiting_on WHERE workflow_id = 'assessment/${key}/body/A';
          COMMIT;`);
        const lines: string[] = [];
        const env = {
          DATABASE_URL: stack.databaseUrl,
          TEMPORAL_ADDRESS: stack.temporal.address,
          TEMPORAL_NAMESPACE: stack.temporal.namespace,
        };
        const rebuild = () => runRebuildCommand({ argv: [key], env, say: (line) => lines.push(line) });
        expect(await rebuild()).toBe(0);
        expect(lines).toEqual([expect.stringMatching(/body\/A: \d+ facts added$/)]);
        expect(await all()).toEqual(before);
        expect(await rebuild()).toBe(0);
        expect(lines.at(-1)).toMatch(/everything/);
        expect(await world.read('/facts/verify')).toMatchObject({ violations: [] });
      } finally {
        await client.end();
      }
    });
  }, 240_000);
});
