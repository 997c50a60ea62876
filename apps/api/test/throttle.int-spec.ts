import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startRedis, waitFor } from '@selaras/testing';
import type { TestRedis } from '@selaras/testing';
import request from 'supertest';
import { password, seed, startApi } from './harness.js';
import type { Api } from './harness.js';

describe('log-ins at two processes of the api', () => {
  let redis: TestRedis;
  let apis: readonly [Api, Api];
  beforeAll(async () => {
    redis = await startRedis();
    const env = { REDIS_URL: redis.url, SELARAS_PROXY_HOPS: '1' };
    apis = [await startApi(env), await startApi(env)];
    for (const api of apis) await seed(api);
  });
  afterAll(async () => {
    for (const api of apis) await api.close();
    await redis.stop();
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

  it('go on while Redis is away, each process counting for itself', async () => {
    await redis.stop();
    expect(await signIn(0, 'koordinator', password, '198.51.100.9')).toBe(200);
    const statuses: number[] = [];
    for (let n = 0; n < 10; n += 1) statuses.push(await signIn(0, 'koordinator', 'salah', '203.0.113.9'));
    expect(statuses).toEqual([...Array.from({ length: 8 }, () => 401), 429, 429]);
    redis = await startRedis([], redis.port);
    await waitFor('the count to be common again', async () => {
      const at = [];
      for (let n = 0; n < 9; n += 1) at.push(await signIn((n % 2) as 0 | 1, 'narahubung-bps', 'salah', '203.0.113.8'));
      return at.at(-1) === 429;
    });
  });
});
