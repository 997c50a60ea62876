import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { runSeed } from '@selaras/stack';
import type { Stack } from '@selaras/stack';
import { withTestStack } from '@selaras/stack/testing';
import { collectAccountInput } from './collect.js';
import { loadCaseFile } from './load.js';
import { replayCase } from './replay.js';
import { simulateCase } from './simulate.js';
import { differences } from './testing/differences.js';
import type { Course } from './testing/differences.js';
import { randomCase } from './testing/random-case.js';

/** More by hand: `SELARAS_CASES=200 npm test -- integration tools/case/src/random-cases.int-spec.ts`. */
const count = Number(process.env['SELARAS_CASES'] ?? 5);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'selaras-random-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The log as it was recorded: what the api shows of it keeps back the answers that no body has submitted yet. */
async function recorded(stack: Stack, assessment: string): Promise<Course['facts']> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Omit<Course['facts'][number], 'at'> & { readonly at: string }>(
      `SELECT workflow_id AS "workflowId", seq, type, case_at AS at, actor AS by, data FROM fact WHERE assessment = $1`,
      [assessment],
    );
    return rows.map((row) => ({ ...row, at: Number(row.at) }));
  } finally {
    await client.end();
  }
}

/** Everything in which the check by the rules alone and the replay on real services part. */
async function partings(stack: Stack, seed: number): Promise<readonly string[]> {
  const file = join(folder, `${seed}.json`);
  writeFileSync(file, JSON.stringify(randomCase(seed)));
  const loaded = loadCaseFile(file);
  const byRules = simulateCase(loaded);
  const warned = byRules.steps.flatMap(({ index, warnings }) => warnings.map(({ code }) => `${index} ${code}`));
  const strayed = byRules.steps.filter(({ asExpected }) => !asExpected);
  const replay = await replayCase({
    loaded,
    apiUrl: stack.apiUrl,
    operatorPassword: stack.operatorPassword,
    accountPassword: stack.demoPassword,
  });
  const real = await collectAccountInput({
    client: replay.client,
    inboxUrl: stack.inboxUrl,
    assessment: replay.assessment,
  });
  return [
    ...strayed.map(({ index, refused }) => `step ${index}: ${refused?.code ?? 'accepted'} by the rules`),
    ...replay.violations,
    ...warned.filter((line) => !replay.warnings.includes(line)).map((line) => `- warning ${line}`),
    ...replay.warnings.filter((line) => !warned.includes(line)).map((line) => `+ warning ${line}`),
    ...real.chainViolations,
    ...differences(byRules, { ...real, facts: await recorded(stack, replay.assessment) }),
  ].map((line) => `seed ${seed}: ${line}`);
}

describe('what --check says of a case', () => {
  it(
    'is what real services do: refusals, warnings, facts and notices of random cases',
    async () => {
      const first = runSeed('random cases');
      await withTestStack(async (stack) => {
        for (let seed = first; seed < first + count; seed += 1) expect(await partings(stack, seed)).toEqual([]);
      });
    },
    120_000 + count * 60_000,
  );
});
