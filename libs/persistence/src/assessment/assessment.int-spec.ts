import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { RecordInput } from '@selaras/contracts';
import { wib } from '@selaras/testing';
import { recorder } from '../record/recorder.js';
import { fact, notice, seedAssessment, seedMembers, step, view, waiting } from '../testing/builders.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import type { AssessmentRepository } from './assessment.repository.js';
import { SessionRepository } from '../people/session.repository.js';

// Making a database takes long on a machine that is busy with other suites.

let database: TestDatabase;
let assessments: AssessmentRepository;
let key: string;
const at = wib('2023-06-19T08:00');
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  key = `a-${randomUUID().slice(0, 8)}`;
  assessments = await seedAssessment(database.ds, { key, at });
});

describe('assessments', () => {
  it('are created once under their key', async () => {
    const row = await assessments.get(key);
    expect(row).toMatchObject({ key, clock: 'held', clockAt: at, settledAt: at, linkedTo: null });
    if (row === null) throw new Error('not there');
    expect(await assessments.create({ ...row, title: { en: 'Another' } })).toBe(false);
    expect(await assessments.get(key)).toEqual(row);
    expect(await assessments.get('nobody')).toBeNull();
  });

  it('come with the session of everybody who asks at once, with what they are in it', async () => {
    await seedMembers(database.ds, key, [{ person: 'narahubung', role: 'focalPoint', body: 'BPS' }]);
    const sessions = new SessionRepository(database.ds);
    const people = ['narahubung', 'koordinator', 'narahubung'];
    for (const [n, person] of people.entries()) {
      await sessions.create({ tokenHash: `${key}${n}`, person, csrf: 'c', expiresAt: new Date(Date.now() + 60_000) });
    }
    const row = await assessments.get(key);
    const found = await Promise.all(people.map((_, n) => sessions.find(`${key}${n}`, key)));
    expect(found.map((one) => one?.assessment)).toEqual([row, row, row]);
    expect(found.map((one) => one?.memberships.map(({ role }) => role))).toEqual([['focalPoint'], [], ['focalPoint']]);
  });

  it('are listed for their members, who hold roles for bodies', async () => {
    await seedMembers(database.ds, key, [
      { person: 'koordinator', role: 'coordinator', body: 'KEMLU' },
      { person: 'narahubung', role: 'focalPoint', body: 'BPN' },
      { person: 'narahubung', role: 'participant', body: null },
    ]);
    expect(await assessments.memberships(key, 'narahubung')).toEqual([
      { assessment: key, person: 'narahubung', role: 'focalPoint', body: 'BPN' },
      { assessment: key, person: 'narahubung', role: 'participant', body: null },
    ]);
    expect((await assessments.listFor('narahubung')).find((row) => row.key === key)).toMatchObject({
      clockAt: at,
      stage: null,
      roles: [
        { role: 'focalPoint', body: 'BPN' },
        { role: 'participant', body: null },
      ],
      level: null,
      startsOn: null,
      mine: { tasks: 0, first: null },
      calendar: null,
    });
    expect((await assessments.membershipsOf('narahubung')).filter((row) => row.assessment === key)).toHaveLength(2);
    expect(await assessments.listFor('cadangan')).toEqual([]);
    const all = await assessments.listFor('cadangan', { all: true });
    expect(all.find((row) => row.key === key)).toMatchObject({ roles: [] });
  });

  it('tell each person what waits for them, what is due first before what has no deadline', async () => {
    const timeline = [{ plannedOn: null }, { plannedOn: '2023-06-05' }, { plannedOn: '2023-04-03' }];
    await recorder(database.ds)([
      step(key, {
        facts: [fact('A', at)],
        caseAt: at,
        views: {
          upserts: [view(key, { stage: 'collecting', level: 'national', timeline }, 'assessment')],
          deletes: [],
        },
        waiting: {
          upserts: [
            waiting(key, 'a'),
            { ...waiting(key, 'b', at + 20), what: 'submitAnswers', items: ['1.1', '1.2'] },
            waiting(key, 'c', at + 30),
            { ...waiting(key, 'd', at + 10), persons: ['koordinator'] },
          ],
          deletes: [],
        },
      }),
    ]);
    const listed = async (person: string) =>
      (await assessments.listFor(person, { all: true })).find((row) => row.key === key);
    expect(await listed('narahubung')).toMatchObject({
      stage: 'collecting',
      level: 'national',
      startsOn: '2023-04-03',
      mine: { tasks: 3, first: { what: 'submitAnswers', items: 2, until: at + 20 } },
      calendar: { weekend: [6, 7] },
    });
    expect((await listed('koordinator'))?.mine.first?.until).toBe(at + 10);
    expect(await listed('cadangan')).toMatchObject({ mine: { tasks: 0, first: null }, calendar: null });
  });
});

describe('the clock of an assessment', () => {
  it('moves forward only', async () => {
    await assessments.setClockAt(key, at + 10);
    await assessments.setClockAt(key, at + 5);
    await assessments.setSettled(key, at + 7);
    await assessments.setSettled(key, at + 6);
    expect(await assessments.clock(key)).toEqual({ clock: 'held', at: at + 10, settledAt: at + 7 });
    expect(await assessments.clock('nobody')).toBeNull();
  });

  it('knows the next event: the earliest of due workflows and of notices not yet settled', async () => {
    const record = (one: RecordInput) => recorder(database.ds)([one]);
    expect(await assessments.nextEvent(key)).toBeNull();
    await record(step(key, { facts: [fact('A', at)], caseAt: at, notices: [notice(`${key}n`, at + 50)] }));
    expect(await assessments.nextEvent(key)).toBe(at + 50);
    const second = { workflowId: `assessment/${key}/body/BPN`, caseAt: at };
    await record(step(key, { ...second, facts: [fact('A', at)], nextDue: at + 30 }));
    const third = { workflowId: `assessment/${key}/body/BPK`, caseAt: at };
    await record(step(key, { ...third, facts: [fact('A', at)], nextDue: at + 20 }));
    const over = { workflowId: `assessment/${key}/body/BIG`, caseAt: at };
    await record(step(key, { ...over, facts: [fact('A', at)], nextDue: at + 1, closed: true }));
    expect(await assessments.nextEvent(key)).toBe(at + 20);
    expect(await assessments.dueWorkflows(key, at + 19)).toEqual([]);
    expect(await assessments.dueWorkflows(key, at + 30)).toEqual([third.workflowId, second.workflowId]);
    await record(step(key, { ...third, fromSeq: 2, caseAt: at + 20 }));
    await record(step(key, { ...second, fromSeq: 2, caseAt: at + 30 }));
    expect(await assessments.unsettledNotices(key, at + 49)).toBe(0);
    expect(await assessments.unsettledNotices(key, at + 50)).toBe(1);
    await assessments.setSettled(key, at + 50);
    expect(await assessments.nextEvent(key)).toBeNull();
  });

  it('is moved by one caller at a time, even when more callers wait than the pool has connections', async () => {
    let inside = 0;
    let most = 0;
    const move = (): Promise<void> =>
      assessments.withClockLock(key, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await assessments.setClockAt(key, ((await assessments.clock(key))?.at ?? 0) + 1);
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 15 }, move));
    expect(most).toBe(1);
    expect(await assessments.clock(key)).toMatchObject({ at: at + 15 });
  });

  it('does not block the clock of another assessment, and tells after the wait that it is busy', async () => {
    await assessments.withClockLock(key, async () => {
      expect(await assessments.withClockLock(`${key}-b`, async () => 'free', { waitMs: 1_000 })).toBe('free');
      await expect(assessments.withClockLock(key, async () => 'taken', { waitMs: 50 })).rejects.toMatchObject({
        code: 'CLOCK_BUSY',
      });
    });
  });

  it('is free again after a failure, and tells when the lock was lost meanwhile', async () => {
    await expect(
      assessments.withClockLock(key, async () => {
        throw new Error('in the middle');
      }),
    ).rejects.toThrow('in the middle');
    const losing = assessments.withClockLock(key, async () => {
      const [row] = await database.ds.query<{ pid: number }[]>(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'selaras-clock' AND datname = current_database()`,
      );
      await database.ds.query('SELECT pg_terminate_backend($1, 5000)', [row?.pid]);
    });
    await expect(losing).rejects.toMatchObject({ code: 'CLOCK_LOCK_LOST' });
    expect(await assessments.withClockLock(key, async () => 'free', { waitMs: 1_000 })).toBe('free');
  });
});
