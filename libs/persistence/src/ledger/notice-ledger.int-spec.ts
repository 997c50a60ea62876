// Long: one ledger through all its situations, on one database.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ledgerSchema } from '@selaras/contracts';
import type { NoticeIntent } from '@selaras/domain';
import { everyDay, wib } from '@selaras/testing';
import { recorder } from '../record/recorder.js';
import { readTogether } from '../screens/part.js';
import { ledgerPage } from '../screens/record.parts.js';
import { calendar, fact, notice, seedAssessment, step, waiting } from '../testing/builders.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import type { AssessmentRepository } from '../assessment/assessment.repository.js';
import { NoticeLedgerRepository } from './notice-ledger.repository.js';

// Making a database takes long on a machine that is busy with other suites.

let database: TestDatabase;
let ledger: NoticeLedgerRepository;
let assessments: AssessmentRepository;
const key = 'latihan';
const token = randomUUID();
const opening = wib('2023-06-19T07:30');
const nextOpening = wib('2023-06-20T07:30');
const minute = 60_000;

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = new NoticeLedgerRepository(database.ds);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.ds.query('TRUNCATE notice, message, view, waiting_on, fact, workflow, membership, assessment CASCADE');
  assessments = await seedAssessment(database.ds, { key, at: wib('2023-06-18T00:00') });
});

let nextStep = 0;
async function owe(
  notices: readonly NoticeIntent[],
  options: { assessment?: string; open?: readonly string[] } = {},
): Promise<void> {
  const assessment = options.assessment ?? key;
  nextStep += 1;
  await recorder(database.ds)([
    step(assessment, {
      workflowId: `assessment/${assessment}/body/B${nextStep}`,
      facts: [fact('A', opening)],
      caseAt: opening,
      notices,
      waiting: { upserts: (options.open ?? []).map((id) => waiting(assessment, id, opening + 5)), deletes: [] },
    }),
  ]);
}
async function settle(at: number): Promise<readonly string[]> {
  await assessments.setSettled(key, at);
  return ledger.claimDue(100);
}
const states = async (assessment = key): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await ledger.list(assessment, { limit: 100 })).map((row) => [row.purposeKey, row.state]));
const dueAt = async (purposeKey: string): Promise<number | undefined> =>
  (await ledger.list(key, { limit: 100 })).find((row) => row.purposeKey === purposeKey)?.dueAt;
const pageOf = async (options: Parameters<typeof ledgerPage>[0]) =>
  ledgerSchema.parse(JSON.parse((await readTogether(database.ds, key, { page: ledgerPage(options) })).page));

async function deliver(ids: readonly string[]): Promise<number> {
  const messages = await ledger.lease(ids, token, minute);
  return ledger.markSent(messages.map(({ id }) => ({ id, token, messageId: `<${id}@selaras.test>` })));
}
/** Lets every lease and every back-off be over, as if that time had passed. */
async function letTimePass(): Promise<void> {
  await database.ds.query(
    `UPDATE message SET lease_until = lease_until - interval '1 hour', not_before = not_before - interval '1 hour',
       queued_at = queued_at - interval '1 hour'`,
  );
}

describe('claiming', () => {
  it('takes nothing before the rehearsal has settled, however far its clock is', async () => {
    await owe([notice('n', opening)]);
    await assessments.setClockAt(key, opening + minute);
    expect(await ledger.claimDue(100)).toEqual([]);
    expect(await settle(opening)).toHaveLength(1);
    expect(await ledger.claimDue(100)).toEqual([]);
  });

  it('joins what one person gets on one day into one digest, over dossiers; single notices go alone', async () => {
    await owe([notice('a', opening), notice('other', opening, { recipient: 'cadangan' })]);
    await owe([notice('b', opening + minute), notice('invitation', opening, { form: 'single' })]);
    const ids = await settle(opening + minute);
    expect(ids).toHaveLength(3);
    const messages = await ledger.lease(ids, token, minute);
    const shape = messages.map((m) => [m.recipient.person, m.form, m.day, m.notices.map((n) => n.purposeKey).join()]);
    expect(shape).toEqual(
      expect.arrayContaining([
        ['narahubung', 'digest', '2023-06-19', 'a,b'],
        ['narahubung', 'single', '2023-06-19', 'invitation'],
        ['cadangan', 'digest', '2023-06-19', 'other'],
      ]),
    );
  });

  it('gathers the digest of a person whole, beyond the limit', async () => {
    await owe(Array.from({ length: 7 }, (_, index) => notice(`n${index}`, opening + index)));
    await assessments.setSettled(key, opening + minute);
    const ids = await ledger.claimDue(2);
    expect(ids).toHaveLength(1);
    expect((await ledger.lease(ids, token, minute))[0]?.notices).toHaveLength(7);
  });

  it('lets a late item join a digest that nobody took yet, without announcing the digest twice', async () => {
    await owe([notice('a', opening)]);
    const ids = await settle(opening);
    await owe([notice('late', opening)]);
    expect(await ledger.claimDue(100)).toEqual([]);
    const [message] = await ledger.lease(ids, token, minute);
    expect(message?.notices.map((n) => n.purposeKey)).toEqual(['a', 'late']);
  });

  it.each([
    ['is being sent', async (ids: readonly string[]) => void (await ledger.lease(ids, token, minute))],
    ['was sent', async (ids: readonly string[]) => void (await deliver(ids))],
    [
      'failed once and waits',
      async (ids: readonly string[]) => {
        await ledger.lease(ids, token, minute);
        await ledger.markFailed(
          ids.map((id) => ({ id, token, error: '421', refused: false, final: false, backoffMs: minute })),
        );
      },
    ],
  ])('moves a late item to the next opening when the digest of that day %s', async (_name, before) => {
    await owe([notice('a', opening)]);
    await before(await settle(opening));
    await owe([notice('late', opening)]);
    expect(await ledger.claimDue(100)).toEqual([]);
    expect(await dueAt('late')).toBe(nextOpening);
    expect((await states())['late']).toBe('pending');
    expect(await assessments.nextEvent(key)).toBe(nextOpening);
    expect(await settle(nextOpening)).toHaveLength(1);
  });

  it('moves what falls on a day that a decree has made free, as known by then', async () => {
    await owe([notice('n', wib('2023-06-28T07:30')), notice('s', wib('2023-06-28T07:30'), { form: 'single' })]);
    expect(await settle(wib('2023-06-28T07:30'))).toEqual([]);
    expect([await dueAt('n'), await dueAt('s')]).toEqual([wib('2023-07-03T07:30'), wib('2023-07-03T07:30')]);
  });

  it('does not know a decree before people can', async () => {
    const later = calendar.decrees.map((decree) => ({ ...decree, knownOn: '2023-07-01' }));
    await database.ds.query('UPDATE assessment SET calendar = $1::jsonb', [
      JSON.stringify({ ...calendar, decrees: later }),
    ]);
    await owe([notice('n', wib('2023-06-28T07:30'))]);
    expect(await settle(wib('2023-06-28T07:30'))).toHaveLength(1);
  });

  it('gives no message twice to claimers that run together', async () => {
    const people = ['narahubung', 'cadangan', 'koordinator'];
    for (let round = 0; round < 4; round += 1) {
      await owe(people.map((recipient) => notice(`${recipient}${round}`, opening, { recipient })));
      await owe([notice(`single${round}`, opening, { form: 'single' })]);
    }
    await assessments.setSettled(key, opening);
    const claimed = (await Promise.all(Array.from({ length: 4 }, () => ledger.claimDue(3)))).flat();
    while ((await states())['narahubung0'] === 'pending') claimed.push(...(await ledger.claimDue(3)));
    claimed.push(...(await ledger.claimDue(100)));
    expect(new Set(claimed).size).toBe(claimed.length);
    const messages = await ledger.lease(claimed, token, minute);
    expect(messages).toHaveLength(7);
    expect(messages.filter((m) => m.form === 'digest').map((m) => m.notices.length)).toEqual([4, 4, 4]);
  });
});

describe('a live assessment', () => {
  const live = async (name: string, options: object = {}): Promise<void> => {
    await seedAssessment(database.ds, { key: name, clock: 'live', at: opening, calendar: { ...everyDay, ...options } });
  };

  it('takes what is due by the real clock and nothing else', async () => {
    await live('nyata');
    const [row] = await database.ds.query<{ now: string }[]>(
      'SELECT (extract(epoch FROM now()) * 1000)::bigint AS now',
    );
    await owe([notice('due', Number(row?.now) - minute), notice('later', Number(row?.now) + 60 * minute)], {
      assessment: 'nyata',
    });
    expect(await ledger.claimDue(10)).toHaveLength(1);
    expect(await states('nyata')).toEqual({ due: 'queued', later: 'pending' });
  });

  it('shares one digest with the other live assessments of that person, and not with a rehearsal', async () => {
    await live('nyata');
    await live('nyata-dua');
    await owe([notice('one', opening)], { assessment: 'nyata' });
    await owe([notice('two', opening)], { assessment: 'nyata-dua' });
    await owe([notice('three', opening)]);
    const ids = await settle(opening);
    expect(ids).toHaveLength(2);
    const messages = await ledger.lease(ids, token, minute);
    const carried = messages.map((m) => [
      m.rehearsal,
      m.notices
        .map((n) => n.purposeKey)
        .sort()
        .join(),
    ]);
    expect(carried).toEqual(
      expect.arrayContaining([
        [false, 'one,two'],
        [true, 'three'],
      ]),
    );
  });

  it('sends one digest after an outage of days, not one for each day that was missed', async () => {
    await live('nyata');
    await owe([notice('mon', opening), notice('tue', nextOpening)], { assessment: 'nyata' });
    const ids = await ledger.claimDue(10);
    expect(ids).toHaveLength(1);
    expect(await deliver(ids)).toBe(1);
  });

  it('of a drill that is always open gets a second digest on the same day', async () => {
    await live('gladi', { alwaysOpen: true });
    await owe([notice('one', opening)], { assessment: 'gladi' });
    expect(await deliver(await ledger.claimDue(10))).toBe(1);
    await owe([notice('two', opening)], { assessment: 'gladi' });
    expect(await deliver(await ledger.claimDue(10))).toBe(1);
    expect(await states('gladi')).toEqual({ one: 'sent', two: 'sent' });
  });
});

describe('leasing', () => {
  it('hands over everything that the sender needs', async () => {
    await owe([notice('n', opening, { subject: 'w' })], { open: ['w'] });
    const messages = await ledger.lease(await settle(opening), token, minute);
    expect(messages).toEqual([
      {
        id: expect.any(String),
        form: 'digest',
        day: '2023-06-19',
        assessment: key,
        assessments: {
          [key]: {
            offsets: [{ from: 0, minutes: 420, name: 'WIB' }],
            contacts: [],
            indicators: {},
            languages: ['id', 'en'],
            decrees: { 'SKB-2022': { id: 'Hari libur 2023' }, 'SKB-2023': { id: 'Cuti bersama' } },
          },
        },
        rehearsal: true,
        channel: 'mail',
        address: 'narahubung@selaras.invalid',
        recipient: {
          person: 'narahubung',
          name: { id: 'Akun narahubung', en: 'Account narahubung' },
          email: 'narahubung@selaras.invalid',
          lang: 'id',
        },
        notices: [
          {
            id: expect.any(String),
            purposeKey: 'n',
            assessment: key,
            title: { id: 'Asesmen contoh', en: 'Sample assessment' },
            frameworkIllustrative: true,
            kind: 'reminder',
            why: 'mainFocalPoint',
            body: 'BPS',
            items: ['1.1'],
            data: { what: 'answerIndicators', count: 1, until: opening + 5, step: 1 },
            until: opening + 5,
            texts: [],
            duty: 'w',
          },
        ],
        attempt: 1,
        refusals: 0,
      },
    ]);
    expect(await states()).toEqual({ n: 'sending' });
  });

  it('writes to whoever chose a language that is there no more in that of strangers', async () => {
    await owe([notice('n', opening)]);
    const ids = await settle(opening);
    await database.ds.query(`UPDATE person SET lang = 'tlh' WHERE id = 'narahubung'`);
    const [message] = await ledger.lease(ids, token, minute);
    await database.ds.query(`UPDATE person SET lang = 'id' WHERE id = 'narahubung'`);
    expect(message?.recipient.lang).toBe('en');
  });

  it('drops what was settled meanwhile, and a mail of which nothing is left', async () => {
    await owe([notice('done', opening, { subject: 'w1' }), notice('info', opening)], { open: ['w1'] });
    await owe([notice('alone', opening, { subject: 'w2', recipient: 'cadangan' })], { open: ['w2'] });
    const ids = await settle(opening);
    await database.ds.query('DELETE FROM waiting_on');
    const messages = await ledger.lease(ids, token, minute);
    expect(messages.map((m) => m.notices.map((n) => n.purposeKey))).toEqual([['info']]);
    expect(await states()).toEqual({ done: 'suppressed', info: 'sending', alone: 'suppressed' });
    expect((await ledger.messages(key)).map((m) => m.state).sort()).toEqual(['sending', 'suppressed']);
    expect(await assessments.unsettledNotices(key, opening)).toBe(1);
  });

  it('gives a message to one of two senders', async () => {
    await owe(Array.from({ length: 20 }, (_, index) => notice(`n${index}`, opening, { form: 'single' })));
    const ids = await settle(opening);
    const both = await Promise.all([ledger.lease(ids, token, minute), ledger.lease(ids, randomUUID(), minute)]);
    const leased = both.flat().map((m) => m.id);
    expect(leased).toHaveLength(20);
    expect(new Set(leased).size).toBe(20);
    expect(await ledger.lease(ids, randomUUID(), minute)).toEqual([]);
  });

  it('can be taken over when it ran out; then the first sender has nothing to say any more', async () => {
    await owe([notice('n', opening)]);
    const ids = await settle(opening);
    const [message] = await ledger.lease(ids, token, minute);
    await letTimePass();
    const second = randomUUID();
    expect(await ledger.lease(ids, second, minute)).toMatchObject([{ attempt: 2 }]);
    const id = message?.id ?? '';
    expect(await ledger.markSent([{ id, token, messageId: '<a>' }])).toBe(0);
    expect(await ledger.markSent([{ id, token: second, messageId: '<a>' }])).toBe(1);
    expect(await ledger.lease(ids, token, minute)).toEqual([]);
  });

  it('lets a slow sender report as long as nobody took over', async () => {
    await owe([notice('n', opening)]);
    const ids = await settle(opening);
    await ledger.lease(ids, token, minute);
    await letTimePass();
    await ledger.reconcile({ queuedMs: minute, limit: 10 });
    expect(await ledger.markSent(ids.map((id) => ({ id, token, messageId: '<a>' })))).toBe(1);
  });

  it('gives up visibly on a recipient who is unknown', async () => {
    await owe([notice('n', opening, { recipient: 'tiada' })]);
    expect(await ledger.lease(await settle(opening), token, minute)).toEqual([]);
    expect(await ledger.messages(key)).toMatchObject([{ state: 'dead', error: 'the recipient is unknown' }]);
    expect(await ledger.counts(key)).toEqual({ pending: 0, queued: 0, sent: 0, suppressed: 0, dead: 1 });
  });
});

describe('the end of a message', () => {
  it('marks mails and notices as sent', async () => {
    await owe([notice('a', opening), notice('b', opening)]);
    const ids = await settle(opening);
    expect(await deliver(ids)).toBe(1);
    expect(await states()).toEqual({ a: 'sent', b: 'sent' });
    expect(await ledger.messages(key)).toMatchObject([
      { state: 'sent', notices: 2, attempt: 1, day: '2023-06-19', smtpMessageId: `<${ids[0]}@selaras.test>` },
    ]);
    expect(await assessments.unsettledNotices(key, opening)).toBe(0);
  });

  it('after a passing failure waits for the back-off and is armed again', async () => {
    await owe([notice('n', opening)]);
    const ids = await settle(opening);
    await ledger.lease(ids, token, minute);
    await ledger.markFailed(
      ids.map((id) => ({ id, token, error: '421 later', refused: true, final: false, backoffMs: 30 * minute })),
    );
    expect(await ledger.messages(key)).toMatchObject([{ state: 'queued', error: '421 later' }]);
    expect(await ledger.lease(ids, token, minute)).toEqual([]);
    expect(await ledger.reconcile({ queuedMs: minute, limit: 10 })).toEqual([]);
    await letTimePass();
    expect(await ledger.reconcile({ queuedMs: minute, limit: 10 })).toEqual(ids);
    expect(await deliver(ids)).toBe(1);
    expect(await ledger.messages(key)).toMatchObject([{ state: 'sent', attempt: 2, error: null }]);
  });

  it('after a final failure is dead together with its notices', async () => {
    await owe([notice('n', opening)]);
    const ids = await settle(opening);
    await ledger.lease(ids, token, minute);
    await ledger.markFailed(
      ids.map((id) => ({ id, token, error: '550 unknown', refused: true, final: true, backoffMs: 0 })),
    );
    await letTimePass();
    expect(await ledger.reconcile({ queuedMs: minute, limit: 10 })).toEqual([]);
    expect(await states()).toEqual({ n: 'dead' });
  });

  it('counts how often a message was refused, not how often a server was away', async () => {
    await owe([notice('n', opening)]);
    const ids = await settle(opening);
    const seen: number[] = [];
    for (const refused of [true, false, true, false]) {
      const [message] = await ledger.lease(ids, token, minute);
      seen.push(message?.refusals ?? Number.NaN);
      await ledger.markFailed(ids.map((id) => ({ id, token, error: 'x', refused, final: false, backoffMs: 0 })));
    }
    expect(seen).toEqual([0, 1, 1, 2]);
  });

  it('does not listen to a stranger', async () => {
    await owe([notice('n', opening)]);
    const ids = await settle(opening);
    await ledger.lease(ids, token, minute);
    const stranger = randomUUID();
    await ledger.markFailed(
      ids.map((id) => ({ id, token: stranger, error: 'x', refused: true, final: true, backoffMs: 0 })),
    );
    expect(await states()).toEqual({ n: 'sending' });
  });
});

describe('reconciling', () => {
  it('arms again what was queued too long ago and what a dead sender held, once each', async () => {
    await owe([notice('lost', opening), notice('held', opening, { recipient: 'cadangan' })]);
    const ids = await settle(opening);
    expect(await ledger.reconcile({ queuedMs: minute, limit: 10 })).toEqual([]);
    const [held] = await ledger.lease(ids.slice(0, 1), token, minute);
    expect(held).toBeDefined();
    await letTimePass();
    const armed = await ledger.reconcile({ queuedMs: minute, limit: 10 });
    expect([...armed].sort()).toEqual([...ids].sort());
    expect(await ledger.reconcile({ queuedMs: minute, limit: 10 })).toEqual([]);
    expect(await deliver(armed)).toBe(2);
  });

  it('keeps to the limit', async () => {
    await owe(Array.from({ length: 5 }, (_, index) => notice(`n${index}`, opening, { form: 'single' })));
    await settle(opening);
    await letTimePass();
    expect(await ledger.reconcile({ queuedMs: minute, limit: 3 })).toHaveLength(3);
    expect(await ledger.reconcile({ queuedMs: minute, limit: 3 })).toHaveLength(2);
  });
});

describe('the list of notices', () => {
  it('goes from the newest back, page by page, of one recipient when asked', async () => {
    await owe([1, 2, 3, 4].map((n) => notice(`n${n}`, opening + n)));
    await owe([notice('x', opening + 9, { recipient: 'cadangan' })]);
    const first = await pageOf({ limit: 2 });
    expect(first.entries.map((row) => row.purposeKey)).toEqual(['x', 'n4']);
    expect(first.next).toBe(first.entries[1]?.id);
    const rest = await pageOf({ limit: 9, after: first.next ?? undefined });
    expect(rest.entries.map((row) => row.purposeKey)).toEqual(['n3', 'n2', 'n1']);
    expect(rest.next).toBeNull();
    expect(await pageOf({ limit: 9, after: randomUUID() })).toEqual({ entries: [], next: null });
    expect(await ledger.list(key, { limit: 9, recipient: 'cadangan' })).toHaveLength(1);
  });

  it('tells of each notice how its mail is', async () => {
    await owe([notice('early', opening), notice('late', opening + minute)]);
    const [id = ''] = await settle(opening);
    const stateOf = async () =>
      (await pageOf({ limit: 2 })).entries.map(({ state, messageState, attempts, sentAt }) => [
        state,
        messageState,
        attempts,
        sentAt !== null,
      ]);
    const late = ['pending', null, 0, false];
    expect(await stateOf()).toEqual([late, ['queued', 'queued', 0, false]]);
    await ledger.lease([id], token, minute);
    expect(await stateOf()).toEqual([late, ['sending', 'sending', 1, false]]);
    await ledger.markSent([{ id, token, messageId: '<1@selaras>' }]);
    expect(await stateOf()).toEqual([late, ['sent', 'sent', 1, true]]);
  });
});
