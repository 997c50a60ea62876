import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { password, seed, startApi } from './harness.js';
import type { Api } from './harness.js';

describe('sessions', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
  });
  afterAll(() => api.close());

  const signIn = (login: string, given: string) =>
    request(api.server).post('/api/session').send({ login, password: given });

  it('opens with the right password: hidden cookie, token in the body, hash in the database', async () => {
    const reply = await signIn('narahubung-kemlu', password).expect(200);
    expect(reply.body).toEqual({
      person: 'narahubung-kemlu',
      name: { id: 'Akun narahubung-kemlu', en: 'Account narahubung-kemlu' },
      operator: false,
      csrf: expect.stringMatching(/^[\w-]{43}$/),
      secondFactor: 'none',
      memberships: [{ assessment: 'demo', role: 'focalPoint', body: 'KEMLU' }],
    });
    const [cookie = ''] = reply.get('set-cookie') ?? [];
    expect(cookie).toMatch(/^selaras_session=[\w-]{43}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const token = /=([\w-]+);/.exec(cookie)?.[1] ?? '';
    const rows = await api.ds.query<{ token_hash: string }[]>('SELECT token_hash FROM session');
    expect(rows.some((row) => row.token_hash.includes(token))).toBe(false);
  });

  it('answers a wrong password and an unknown account alike, in the language that is asked for', async () => {
    const wrong = await signIn('koordinator', 'salah').set('Accept-Language', 'id').expect(401);
    const unknown = await signIn('tidak-ada', 'salah').set('Accept-Language', 'id').expect(401);
    expect(wrong.headers['content-type']).toContain('application/problem+json');
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body).toMatchObject({ code: 'WRONG_CREDENTIALS', title: 'Gagal masuk' });
    const english = await signIn('koordinator', 'salah').set('Accept-Language', 'en, id;q=0.5').expect(401);
    expect(english.body.title).toBe('Sign-in failed');
  });

  it('takes about as long for an unknown account as for a wrong password', async () => {
    const time = async (login: string): Promise<number> => {
      const from = performance.now();
      await signIn(login, 'salah').expect(401);
      return performance.now() - from;
    };
    const unknown = await time('tidak-ada-dua');
    const wrong = await time('peneliti');
    // Hashing dominates both; without it the unknown account would answer in a fraction.
    expect(unknown).toBeGreaterThan(wrong / 4);
  });

  it('slows down after repeated failures, per account, and tells how long', async () => {
    for (let attempt = 0; attempt < 8; attempt += 1) await signIn('pengulas', 'salah').expect(401);
    const reply = await signIn('pengulas', password).expect(429);
    expect(reply.body.code).toBe('TOO_MANY_REQUESTS');
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    await signIn('koordinator', password).expect(200);
  });

  it('wants the CSRF token on every write, and refuses another origin', async () => {
    const client = await api.as('koordinator');
    const without = await request(api.server).delete('/api/session').set('Cookie', client.cookie).expect(403);
    expect(without.body.code).toBe('CSRF');
    const foreign = await client.delete('/api/session').set('Origin', 'https://elsewhere.example').expect(403);
    expect(foreign.body.code).toBe('CSRF');
    const login = await signIn('koordinator', password).set('Origin', 'https://elsewhere.example').expect(403);
    expect(login.body.code).toBe('CSRF');
    await client.delete('/api/session').expect(204);
    await client.get('/api/session').expect(401);
  });

  it('gives a new token at every sign-in and ends the session that the browser had', async () => {
    const before = await api.as('peneliti');
    const planted = `selaras_session=${'a'.repeat(43)}`;
    const tokenAfter = async (cookie: string): Promise<string> => {
      const reply = await signIn('peneliti', password).set('Cookie', cookie).expect(200);
      return (reply.get('set-cookie')?.[0] ?? '').split(';')[0] ?? '';
    };
    const tokens = [before.cookie, planted, await tokenAfter(before.cookie), await tokenAfter(planted)];
    expect(new Set(tokens).size).toBe(4);
    await before.get('/api/session').expect(401);
    await request(api.server).get('/api/session').set('Cookie', planted).expect(401);
  });

  it('leaves the sessions alone when the stored password is put again, and ends them when it changes', async () => {
    const operator = await api.as('operator');
    const member = await api.as('narahubung-bps');
    const person = {
      id: 'narahubung-bps',
      name: { id: 'Narahubung', en: 'Focal point' },
      email: 'bps@selaras.invalid',
      lang: 'id',
      organisation: null,
    };
    const put = (given: string) => operator.put('/api/people').send({ people: [{ ...person, password: given }] });
    await put(password).expect(200, { stored: 1 });
    await member.get('/api/session').expect(200);
    await put('kata-sandi-lain-lagi').expect(200);
    await member.get('/api/session').expect(401);
    await put(password).expect(200);
  });

  it('does not let the operator account be replaced', async () => {
    const operator = await api.as('operator');
    const reply = await operator
      .put('/api/people')
      .send({
        people: [
          { id: 'operator', name: { id: 'x', en: 'x' }, email: 'x@selaras.invalid', lang: 'id', organisation: null },
        ],
      })
      .expect(400);
    expect(reply.body.errors).toEqual([{ pointer: '/people/0/id', message: 'reserved' }]);
  });
});

describe('sessions over TLS', () => {
  it('mark the cookie as secure', async () => {
    const api = await startApi({ SELARAS_COOKIE_SECURE: 'true', SELARAS_ORIGIN: 'https://selaras.invalid' });
    try {
      const reply = await request(api.server)
        .post('/api/session')
        .set('Origin', 'https://selaras.invalid')
        .send({ login: 'operator', password })
        .expect(200);
      const [cookie = ''] = reply.get('set-cookie') ?? [];
      expect(cookie).toContain('; Secure');
      // A name that no other host of the same domain, and no plain http, can set.
      expect(cookie).toMatch(/^__Host-selaras_session=/);
      const pair = cookie.split(';')[0] ?? '';
      await request(api.server).get('/api/session').set('Cookie', pair).expect(200);
      await request(api.server).get('/api/session').set('Cookie', pair.replace('__Host-', '')).expect(401);
      expect(reply.headers['strict-transport-security']).toBeDefined();
    } finally {
      await api.close();
    }
  });
});
