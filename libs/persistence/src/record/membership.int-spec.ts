import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FactBase } from '@selaras/domain';
import { wib } from '@selaras/testing';
import { recorder } from './recorder.js';
import { LetterRepository } from '../people/letter.repository.js';
import { fact, seedAssessment, step } from '../testing/builders.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';

const key = 'anggota';
const at = wib('2023-06-19T09:00');
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.ds.query('TRUNCATE fact, workflow, membership, assessment CASCADE');
  await seedAssessment(database.ds, { key });
});

const part = (person: string, role: string, body: string | null = 'BPS') => ({ person, role, body });
const opened = (...members: readonly object[]) => fact('AssessmentOpened', at, { opened: { members } });
const joined = (...of: Parameters<typeof part>) => fact('MemberJoined', at, part(...of));
const left = (...of: Parameters<typeof part>) => fact('MemberLeft', at, part(...of));
const record = (fromSeq: number, ...facts: readonly FactBase[]) =>
  recorder(database.ds)([
    step(key, { workflowId: `assessment/${key}`, kind: 'assessment', fromSeq, facts, caseAt: at }),
  ]);
const members = async (): Promise<readonly string[]> =>
  (
    await database.ds.query<{ person: string; role: string; body: string | null }[]>(
      'SELECT person, role, body FROM membership WHERE assessment = $1 ORDER BY person, role',
      [key],
    )
  ).map(({ person, role, body }) => `${person} ${role} ${body ?? '-'}`);

describe('who takes part', () => {
  it('is what facts say, in their order, each counted once', async () => {
    await record(1, opened(part('narahubung', 'focalPoint'), part('koordinator', 'coordinator', 'KEMLU')));
    expect(await members()).toEqual(['koordinator coordinator KEMLU', 'narahubung focalPoint BPS']);
    await record(
      2,
      left('narahubung', 'focalPoint'),
      joined('narahubung', 'focalPoint', 'BPN'),
      joined('cadangan', 'observer', null),
    );
    expect(await members()).toEqual([
      'cadangan observer -',
      'koordinator coordinator KEMLU',
      'narahubung focalPoint BPN',
    ]);
    await record(
      5,
      joined('cadangan', 'focalPoint'),
      left('cadangan', 'focalPoint'),
      left('cadangan', 'observer', null),
    );
    expect(await members()).toEqual(['koordinator coordinator KEMLU', 'narahubung focalPoint BPN']);
    // Written again after an answer that was lost: nothing happens twice.
    await record(
      2,
      left('narahubung', 'focalPoint'),
      joined('narahubung', 'focalPoint', 'BPN'),
      joined('cadangan', 'observer', null),
    );
    expect(await members()).toEqual(['koordinator coordinator KEMLU', 'narahubung focalPoint BPN']);
  });

  it('stands in the security log: who gave or ended which role, where, each once', async () => {
    const [last] = await database.ds.query<{ id: string }[]>('SELECT coalesce(max(id), 0) AS id FROM security_event');
    await record(1, opened(part('koordinator', 'coordinator', 'KEMLU')));
    await record(2, joined('narahubung', 'focalPoint'), left('narahubung', 'focalPoint'));
    await record(2, joined('narahubung', 'focalPoint'), left('narahubung', 'focalPoint'));
    const events = await database.ds.query(
      `SELECT kind, person, by, assessment, body, details FROM security_event WHERE id > $1 ORDER BY id`,
      [last?.id],
    );
    const of = (person: string, body: string, details: object) => ({
      kind: 'roleChanged',
      person,
      by: 'koordinator',
      assessment: key,
      body,
      details,
    });
    expect(events).toEqual([
      of('koordinator', 'KEMLU', { role: 'coordinator', change: 'given' }),
      of('narahubung', 'BPS', { role: 'focalPoint', change: 'given' }),
      of('narahubung', 'BPS', { role: 'focalPoint', change: 'ended' }),
    ]);
  });

  it('closes the invitation of whoever holds no role any more, and of nobody else', async () => {
    const letters = new LetterRepository(database.ds);
    const waiting = async (): Promise<readonly string[]> =>
      (
        await database.ds.query<{ person: string }[]>(
          `SELECT person FROM letter WHERE kind = 'invitation' AND replaced_at IS NULL ORDER BY person`,
        )
      ).map(({ person }) => person);
    await record(1, opened(part('narahubung', 'focalPoint'), part('cadangan', 'focalPoint')));
    await record(2, joined('cadangan', 'observer', null));
    for (const person of ['koordinator', 'narahubung', 'cadangan']) {
      await letters.owe({ person, kind: 'invitation', by: null });
    }
    await record(3, left('narahubung', 'focalPoint'), left('cadangan', 'focalPoint'));
    // One has another role, and one never had any.
    expect(await waiting()).toEqual(['cadangan', 'koordinator']);
    await record(5, left('cadangan', 'observer', null), joined('cadangan', 'researcher', null));
    expect(await waiting()).toEqual(['cadangan', 'koordinator']);
    // Whoever is invited anew after that has a link that opens.
    await letters.owe({ person: 'narahubung', kind: 'invitation', by: null });
    expect(await waiting()).toEqual(['cadangan', 'koordinator', 'narahubung']);
  });

  it('holds nothing up: somebody without an account, an opening of before, a fact of another kind', async () => {
    await record(
      1,
      fact('AssessmentOpened', at, { opened: {} }),
      joined('tak-dikenal', 'observer', null),
      fact('Other', at, part('narahubung', 'focalPoint')),
    );
    expect(await members()).toEqual([]);
  });

  it('is announced, so that what somebody watches can end', async () => {
    const heard: string[] = [];
    const runner = database.ds.createQueryRunner();
    const client = (await runner.connect()) as {
      on(event: string, listen: (message: { payload?: string }) => void): void;
    };
    client.on('notification', ({ payload }) => heard.push(payload ?? ''));
    await runner.query(`DO $$ BEGIN EXECUTE format('LISTEN %I', 'selaras_change_' || current_schema()); END $$`);
    await record(1, opened(part('narahubung', 'focalPoint')));
    await runner.query('SELECT 1');
    await runner.release();
    expect(heard.map((payload) => (JSON.parse(payload) as { kinds: readonly string[] }).kinds)).toEqual([
      ['fact', 'membership'],
    ]);
  });
});
