import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recorder } from '../record/recorder.js';
import { fact, seedAssessment, step } from '../testing/builders.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import { InstallationRepository } from './installation.repository.js';

describe('an installation', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('is founded once, whoever tries', async () => {
    const log = new InstallationRepository(database.ds);
    expect(await log.id()).toBeNull();
    const ids = await Promise.all([randomUUID(), randomUUID(), randomUUID()].map((id) => log.found(id)));
    expect(new Set(ids).size).toBe(1);
    expect(await log.id()).toBe(ids[0]);
  });

  it('names the texts that its log speaks of and that are gone, however deep they stand', async () => {
    const key = 'backup';
    await seedAssessment(database.ds, { key });
    const [kept, lost, deep] = [randomUUID(), randomUUID(), randomUUID()];
    await database.ds.query(
      `INSERT INTO content (id, assessment, kind, subject, body, hash, author) VALUES ($1, $2, 'answer', '1.1', '{}', 'h', 'koordinator')`,
      [kept, key],
    );
    const named = (id: string): object => ({ id, hash: `hash of ${id}` });
    await recorder(database.ds)([
      step(key, {
        facts: [
          fact('ItemAnswered', 1, { answer: named(kept) }),
          fact('ItemAnswered', 2, { answer: named(lost), note: { id: 'only an id' } }),
          fact('QuestionsReceived', 3, {
            questions: [
              { id: 'q1', text: named(deep) },
              { id: 'q2', text: named(lost) },
            ],
          }),
        ],
      }),
    ]);
    const log = new InstallationRepository(database.ds);
    const ids = (await log.lostTexts(key)).map(({ id }) => id);
    expect(ids).toEqual([deep, lost].sort());
    expect(await log.processes()).toMatchObject([{ assessment: key, kind: 'dossier', seq: 3, closed: false }]);
    expect(await log.assessments()).toEqual([key]);
  });
});
