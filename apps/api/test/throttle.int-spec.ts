import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carriersHere, startCarrier, waitFor } from '@selaras/testing';
import type { TestCarrier } from '@selaras/testing';
import request from 'supertest';
import { password, seed, startApi } from './harness.js';
import type { Api } from './harness.js';

describe.each(carriersHere)('log-ins at two processes of the api, counted in %s', (kind) => {
  let carried: TestCarrier;
  let apis: readonly [Api, Api];
  beforeAll(async () => {
    carried = await startCarrier(kind);
    const { redisUrl } = carried;
    const env = { SELARAS_PROXY_HOPS: '1', ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }) };
    const first = await startApi(env);
    await seed(first);
    apis = [first, await startApi({ ...env, DATABASE_URL: urlOf(first) })];
  });
  afterAll(async () => {
    for (const api of [...apis].reverse()) await api.close();
    await carried.stop();
  });

  const signIn = async (at: 0 | 1, login: string, given: string, from: string): Promise<number> => {
    const reply = await request(apis[at].server)
      .post('/api/session')
      .set('X-Forwarded-For', from)
      .send({ login, password: given });
    return reply.status;
  };

  it('are counted together', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 30 }, (_, n) => signIn((n % 2) as 0 | 1, 'pengulas', 'salah', '203.0.113.1')),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(8);
    expect(statuses.filter((status) => status === 429)).toHaveLength(22);
    expect(await signIn(0, 'pengulas', password, '203.0.113.1')).toBe(429);
    expect(await signIn(1, 'pengulas', password, '203.0.113.1')).toBe(429);
  });

  it('do not lock a person out because somebody guesses from elsewhere', async () => {
    expect(await signIn(0, 'peneliti', password, '198.51.100.7')).toBe(200);
    for (let n = 0; n < 100; n += 1) {
      expect(await signIn((n % 2) as 0 | 1, 'peneliti', 'salah', `203.0.113.${n + 20}`)).toBe(401);
    }
    expect(await signIn(1, 'peneliti', 'salah', '203.0.113.200')).toBe(429);
    expect(await signIn(1, 'peneliti', password, '198.51.100.7')).toBe(200);
  });

  // Where the database counts, nobody can sign in without it at all.
  const whenItIsAway = kind === 'redis' ? it : null;
  whenItIsAway?.('go on while it is away, each process counting for itself', async () => {
    const comeBack = await carried.goAway();
    expect(await signIn(0, 'koordinator', password, '198.51.100.9')).toBe(200);
    const statuses: number[] = [];
    for (let n = 0; n < 10; n += 1) statuses.push(await signIn(0, 'koordinator', 'salah', '203.0.113.9'));
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 401), 429, 429]);
    await comeBack();
    await waitFor('the count to be common again', async () => {
      const at = [];
      for (let n = 0; n < 9; n += 1) at.push(await signIn((n % 2) as 0 | 1, 'narahubung-bps', 'salah', '203.0.113.8'));
      return at.at(-1) === 429;
    });
  });
});

function urlOf({ ds }: Api): string {
  const { options } = ds;
  if (options.type !== 'postgres' || options.url === undefined) throw new TypeError('a PostgreSQL url is needed');
  return options.url;
}
