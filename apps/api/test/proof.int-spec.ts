import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands, routes } from '@selaras/contracts';
import type { SecurityLogPage } from '@selaras/contracts';
import { roles } from '@selaras/domain';
import { password, seed, seedMembers, startApi } from './harness.js';
import type { Api, Client } from './harness.js';

const minutes = 20;
const pathOf = (path: string): string =>
  path
    .replace('{key}', 'demo')
    .replace('{contact}', 'main')
    .replace('{sight}', '00000000-0000-4000-8000-000000000000')
    .replace('{provider}', 'kementerian')
    .replace('{role}', 'researcher')
    .replace(/\{\w+\}/g, 'KEMLU');

describe('a proof of who is there', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({ SELARAS_PROOF_MINUTES: String(minutes) });
    await seed(api);
    // Nothing but the proof stands in the way.
    await seedMembers(
      api,
      roles.map((role) => ({ person: 'orang-luar', role, body: 'KEMLU' })),
    );
  });
  afterAll(() => api.close());

  /** Lets every proof of a person's sessions be so many minutes older. */
  const age = (person: string, by: number) =>
    api.ds.query(
      `UPDATE session SET proved = (SELECT jsonb_agg(p || jsonb_build_object('at', (p ->> 'at')::bigint - $2 * 60000))
       FROM jsonb_array_elements(proved) p) WHERE person = $1`,
      [person, by],
    );
  const wanting = [
    ...commands.flatMap((one) =>
      one.wantsProof === true ? [{ method: 'post' as const, path: `/api/assessments/{key}${one.path}` }] : [],
    ),
    ...routes.flatMap((one) => (one.wantsProof === true ? [one] : [])),
  ].map(({ method, path }) => ({ method, path: pathOf(path) }));
  const send = async (client: Client, { method, path }: (typeof wanting)[number]) => {
    const reply = await client[method](path).set('Idempotency-Key', randomUUID()).send({});
    return [path, reply.status, String(reply.body.code)] as const;
  };

  it('is asked for by all that says so, once it is too old, before anything is read or written', async () => {
    expect(wanting.length).toBeGreaterThan(9);
    for (const [login, of] of [
      ['orang-luar', wanting.filter(({ path }) => path.includes('/demo'))],
      ['operator', wanting.filter(({ path }) => !path.includes('/demo'))],
    ] as const) {
      const client = await api.as(login);
      await age(login, minutes - 1);
      for (const one of of) expect(await send(client, one)).not.toContain('PROOF_TOO_OLD');
      await age(login, 2);
      for (const one of of) expect(await send(client, one)).toEqual([one.path, 403, 'PROOF_TOO_OLD']);
    }
    expect([await api.count('request'), await api.count('content'), await api.count('fact')]).toEqual([0, 0, 0]);
  });

  it('is not asked for by anything else', async () => {
    const client = await api.as('orang-luar');
    await age('orang-luar', 60);
    const others = commands.filter((one) => one.wantsProof !== true);
    for (const { path } of others) {
      const reply = await client
        .post(`/api/assessments/demo${pathOf(path)}`)
        .set('Idempotency-Key', randomUUID())
        .send({});
      expect([path, reply.body.code]).not.toEqual([path, 'PROOF_TOO_OLD']);
    }
  });

  it('is not asked for where the answer is no in any case', async () => {
    const client = await api.as('peneliti');
    await age('peneliti', 60);
    const reply = await client.post('/api/assessments/demo/profile/clearance').set('Idempotency-Key', randomUUID());
    expect([reply.status, reply.body.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('is given with the password, says how long it serves, and is noted', async () => {
    const client = await api.as('orang-luar');
    await age('orang-luar', 60);
    const clear = { method: 'post', path: '/api/assessments/demo/profile/clearance' } as const;
    const refused = await client
      .post(clear.path)
      .set('Idempotency-Key', randomUUID())
      .set('Accept-Language', 'en')
      .expect(403);
    expect(refused.body).toMatchObject({ code: 'PROOF_TOO_OLD', details: { minutes } });
    expect(refused.body.detail).toContain(`the last ${minutes} minutes`);
    const wrong = await client.put('/api/session/proof').send({ password: 'salah' }).expect(422);
    expect(wrong.body.code).toBe('PASSWORD_WRONG');
    expect(await send(client, clear)).toEqual([clear.path, 403, 'PROOF_TOO_OLD']);
    await client.put('/api/session/proof').send({ password }).expect(204);
    expect(await send(client, clear)).not.toContain('PROOF_TOO_OLD');
    const [row] = await api.ds.query<{ proved: readonly { by: string; at: number }[] }[]>(
      `SELECT proved FROM session WHERE person = 'orang-luar' ORDER BY created_at DESC LIMIT 1`,
    );
    expect(row?.proved).toEqual([{ by: 'password', at: expect.any(Number) }]);
    const operator = await api.as('operator');
    const log = (await operator.get('/api/security-log?person=orang-luar').expect(200)).body as SecurityLogPage;
    expect(log.events.slice(0, 2).map(({ kind, details }) => [kind, details])).toEqual([
      ['provedAgain', { by: 'password' }],
      ['signInFailed', { reason: 'confirmation' }],
    ]);
  });

  it('of one session is none of another', async () => {
    const [stolen, own] = [await api.as('orang-luar'), await api.as('orang-luar')];
    await age('orang-luar', 60);
    await own.put('/api/session/proof').send({ password }).expect(204);
    const clear = { method: 'post', path: '/api/assessments/demo/profile/clearance' } as const;
    expect(await send(stolen, clear)).toContain('PROOF_TOO_OLD');
    expect(await send(own, clear)).not.toContain('PROOF_TOO_OLD');
  });

  it('cannot be guessed by whoever has got hold of a session, and their guesses lock nobody out of signing in', async () => {
    const stolen = await api.as('pengulas');
    const guess = async () => (await stolen.put('/api/session/proof').send({ password: 'salah' })).status;
    const statuses = await Promise.all(Array.from({ length: 12 }, guess));
    expect(statuses.filter((status) => status === 422)).toHaveLength(8);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    await stolen.put('/api/session/proof').send({ password }).expect(429);
    await api.as('pengulas');
  });
});
