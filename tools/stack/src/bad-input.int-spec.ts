// Long: one table of what each command refuses, and one test that it covers every command.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands } from '@selaras/contracts';
import { workWeekInput } from '@selaras/testing';
import { workflowIds } from '@selaras/domain';
import { Client, Connection } from '@temporalio/client';
import type { Reply } from './world/api-client.js';
import type { Stack } from './stack.js';
import { MiniWorld, actors, contacts, says } from './world/mini-world.js';
import { withTestStack } from './testing/test-stack.js';

const days = (amount: number) => ({ amount, unit: 'workingDays' }) as const;
const { coordinator, officer, researcher, mainA, authorityA, mainB, observer } = actors;

/** Who · command · path parameters · body · the code that must come. */
type Bad = readonly [
  who: string,
  command: string,
  params: Readonly<Record<string, string | number>>,
  body: unknown,
  code: string,
];

const answer = (expectedVersion: number, text = 'An invented answer') => ({
  answer: { value: 'yes', text: says(text), evidence: [] },
  expectedVersion,
});
const meeting = {
  number: 5,
  kind: 'fgd',
  startsAt: '2023-04-20T09:00:00+07:00',
  endsAt: '2023-04-20T16:00:00+07:00',
  format: 'hybrid',
  title: says('A meeting'),
  agenda: [],
};
const decree = { id: 'D-1', title: { id: 'A decree' }, knownOn: '2023-06-01', adds: [], removes: [] };
const A = { bodyCode: 'A' };
const B = { bodyCode: 'B' };

/** Unknown things, wrong states, foreign bodies, stale versions, forbidden roles: what only a workflow or a policy can tell. */
const refusedByRules: readonly Bad[] = [
  [coordinator, 'assessment.enrolBody', {}, { body: 'A', contacts: contacts('a') }, 'ALREADY_ENROLLED'],
  [mainA, 'assessment.enrolBody', {}, { body: 'CONV', contacts: contacts('a') }, 'FORBIDDEN'],
  [
    officer,
    'assessment.assign',
    {},
    { assignments: [{ indicator: '9.9', lead: 'A', contributors: [] }] },
    'UNKNOWN_INDICATOR',
  ],
  [
    officer,
    'assessment.assign',
    {},
    { assignments: [{ indicator: '1.1', lead: 'ZZZ', contributors: [] }] },
    'UNKNOWN_BODY',
  ],
  [
    officer,
    'assessment.assign',
    {},
    { assignments: [{ indicator: '1.1', lead: 'B', contributors: [] }] },
    'ALREADY_ASSIGNED',
  ],
  [
    observer,
    'assessment.assign',
    {},
    { assignments: [{ indicator: '1.1', lead: 'B', contributors: [] }] },
    'FORBIDDEN',
  ],
  [
    coordinator,
    'assessment.replaceContact',
    { bodyCode: 'A', contact: 'main' },
    { person: mainB, reason: says('!') },
    'INVALID_REQUEST',
  ],
  [
    coordinator,
    'assessment.replaceContact',
    { bodyCode: 'A', contact: 'main' },
    { person: mainA, reason: says('!') },
    'SAME_HOLDER',
  ],
  [
    mainA,
    'assessment.replaceContact',
    { bodyCode: 'A', contact: 'main' },
    { person: mainA, reason: says('!') },
    'FORBIDDEN',
  ],
  [
    coordinator,
    'assessment.enterAbsence',
    { bodyCode: 'A', person: observer },
    { mode: 'unavailable', until: '2090-01-01T00:00:00Z' },
    'NOT_A_CONTACT',
  ],
  [
    mainA,
    'assessment.enterAbsence',
    { bodyCode: 'B', person: mainB },
    { mode: 'unavailable', until: '2090-01-01T00:00:00Z' },
    'FOREIGN_BODY',
  ],
  [
    mainA,
    'assessment.enterAbsence',
    { bodyCode: 'A', person: mainA },
    { mode: 'finishes', until: '2020-01-01T00:00:00Z' },
    'DATE_PAST',
  ],
  [
    mainA,
    'assessment.enterAbsence',
    { bodyCode: 'A', person: mainA },
    { mode: 'asleep', until: '2090-01-01T00:00:00Z' },
    'INVALID_REQUEST',
  ],
  [
    observer,
    'assessment.enterAbsence',
    { bodyCode: 'A', person: mainA },
    { mode: 'finishes', until: '2090-01-01T00:00:00Z' },
    'FORBIDDEN',
  ],
  [mainA, 'assessment.endAbsence', { bodyCode: 'A', person: mainA }, {}, 'NOT_ABSENT'],
  [
    coordinator,
    'assessment.replaceSteering',
    { role: 'researcher' },
    { persons: [mainA], reason: says('!') },
    'INVALID_REQUEST',
  ],
  [
    coordinator,
    'assessment.join',
    {},
    { members: [{ person: coordinator, role: 'focalPoint', body: 'A' }], letter: 'B-1' },
    'SELF_GRANT',
  ],
  [
    coordinator,
    'assessment.join',
    {},
    { members: [{ person: researcher, role: 'authority', body: 'A' }], letter: 'B-1' },
    'STEERS_AND_SPEAKS',
  ],
  [
    coordinator,
    'assessment.join',
    {},
    { members: [{ person: observer, role: 'focalPoint', body: 'A' }] },
    'LETTER_REQUIRED',
  ],
  [
    authorityA,
    'assessment.join',
    {},
    { members: [{ person: observer, role: 'focalPoint', body: 'B' }] },
    'FOREIGN_BODY',
  ],
  [
    authorityA,
    'assessment.join',
    {},
    { members: [{ person: 'ghost', role: 'focalPoint', body: 'A' }] },
    'UNKNOWN_PERSON',
  ],
  [mainA, 'assessment.join', {}, { members: [{ person: observer, role: 'focalPoint', body: 'A' }] }, 'FORBIDDEN'],
  [mainA, 'assessment.leave', { person: mainB, role: 'focalPoint' }, { reason: says('!') }, 'NOT_PERMITTED'],
  [mainA, 'assessment.leave', { person: mainA, role: 'authority' }, { reason: says('!') }, 'INVALID_REQUEST'],
  [
    coordinator,
    'assessment.leave',
    { person: coordinator, role: 'coordinator' },
    { reason: says('!') },
    'LAST_COORDINATOR',
  ],
  [coordinator, 'assessment.reassign', { indicator: '9.9' }, { to: 'B' }, 'UNKNOWN_INDICATOR'],
  [coordinator, 'assessment.reassign', { indicator: '1.1' }, { to: 'ZZZ' }, 'UNKNOWN_BODY'],
  [coordinator, 'assessment.reassign', { indicator: '1.1' }, { to: 'B', expectedVersion: 77 }, 'STALE_VERSION'],
  [coordinator, 'assessment.advance', {}, { to: 'published' }, 'WRONG_STAGE'],
  [coordinator, 'assessment.advance', {}, { to: 'crosscheck' }, 'GATE_NOT_MET'],
  [coordinator, 'assessment.announceDecree', {}, { decree }, 'DATE_PAST|WRONG_STATE'],
  [coordinator, 'assessment.announceDecree', {}, { decree: { ...decree, title: { fr: 'x' } } }, 'INVALID_REQUEST'],
  [mainA, 'handoff.propose', {}, { offer: 'o1', indicator: '2.1', to: 'B', reason: 'outsideMandate' }, 'NOT_OWNER'],
  [
    mainA,
    'handoff.propose',
    {},
    { offer: 'o1', indicator: '1.2', to: 'ZZZ', reason: 'outsideMandate' },
    'UNKNOWN_BODY',
  ],
  [mainA, 'handoff.propose', {}, { offer: 'o1', indicator: '1.2', to: 'A', reason: 'outsideMandate' }, 'SAME_BODY'],
  [
    mainA,
    'handoff.propose',
    {},
    { offer: 'o1', indicator: '1.2', to: 'B', reason: 'outsideMandate', expectedVersion: 9 },
    'STALE_VERSION',
  ],
  [mainB, 'handoff.accept', { offer: 'nope' }, {}, 'UNKNOWN_OFFER'],
  [mainA, 'handoff.accept', { offer: 'open' }, {}, 'FOREIGN_BODY'],
  [mainB, 'handoff.refuse', { offer: 'nope' }, { reason: 'needsTime' }, 'UNKNOWN_OFFER'],
  [mainA, 'handoff.refuse', { offer: 'open' }, { reason: 'needsTime' }, 'FOREIGN_BODY'],
  [mainA, 'handoff.revoke', { offer: 'nope' }, {}, 'UNKNOWN_OFFER'],
  [mainB, 'handoff.revoke', { offer: 'open' }, {}, 'FOREIGN_BODY|NOT_OWNER'],
  [coordinator, 'handoff.decide', { offer: 'nope' }, { outcome: 'keep' }, 'UNKNOWN_OFFER'],
  [coordinator, 'handoff.decide', { offer: 'open' }, { outcome: 'move' }, 'WRONG_STATE'],
  [
    researcher,
    'round.open',
    {},
    { questions: [{ id: 'q1', indicator: '9.9', body: 'A', text: says('?') }] },
    'UNKNOWN_INDICATOR',
  ],
  [
    researcher,
    'round.open',
    {},
    { questions: [{ id: 'q1', indicator: '1.1', body: 'ZZZ', text: says('?') }] },
    'UNKNOWN_BODY',
  ],
  [researcher, 'round.close', { round: 3 }, {}, 'UNKNOWN_ROUND'],
  [
    researcher,
    'contradiction.open',
    {},
    { contradiction: 'c1', indicator: '9.9', bodies: ['A', 'B'], kind: 'answersDiffer', text: says('?') },
    'UNKNOWN_INDICATOR',
  ],
  [
    researcher,
    'contradiction.open',
    {},
    { contradiction: 'c1', indicator: '1.1', bodies: ['A', 'ZZZ'], kind: 'answersDiffer', text: says('?') },
    'UNKNOWN_BODY',
  ],
  [
    coordinator,
    'contradiction.resolve',
    { contradiction: 'nope' },
    { outcome: 'bothStand', resolution: says('!') },
    'UNKNOWN_CONTRADICTION',
  ],
  [coordinator, 'meeting.plan', {}, { ...meeting, number: 1 }, 'ALREADY_EXISTS'],
  [coordinator, 'meeting.plan', {}, { ...meeting, startsAt: '2020-01-01T09:00:00+07:00' }, 'DATE_PAST'],
  [coordinator, 'meeting.plan', {}, { ...meeting, agenda: ['9.9'] }, 'UNKNOWN_INDICATOR'],
  [coordinator, 'profile.start', {}, {}, 'WRONG_STAGE'],
  [mainA, 'dossier.accept', A, { indicators: ['9.9'] }, 'UNKNOWN_INDICATOR'],
  [mainA, 'dossier.accept', A, { indicators: ['1.1'] }, 'WRONG_STATE'],
  [mainB, 'dossier.accept', A, { indicators: ['1.1'] }, 'NOT_FOUND'],
  [mainA, 'dossier.refuse', { bodyCode: 'A', indicator: '1.1' }, { reason: 'outsideMandate' }, 'WRONG_STATE'],
  [mainA, 'dossier.refuse', { bodyCode: 'A', indicator: '9.9' }, { reason: 'outsideMandate' }, 'UNKNOWN_INDICATOR'],
  [mainA, 'dossier.answer', { bodyCode: 'A', indicator: '1.1' }, answer(0), 'STALE_VERSION'],
  [mainA, 'dossier.answer', { bodyCode: 'A', indicator: '1.2' }, answer(0), 'WRONG_STATE'],
  [mainB, 'dossier.answer', { bodyCode: 'A', indicator: '1.1' }, answer(1), 'NOT_FOUND'],
  [authorityA, 'dossier.answer', { bodyCode: 'A', indicator: '1.1' }, answer(1), 'FORBIDDEN'],
  [authorityA, 'dossier.clear', A, { indicators: [{ indicator: '1.1', version: 9 }] }, 'STALE_VERSION'],
  [mainA, 'dossier.clear', A, { indicators: [{ indicator: '1.1', version: 1 }] }, 'FORBIDDEN'],
  [mainA, 'dossier.submit', A, { indicators: ['1.1'] }, 'WRONG_STATE'],
  [mainA, 'dossier.submit', { bodyCode: 'ZZZ' }, { indicators: ['1.1'] }, 'NOT_FOUND'],
  [
    mainA,
    'dossier.reply',
    { bodyCode: 'A', question: 'nope' },
    { status: 'answered', text: says('!') },
    'UNKNOWN_QUESTION',
  ],
  [
    coordinator,
    'dossier.logCall',
    B,
    { note: says('Called'), promisedUntil: '2020-01-01T09:00:00+07:00' },
    'DATE_PAST',
  ],
  [coordinator, 'dossier.logCall', { bodyCode: 'ZZZ' }, { note: says('Called'), promisedUntil: null }, 'NOT_FOUND'],
  [
    coordinator,
    'meeting.open',
    { number: 1 },
    { invitees: [{ person: mainA, body: 'A', outside: false }] },
    'MEETING_STATE|CLOSED',
  ],
  [
    coordinator,
    'meeting.open',
    { number: 99 },
    { invitees: [{ person: mainA, body: 'A', outside: false }] },
    'NOT_FOUND',
  ],
  [
    mainA,
    'meeting.reply',
    { number: 2, person: mainB },
    { reply: 'yes' },
    'NOT_PERMITTED|UNKNOWN_PERSON|MEETING_STATE',
  ],
  [officer, 'meeting.start', { number: 2 }, {}, 'MEETING_STATE'],
  [
    officer,
    'meeting.attend',
    { number: 2 },
    { attendances: [{ person: mainA, body: 'A', outside: false, mode: 'online' }] },
    'MEETING_STATE',
  ],
  [
    officer,
    'meeting.positions',
    { number: 2, item: '1.1' },
    { positions: [{ body: 'A', position: 'agree', onBehalf: true }] },
    'MEETING_STATE',
  ],
  [
    officer,
    'meeting.outcomes',
    { number: 2 },
    { outcomes: [{ item: 'nope', outcome: 'agreed', wording: says('!') }] },
    'MEETING_STATE|UNKNOWN_ITEM',
  ],
  [officer, 'meeting.followUp', { number: 2 }, { followUp: 'f1', body: 'A', text: says('!') }, 'MEETING_STATE'],
  [officer, 'meeting.close', { number: 2 }, {}, 'MEETING_STATE'],
  [
    researcher,
    'profile.write',
    {},
    { statements: [{ id: 's1', dimension: 1, class: 'potential', indicators: ['1.1'], text: says('!') }] },
    'NOT_FOUND',
  ],
  [officer, 'profile.circulate', {}, {}, 'NOT_FOUND'],
  [researcher, 'profile.confirm', {}, { statements: ['s1'], reason: says('!') }, 'NOT_FOUND'],
  [
    researcher,
    'profile.comment',
    {},
    { comment: 'c1', statement: 's1', text: says('!'), objection: false },
    'NOT_FOUND',
  ],
  [coordinator, 'profile.resolve', { comment: 'c1' }, { outcome: 'noted', reason: says('!') }, 'NOT_FOUND'],
  [coordinator, 'profile.validate', {}, {}, 'WRONG_STAGE'],
  [coordinator, 'profile.clear', {}, {}, 'WRONG_STAGE'],
  [officer, 'profile.publish', {}, {}, 'WRONG_STAGE'],
  [officer, 'profile.erratum', {}, { statement: 's1', text: says('!'), reason: says('!') }, 'NOT_FOUND'],
];

/** A megabyte of text and a text the database cannot keep. */
const refusedAtTheDoor: readonly Bad[] = [
  [mainA, 'dossier.answer', { bodyCode: 'A', indicator: '1.1' }, answer(1, 'x'.repeat(1_000_000)), 'PAYLOAD_TOO_LARGE'],
  [mainA, 'dossier.answer', { bodyCode: 'A', indicator: '1.1' }, answer(1, 'x'.repeat(30_000)), 'INVALID_REQUEST'],
  [
    mainA,
    'dossier.answer',
    { bodyCode: 'A', indicator: '1.1' },
    { ...answer(1), actor: 'somebody else' },
    'INVALID_REQUEST',
  ],
  [
    mainA,
    'dossier.answer',
    { bodyCode: 'A', indicator: '1.1' },
    answer(1, 'a null byte \u0000 inside'),
    'INVALID_REQUEST',
  ],
  [mainA, 'dossier.accept', A, { indicators: 'all' }, 'INVALID_REQUEST'],
  [mainA, 'dossier.accept', A, {}, 'INVALID_REQUEST'],
];

describe('bad input to commands of a running whole', () => {
  let world: MiniWorld;
  let stack: Stack;
  let release: () => void = () => undefined;
  let closed: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    await new Promise<void>((ready, failed) => {
      closed = withTestStack(async (started) => {
        stack = started;
        world = await prepare(started);
        ready();
        await new Promise<void>((resolve) => (release = resolve));
      });
      closed.catch(failed);
    });
  }, 180_000);

  afterAll(async () => {
    release();
    await closed;
  }, 60_000);

  const rows = async (): Promise<unknown> => {
    const [counts] = await world.query(
      `select (select count(*) from fact) as facts, (select count(*) from content) as contents,
        (select count(*) from notice) as notices, (select count(*) from request where status = 'open') as requests`,
      [],
    );
    return counts;
  };

  it('covers every command of the registry', () => {
    expect(new Set(refusedByRules.map(([, command]) => command))).toEqual(new Set(commands.map(({ name }) => name)));
  });

  it.each([...refusedByRules, ...refusedAtTheDoor])('%s %s %j: %#', async (who, command, params, body, code) => {
    const before = await rows();
    const reply = await world.attempt(who, command, params, body);
    if (reply.ok) throw new Error(`${command} was accepted`);
    expect(code.split('|')).toContain(reply.problem.code);
    expect(reply.problem.status).toBeGreaterThanOrEqual(400);
    expect(reply.problem.status).toBeLessThan(500);
    expect(reply.problem.detail.length).toBeGreaterThan(10);
    expect(await rows()).toEqual(before);
  });

  it('refuses an act on a version that is no longer the present one; a repeat is the same act, however far things are', async () => {
    const reply = (idempotencyKey: string, ifMatch: number): Promise<Reply> =>
      world.attempt(
        mainA,
        'meeting.reply',
        { number: 2, person: mainA },
        { reply: 'yes' },
        { idempotencyKey, ifMatch },
      );
    const [{ seq = 0 } = {}] = await world.query<{ seq: number }>('select seq from workflow where workflow_id = $1', [
      workflowIds.meeting(world.key, 2),
    ]);
    const before = await rows();
    const stale = await reply('stale-reply', seq - 1);
    expect(stale).toMatchObject({
      ok: false,
      problem: { status: 412, code: 'STALE_VERSION', details: { expected: seq - 1, actual: seq } },
    });
    expect(await rows()).toEqual(before);
    const first = await reply('fresh-reply', seq);
    expect(first).toMatchObject({ ok: true, value: { seq: seq + 1, facts: ['InvitationReplied'] } });
    expect(await reply('fresh-reply', seq)).toEqual(first);
    expect(await reply('later-reply', seq)).toMatchObject({ ok: false, problem: { code: 'STALE_VERSION' } });
  });

  it('leaves no workflow with a failed task', async () => {
    const [, , temporal] = stack.services;
    if (temporal === undefined) throw new Error('no Temporal');
    const connection = await Connection.connect({ address: temporal.url });
    try {
      const client = new Client({ connection });
      const workflows = await world.query<{ workflow_id: string }>('select workflow_id from workflow', []);
      expect(workflows.length).toBeGreaterThan(3);
      for (const { workflow_id: workflowId } of workflows) {
        const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
        expect((events ?? []).filter((event) => event.workflowTaskFailedEventAttributes != null)).toEqual([]);
      }
    } finally {
      await connection.close();
    }
  });
});

/** Collecting; 1.1 answered once, 1.2 assigned with an open offer to B, meeting 2 opened for a later day. */
async function prepare(stack: Stack): Promise<MiniWorld> {
  const made = await MiniWorld.create(stack, 'bad-input', {
    clock: 'held',
    startAt: '2023-03-13T09:00:00+07:00',
    calendar: workWeekInput,
    plan: {
      acceptance: days(5),
      answering: days(20),
      answeringNotAfter: null,
      offer: days(3),
      roundReply: days(5),
      silence: days(5),
      ladder: [{ offset: days(-1), to: 'main' }],
      hopLimit: 1,
      maxRounds: 1,
      milestones: [],
    },
  });
  const at = { startsAt: '2023-03-13T09:00:00+07:00', endsAt: '2023-03-13T12:00:00+07:00' };
  await made.launch(() => at);
  await made.act(coordinator, 'assessment.advance', {}, { to: 'collecting' });
  await made.act(mainA, 'dossier.accept', A, { indicators: ['1.1'] });
  await made.answer(mainA, 'A', '1.1');
  await made.act(mainA, 'handoff.propose', {}, { offer: 'open', indicator: '1.2', to: 'B', reason: 'sharedMandate' });
  await made.act(
    coordinator,
    'meeting.plan',
    {},
    {
      ...meeting,
      number: 2,
      startsAt: '2023-04-20T09:00:00+07:00',
      endsAt: '2023-04-20T16:00:00+07:00',
      agenda: ['1.1'],
    },
  );
  await made.act(
    coordinator,
    'meeting.open',
    { number: 2 },
    { invitees: [{ person: mainA, body: 'A', outside: false }] },
  );
  return made;
}
