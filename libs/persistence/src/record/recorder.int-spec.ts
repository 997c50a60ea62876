import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Written } from '@selaras/activities';
import { factPageSchema } from '@selaras/contracts';
import type { OutboxItem, RecordInput } from '@selaras/contracts';
import { wib } from '@selaras/testing';
import { OutboxRepository } from './outbox.repository.js';
import { RequestRepository } from './request.repository.js';
import { AssessmentRepository } from '../assessment/assessment.repository.js';
import { NoticeLedgerRepository } from '../ledger/notice-ledger.repository.js';
import { FactEntity } from '../entities/index.js';
import { factPage } from '../screens/record.parts.js';
import { ViewRepository } from '../screens/view.repository.js';
import { calendar, fact, notice, seedAssessment, step, view, waiting } from '../testing/builders.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import { recorder } from './recorder.js';

let database: TestDatabase;
let record: (...records: readonly RecordInput[]) => Promise<Written>;
let views: ViewRepository;
let assessments: AssessmentRepository;
let ledger: NoticeLedgerRepository;
let key: string;
let outbox: OutboxRepository;
beforeAll(async () => {
  database = await createTestDatabase();
  const write = recorder(database.ds);
  record = (...records) => write(records);
  views = new ViewRepository(database.ds);
  assessments = new AssessmentRepository(database.ds);
  ledger = new NoticeLedgerRepository(database.ds);
  outbox = new OutboxRepository(database.ds);
});
afterAll(() => database.drop());
beforeEach(async () => {
  key = `a-${randomUUID().slice(0, 8)}`;
  await seedAssessment(database.ds, { key });
});

const at = wib('2023-06-19T09:00');
const message = (n: number): OutboxItem => ({
  kind: 'send',
  id: `assessment/${key}/body/BPS#${n}`,
  to: `assessment/${key}`,
  at,
  body: { type: 'dossier.accepted' },
});
/** The log of an assessment as it stands there. */
const factsOf = (assessment: string) =>
  database.ds.getRepository(FactEntity).find({ where: { assessment }, order: { id: 'ASC' } });
const pageOf = async (options: Parameters<typeof factPage>[0]) =>
  factPageSchema.parse(JSON.parse((await views.together(key, { page: factPage(options) })).page));
const types = async (): Promise<readonly string[]> => (await factsOf(key)).map((row) => `${row.seq} ${row.type}`);

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
    expect(result).toEqual({ seq: 2, receivers: [], closed: [] });
    const facts = await factsOf(key);
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
    const before = await factsOf(key);
    expect(await record(first)).toMatchObject({ seq: 3 });
    expect(await factsOf(key)).toEqual(before);
    expect(await views.workflows(key)).toMatchObject([{ seq: 3, nextDue: at + 9 }]);
  });

  it('writes several records as one, and those that are there already not again', async () => {
    const one = step(key, {
      facts: [fact('A', at)],
      views: { upserts: [view('x', { n: 1 }), view('y', {})], deletes: [] },
    });
    const two = step(key, {
      fromSeq: 2,
      facts: [fact('B', at)],
      views: { upserts: [view('x', { n: 2 })], deletes: [{ kind: 'dossierItem', id: 'y' }] },
      waiting: { upserts: [waiting(key, 'w1'), waiting(key, 'w2')], deletes: [] },
    });
    const three = step(key, {
      fromSeq: 3,
      facts: [fact('C', at)],
      views: { upserts: [view('y', { again: true })], deletes: [{ kind: 'dossierItem', id: 'x' }] },
      waiting: { upserts: [], deletes: ['w1'] },
      nextDue: at + 7,
    });
    await record(one);
    expect(await record(one, two, three)).toMatchObject({ seq: 3 });
    expect(await record(two, three)).toMatchObject({ seq: 3 });
    expect(await types()).toEqual(['1 A', '2 B', '3 C']);
    expect(await views.list(key, 'dossierItem')).toMatchObject([{ id: 'y', doc: { again: true } }]);
    expect((await views.waitingOn(key)).map((row) => row.id)).toEqual(['w2']);
    expect(await views.workflows(key)).toMatchObject([{ seq: 3, nextDue: at + 7 }]);
    expect(await views.verifyChain(key)).toEqual([]);
  });

  it('never replaces or removes a fact, whatever comes under its number', async () => {
    // The eight lines of the fault: A, then the true attempt Y, Z, W, then the first attempt's X under Y's number.
    for (const [index, type] of ['A', 'Y', 'Z', 'W'].entries()) {
      await record(step(key, { fromSeq: index + 1, facts: [fact(type, at)], notices: [notice(`${key}|${type}`, at)] }));
    }
    const late = [
      step(key, { fromSeq: 2, facts: [fact('X', at)] }),
      step(key, { fromSeq: 4, facts: [fact('W', at), fact('V', at)] }),
    ];
    for (const one of late) await expect(record(one)).rejects.toMatchObject({ code: 'LOG_DIVERGED' });
    expect(await types()).toEqual(['1 A', '2 Y', '3 Z', '4 W']);
    expect(await ledger.list(key, { limit: 10 })).toHaveLength(4);
    expect(await record(step(key, { fromSeq: 5, facts: [fact('V', at)] }))).toMatchObject({ seq: 5 });
    expect(await views.verifyChain(key)).toEqual([]);
  });

  it('refuses a gap with a code and writes nothing', async () => {
    await record(step(key, { facts: [fact('A', at)] }));
    const late = step(key, { fromSeq: 3, facts: [fact('C', at)], outbox: [message(0)] });
    await expect(record(late)).rejects.toMatchObject({ code: 'SEQ_GAP' });
    await expect(record(step(key, { fromSeq: 3 }))).rejects.toMatchObject({ code: 'SEQ_GAP' });
    const torn = [step(key, { fromSeq: 2, facts: [fact('B', at)] }), step(key, { fromSeq: 4, facts: [fact('D', at)] })];
    await expect(record(...torn)).rejects.toMatchObject({ code: 'BAD_RECORD' });
    expect(await types()).toEqual(['1 A']);
    expect(await assessments.receivers(key)).toEqual([]);
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

  it('without facts moves the clock, never back, and leaves what a later record has set', async () => {
    await record(step(key, { facts: [fact('A', at)], nextDue: at + 10 }));
    await record(step(key, { fromSeq: 2, nextDue: at + 10, caseAt: at + 15 }));
    await record(step(key, { fromSeq: 2, nextDue: at + 10, caseAt: at + 5 }));
    expect(await views.workflows(key)).toMatchObject([{ seq: 1, nextDue: at + 10, caseAt: at + 15 }]);
    expect(await assessments.clock(key)).toMatchObject({ at: at + 15 });
    await record(step(key, { fromSeq: 2, facts: [fact('B', at + 16)], caseAt: at + 16, nextDue: null }));
    await record(step(key, { fromSeq: 2, nextDue: at + 10, caseAt: at + 15 }));
    expect(await views.workflows(key)).toMatchObject([{ seq: 2, nextDue: null }]);
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
    const first = notice(`${key}|once`, at);
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

describe('the outbox', () => {
  const receiver = (changes: object) =>
    step(key, { workflowId: `assessment/${key}`, kind: 'assessment', fromSeq: 1, ...changes });
  const mail = async (): Promise<readonly string[]> =>
    (await outbox.look(`assessment/${key}`, [])).mail.map((item) => item.id);

  it('has what is under way, in order, until the receiver has recorded it', async () => {
    const sending = step(key, { facts: [fact('A', at)], outbox: [message(1), message(2)] });
    expect(await record(sending)).toMatchObject({ receivers: [`assessment/${key}`] });
    expect(await assessments.receivers(key)).toEqual([`assessment/${key}`]);
    expect((await outbox.look(`assessment/${key}`, [])).mail).toEqual([message(1), message(2)]);
    await record(receiver({ facts: [fact('N', at)], received: [message(1).id] }));
    expect(await mail()).toEqual([message(2).id]);
    await record(receiver({ fromSeq: 2, received: [message(2).id] }));
    expect(await mail()).toEqual([]);
    // A repeat of the sender's record puts nothing on its way again.
    expect(await record(sending)).toMatchObject({ receivers: [] });
    expect(await mail()).toEqual([]);
  });

  it('takes note of an arrival also from a record that stands in the log already', async () => {
    await record(receiver({ facts: [fact('N', at)] }));
    await record(step(key, { facts: [fact('A', at)], outbox: [message(1)] }));
    await record(receiver({ facts: [fact('N', at)], received: [message(1).id] }));
    expect(await mail()).toEqual([]);
  });

  it('forgets what is under way to a process that is over, and only then', async () => {
    await record(step(key, { facts: [fact('A', at)], outbox: [message(1)] }));
    await outbox.drop(`assessment/${key}`);
    expect(await mail()).toEqual([message(1).id]);
    await record(receiver({ facts: [fact('N', at)], closed: true }));
    await outbox.drop(`assessment/${key}`);
    expect(await outbox.look(`assessment/${key}`, [])).toMatchObject({ seq: 1, closed: true, mail: [] });
  });
});

describe('requests that a record carried out', () => {
  const request = (name: string) => ({
    key: `${key}-${name}`,
    person: 'narahubung',
    route: 'dossier.answer',
    bodyHash: 'h',
    assessment: key,
    workflow: `assessment/${key}/body/BPS`,
    contents: [],
  });

  it('are done with it, and answer their repeats', async () => {
    const requests = new RequestRepository(database.ds);
    expect(await requests.begin(request('one'))).toEqual({ outcome: 'new', asOf: 0, heldAt: wib('2023-06-19T08:00') });
    const warnings = [{ code: 'MEETING_STARTS_ON_DAY_OFF', details: { startsAt: at } }] as const;
    const done = { key: request('one').key, seq: 1, facts: ['A'], warnings };
    const input = step(key, { facts: [fact('A', at)], requests: [done, { ...done, key: 'nobody knows' }] });
    expect(await record(input)).toMatchObject({ closed: [done.key] });
    expect(await record(input)).toMatchObject({ closed: [] });
    const reply = { workflow: input.workflowId, seq: 1, facts: ['A'], recorded: true, warnings };
    expect(await requests.begin(request('one'))).toEqual({ outcome: 'done', httpStatus: 200, reply });
    expect((await outbox.look(input.workflowId, [done.key, 'other'])).done).toEqual([done]);
    expect(await requests.begin(request('two'))).toMatchObject({ outcome: 'new', asOf: 1 });
  });

  it('are owed while nobody wrote their end, as is all that stays under way', async () => {
    const requests = new RequestRepository(database.ds);
    await requests.begin(request('one'));
    await record(step(key, { facts: [fact('A', at)], outbox: [message(1)] }));
    const [mine, main] = [`assessment/${key}/body/BPS`, `assessment/${key}`];
    expect((await outbox.owed(0)).processes).toEqual(expect.arrayContaining([mine, main]));
    expect((await outbox.owed(60_000)).processes).not.toEqual(expect.arrayContaining([mine]));
    await requests.discard(request('one').key);
    await record(
      step(key, { workflowId: main, kind: 'assessment', facts: [fact('N', at)], received: [message(1).id] }),
    );
    const { processes } = await outbox.owed(0);
    expect(processes.filter((id) => id === mine || id === main)).toEqual([]);
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
    const [first, ...rest] = (await pageOf({ limit: 100 })).facts;
    expect(first?.type).toBe('A');
    expect(await pageOf({ after: first?.id, limit: 2 })).toEqual({ facts: rest.slice(0, 2), next: rest[1]?.id });
    expect(await pageOf({ workflow: `assessment/${key}/body/BPN`, limit: 9 })).toMatchObject({
      facts: [{ type: 'Z' }],
      next: null,
    });
    expect(await pageOf({ after: rest.at(-1)?.id, limit: 2 })).toEqual({ facts: [], next: null });
    expect(await views.lastFactId(key)).toBe(rest.at(-1)?.id);
    expect(await views.lastFactId('nobody')).toBe(0);
  });

  it('never shows a reader a later fact before an earlier one of the same assessment', async () => {
    const bodies = Array.from({ length: 6 }, (_, index) => `assessment/${key}/body/B${index}`);
    const seen: number[] = [];
    let writing = true;
    const readOn = async () =>
      seen.push(...(await pageOf({ after: seen.at(-1), limit: 500 })).facts.map(({ id }) => id));
    const reader = (async () => {
      do await readOn();
      while (writing);
      await readOn();
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
