import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { draftSchema, profileSchema } from '@selaras/contracts';
import { ApiClient, type Stack } from '@selaras/stack';
import { recordedRows, recordInstallation, root, withRecordedInstallation } from '@selaras/stack/testing';
import pg from 'pg';
import { loadCaseFile } from './load.js';
import { operator, replayCase } from './replay.js';
import { replayAndAccount } from './run.js';
import { runningRound } from './testing/running-round.js';

/** Running rounds as the code of each format recorded them; its README says when one is added. */
const fixtures = join(root, 'tools', 'case', 'fixtures');
/** `SELARAS_RECORD_ROUND=name`: records one in the format of today's code, and goes on with it as with the others. */
const record = process.env['SELARAS_RECORD_ROUND'] ?? '';
const formats = new Set([
  ...readdirSync(fixtures, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : [])),
  ...(record === '' ? [] : [record]),
]);

/** What the test has to know of a recorded installation, beside what stands in it. */
interface Recorded {
  /** The case is played once under each of these. */
  readonly prefixes: readonly string[];
  /** Somebody is logged in, and has begun to write in each round. */
  readonly cookie: string;
  readonly draft: { readonly form: string; readonly matter: string; readonly base: number; readonly fields: object };
}

/** Two rounds of one case, each stopped on another day: in the middle of collecting, and while the silence runs. */
const rounds = [
  { prefix: 'collecting-', until: '2024-01-17', morning: '2024-01-18' },
  { prefix: 'consulting-', until: '2024-03-04', morning: '2024-03-05' },
] as const;
const writer = 'b.main';
const draft = { form: 'answer', matter: '2.1', base: 0, fields: { text: 'Written, and not sent.' } };

async function recordRounds(folder: string): Promise<void> {
  await recordInstallation(folder, async (stack) => {
    // Small histories: some processes stand in a state that was carried over.
    writeFileSync(
      join(folder, 'case.json'),
      `${JSON.stringify({ ...runningRound(), continueAfterEvents: 100 }, null, 1)}\n`,
    );
    const loaded = loadCaseFile(join(folder, 'case.json'));
    const { apiUrl, operatorPassword, demoPassword } = stack;
    const played = await Promise.all(
      rounds.map(({ prefix, until }) =>
        replayCase({
          loaded: { ...loaded, steps: loaded.steps.filter(({ at }) => at.slice(0, 10) <= until) },
          apiUrl,
          operatorPassword,
          accountPassword: demoPassword,
          keyPrefix: prefix,
        }),
      ),
    );
    expect(played.flatMap(({ violations }) => violations)).toEqual([]);
    // What is owed on the next morning stands in the ledger, and nobody sends it: the clock waits for that.
    await stack.apps.notifier.stop();
    const asOperator = new ApiClient({ apiUrl, passwordOf: () => operatorPassword, giveUpMs: 1_000 });
    await Promise.all(
      rounds.map(({ prefix, morning }) => {
        const path = `/api/assessments/${prefix}${loaded.key}/clock`;
        const moved = asOperator.call(operator, { method: 'POST', path, body: { to: `${morning}T09:00:00+07:00` } });
        return expect(moved).rejects.toThrow('notices have not gone out yet');
      }),
    );
    const client = new ApiClient({ apiUrl, passwordOf: () => demoPassword });
    for (const { prefix } of rounds) {
      const { form, matter, ...body } = draft;
      const path = `/api/assessments/${prefix}${loaded.key}/drafts/${form}/${matter}`;
      await client.must(writer, { method: 'PUT', path, body });
    }
    const known: Recorded = {
      prefixes: rounds.map(({ prefix }) => prefix),
      cookie: await client.cookieOf(writer),
      draft,
    };
    writeFileSync(join(folder, 'recorded.json'), `${JSON.stringify(known, null, 1)}\n`);
  });
}

async function goOn(folder: string): Promise<void> {
  const loaded = loadCaseFile(join(folder, 'case.json'));
  const known = JSON.parse(readFileSync(join(folder, 'recorded.json'), 'utf8')) as Recorded;
  const { form, matter } = known.draft;
  await withRecordedInstallation(folder, async (stack) => {
    const read = async (prefix: string, path: string): Promise<unknown> => {
      const url = new URL(`/api/assessments/${prefix}${loaded.key}${path}`, stack.apiUrl);
      const reply = await fetch(url, { headers: { cookie: known.cookie } });
      expect([path, reply.status]).toEqual([path, 200]);
      return reply.json();
    };
    for (const prefix of known.prefixes) {
      expect(draftSchema.parse(await read(prefix, `/drafts/${form}/${matter}`))).toMatchObject(known.draft);
    }
    // Whatever went on before is asked for again under its key, and answered as it was; then the script goes on.
    const accounts = await Promise.all(
      known.prefixes.map(async (keyPrefix) => {
        const { account } = await replayAndAccount({ loaded, stack, say: () => undefined, keyPrefix });
        return account;
      }),
    );
    for (const account of accounts) {
      expect(account).toMatchObject({
        violations: [],
        indicators: { total: loaded.framework.indicators.length },
        notices: { duplicates: 0, repeats: 0, lost: 0, onNonWorkingDays: 0, maxPerPersonPerDay: 1 },
      });
      expect(account?.stages.map(({ name }) => name).slice(-2)).toEqual(['published', 'closed']);
    }
    for (const prefix of known.prefixes) {
      expect(profileSchema.parse(await read(prefix, '/profile'))).toMatchObject({ status: 'published' });
    }
    await nothingIsLost(stack, folder);
  });
}

type Row = Readonly<Record<string, unknown>>;

/** Every fact and text stands as it was written; every notice that was owed has come to an end. */
async function nothingIsLost({ databaseUrl }: Stack, folder: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { fact = [], content = [], notice = [] } = recordedRows(folder);
    for (const [table, then] of [
      ['fact', fact],
      ['content', content],
    ] as const) {
      expect(then.length).toBeGreaterThan(0);
      const { rows } = await client.query<{ id: string; row: Row }>(
        `SELECT t.id::text AS id, to_jsonb(t) AS row FROM "${table}" t WHERE t.id::text = ANY($1::text[])`,
        [then.map(({ id }) => String(id))],
      );
      const now = new Map(rows.map(({ id, row }) => [id, row]));
      // A table may have more columns by now; what stood in the others stands.
      for (const row of then) expect(now.get(String(row['id']))).toMatchObject(row);
    }
    const owed = notice.flatMap(({ id, state }) => (state === 'pending' || state === 'queued' ? [id] : []));
    expect(owed.length).toBeGreaterThan(0);
    const { rows: ends } = await client.query<{ state: string }>(
      `SELECT coalesce(m.state, n.state) AS state FROM notice n LEFT JOIN message m ON m.id = n.message
       WHERE n.id = ANY($1::uuid[])`,
      [owed],
    );
    expect(ends).toHaveLength(owed.length);
    expect(ends.filter(({ state }) => state !== 'sent' && state !== 'suppressed')).toEqual([]);
  } finally {
    await client.end();
  }
}

describe('a running round that the code of an earlier day recorded', () => {
  if (record !== '') it(`${record} is recorded`, () => recordRounds(join(fixtures, record)), 600_000);

  it('stands here in the format with which the promise began', () => {
    expect([...formats]).toContain('2026-11');
  });

  it.each([...formats])(
    '%s: goes on to its publication, and nothing of it is lost',
    (name) => goOn(join(fixtures, name)),
    300_000,
  );
});
