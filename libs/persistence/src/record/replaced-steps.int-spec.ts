import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { everyDay, wib } from '@selaras/testing';
import { createDataSource } from '../data-source.js';
import { AssessmentRepository } from '../repositories/assessment.repository.js';
import { NoticeLedgerRepository } from '../repositories/notice-ledger.repository.js';
import { ViewRepository } from '../repositories/view.repository.js';
import { calendar, fact, notice, seedAssessment, step, view, waiting } from '../testing/builders.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import { stepRecorder } from './step-recorder.js';

// Making a database takes long on a machine that is busy with other suites.
jest.setTimeout(60_000);

let database: TestDatabase;
let record: ReturnType<typeof stepRecorder>;
let views: ViewRepository;
let assessments: AssessmentRepository;
let ledger: NoticeLedgerRepository;
let key: string;
const at = wib('2023-06-19T09:00');
const minute = 60_000;

beforeAll(async () => {
  database = await createTestDatabase();
  record = stepRecorder(database.ds);
  views = new ViewRepository(database.ds);
  assessments = new AssessmentRepository(database.ds);
  ledger = new NoticeLedgerRepository(database.ds);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.ds.query('TRUNCATE notice, message, view, waiting_on, fact, workflow, assessment CASCADE');
  key = `a-${randomUUID().slice(0, 8)}`;
  await seedAssessment(database.ds, { key });
});

const docs = async (): Promise<Readonly<Record<string, object>>> =>
  Object.fromEntries((await views.list(key, 'dossierItem')).map((row) => [row.id, row.doc]));
const open = async (): Promise<readonly string[]> => (await views.waitingOn(key)).map((row) => row.id);
const owed = async (): Promise<readonly string[]> =>
  (await ledger.list(key, { limit: 100 })).map((row) => row.purposeKey).sort();
const claim = async (until: number): Promise<readonly string[]> => {
  await assessments.setSettled(key, until);
  return ledger.claimDue(100);
};

/** Two steps that history keeps, and two that a killed worker left. */
async function lostTail(): Promise<void> {
  await record(
    step(key, {
      facts: [fact('A', at)],
      views: { upserts: [view('changed', { by: 'A' }), view('removed', { by: 'A' })], deletes: [] },
      waiting: { upserts: [waiting(key, 'settled', at + 1), waiting(key, 'moved', at + 2)], deletes: [] },
      notices: [notice('true', at)],
    }),
  );
  await record(
    step(key, {
      fromSeq: 2,
      facts: [fact('B', at), fact('B', at)],
      views: {
        upserts: [view('changed', { by: 'B' }), view('invented', { by: 'B' })],
        deletes: [{ kind: 'dossierItem', id: 'removed' }],
      },
      waiting: { upserts: [waiting(key, 'moved', at + 7), waiting(key, 'invented', at + 8)], deletes: ['settled'] },
      notices: [notice('true', at), notice('lost', at), notice('alone', at, { form: 'single' })],
    }),
  );
  await record(
    step(key, {
      fromSeq: 4,
      facts: [fact('B', at)],
      views: { upserts: [view('changed', { by: 'B again' })], deletes: [{ kind: 'dossierItem', id: 'invented' }] },
      waiting: { upserts: [], deletes: ['moved'] },
      notices: [notice('lost too', at)],
    }),
  );
}
const truth = (changes: object = {}) => step(key, { fromSeq: 2, facts: [fact('C', at)], ...changes });

describe('a step that history does not have', () => {
  it('gives way with everything that it wrote', async () => {
    await lostTail();
    await record(truth());
    expect(await docs()).toEqual({ changed: { by: 'A' }, removed: { by: 'A' } });
    expect(await views.waitingOn(key)).toEqual([waiting(key, 'settled', at + 1), waiting(key, 'moved', at + 2)]);
    expect(await owed()).toEqual(['true']);
    expect(await views.verifyChain(key)).toEqual([]);
    await record(step(key, { fromSeq: 3, facts: [fact('D', at)] }));
    expect(await views.verifyChain(key)).toEqual([]);
  });

  it('leaves what the true step writes', async () => {
    await lostTail();
    await record(
      truth({
        views: { upserts: [view('changed', { by: 'C' })], deletes: [{ kind: 'dossierItem', id: 'removed' }] },
        waiting: { upserts: [waiting(key, 'new', at + 9)], deletes: ['moved'] },
        notices: [notice('lost', at, { data: { rung: 9 } })],
      }),
    );
    expect(await docs()).toEqual({ changed: { by: 'C' } });
    expect(await open()).toEqual(['settled', 'new']);
    expect(await owed()).toEqual(['lost', 'true']);
    expect((await ledger.list(key, { limit: 9 })).find((row) => row.purposeKey === 'lost')?.data).toEqual({ rung: 9 });
  });

  it('keeps the part that history shares with it', async () => {
    await record(step(key, { facts: [fact('A', at)], views: { upserts: [view('x', { by: 'A' })], deletes: [] } }));
    const shared = { fromSeq: 2, facts: [fact('B', at)], views: { upserts: [view('x', { by: 'B' })], deletes: [] } };
    await record(step(key, { ...shared, facts: [fact('B', at), fact('B', at)], notices: [notice('shared', at)] }));
    await record(step(key, shared));
    await record(step(key, { fromSeq: 3, facts: [fact('C', at)] }));
    expect(await docs()).toEqual({ x: { by: 'B' } });
    expect(await owed()).toEqual(['shared']);
    expect(await views.verifyChain(key)).toEqual([]);
  });

  it('is taken out of mails that nobody has begun to send, and the true notice goes out that day', async () => {
    await lostTail();
    const before = await claim(at);
    expect(before).toHaveLength(2);
    await record(truth({ notices: [notice('alone', at, { form: 'single', data: { rung: 9 } })] }));
    const [after] = await claim(at);
    const messages = await ledger.lease([...before, after ?? ''], randomUUID(), minute);
    expect(messages.flatMap((message) => message.notices.map((one) => one.purposeKey)).sort()).toEqual([
      'alone',
      'true',
    ]);
    expect(await ledger.counts(key)).toMatchObject({ queued: 2, pending: 0, suppressed: 0 });
  });

  it('stays in a mail that a sender has held: that may be out', async () => {
    await lostTail();
    await ledger.lease(await claim(at), randomUUID(), minute);
    await record(truth());
    expect(await owed()).toEqual(['alone', 'lost', 'lost too', 'true']);
  });

  it('leaves rows of other workflows alone', async () => {
    const other = { workflowId: `assessment/${key}/body/BPN` };
    await record(step(key, { facts: [fact('A', at)], views: { upserts: [view('shared', { by: 'A' })], deletes: [] } }));
    await record(
      step(key, { fromSeq: 2, facts: [fact('B', at)], views: { upserts: [view('shared', { by: 'B' })], deletes: [] } }),
    );
    await record(
      step(key, {
        ...other,
        facts: [fact('Z', at)],
        views: { upserts: [view('shared', { by: 'Z' })], deletes: [] },
        notices: [notice('theirs', at)],
      }),
    );
    await record(truth());
    expect(await docs()).toEqual({ shared: { by: 'Z' } });
    expect(await owed()).toEqual(['theirs']);
  });

  it('does not leave its hash as the head, when the true step is earlier on the clock', async () => {
    await record(step(key, { facts: [fact('A', at)] }));
    await record(step(key, { fromSeq: 2, facts: [fact('B', at + 9)], caseAt: at + 9, nextDue: at + 99, closed: true }));
    await record(truth({ caseAt: at + 1, nextDue: at + 5 }));
    expect(await views.workflows(key)).toMatchObject([{ seq: 2, nextDue: at + 5, closed: false }]);
    await record(step(key, { fromSeq: 3, facts: [fact('D', at + 9)], caseAt: at + 9 }));
    expect(await views.verifyChain(key)).toEqual([]);
  });

  it('does not leave its decree in the calendar', async () => {
    const main = { workflowId: `assessment/${key}`, kind: 'assessment' } as const;
    const doc = (of: object) => ({
      upserts: [{ kind: 'assessment', id: key, body: null, doc: { calendar: of } }],
      deletes: [],
    });
    await record(step(key, { ...main, facts: [fact('AssessmentOpened', at)], views: doc(calendar) }));
    const decreed = { ...main, fromSeq: 2, facts: [fact('DecreeAnnounced', at)], views: doc({ ...calendar, id: 'X' }) };
    await record(step(key, decreed));
    expect((await assessments.get(key))?.calendar.id).toBe('X');
    await record(step(key, { ...main, fromSeq: 2, facts: [fact('C', at)] }));
    expect((await assessments.get(key))?.calendar).toEqual(calendar);
  });
});

describe('a worker that was only stopped', () => {
  it('cannot replace what its successor recorded on the live clock', async () => {
    const live = `${key}-live`;
    await seedAssessment(database.ds, { key: live, clock: 'live', calendar: everyDay });
    await record(step(live, { facts: [fact('A', at)], caseAt: at }));
    await record(step(live, { fromSeq: 2, facts: [fact('B', at + 20_000)], caseAt: at + 20_000 }));
    const stale = step(live, { fromSeq: 2, facts: [fact('B', at + 1_000)], caseAt: at + 1_000 });
    await expect(record(stale)).rejects.toMatchObject({ code: 'STALE_STEP' });
    expect((await views.facts(live, { limit: 9 })).map((row) => row.caseAt)).toEqual([at, at + 20_000]);
    const retried = step(live, { fromSeq: 2, facts: [fact('B', at + 40_000)], caseAt: at + 40_000 });
    expect(await record(retried)).toEqual({ seq: 2 });
  });

  it('inside a transaction does not hold up the assessment', async () => {
    const stopped = await createDataSource({ url: database.url, poolSize: 2, idleInTransactionMs: 300 }).initialize();
    const runner = stopped.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query('UPDATE assessment SET clock_at = clock_at WHERE key = $1', [key]);
      await expect(record(step(key, { facts: [fact('A', at)] }))).resolves.toEqual({ seq: 1 });
      await expect(runner.query('SELECT 1')).rejects.toThrow();
    } finally {
      await runner.release();
      await stopped.destroy();
    }
  });
});

describe('the database itself', () => {
  const insert = (seq: number, prevSeq: number | null, prevHash: string): Promise<unknown> =>
    database.ds.query(
      `INSERT INTO fact (workflow_id, assessment, kind, seq, prev_seq, type, data, actor, case_at, prev_hash, hash)
       VALUES ($1, $2, 'dossier', $3, $4, 'X', '{}', '{}', 0, $5, 'h')`,
      [`assessment/${key}/body/BPS`, key, seq, prevSeq, prevHash],
    );
  const zero = '0'.repeat(64);

  it.each<[string, string, (hash: string) => Promise<unknown>]>([
    ['a number that leaves a gap', 'fk_fact_predecessor', (hash) => insert(4, 3, hash)],
    ['a predecessor that is not the one before', 'ck_fact_prev_seq', (hash) => insert(4, 2, hash)],
    ['no predecessor', 'ck_fact_prev_seq', (hash) => insert(3, null, hash)],
    ['another hash of its predecessor', 'fk_fact_predecessor', () => insert(3, 2, zero)],
    ['a number twice', 'pk_fact', (hash) => insert(2, 1, hash)],
    ['a number below one', 'ck_fact_seq', () => insert(0, -1, zero)],
  ])('refuses a fact with %s', async (_name, constraint, act) => {
    await record(step(key, { facts: [fact('A', at), fact('B', at)] }));
    const [, last] = await views.facts(key, { limit: 2 });
    const refusal = act(last?.hash ?? '');
    await expect(refusal).rejects.toMatchObject({ driverError: { constraint } });
  });

  it('refuses a first fact that follows something, and to take a fact out of the middle', async () => {
    await record(step(key, { workflowId: `assessment/${key}/body/BPN`, facts: [fact('A', at), fact('B', at)] }));
    await record(step(key, {}));
    await expect(insert(1, null, 'f'.repeat(64))).rejects.toMatchObject({
      driverError: { constraint: 'ck_fact_genesis' },
    });
    await expect(database.ds.query('DELETE FROM fact WHERE seq = 1')).rejects.toMatchObject({
      driverError: { constraint: 'fk_fact_predecessor' },
    });
  });
});
