import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DutyNow, NoticeContent, NoticeIntent } from '@selaras/domain';
import { everyDay, wib } from '@selaras/testing';
import { recorder } from '../record/recorder.js';
import type { AssessmentRepository } from '../assessment/assessment.repository.js';
import { NoticeLedgerRepository } from './notice-ledger.repository.js';
import { calendar, fact, notice, seedAssessment, step, waiting } from '../testing/builders.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';

const key = 'benar';
const minute = 60_000;
const opening = wib('2023-06-19T07:30');
const deadline = wib('2023-06-26T16:00');
const workflowId = `assessment/${key}/body/BPS`;

let database: TestDatabase;
let ledger: NoticeLedgerRepository;
let assessments: AssessmentRepository;
beforeAll(async () => {
  database = await createTestDatabase();
  ledger = new NoticeLedgerRepository(database.ds);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.ds.query('TRUNCATE notice, message, view, waiting_on, fact, workflow, membership, assessment CASCADE');
  assessments = await seedAssessment(database.ds, { key, at: wib('2023-06-18T00:00') });
});

const open = (id: string, items: readonly string[], until = deadline) => ({ ...waiting(key, id, until), items });
async function decide(notices: readonly NoticeIntent[], duties: readonly ReturnType<typeof open>[]): Promise<void> {
  await recorder(database.ds)([
    step(key, { workflowId, facts: [fact('A', opening)], notices, waiting: { upserts: duties, deletes: [] } }),
  ]);
}
/** What people do between the decision and the mail. */
async function become(left: readonly ReturnType<typeof open>[], gone: readonly string[] = []): Promise<void> {
  const change = { upserts: left, deletes: gone };
  await recorder(database.ds)([step(key, { workflowId, fromSeq: 2, facts: [fact('B', opening)], waiting: change })]);
}
async function read(at = opening) {
  await assessments.setSettled(key, at);
  const messages = await ledger.lease(await ledger.claimDue(100), randomUUID(), minute);
  return messages.flatMap(({ notices }) => notices);
}
const ends = async () =>
  (await ledger.list(key, { limit: 10 })).map(({ purposeKey, state, dropped }) => [purposeKey, state, dropped]);

describe('a mail is true when it is read', () => {
  const four = ['1.1', '1.2', '1.3', '1.4'];
  const asking = (what: 'acceptIndicators' | 'clearAnswers' | 'replyQuestions') =>
    ({ what, count: 4, until: deadline }) as const;
  const said: readonly (readonly [string, string, NoticeContent])[] = [
    [
      'indicators to accept',
      `BPS/acceptIndicators@${deadline}`,
      { kind: 'assigned', data: { ...asking('acceptIndicators'), answeringUntil: deadline } },
    ],
    [
      'answers to sign off',
      `BPS/clearAnswers@${deadline}`,
      { kind: 'clearanceRequested', data: asking('clearAnswers') },
    ],
    [
      'questions to reply to',
      `BPS/replyQuestions/2@${deadline}`,
      { kind: 'questions', data: { ...asking('replyQuestions'), round: 2 } },
    ],
    [
      'what a reminder names',
      `BPS/acceptIndicators@${deadline}`,
      { kind: 'reminder', data: { ...asking('acceptIndicators'), step: 1 } },
    ],
  ];

  it.each(said)('of four %s only the one that is left is named and counted', async (_, subject, content) => {
    await decide([notice('n', opening, { subject, items: four, ...content })], [open(subject, four)]);
    await become([open(subject, ['1.4'])]);
    expect(await read()).toMatchObject([
      { kind: content.kind, items: ['1.4'], data: { count: 1, until: deadline }, duty: subject, until: deadline },
    ]);
  });

  it.each(said)('says nothing of %s when all of it is done, and why', async (_, subject, content) => {
    await decide([notice('n', opening, { subject, items: four, ...content })], [open(subject, four)]);
    await become([], [subject]);
    expect(await read()).toEqual([]);
    expect(await ends()).toEqual([['n', 'suppressed', 'settled']]);
  });

  it('says nothing of what is done while others are left under the same deadline', async () => {
    const [, subject, content] = said[0] ?? [];
    if (subject === undefined || content === undefined) throw new Error('no case');
    await decide([notice('n', opening, { subject, items: ['1.1'], ...content })], [open(subject, four)]);
    await become([open(subject, ['1.2'])]);
    expect(await read()).toEqual([]);
  });

  it('names the deadline to which a decree has moved it; a reminder of the old one is not sent', async () => {
    const [first, , , last] = said;
    if (first === undefined || last === undefined) throw new Error('no cases');
    const subject = first[1];
    const moved: DutyNow = { id: `BPS/acceptIndicators@${deadline + 1}`, items: four, until: deadline + 1 };
    await decide(
      [
        notice('assigned', opening, { subject, items: four, ...first[2] }),
        notice('reminder', opening, { subject, items: four, ...last[2] }),
      ],
      [open(subject, four)],
    );
    await become([open(moved.id, moved.items, deadline + 1)], [subject]);
    expect(await read()).toMatchObject([
      {
        purposeKey: 'assigned',
        items: four,
        data: { count: 4, until: deadline + 1 },
        duty: moved.id,
        until: deadline + 1,
      },
    ]);
    expect(await ends()).toContainEqual(['reminder', 'suppressed', 'settled']);
  });

  it('says the same when it is leased again after a failure', async () => {
    const [, subject, content] = said[0] ?? [];
    if (subject === undefined || content === undefined) throw new Error('no case');
    await decide([notice('n', opening, { subject, items: four, ...content })], [open(subject, four)]);
    await assessments.setSettled(key, opening);
    const ids = await ledger.claimDue(100);
    const token = randomUUID();
    await ledger.lease(ids, token, minute);
    const failure = { token, error: '421', refused: true, final: false, backoffMs: 0 };
    await ledger.markFailed(ids.map((id) => ({ id, ...failure })));
    await become([open(subject, ['1.4'])]);
    expect(await ledger.lease(ids, token, minute)).toMatchObject([{ attempt: 2, notices: [{ items: ['1.4'] }] }]);
  });
});

describe('an invitation', () => {
  const invitation = (startsAt: number, dueAt: number) =>
    notice('i', dueAt, {
      kind: 'invitation',
      form: 'single',
      subject: `meeting/1/holdMeeting/${startsAt}`,
      items: ['1.1', 'offer:1.2'],
      data: { meeting: 1, meetingKind: 'fgd', title: 'T', startsAt, endsAt: startsAt + minute, format: 'inPerson' },
    });

  it('to something that has begun is not sent', async () => {
    await seedAssessment(database.ds, { key: 'hidup', clock: 'live', at: opening, calendar: everyDay });
    const began = Date.now() - minute;
    const one = invitation(began, began - minute);
    await recorder(database.ds)([
      step('hidup', {
        facts: [fact('A', began)],
        notices: [one],
        waiting: { upserts: [{ ...waiting('hidup', one.subject ?? '', began), items: [] }], deletes: [] },
      }),
    ]);
    expect(await ledger.lease(await ledger.claimDue(100), randomUUID(), minute)).toEqual([]);
    expect(await ledger.list('hidup', { limit: 1 })).toMatchObject([{ state: 'suppressed', dropped: 'past' }]);
  });

  it('goes out on a day off rather than after its hour, and else waits for the opening', async () => {
    const dayOff = { ...calendar, decrees: [holiday('2023-06-19')] };
    await database.ds.query('UPDATE assessment SET calendar = $1::jsonb', [JSON.stringify(dayOff)]);
    const early = wib('2023-06-20T07:00');
    const late = wib('2023-06-20T10:00');
    await decide(
      [invitation(early, opening), { ...invitation(late, opening), purposeKey: 'waits' }],
      [early, late].map((at) => open(`meeting/1/holdMeeting/${at}`, [], at)),
    );
    expect(await read()).toMatchObject([{ purposeKey: 'i', items: ['1.1', 'offer:1.2'], until: early }]);
    expect(await ends()).toContainEqual(['waits', 'pending', null]);
    expect(await read(wib('2023-06-20T07:30'))).toMatchObject([{ purposeKey: 'waits', until: late }]);
  });
});

it('goes on each way in a message of its own, to the address of that way', async () => {
  const hook = { channel: 'webhook', address: 'https://bps.example/hook' };
  await decide([notice('mail', opening), notice('hook', opening, hook), notice('too', opening, hook)], []);
  await assessments.setSettled(key, opening);
  const messages = await ledger.lease(await ledger.claimDue(100), randomUUID(), minute);
  const ways = messages.map(({ channel, address, notices }) => [channel, address, notices.length]);
  expect(ways.sort()).toEqual([
    ['mail', 'narahubung@selaras.invalid', 1],
    ['webhook', hook.address, 2],
  ]);
});

function holiday(date: string) {
  const adds = [{ date, name: { id: 'Libur', en: 'Holiday' }, kind: 'holiday' }];
  return { id: 'LIBUR', title: { id: 'Libur' }, knownOn: '2023-01-01', adds, removes: [] };
}
