import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands, groupOfContent, membershipFor, routes, rolesThatSee, sees, waysOf } from '@selaras/contracts';
import type { Concern, FieldGroup, Viewer } from '@selaras/contracts';
import { roles } from '@selaras/domain';
import type { Role } from '@selaras/domain';
import { pino } from 'pino';
import { startApi } from './harness.js';
import type { Api, Client } from './harness.js';
import { sampleOf, shapeOf } from './samples.js';
import { allTexts, enter, people, prepare, stages } from './who-sees.js';
import type { Stage, Text } from './who-sees.js';

const base = '/api/assessments/demo';
const clients = new Map<string, Client>();
const logged: string[] = [];
let api: Api;

const viewerOf = ([person, role, body]: (typeof people)[number]): Viewer => ({ person, memberships: [{ role, body }] });
const clientOf = (person: string): Client => {
  const client = clients.get(person);
  if (client === undefined) throw new Error(`nobody is called ${person}`);
  return client;
};
const expected = (text: Text, stage: Stage, viewer: Viewer): boolean =>
  sees(viewer, groupOfContent(text.kind, text.subject), text.concern(stage, viewer));

/** Below the assessment, of what one body has to do with; streams and what a person keeps for themselves stand elsewhere. */
const reads = routes.filter(
  ({ method, path, contentType, tag }) =>
    method === 'get' && path.startsWith('/api/assessments/{key}') && contentType === undefined && tag !== 'drafts',
);
const pathOf = (path: string, body = 'KEMLU'): string =>
  path
    .replace('{key}', 'demo')
    .replace('{bodyCode}', body)
    .replace('{number}', '1')
    .replace(/\{\w+\}/, '1');

beforeAll(async () => {
  api = await startApi(
    { SELARAS_LOG_LEVEL: 'trace' },
    pino({ level: 'trace' }, { write: (line) => void logged.push(line) }),
  );
  await prepare(api);
  for (const [person] of people) clients.set(person, await api.as(person));
});
afterAll(() => api.close());

describe.each(stages)('at the stage “%s”', (stage) => {
  beforeAll(() => enter(api, stage));

  it.each(people)('each text is there for %s, or is not, as the policy says', async (...who) => {
    const viewer = viewerOf(who);
    const found: [string, boolean][] = [];
    for (const { name, id } of allTexts) {
      const reply = await clientOf(viewer.person).get(`${base}/contents/${id}`);
      expect([200, 404]).toContain(reply.status);
      found.push([name, reply.status === 200]);
    }
    expect(found).toEqual(allTexts.map((text) => [text.name, expected(text, stage, viewer)]));
  });

  it.each(people)('no read gives %s the wording, id or hash of a text that is not theirs to see', async (...who) => {
    const viewer = viewerOf(who);
    const [person, role] = who;
    const hidden = allTexts.filter((text) => !expected(text, stage, viewer));
    for (const { operationId, path, access } of reads) {
      if (operationId === 'getContent') continue;
      const reply = await clientOf(person).get(pathOf(path));
      const admitted = typeof access === 'string' || access.includes(role);
      if (!admitted) expect([operationId, reply.status, reply.body.code]).toEqual([operationId, 403, 'FORBIDDEN']);
      // The log of facts and the processes name references to whoever reads them, and never those of what is unsubmitted.
      const log = operationId === 'listFacts' && sees(viewer, 'fact');
      const shown = hidden
        .filter(({ id, hash, wording }) =>
          [...(log ? [] : [id, hash]), wording].some((part) => reply.text.includes(part)),
        )
        .map(({ name }) => name);
      expect([operationId, shown]).toEqual([operationId, []]);
    }
  });

  it.each(people)('%s has before them the fields that are theirs to see', async (...who) => {
    const viewer = viewerOf(who);
    const client = clientOf(viewer.person);
    const may = (group: FieldGroup, concern: Concern = {}): boolean => sees(viewer, group, concern);
    const own = { bodies: ['KEMLU'] };
    const grid = await client.get(`${base}/grid`);
    if (grid.status === 200) expect(grid.body.rows[0].pausedUntil !== null).toBe(may('pause', own));
    const register = await client.get(`${base}/indicators`);
    if (register.status === 200) {
      const [line] = register.body.indicators;
      const bodies = ['KEMLU', 'BPS'].filter((body) => may('register.refusedBy', { bodies: [body] }));
      expect(line.refusedBy).toEqual(bodies);
      const answer = allTexts.find(({ name }) => name === 'answer');
      const there = stage !== 'before' && answer !== undefined && expected(answer, stage, viewer);
      expect(line.answer === null).toBe(!there);
    }
    const dossier = await client.get(`${base}/dossiers/KEMLU`);
    const admitted = rolesThatSee(['dossier'], roles).includes(viewer.memberships[0]?.role ?? 'observer');
    expect(dossier.status).toBe(may('dossier', own) ? 200 : admitted ? 404 : 403);
    if (dossier.status === 200) {
      expect(dossier.body.items[0].refusal !== null).toBe(may('dossier.refusal', own));
      expect(dossier.body.offersOut).toHaveLength(may('offer', { bodies: ['KEMLU', 'BPS'] }) ? 1 : 0);
    }
    const meeting = await client.get(`${base}/meetings/1`);
    const title = allTexts.find(({ kind }) => kind === 'title');
    const grounds = title?.concern(stage, viewer).grounds ?? [];
    expect(meeting.status).toBe(may('meeting', { grounds }) ? 200 : 404);
    if (meeting.status === 200) {
      const all = stage === 'published' ? [...grounds, 'openViews' as const] : grounds;
      const spoken = ['BPS', 'KEMLU'].filter((body) => may('meeting.positions', { bodies: [body], grounds: all }));
      expect(Object.keys(meeting.body.agenda[0].positions)).toEqual(spoken);
      expect(meeting.body.attendance).toHaveLength(may('meeting.attendance', { grounds }) ? 1 : 0);
    }
    const profile = await client.get(`${base}/profile`);
    const circulates = stage === 'submitted' || stage === 'invited';
    expect(profile.status).toBe(may('profile', { grounds: circulates ? ['circulating'] : [] }) ? 200 : 404);
  });

  it('keeps references to what was not submitted out of the log', async () => {
    for (const person of ['koordinator', 'petugas', 'operator']) {
      const { text } = await clientOf(person).get(`${base}/facts`).expect(200);
      for (const { name, id, hash } of allTexts.filter(({ kind }) => kind === 'answer')) {
        const out = stage !== 'before' && name === 'answer';
        expect([name, text.includes(id), text.includes(hash)]).toEqual([name, out, out]);
      }
    }
  });
});

describe('what is refused', () => {
  const counts = async (): Promise<readonly number[]> => {
    const [row] = await api.ds.query<Record<string, number>[]>(
      `SELECT (SELECT count(*)::int FROM fact) AS facts, (SELECT count(*)::int FROM notice) AS notices,
         (SELECT count(*)::int FROM content) AS contents, (SELECT count(*)::int FROM request) AS requests`,
    );
    return Object.values(row ?? {});
  };
  const secret = 'Kalimat-yang-ditolak-dan-tidak-tercatat';
  const withSecret = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll('"text":"abc1"', `"text":"${secret}"`)) as unknown;

  it('as a command is every role that it does not name, and every body but its own; nothing is written anywhere', async () => {
    const before = await counts();
    const from = logged.length;
    let tried = 0;
    for (const command of commands) {
      const body = withSecret(sampleOf(shapeOf(command.body)));
      for (const [person, role, of] of people) {
        const named = command.roles.includes(role as Role);
        const membership = { role, body: of };
        const lets = named && membershipFor(command, [membership], { bodyCode: 'KEMLU' }) !== null;
        if (lets) continue;
        tried += 1;
        const path = `${base}${command.path
          .replace('{bodyCode}', 'KEMLU')
          .replace(/\{(number|round)\}/, '1')
          .replace('{role}', 'researcher')
          .replace('{contact}', 'main')
          .replace(/\{\w+\}/g, 'abc1')}`;
        const reply = await clientOf(person)
          .post(path)
          .set('Idempotency-Key', `tolak-${command.name}-${person}`)
          .send(body as object);
        expect([command.name, person, reply.status]).toEqual([command.name, person, named ? 404 : 403]);
        expect(reply.text).not.toContain(secret);
      }
    }
    expect(tried).toBeGreaterThan(200);
    expect(await counts()).toEqual(before);
    expect(logged.slice(from).filter((line) => line.includes(secret))).toEqual([]);
  });

  it('does not become open by a change of job: content stays with its body', async () => {
    const mover = clientOf('narahubung-kemlu');
    const of = (name: string) => `${base}/contents/${allTexts.find((text) => text.name === name)?.id ?? ''}`;
    await api.ds.query(`UPDATE membership SET body = 'BNPB' WHERE person = 'narahubung-kemlu'`);
    try {
      for (const name of ['answer under way', 'note', 'question', 'answer that nobody recorded']) {
        // They wrote some of it, and take none along; whoever works where they work now gets nothing.
        await mover.get(of(name)).expect(404);
        await clientOf('narahubung-bnpb').get(of(name)).expect(404);
        // The body that they left keeps it.
        await clientOf('pengesah-kemlu').get(of(name)).expect(200);
      }
    } finally {
      await api.ds.query(`UPDATE membership SET body = 'KEMLU' WHERE person = 'narahubung-kemlu'`);
    }
  });

  it('tries every way that the policy knows', () => {
    // A ground that nobody here ever has would not be tried.
    const tried = new Set(
      stages.flatMap((stage) =>
        people.flatMap((who) => allTexts.flatMap((text) => text.concern(stage, viewerOf(who)).grounds ?? [])),
      ),
    );
    const texts = new Set(allTexts.map(({ kind, subject }) => groupOfContent(kind, subject)));
    const known = new Set([...texts].flatMap((group) => roles.flatMap((role) => waysOf(group, role)).flat()));
    expect(
      [...known].filter(
        (ground) => !['always', 'own', 'mine', 'joint'].includes(ground) && !tried.has(ground as never),
      ),
    ).toEqual([]);
  });
});
