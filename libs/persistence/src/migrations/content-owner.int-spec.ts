import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Actor } from '@selaras/domain';
import { recorder } from '../record/recorder.js';
import { runMigrations } from '../run-migrations.js';
import { seedAssessment, step } from '../testing/builders.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import { migrations } from './index.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ migrate: false });
});
afterAll(() => database.drop());

const ids = Object.fromEntries(
  ['answer', 'note', 'question', 'followUp', 'contact', 'waiver', 'sent'].map((name) => [name, randomUUID()]),
);
const ref = (name: string) => ({ id: ids[name], hash: 'h' });
const coordinator: Actor = { person: 'koordinator', role: 'coordinator', body: 'KEMLU' };
const focalPoint: Actor = { person: 'narahubung', role: 'focalPoint', body: 'BPS' };
const facts = [
  ['dossier', 'ItemAnswered', focalPoint, { answer: ref('answer') }],
  ['assessment', 'HandoffProposed', focalPoint, { note: ref('note'), from: 'BPS', to: 'BNPB' }],
  [
    'assessment',
    'RoundOpened',
    { person: 'peneliti', role: 'researcher', body: null },
    { questions: [{ body: 'BNPB', text: ref('question') }] },
  ],
  ['meeting', 'FollowUpSet', coordinator, { body: 'BPS', text: ref('followUp') }],
  ['assessment', 'ContactReplaced', coordinator, { body: 'BNPB', reason: ref('contact') }],
  ['assessment', 'StageEntered', coordinator, { waiver: ref('waiver'), stage: 'crosscheck' }],
] as const;

it('content of before belongs to the body in whose name its fact was given, and to none where no fact names it', async () => {
  await runMigrations(database.ds);
  // Back to a database of before the owner, as an installation of that day left it.
  const after = migrations.findIndex(({ name }) => name.startsWith('ContentOwner'));
  for (let left = migrations.length; left > after; left -= 1) await database.ds.undoLastMigration();
  await seedAssessment(database.ds, { key: 'demo' });
  for (const [name, id] of Object.entries(ids)) {
    await database.ds.query(
      `INSERT INTO content (id, assessment, kind, subject, body, hash, author) VALUES ($1, 'demo', 'note', $2, '{}', 'h', 'x')`,
      [id, name],
    );
  }
  for (const [index, [kind, type, by, data]] of facts.entries()) {
    const recorded = step('demo', { workflowId: `demo/${index}`, kind, facts: [{ type, at: 0, by, ...data }] });
    await recorder(database.ds)([recorded]);
  }
  await runMigrations(database.ds);
  const rows = await database.ds.query<{ subject: string; owner: string | null }[]>(
    'SELECT subject, owner FROM content',
  );
  expect(Object.fromEntries(rows.map(({ subject, owner }) => [subject, owner]))).toEqual({
    answer: 'BPS',
    note: 'BPS',
    question: 'BNPB',
    followUp: 'BPS',
    contact: 'BNPB',
    waiver: null,
    sent: null,
  });
});
