import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands, routes } from '@selaras/contracts';
import type { SecurityLogPage, SightList } from '@selaras/contracts';
import request from 'supertest';
import { seed, seedMembers, startApi } from './harness.js';
import type { Api, Client } from './harness.js';

const seen = 'narahubung-bps';
const reason = 'The list of offers stays empty';
const sights = '/api/assessments/demo/sights';

describe('seeing as another person', () => {
  let api: Api;
  let operator: Client;
  let person: Client;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    operator = await api.as('operator');
    person = await api.as(seen);
  });
  afterAll(() => api.close());

  const own = async (client: Client): Promise<SightList> => (await client.get('/api/account/sights').expect(200)).body;
  const events = async (kind: string): Promise<SecurityLogPage['events']> => {
    const page = (await operator.get(`/api/security-log?person=${seen}&kind=${kind}`).expect(200))
      .body as SecurityLogPage;
    return page.events;
  };
  const letters = () =>
    api.ds.query<{ kind: string; by: string }[]>(
      `SELECT kind, by FROM letter WHERE person = $1 AND sight IS NOT NULL ORDER BY created_at`,
      [seen],
    );
  const ask = async (): Promise<string> =>
    (await operator.post(sights).send({ person: seen, reason }).expect(200)).body.id as string;
  const allow = (id: string) => person.put(`/api/account/sights/${id}`).send({ allow: true }).expect(204);
  const begin = (id: string, client = operator) => client.put(`/api/sights/${id}/session`);
  const leave = (client = operator) => client.delete('/api/session/sight').expect(204);
  /** Asked, allowed and begun. */
  const see = async (): Promise<string> => {
    const id = await ask();
    await allow(id);
    await begin(id).expect(204);
    return id;
  };

  it('is asked for by the operator alone, of somebody who takes part, with a reason', async () => {
    const coordinator = await api.as('koordinator');
    await coordinator.post(sights).send({ person: seen, reason }).expect(403);
    await operator.post(sights).send({ person: 'orang-luar', reason }).expect(404);
    await operator.post(sights).send({ person: 'operator', reason }).expect(404);
    await operator.post(sights).send({ person: seen, reason: ' ' }).expect(400);
    expect((await own(person)).sights).toEqual([]);
  });

  it('shows nothing before the person has allowed it, and nothing when they refuse', async () => {
    const id = await ask();
    // Asking again asks nothing new.
    expect(await ask()).toBe(id);
    expect(await letters()).toEqual([{ kind: 'sightAsked', by: 'operator' }]);
    expect((await begin(id).expect(403)).body.code).toBe('SIGHT_OVER');
    // Nobody answers for them, not even the operator.
    await operator.put(`/api/account/sights/${id}`).send({ allow: true }).expect(404);
    expect((await own(person)).sights).toMatchObject([{ id, viewer: 'operator', reason, allowed: null }]);
    await person.put(`/api/account/sights/${id}`).send({ allow: false }).expect(204);
    expect((await begin(id).expect(403)).body.code).toBe('SIGHT_OVER');
    await person.put(`/api/account/sights/${id}`).send({ allow: true }).expect(404);
    expect((await operator.get('/api/session').expect(200)).body).toMatchObject({ person: 'operator', operator: true });
  });

  it('shows what the person sees, says so, and ends', async () => {
    await see();
    const session = (await operator.get('/api/session').expect(200)).body;
    expect(session).toMatchObject({
      person: seen,
      operator: false,
      memberships: [{ assessment: 'demo', role: 'focalPoint', body: 'BPS' }],
      seeing: { assessment: 'demo', over: false },
    });
    expect(session.seeing.until - Date.now()).toBeLessThanOrEqual(30 * 60_000);
    const mine = (await person.get('/api/assessments/demo/own-part').expect(200)).body;
    expect((await operator.get('/api/assessments/demo/own-part').expect(200)).body).toEqual(mine);
    await leave();
    expect((await operator.get('/api/session').expect(200)).body).toMatchObject({ person: 'operator', operator: true });
    // Once left it is over.
    const { sights: list } = await own(person);
    expect(list[0]).toMatchObject({ viewer: 'operator', beganAt: expect.any(Number), endedAt: expect.any(Number) });
  });

  it('shows the person’s drafts to nobody', async () => {
    const place = '/api/assessments/demo/drafts/answer/1.1';
    await person
      .put(place)
      .send({ base: 0, fields: { text: 'belum selesai' } })
      .expect(200);
    expect((await person.get('/api/assessments/demo/drafts').expect(200)).body.drafts).toHaveLength(1);
    await see();
    expect((await operator.get('/api/assessments/demo/drafts').expect(200)).body.drafts).toEqual([]);
    await operator.get(place).expect(404);
    await leave();
  });

  it('can do nothing, by whatever route, and nothing but the one assessment is open', async () => {
    await seedMembers(api, [{ person: seen, role: 'coordinator', body: 'KEMLU' }]);
    await see();
    const before = await Promise.all((['fact', 'content', 'request'] as const).map((table) => api.count(table)));
    const fill = (path: string): string =>
      path
        .replace('{key}', 'demo')
        .replace('{contact}', 'main')
        .replace('{number}', '1')
        .replace(/\{(content|sight|session)\}/g, randomUUID())
        .replace(/\{\w+\}/g, 'BPS');
    const writes = [
      ...commands.map(({ path }) => ({ method: 'post' as const, path: `/api/assessments/{key}${path}`, open: false })),
      ...routes
        .filter(({ method, access }) => method !== 'get' && access !== 'public')
        .map(({ method, path, whileSeeing }) => ({ method, path, open: whileSeeing !== undefined })),
    ];
    for (const { method, path } of writes.filter(({ open }) => !open)) {
      const reply = await operator[method](fill(path)).set('Idempotency-Key', randomUUID()).send({});
      expect([method, path, reply.status, reply.body.code]).toEqual([method, path, 403, 'SEEING_ONLY']);
    }
    expect(writes.filter(({ open }) => open).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'delete /api/session',
      'delete /api/session/sight',
    ]);
    for (const { path, access, whileSeeing } of routes.filter((one) => one.method === 'get')) {
      if (path.includes('{key}') || access === 'public' || whileSeeing !== undefined) continue;
      const reply = await operator.get(fill(path));
      expect([path, reply.status, reply.body.code]).toEqual([path, 403, 'SEEING_ONLY']);
    }
    await operator.get('/api/assessments/other').expect(403);
    const list = (await operator.get('/api/assessments').expect(200)).body.assessments as { key: string }[];
    expect(list.map(({ key }) => key)).toEqual(['demo']);
    const after = await Promise.all((['fact', 'content', 'request'] as const).map((table) => api.count(table)));
    expect(after).toEqual(before);
    await leave();
    await api.ds.query(`DELETE FROM membership WHERE person = $1 AND role = 'coordinator'`, [seen]);
  });

  /** A live stream of a client; resolves when the service ended it. */
  const stream = async ({ cookie }: Client): Promise<{ readonly ended: Promise<number> }> => {
    const { port } = api.server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const open = httpRequest(
        { host: '127.0.0.1', port, path: '/api/assessments/demo/events', headers: { Cookie: cookie } },
        (response) => {
          response.resume();
          resolve({ ended: new Promise((end) => response.on('end', () => end(Date.now()))) });
        },
      );
      open.on('error', reject);
      open.end();
    });
  };

  it.each([
    ['the person takes it back', (id: string) => person.delete(`/api/account/sights/${id}`).expect(204)],
    [
      'its time is up',
      (id: string) => api.ds.query(`UPDATE sight SET until = now() WHERE id = $1`, [id]) as Promise<unknown>,
    ],
    [
      'the person takes part no more',
      () => api.ds.query(`DELETE FROM membership WHERE person = $1`, [seen]) as Promise<unknown>,
    ],
  ])('is over within a second when %s', async (name, end) => {
    const id = await see();
    await operator.get('/api/assessments/demo').expect(503);
    const { ended } = name === 'the person takes part no more' ? { ended: null } : await stream(operator);
    const at = Date.now();
    await end(id);
    const reply = await operator.get('/api/assessments/demo/own-part');
    expect([403, 404]).toContain(reply.status);
    if (ended !== null) {
      expect(reply.body.code).toBe('SIGHT_OVER');
      expect((await ended) - at).toBeLessThan(1_000);
      // Not silently the operator's own again: whoever believes to see as another person acts as nobody.
      expect((await operator.put('/api/people').send({}).expect(403)).body.code).toBe('SIGHT_OVER');
      expect((await operator.get('/api/session').expect(200)).body).toMatchObject({ seeing: { over: true } });
    }
    await leave();
    await seedMembers(api, [{ person: seen, role: 'focalPoint', body: 'BPS' }]);
    expect((await operator.get('/api/session').expect(200)).body).toMatchObject({ person: 'operator' });
  });

  it('is one operator’s in one session, and goes with their account', async () => {
    const id = await see();
    const elsewhere = await api.as('operator');
    expect((await elsewhere.get('/api/session').expect(200)).body.person).toBe('operator');
    await begin(id, person).expect(403);
    await api.ds.query(`UPDATE person SET operator = false WHERE id = 'operator'`);
    await operator.get('/api/session').expect(401);
    await api.ds.query(`UPDATE person SET operator = true WHERE id = 'operator'`);
    await leave();
  });

  it('wants a fresh proof of whoever asks, begins, or allows it', async () => {
    const id = await ask();
    const age = (who: string) =>
      api.ds.query(`UPDATE session SET proved = '[{"by":"password","at":1}]' WHERE person = $1`, [who]);
    await age(seen);
    expect((await person.put(`/api/account/sights/${id}`).send({ allow: true }).expect(403)).body.code).toBe(
      'PROOF_TOO_OLD',
    );
    await age('operator');
    expect((await begin(id).expect(403)).body.code).toBe('PROOF_TOO_OLD');
    expect((await operator.post(sights).send({ person: seen, reason }).expect(403)).body.code).toBe('PROOF_TOO_OLD');
  });

  it('leaves a trace of every step, by name, that says what was read', async () => {
    for (const kind of ['sightAsked', 'sightBegan', 'sightRead', 'sightEnded']) {
      expect((await events(kind)).at(-1)).toMatchObject({ person: seen, assessment: 'demo', body: 'BPS' });
    }
    expect((await events('sightAsked')).at(-1)).toMatchObject({ by: 'operator', details: { reason } });
    expect((await events('sightAllowed'))[0]).toMatchObject({ person: seen, by: seen });
    expect((await events('sightRead')).map(({ details }) => details['path'])).toContain(
      '/api/assessments/demo/own-part',
    );
    expect(new Set((await events('sightEnded')).map(({ details }) => details['how']))).toEqual(
      new Set(['left', 'withdrawn', 'time']),
    );
    // What was tried and refused while seeing is the operator's, and concerns the body.
    const tried = (await events('permissionRefused')).filter(({ details }) => details['code'] === 'SEEING_ONLY');
    expect(tried.length).toBeGreaterThan(0);
    expect(new Set(tried.map(({ by }) => by))).toEqual(new Set(['operator']));
    expect(tried.every(({ body }) => body !== null)).toBe(true);
    expect(new Set((await letters()).map(({ kind }) => kind))).toEqual(new Set(['sightAsked', 'sightBegan']));
    await request(api.server).get('/api/account/sights').expect(401);
  });
});
