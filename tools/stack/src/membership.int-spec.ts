import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { workflowIds } from '@selaras/domain';
import type { Stack } from './stack.js';
import { withTestStack } from './testing/test-stack.js';
import { MiniWorld, actors, quietRound, says } from './world/mini-world.js';
import type { Reply } from './world/api-client.js';

const { coordinator, mainA, authorityA, mainB, authorityB, researcher } = actors;
const races = 30;
const guests = Array.from({ length: races }, (_, n) => `a.guest${n}`);
const soon = () => {
  const startsAt = new Date(Date.now() + 10_000);
  return { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString() };
};
const code = (reply: Reply): string => (reply.ok ? 'accepted' : reply.problem.code);
/** The same numbers on every run. */
const seeded = (n: number): number => ((n * 7919 + 104_729) % 997) / 997;

describe('who takes part, on a running whole', () => {
  let world: MiniWorld;
  let release: () => void = () => undefined;
  let closed: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    await new Promise<void>((ready, failed) => {
      closed = withTestStack(async (stack: Stack) => {
        world = await MiniWorld.create(stack, 'membership', { clock: 'live', startAt: null, ...quietRound });
        await world.accounts([...guests, 'x.stranger', 'x.listener', 'a.new']);
        await world.launch(soon);
        await world.act(mainA, 'dossier.accept', { bodyCode: 'A' }, { indicators: ['1.1', '1.2'] });
        ready();
        await new Promise<void>((resolve) => (release = resolve));
      });
      closed.catch(failed);
    });
  }, 300_000);
  afterAll(async () => {
    release();
    await closed;
  }, 60_000);

  const membersOf = (person: string) =>
    world.query<{ role: string; body: string | null }>(
      'select role, body from membership where assessment = $1 and person = $2 order by role',
      [world.key, person],
    );
  const noticesAbout = (person: string) =>
    world.query<{ kind: string; recipient: string }>(
      `select kind, recipient from notice where assessment = $1 and data ->> 'person' = $2 order by kind, recipient`,
      [world.key, person],
    );

  /** What was refused to somebody, as the bodies concerned read it in the security log. */
  const traces = async (person: string) =>
    (
      await world.query<{ body: string | null; code: string }>(
        `select body, details ->> 'code' as code from security_event
         where kind = 'permissionRefused' and assessment = $1 and person = $2 order by id`,
        [world.key, person],
      )
    ).map(({ body, code: refused }) => `${refused} ${body ?? '-'}`);

  it('is said by the first fact, and the table follows', async () => {
    const [opened] = (await world.facts()).filter(({ type }) => type === 'AssessmentOpened');
    expect(opened?.data).toMatchObject({ opened: { plan: { fourEyes: { except: [] } } } });
    expect(await membersOf(mainA)).toEqual([{ role: 'focalPoint', body: 'A' }]);
    expect(await membersOf(coordinator)).toEqual([{ role: 'coordinator', body: 'CONV' }]);
  });

  it('a coordinator cannot make itself the voice of a ministry, by whatever door', async () => {
    const [{ facts = 0 } = {}] = await world.query<{ facts: number }>('select count(*)::int as facts from fact', []);
    const me = { person: coordinator, role: 'authority', body: 'A' };
    expect(code(await world.putMembers(coordinator, { members: [me], letter: 'B-1' }))).toBe('SELF_GRANT');
    expect(code(await world.attempt(coordinator, 'assessment.join', {}, { members: [me], letter: 'B-1' }))).toBe(
      'SELF_GRANT',
    );
    const other = { person: researcher, role: 'focalPoint', body: 'A' };
    expect(code(await world.putMembers('operator', { members: [other], letter: 'B-1' }))).toBe('STEERS_AND_SPEAKS');
    const stranger = { person: 'x.stranger', role: 'authority', body: 'A' };
    expect(code(await world.putMembers(coordinator, { members: [stranger] }))).toBe('LETTER_REQUIRED');
    expect(await membersOf(coordinator)).toEqual([{ role: 'coordinator', body: 'CONV' }]);
    const [{ after = 0 } = {}] = await world.query<{ after: number }>('select count(*)::int as after from fact', []);
    expect(after).toBe(facts);
    // The ministry for which somebody tried to speak learns of it.
    expect(await traces(coordinator)).toEqual(expect.arrayContaining(['SELF_GRANT A']));
  });

  it('a list that is put as ever yields facts, and may be put again', async () => {
    const list = { members: [{ person: 'x.stranger', role: 'observer', body: null }] };
    expect(await world.putMembers(coordinator, list)).toMatchObject({ ok: true, value: { stored: 1 } });
    expect(await world.putMembers(coordinator, list)).toMatchObject({ ok: true, value: { stored: 1 } });
    const joined = (await world.facts()).filter(
      ({ type, data }) => type === 'MemberJoined' && data.person === 'x.stranger',
    );
    expect(joined).toHaveLength(1);
    expect(await membersOf('x.stranger')).toEqual([{ role: 'observer', body: null }]);
  });

  it('what is entered on a letter is told to the person and to everybody who answers for the body', async () => {
    const member = { person: 'a.new', role: 'focalPoint', body: 'A' };
    await world.act(
      coordinator,
      'assessment.join',
      {},
      { members: [member], letter: 'B-12/A/2026', reason: says('Moved') },
    );
    expect(await noticesAbout('a.new')).toEqual(
      ['a.alternate', authorityA, mainA, 'a.new'].map((recipient) => ({ kind: 'roleGiven', recipient })),
    );
    await world.act(
      authorityA,
      'assessment.replaceContact',
      { bodyCode: 'A', contact: 'alternate' },
      { person: 'a.new', reason: says('A new desk') },
    );
    expect(await membersOf('a.alternate')).toEqual([]);
    expect(code(await world.attempt('a.alternate', 'dossier.accept', { bodyCode: 'A' }, { indicators: ['1.1'] }))).toBe(
      'NOT_FOUND',
    );
    expect(
      code(
        await world.attempt(
          authorityB,
          'assessment.replaceContact',
          { bodyCode: 'A', contact: 'main' },
          { person: 'a.new', reason: says('!') },
        ),
      ),
    ).toBe('FOREIGN_BODY');
  });

  it('a page that is open hears no more once the last role has ended', async () => {
    const member = { person: 'x.listener', role: 'observer', body: null };
    await world.act(coordinator, 'assessment.join', {}, { members: [member] });
    const { status, ended } = await world.listening('x.listener');
    expect(status).toBe(200);
    const end = { person: 'x.listener', role: 'observer' };
    await world.act(coordinator, 'assessment.leave', end, { reason: says('Moved') });
    // Ended by the service: nothing here lets go of it.
    await ended;
    const again = await world.listening('x.listener');
    expect(again.status).toBe(404);
    await again.ended;
  });

  it('whoever wrote an answer does not sign it off', async () => {
    await world.act(
      coordinator,
      'assessment.join',
      {},
      { members: [{ person: authorityB, role: 'focalPoint', body: 'B' }], letter: 'B-9' },
    );
    await world.act(mainB, 'dossier.accept', { bodyCode: 'B' }, { indicators: ['2.1'] });
    await world.answer(authorityB, 'B', '2.1');
    const clear = { indicators: [{ indicator: '2.1', version: 1 }] };
    expect(code(await world.attempt(authorityB, 'dossier.clear', { bodyCode: 'B' }, clear))).toBe('OWN_ANSWER');
    expect(await traces(authorityB)).toContain('OWN_ANSWER B');
    await world.act(
      coordinator,
      'assessment.join',
      {},
      { members: [{ person: 'x.stranger', role: 'authority', body: 'B' }], letter: 'B-10' },
    );
    await world.act('x.stranger', 'dossier.clear', { bodyCode: 'B' }, { ...clear, capacity: 'acting' });
    await world.act(mainB, 'dossier.submit', { bodyCode: 'B' }, { indicators: ['2.1'] });
    const [item] = await world.query<{ doc: { signOff?: unknown } }>(
      `select doc from view where assessment = $1 and kind = 'dossierItem' and id = 'B/2.1'`,
      [world.key],
    );
    expect(item?.doc.signOff).toMatchObject({ capacity: 'acting', alone: false });
  });

  it(`a role that ends while acts are under way: ${races} times each act comes before the end, or not at all`, async () => {
    const members = guests.map((person) => ({ person, role: 'focalPoint', body: 'A' }));
    await world.act(authorityA, 'assessment.join', {}, { members });
    let version = 0;
    const codes: string[] = [];
    for (const [n, guest] of guests.entries()) {
      const answer = (expectedVersion: number): Promise<Reply> =>
        world.attempt(
          guest,
          'dossier.answer',
          { bodyCode: 'A', indicator: '1.1' },
          {
            answer: { value: 'yes', text: says(`${guest} ${expectedVersion}`), evidence: [] },
            expectedVersion,
          },
        );
      // Signed in already, so that the acts and the end are under way at once.
      expect(code(await answer(version + 1_000))).toBe('STALE_VERSION');
      const acts = Array.from({ length: 5 }, (_, k) => answer(version + k));
      await new Promise((resolve) => setTimeout(resolve, seeded(n) * 120));
      const left = { person: guest, role: 'focalPoint' };
      const ended = await world.attempt(coordinator, 'assessment.leave', left, { reason: says('Moved') });
      expect(code(ended)).toBe('accepted');
      // From the answer on nothing of theirs is taken any more.
      expect(['NOT_FOUND', 'FORBIDDEN', 'ROLE_ENDED']).toContain(code(await answer(version)));
      const replies = await Promise.all(acts);
      codes.push(...replies.map(code));
      version += replies.filter(({ ok }) => ok).length;
    }
    const log = await world.query<{ type: string; person: string; left: readonly { person: string }[] | null }>(
      `select type, actor ->> 'person' as person, data -> 'left' as left from fact where workflow_id = $1 order by seq`,
      [workflowIds.dossier(world.key, 'A')],
    );
    for (const guest of guests) {
      const end = log.findIndex(({ left }) => left?.some(({ person }) => person === guest) === true);
      expect(end).toBeGreaterThan(-1);
      expect(log.slice(end).filter(({ person }) => person === guest)).toEqual([]);
    }
    expect(log.filter(({ type, person }) => type === 'ItemAnswered' && guests.includes(person))).toHaveLength(version);
    // What was tried afterwards left a trace, of everybody.
    for (const guest of guests) expect(await traces(guest)).not.toEqual([]);
    // The races were races: some acts came before the end, some after.
    expect(version).toBeGreaterThan(0);
    expect(codes.filter((one) => one !== 'accepted' && one !== 'STALE_VERSION').length + version).toBeGreaterThan(
      races / 2,
    );
  }, 300_000);
});
