import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { wib } from '@selaras/testing';
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
beforeAll(async () => {
  database = await createTestDatabase();
  record = stepRecorder(database.ds);
  views = new ViewRepository(database.ds);
  assessments = new AssessmentRepository(database.ds);
  ledger = new NoticeLedgerRepository(database.ds);
});
afterAll(() => database.drop());
beforeEach(async () => {
  key = `a-${randomUUID().slice(0, 8)}`;
  await seedAssessment(database.ds, { key });
});

const at = wib('2023-06-19T09:00');
const types = async (): Promise<readonly string[]> =>
  (await views.facts(key, { limit: 100 })).map((row) => `${row.seq} ${row.type}`);

describe('recording a step', () => {
  it('writes facts, read model, obligations, notices and clocks together', async () => {
    const result = await record(
      step(key, {
        facts: [fact('DossierOpened', at), fact('ItemAssigned', at, { indicator: '1.1' })],
        views: { upserts: [view('BPS/1.1', { status: 'assigned' })], deletes: [] },
        waiting: { upserts: [waiting(key, 'w1', at + 1000)], deletes: [] },
        notices: [notice(`${key}|n1`, at + 500)],
        nextDue: at + 1000,
        caseAt: at,
      }),
    );
    expect(result).toEqual({ seq: 2 });
    const facts = await views.facts(key, { limit: 10 });
    expect(facts).toMatchObject([
      { seq: 1, type: 'DossierOpened', data: {}, actor: { person: 'koordinator' }, caseAt: at },
      { seq: 2, type: 'ItemAssigned', data: { indicator: '1.1' }, prevHash: facts[0]?.hash },
    ]);
    expect(await views.one(key, 'dossierItem', 'BPS/1.1')).toEqual({
      id: 'BPS/1.1',
      body: 'BPS',
      seq: 2,
      doc: { status: 'assigned' },
    });
    expect(await views.waitingOn(key)).toEqual([waiting(key, 'w1', at + 1000)]);
    expect(await ledger.list(key, { limit: 10 })).toMatchObject([{ purposeKey: `${key}|n1`, state: 'pending' }]);
    expect(await views.workflows(key)).toMatchObject([{ seq: 2, nextDue: at + 1000, closed: false, caseAt: at }]);
    expect(await assessments.clock(key)).toMatchObject({ clock: 'held', at });
    expect(await views.verifyChain(key)).toEqual([]);
  });

  it('changes nothing when it is repeated', async () => {
    const first = step(key, { facts: [fact('A', at), fact('B', at)], nextDue: at + 5 });
    await record(first);
    await record(step(key, { fromSeq: 3, facts: [fact('C', at)], nextDue: at + 9 }));
    const before = await views.facts(key, { limit: 10 });
    expect(await record(first)).toEqual({ seq: 3 });
    expect(await views.facts(key, { limit: 10 })).toEqual(before);
    expect(await views.workflows(key)).toMatchObject([{ seq: 3, nextDue: at + 9 }]);
  });

  it('adds only the new facts of a step that overlaps', async () => {
    await record(step(key, { facts: [fact('A', at), fact('B', at)] }));
    const overlapping = { fromSeq: 2, facts: [fact('B', at), fact('C', at)] };
    expect(await record(step(key, overlapping))).toEqual({ seq: 3 });
    expect(await types()).toEqual(['1 A', '2 B', '3 C']);
    expect(await views.verifyChain(key)).toEqual([]);
  });

  it('refuses a gap with a code and writes nothing', async () => {
    await record(step(key, { facts: [fact('A', at)] }));
    const late = step(key, { fromSeq: 3, facts: [fact('C', at)], sent: [{ id: `${key}#3.0`, to: 'x' }] });
    await expect(record(late)).rejects.toMatchObject({ code: 'SEQ_GAP' });
    await expect(record(step(key, { fromSeq: 3 }))).rejects.toMatchObject({ code: 'SEQ_GAP' });
    expect(await types()).toEqual(['1 A']);
    expect(await assessments.inFlight(key)).toBe(0);
  });

  it('refuses an unknown assessment, and a workflow of another one', async () => {
    await expect(record(step('nobody', { facts: [fact('A', at)] }))).rejects.toMatchObject({
      code: 'UNKNOWN_ASSESSMENT',
    });
    await record(step(key, { facts: [fact('A', at)] }));
    const other = `${key}-b`;
    await seedAssessment(database.ds, { key: other });
    await expect(
      record({ ...step(key, { fromSeq: 2, facts: [fact('B', at)] }), assessment: other }),
    ).rejects.toMatchObject({ code: 'BAD_RECORD' });
  });

  it('without facts moves clock and due instant only, and never back', async () => {
    await record(step(key, { facts: [fact('A', at)], nextDue: at + 10 }));
    await record(step(key, { fromSeq: 2, nextDue: at + 20, caseAt: at + 15 }));
    await record(step(key, { fromSeq: 2, nextDue: at + 10, caseAt: at + 5 }));
    expect(await views.workflows(key)).toMatchObject([{ seq: 1, nextDue: at + 20, caseAt: at + 15 }]);
    expect(await assessments.clock(key)).toMatchObject({ at: at + 15 });
    await record(step(key, { fromSeq: 2, facts: [fact('B', at + 16)], caseAt: at + 16, nextDue: null }));
    await record(step(key, { fromSeq: 2, nextDue: at + 20, caseAt: at + 15 }));
    expect(await views.workflows(key)).toMatchObject([{ seq: 2, nextDue: null }]);
  });

  it('gives way to history when a killed worker left facts that its workflow never had', async () => {
    await record(step(key, { facts: [fact('A', at)] }));
    await record(
      step(key, { fromSeq: 2, facts: [fact('B', at)], views: { upserts: [view('v', { of: 'B' })], deletes: [] } }),
    );
    await record(
      step(key, { fromSeq: 3, facts: [fact('C', at)], views: { upserts: [view('v', { of: 'C' })], deletes: [] } }),
    );
    const truth = { fromSeq: 2, facts: [fact('C', at)], views: { upserts: [view('v', { of: 'truth' })], deletes: [] } };
    expect(await record(step(key, truth))).toEqual({ seq: 2 });
    expect(await types()).toEqual(['1 A', '2 C']);
    expect(await views.one(key, 'dossierItem', 'v')).toMatchObject({ seq: 2, doc: { of: 'truth' } });
    expect(await record(step(key, { fromSeq: 3, facts: [fact('B', at)] }))).toEqual({ seq: 3 });
    expect(await views.verifyChain(key)).toEqual([]);
  });

  it('lets an older step neither overwrite nor delete what a newer one wrote', async () => {
    await record(step(key, { facts: [fact('A', at)], views: { upserts: [view('x', { n: 1 })], deletes: [] } }));
    await database.ds.query('UPDATE view SET seq = 50 WHERE assessment = $1', [key]);
    await record(
      step(key, { fromSeq: 2, facts: [fact('B', at)], views: { upserts: [view('x', { n: 2 })], deletes: [] } }),
    );
    await record(
      step(key, {
        fromSeq: 3,
        facts: [fact('C', at)],
        views: { upserts: [], deletes: [{ kind: 'dossierItem', id: 'x' }] },
      }),
    );
    expect(await views.list(key, 'dossierItem')).toMatchObject([{ seq: 50, doc: { n: 1 } }]);
  });

  it('takes rows of the read model and obligations away again', async () => {
    await record(
      step(key, {
        facts: [fact('A', at)],
        views: { upserts: [view('x', {}), view('y', {}), { ...view('z', {}), body: 'BPN' }], deletes: [] },
        waiting: {
          upserts: [waiting(key, 'late', at + 9), waiting(key, 'none'), waiting(key, 'soon', at + 1)],
          deletes: [],
        },
      }),
    );
    expect((await views.waitingOn(key)).map((row) => row.id)).toEqual(['soon', 'late', 'none']);
    expect((await views.list(key, 'dossierItem', { body: 'BPN' })).map((row) => row.id)).toEqual(['z']);
    await record(
      step(key, {
        fromSeq: 2,
        facts: [fact('B', at)],
        views: { upserts: [], deletes: [{ kind: 'dossierItem', id: 'x' }] },
        waiting: { upserts: [], deletes: ['late', 'none'] },
      }),
    );
    expect((await views.list(key, 'dossierItem', { ids: ['x', 'y'] })).map((row) => row.id)).toEqual(['y']);
    expect((await views.waitingOn(key)).map((row) => row.id)).toEqual(['soon']);
  });

  it('owes a notice once, whoever raises it again', async () => {
    const first = notice(`${key}|once`, at, { data: { rung: 1 } });
    await record(step(key, { facts: [fact('A', at)], notices: [first, first] }));
    await record(step(key, { fromSeq: 2, facts: [fact('B', at)], notices: [{ ...first, dueAt: at + 99 }] }));
    expect(await ledger.list(key, { limit: 10 })).toMatchObject([{ purposeKey: `${key}|once`, dueAt: at }]);
  });

  it('gives the assessment the calendar with the announced decree', async () => {
    const extended = { ...calendar, id: 'EXTENDED' };
    const main = { workflowId: `assessment/${key}`, kind: 'assessment' } as const;
    const doc = { kind: 'assessment', id: key, body: null, doc: { calendar: extended } };
    await record(step(key, { ...main, facts: [fact('AssessmentOpened', at)], views: { upserts: [doc], deletes: [] } }));
    expect((await assessments.get(key))?.calendar.id).toBe('ID-2023');
    await record(
      step(key, { ...main, fromSeq: 2, facts: [fact('DecreeAnnounced', at)], views: { upserts: [doc], deletes: [] } }),
    );
    expect((await assessments.get(key))?.calendar).toEqual(extended);
  });

  it('refuses text that the database cannot hold as a data error', async () => {
    await expect(record(step(key, { facts: [fact('A', at, { note: '\u0000' })] }))).rejects.toMatchObject({
      code: '22P05',
    });
    expect(await types()).toEqual([]);
  });
});

describe('messages under way', () => {
  const message = (n: number): { id: string; to: string } => ({
    id: `assessment/${key}/body/BPS#1.${n}`,
    to: `assessment/${key}`,
  });
  const receiver = (changes: object) =>
    step(key, { workflowId: `assessment/${key}`, kind: 'assessment', fromSeq: 1, ...changes });

  it('are in flight until the receiver has recorded them', async () => {
    await record(step(key, { facts: [fact('A', at)], sent: [message(0), message(1)] }));
    expect(await assessments.inFlight(key)).toBe(2);
    await record(receiver({ facts: [fact('N', at)], received: [message(0).id] }));
    expect(await assessments.inFlight(key)).toBe(1);
    await record(receiver({ fromSeq: 2, received: [message(1).id] }));
    expect(await assessments.inFlight(key)).toBe(0);
  });

  it('are not put on their way again by a repeat, nor by a sender that is recorded after the receiver', async () => {
    await record(receiver({ facts: [fact('N', at)], received: [message(0).id] }));
    const sending = step(key, { facts: [fact('A', at)], sent: [message(0)] });
    await record(sending);
    await record(sending);
    expect(await assessments.inFlight(key)).toBe(0);
  });

  it('of a step that history does not have were never sent', async () => {
    await record(step(key, { facts: [fact('A', at)], sent: [message(0)] }));
    await record(step(key, { facts: [fact('B', at)] }));
    expect(await assessments.inFlight(key)).toBe(0);
  });

  it('to a process that is over are not waited for', async () => {
    await record(receiver({ facts: [fact('N', at)], closed: true }));
    await record(step(key, { facts: [fact('A', at)], sent: [message(0)] }));
    expect(await assessments.inFlight(key)).toBe(0);
  });
});

describe('the fact log', () => {
  it.each([
    [
      'changed data',
      `UPDATE fact SET data = '{"indicator":"9.9"}' WHERE workflow_id = $1 AND seq = 2`,
      /#2: its content/,
    ],
    [
      'a changed actor',
      `UPDATE fact SET actor = actor || '{"person":"x"}' WHERE workflow_id = $1 AND seq = 2`,
      /#2: its content/,
    ],
    [
      'a changed instant',
      'UPDATE fact SET case_at = case_at + 1 WHERE workflow_id = $1 AND seq = 3',
      /#3: its content/,
    ],
    ['a fact taken out', 'DELETE FROM fact WHERE workflow_id = $1 AND seq = 2', /#3: follows 1/],
    [
      'the last fact taken out',
      'DELETE FROM fact WHERE workflow_id = $1 AND seq = 3',
      /the log ends at 2, the workflow at 3/,
    ],
    ['a changed head', `UPDATE workflow SET hash = 'x' WHERE workflow_id = $1`, /the head of the chain/],
    ['a broken link', `UPDATE fact SET prev_hash = 'x' WHERE workflow_id = $1 AND seq = 3`, /#3: is not chained/],
  ])('tells of %s', async (_name, tampering, violation) => {
    const { workflowId } = await recorded();
    // Somebody with all rights, whom no constraint stops.
    await database.ds.transaction(async (manager) => {
      await manager.query(`SET LOCAL session_replication_role = 'replica'`);
      await manager.query(tampering, [workflowId]);
    });
    expect(await views.verifyChain(key)).toEqual([expect.stringMatching(violation)]);
  });

  it('is read in pages by order of arrival, of one workflow when asked', async () => {
    await recorded();
    await record(step(key, { workflowId: `assessment/${key}/body/BPN`, facts: [fact('Z', at)] }));
    const [first, ...rest] = await views.facts(key, { limit: 100 });
    expect(first?.type).toBe('A');
    expect(await views.facts(key, { afterId: first?.id, limit: 2 })).toEqual(rest.slice(0, 2));
    expect(await views.facts(key, { workflowId: `assessment/${key}/body/BPN`, limit: 9 })).toMatchObject([
      { type: 'Z' },
    ]);
    expect(await views.lastFactId(key)).toBe(rest.at(-1)?.id);
    expect(await views.lastFactId('nobody')).toBe(0);
  });

  it('never shows a reader a later fact before an earlier one of the same assessment', async () => {
    const bodies = Array.from({ length: 6 }, (_, index) => `assessment/${key}/body/B${index}`);
    const seen: number[] = [];
    let writing = true;
    const reader = (async () => {
      do {
        const page = await views.facts(key, { afterId: seen.at(-1) ?? 0, limit: 500 });
        seen.push(...page.map((row) => row.id));
      } while (writing);
      seen.push(...(await views.facts(key, { afterId: seen.at(-1) ?? 0, limit: 500 })).map((row) => row.id));
    })();
    await Promise.all(
      bodies.map(async (workflowId) => {
        for (let seq = 1; seq <= 15; seq += 1)
          await record(step(key, { workflowId, fromSeq: seq, facts: [fact('F', at)] }));
      }),
    );
    writing = false;
    await reader;
    expect(seen).toHaveLength(90);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(await views.verifyChain(key)).toEqual([]);
  });

  async function recorded(): Promise<{ readonly workflowId: string }> {
    const input = step(key, { facts: [fact('A', at), fact('B', at, { indicator: '1.1' }), fact('C', at)] });
    await record(input);
    return input;
  }
});
