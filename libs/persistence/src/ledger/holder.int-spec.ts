import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Absence, Contacts, NoticeIntent, PresentPeople, Steering, ViewRow, WaitingOn } from '@selaras/domain';
import { holdsOffice, noticeWhys } from '@selaras/domain';
import { samplePerson, wib } from '@selaras/testing';
import { recorder } from '../record/recorder.js';
import { fact, notice, seedAssessment, step, waiting } from '../testing/builders.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { TestDatabase } from '../testing/test-database.js';
import type { AssessmentRepository } from '../assessment/assessment.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { NoticeLedgerRepository } from './notice-ledger.repository.js';

let database: TestDatabase;
let ledger: NoticeLedgerRepository;
let assessments: AssessmentRepository;
const key = 'latihan';
const opening = wib('2023-06-19T07:30');

beforeAll(async () => {
  database = await createTestDatabase();
  ledger = new NoticeLedgerRepository(database.ds);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.ds.query('TRUNCATE notice, message, view, waiting_on, fact, workflow, membership, assessment CASCADE');
  assessments = await seedAssessment(database.ds, { key, at: wib('2023-06-18T00:00') });
});

type Absences = Readonly<Record<string, Absence>>;
const absence = (mode: Absence['mode'], since: number | null): Absence => ({
  ...{ mode, since, from: opening - 1, until: opening + 1, letter: null },
});

const contacts: Contacts = { main: 'narahubung', alternate: null, authority: 'pengesah' };
const steering: Steering = { coordinators: ['koordinator'], officers: [], researchers: ['peneliti'] };
const body = (code: string, held: Contacts, absences?: Absences): ViewRow => ({
  kind: 'body',
  id: code,
  body: code,
  doc: { contacts: held, ...(absences === undefined ? {} : { absences }) },
});
const whole = (of: Steering): ViewRow => ({ kind: 'assessment', id: key, body: null, doc: { steering: of } });

let workflows = 0;
async function record(change: {
  readonly views?: readonly ViewRow[];
  readonly notices?: readonly NoticeIntent[];
  readonly open?: readonly WaitingOn[];
}): Promise<void> {
  workflows += 1;
  await recorder(database.ds)([
    step(key, {
      workflowId: `assessment/${key}/step/${workflows}`,
      facts: [fact('A', opening)],
      caseAt: opening,
      notices: change.notices ?? [],
      views: { upserts: change.views ?? [], deletes: [] },
      waiting: { upserts: change.open ?? [], deletes: [] },
    }),
  ]);
}
async function leased(): Promise<Awaited<ReturnType<NoticeLedgerRepository['lease']>>> {
  await assessments.setSettled(key, opening);
  return ledger.lease(await ledger.claimDue(500), randomUUID(), 60_000);
}
const dropped = async (): Promise<readonly string[]> => {
  const rows = await database.ds.query<{ purpose_key: string; dropped: string }[]>(
    `SELECT purpose_key, dropped FROM notice WHERE state = 'suppressed' ORDER BY purpose_key`,
  );
  return rows.map((row) => `${row.purpose_key}: ${row.dropped}`);
};

describe('a mail to whoever held an office', () => {
  it('is not sent any more once it was handed over, even when it was gathered and its subject is open', async () => {
    await record({
      views: [body('BPS', contacts)],
      notices: [
        notice('a', opening, { subject: 'w' }),
        notice('b', opening),
        notice('done', opening, { subject: 'x' }),
      ],
      open: [waiting(key, 'w')],
    });
    await assessments.setSettled(key, opening);
    const gathered = await ledger.claimDue(100);
    expect(gathered).toHaveLength(1);
    await record({ views: [body('BPS', { ...contacts, main: 'cadangan' })] });
    expect(await ledger.lease(gathered, randomUUID(), 60_000)).toEqual([]);
    expect(await dropped()).toEqual(['a: holderChanged', 'b: holderChanged', 'done: settled']);
    expect((await ledger.messages(key)).map(({ state }) => state)).toEqual(['suppressed']);
  });

  it('goes out or not as the domain has it, for every office, with a body and without', async () => {
    const people = ['narahubung', 'cadangan', 'pengesah', 'koordinator', 'peneliti'];
    const notices = noticeWhys.flatMap((why) =>
      [null, 'BPS', 'KEMLU', 'BKN', 'BNPB', 'BSSN'].flatMap((of) =>
        people.map((recipient) =>
          notice(`${why} ${of} ${recipient}`, opening, { why, body: of, recipient, form: 'single' }),
        ),
      ),
    );
    const present = {
      bodies: {
        BPS: { contacts, absences: { pengesah: absence('unavailable', opening - 1) } },
        KEMLU: { contacts: { main: 'cadangan', alternate: null, authority: null } },
        BKN: {
          contacts: { ...contacts, alternate: 'cadangan' },
          absences: { narahubung: absence('unavailable', opening - 1), pengesah: absence('finishes', opening - 1) },
        },
        BNPB: {
          contacts: { ...contacts, alternate: 'cadangan' },
          absences: { narahubung: absence('finishes', opening - 1), cadangan: absence('unavailable', null) },
        },
        BSSN: {
          contacts: { ...contacts, alternate: 'cadangan' },
          absences: { narahubung: absence('unavailable', null) },
        },
      } satisfies PresentPeople['bodies'],
      steering,
    };
    await record({
      views: [
        ...Object.entries<PresentPeople['bodies'][string]>(present.bodies).map(([code, held]) =>
          body(code, held.contacts, held.absences),
        ),
        whole(steering),
      ],
      notices,
    });
    await leased();
    const gone = notices.filter((one) => !holdsOffice(present, one)).map((one) => `${one.purposeKey}: holderChanged`);
    expect(gone.length).toBeGreaterThan(50);
    expect(await dropped()).toEqual([...gone].sort());
  });

  it('is an invitation no more once they took part and left, or their account is closed', async () => {
    const people = ['narahubung', 'cadangan', 'koordinator', 'tamu'];
    await new PeopleRepository(database.ds).putPeople(people.map((id) => samplePerson(id)));
    const of = (type: string, person: string, role: string) => ({ ...fact(type, opening), person, role, body: 'BPS' });
    await recorder(database.ds)([
      step(key, {
        workflowId: `assessment/${key}`,
        facts: [
          of('MemberJoined', 'narahubung', 'focalPoint'),
          of('MemberJoined', 'cadangan', 'focalPoint'),
          of('MemberJoined', 'cadangan', 'observer'),
          of('MemberLeft', 'narahubung', 'focalPoint'),
          of('MemberLeft', 'cadangan', 'focalPoint'),
        ],
        caseAt: opening,
      }),
    ]);
    await database.ds.query(`UPDATE person SET disabled_at = now() WHERE id = 'koordinator'`);
    await record({
      notices: people.map((recipient) =>
        notice(recipient, opening, { why: 'invited', body: null, recipient, form: 'single' }),
      ),
    });
    const sent = (await leased()).flatMap((message) => message.notices.map(({ purposeKey }) => purposeKey));
    expect(sent.sort()).toEqual(['cadangan', 'tamu']);
    expect(await dropped()).toEqual(['koordinator: holderChanged', 'narahubung: holderChanged']);
    await database.ds.query(`UPDATE person SET disabled_at = NULL`);
  });

  it('is sent when nothing is known of who holds it', async () => {
    await record({ notices: [notice('a', opening), notice('b', opening, { why: 'coordinator', body: null })] });
    expect((await leased()).flatMap((message) => message.notices.map(({ purposeKey }) => purposeKey))).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('the letter to a successor', () => {
  it('lists what is open for the office when it is written, also what still names the former holder', async () => {
    const later = { ...waiting(key, 'later', opening + 9), what: 'replyQuestions' as const };
    await record({
      views: [body('BPS', contacts)],
      notices: [notice('letter', opening, { kind: 'handedOver', form: 'single', items: [], data: {} })],
      open: [
        later,
        waiting(key, 'sooner', opening + 5),
        { ...waiting(key, 'sign'), role: 'authority' },
        { ...waiting(key, 'other'), body: 'KEMLU' },
        { ...waiting(key, 'all'), body: null, what: 'commentProfile', items: [] },
      ],
    });
    const [message] = await leased();
    expect(message?.notices[0]?.open).toEqual([
      { what: 'answerIndicators', body: 'BPS', items: ['1.1'], until: opening + 5 },
      { what: 'replyQuestions', body: 'BPS', items: ['1.1'], until: opening + 9 },
      { what: 'commentProfile', body: null, items: [], until: null },
    ]);
  });

  it('to a coordinator lists what coordinators owe, of every body and in meetings', async () => {
    await record({
      views: [whole(steering)],
      notices: [
        notice('letter', opening, {
          kind: 'handedOver',
          form: 'single',
          why: 'coordinator',
          body: null,
          recipient: 'koordinator',
          items: [],
          data: {},
        }),
      ],
      open: [
        { ...waiting(key, 'chase'), role: 'coordinator', what: 'chaseBody' },
        { ...waiting(key, 'meeting'), role: 'facilitator', body: null, what: 'closeMeeting' },
        waiting(key, 'theirs'),
      ],
    });
    const [message] = await leased();
    expect(message?.notices[0]?.open?.map(({ what }) => what)).toEqual(['chaseBody', 'closeMeeting']);
  });
});
