import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContentKind } from '@selaras/contracts';
import type { Actor, Question, RoundView } from '@selaras/domain';
import type { RecordInput } from '@selaras/contracts';
import { PeopleRepository, RequestRepository, contentHash, recorder } from '@selaras/persistence';
import request from 'supertest';
import { apiConfig } from '../src/config.js';
import { OperatorAccount } from '../src/session/operator-account.js';
import { SecondFactors } from '../src/session/second-factors.js';
import { SecurityLog } from '../src/session/security-log.js';
import { SessionService } from '../src/session/session.service.js';
import { aMeeting, aStep, password, seed, startApi, startAt } from './harness.js';
import type { Api, Client } from './harness.js';

const root = '/api/assessments/demo';
const by: Actor = { person: 'narahubung-kemlu', role: 'focalPoint', body: 'KEMLU' };

/** What somebody sent with a request, whether or not it was accepted later. */
async function sent(
  api: Api,
  id: string,
  given: { readonly kind: ContentKind; readonly subject: string; readonly author: string; readonly text: string },
): Promise<{ readonly id: string; readonly hash: string }> {
  const body = { lang: 'id', text: given.text };
  const hash = contentHash(body);
  const { kind, subject, author } = given;
  const owner = author.startsWith('narahubung-') ? author.slice('narahubung-'.length).toUpperCase() : null;
  await new RequestRepository(api.ds).begin({
    key: `kunci-${id}`,
    person: author,
    route: 'POST /uji',
    bodyHash: hash,
    assessment: 'demo',
    workflow: 'assessment/demo',
    contents: [{ id, assessment: 'demo', kind, subject, body, hash, author, owner }],
  });
  return { id, hash };
}

const deadline = {
  rule: { amount: 5, unit: 'workingDays' },
  from: startAt,
  instant: startAt,
  calendarVersion: '-',
} as const;

describe('what an insider may try', () => {
  let api: Api;
  let coordinator: Client;
  let focalPoint: Client;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    coordinator = await api.as('koordinator');
    focalPoint = await api.as('narahubung-kemlu');
  });
  afterAll(() => api.close());

  it('no command takes the key under which an assessment will be created', async () => {
    const reply = await focalPoint
      .post(`${root}/handoffs/usul-1/acceptance`)
      .set('Idempotency-Key', 'create:nasional-2027')
      .send({})
      .expect(400);
    expect(reply.body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    expect(await api.count('request')).toBe(0);
  });

  it('answers addresses that no database can look up like those of nothing', async () => {
    for (const body of ['%00', 'constructor', '__proto__', 'a%2Fb', '%F0%9F%8C%8F']) {
      const reply = await coordinator.get(`${root}/dossiers/${body}`).expect(404);
      expect(reply.body.code).toBe('NOT_FOUND');
    }
  });

  it('refuses a body that is nested without end', async () => {
    const depth = 100_000;
    const nested = `{"indicators":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    const reply = await focalPoint
      .post(`${root}/dossiers/KEMLU/acceptances`)
      .set('Idempotency-Key', 'kunci-uji-dalam')
      .type('application/json')
      .send(nested)
      .expect(400);
    expect(reply.body.code).toBe('INVALID_REQUEST');
  });

  it('shows as replies to a question only what was accepted as such', async () => {
    const asked = await sent(api, '0f7a1c52-9d53-4f3e-9a55-4f6c1b0f9a11', {
      kind: 'question',
      subject: 'tanya-1',
      author: 'peneliti',
      text: 'Sejak kapan?',
    });
    const reply = await sent(api, '0f7a1c52-9d53-4f3e-9a55-4f6c1b0f9a12', {
      kind: 'reply',
      subject: 'tanya-1',
      author: 'narahubung-kemlu',
      text: 'Sejak 2019.',
    });
    // Sent by another body while the process engine was away, so neither accepted nor refused.
    await sent(api, '0f7a1c52-9d53-4f3e-9a55-4f6c1b0f9a13', {
      kind: 'reply',
      subject: 'tanya-1',
      author: 'narahubung-bps',
      text: 'Tidak pernah.',
    });
    const question: Question = {
      id: 'tanya-1',
      round: 1,
      indicator: '1.1',
      body: 'KEMLU',
      text: asked,
      status: 'answered',
    };
    const round: RoundView = { number: 1, openedAt: startAt, deadline, closedAt: null };
    const record = (one: RecordInput) => recorder(api.ds)([one]);
    await record(
      aStep({
        workflowId: 'assessment/demo',
        kind: 'assessment',
        facts: [{ type: 'RoundOpened', at: startAt, by }],
        views: {
          upserts: [
            { kind: 'question', id: 'tanya-1', body: 'KEMLU', doc: question },
            { kind: 'round', id: '1', body: null, doc: round },
          ],
          deletes: [],
        },
      }),
    );
    const replied = {
      type: 'QuestionReplied',
      at: startAt,
      by,
      question: 'tanya-1',
      status: 'answered',
      answer: reply,
    };
    await record(
      aStep({
        workflowId: 'assessment/demo/body/KEMLU',
        kind: 'dossier',
        facts: [replied],
        views: { upserts: [], deletes: [] },
      }),
    );
    const seen = await coordinator.get(`${root}/crosscheck`).expect(200);
    expect(seen.body.questions).toHaveLength(1);
    expect(seen.body.questions[0].replies.map((one: { id: string }) => one.id)).toEqual([reply.id]);
  });

  it('shows a reviewer from outside the meetings they were invited to, and no other', async () => {
    for (const number of [1, 2]) {
      const doc = aMeeting({ number, kind: 'coordination', status: 'open' });
      const person = number === 2 ? 'pengulas' : 'narahubung-bps';
      const opened = { type: 'MeetingOpened', at: startAt, by, invitees: [{ person, body: null, outside: true }] };
      await recorder(api.ds)([
        aStep({
          workflowId: `assessment/demo/meeting/${number}`,
          kind: 'meeting',
          facts: [opened],
          views: { upserts: [{ kind: 'meeting', id: String(number), body: null, doc }], deletes: [] },
        }),
      ]);
    }
    const reviewer = await api.as('pengulas');
    const numbersOf = async (client: Client): Promise<readonly number[]> => {
      const reply = await client.get(`${root}/meetings`).expect(200);
      return reply.body.meetings.map((one: { number: number }) => one.number);
    };
    expect(await numbersOf(focalPoint)).toEqual([1, 2]);
    expect(await numbersOf(reviewer)).toEqual([2]);
    await reviewer.get(`${root}/meetings/2`).expect(200);
    await reviewer.get(`${root}/meetings/1`).expect(404);
    await focalPoint.get(`${root}/meetings/1`).expect(200);
  });

  it("keeps the coordinator's notes from the focal points of the coordinator's own body", async () => {
    const { id } = await sent(api, '0f7a1c52-9d53-4f3e-9a55-4f6c1b0f9a14', {
      kind: 'callNote',
      subject: 'BPS',
      author: 'koordinator',
      text: 'Menunggu tanda tangan pimpinan.',
    });
    await coordinator.get(`${root}/contents/${id}`).expect(200);
    await focalPoint.get(`${root}/contents/${id}`).expect(404);
  });
});

describe('guessing passwords', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
  });
  afterAll(() => api.close());

  it('gets no more guesses by sending them all at once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        request(api.server)
          .post('/api/session')
          .send({ login: 'peneliti', password: `salah-${n}` }),
      ),
    );
    const statuses = replies.map((reply) => reply.status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(8);
    expect(statuses.every((status) => status === 401 || status === 429)).toBe(true);
  });
});

describe('behind a proxy', () => {
  const failFrom = async (api: Api, attempts: number): Promise<readonly number[]> => {
    const statuses: number[] = [];
    for (let n = 0; n < attempts; n += 1) {
      const reply = await request(api.server)
        .post('/api/session')
        .set('X-Forwarded-For', `203.0.113.${n}`)
        .send({ login: 'tidak-ada', password: 'salah' });
      statuses.push(reply.status);
    }
    return statuses;
  };

  it('believes nobody about their address, unless told how many proxies stand before it', async () => {
    const direct = await startApi();
    try {
      expect((await failFrom(direct, 9)).at(-1)).toBe(429);
    } finally {
      await direct.close();
    }
    const proxied = await startApi({ SELARAS_PROXY_HOPS: '1' });
    try {
      expect((await failFrom(proxied, 9)).at(-1)).toBe(401);
    } finally {
      await proxied.close();
    }
  });
});

describe('moving a clock again and again', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
  });
  afterAll(() => api.close());

  it('does not take the connections of everybody else', async () => {
    const client = await api.as('koordinator');
    let most = 0;
    let done = false;
    const watch = async (): Promise<void> => {
      while (!done) {
        const [row] = await api.ds.query<{ n: number }[]>(
          `SELECT count(*)::int AS n FROM pg_stat_activity
           WHERE application_name = 'selaras-clock' AND datname = current_database()`,
        );
        most = Math.max(most, row?.n ?? 0);
        // Without a pause the watcher would be the load.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const watching = watch();
    const replies = await Promise.all(
      Array.from({ length: 30 }, () => client.post(`${root}/clock`).send({ to: '2023-07-01T09:00:00+07:00' })),
    );
    done = true;
    await watching;
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(4);
    const away = replies.filter(({ status }) => status !== 200);
    // Whoever got through found the clock there, or moved it; the others are asked to come again.
    expect(away.length).toBeGreaterThan(0);
    expect(away.length).toBeLessThan(replies.length);
    for (const reply of away) {
      expect([reply.status, reply.body.code]).toEqual([503, 'ENGINE_UNAVAILABLE']);
      expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    }
  });
});

describe('sessions that nobody uses or should use', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
  });
  afterAll(() => api.close());

  it('ends the sessions of the operator when the service starts with another password', async () => {
    const operator = await api.as('operator');
    const config = apiConfig({
      DATABASE_URL: 'postgres://localhost/unused',
      TEMPORAL_ADDRESS: '127.0.0.1:9',
      SELARAS_OPERATOR_PASSWORD: 'kata-sandi-yang-baru',
    });
    const start = (given: typeof config) =>
      new OperatorAccount(
        new PeopleRepository(api.ds),
        api.app.get(SessionService),
        api.app.get(SecondFactors),
        api.app.get(SecurityLog),
        given,
      ).onApplicationBootstrap();
    await start({ ...config, operatorPassword: password });
    await operator.get('/api/session').expect(200);
    await start(config);
    await operator.get('/api/session').expect(401);
  });

  it('forgets sessions that are over when somebody signs in', async () => {
    await api.as('narahubung-bps');
    await api.ds.query(`UPDATE session SET expires_at = now() - interval '1 day' WHERE person = 'narahubung-bps'`);
    await api.as('peneliti');
    const left = await api.ds.query<unknown[]>(`SELECT 1 FROM session WHERE person = 'narahubung-bps'`);
    expect(left).toHaveLength(0);
  });

  it('does not count an open live stream as use', async () => {
    await api.as('peneliti');
    await api.ds.query(`UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE person = 'peneliti'`);
    const [row] = await api.ds.query<{ token_hash: string }[]>(
      `SELECT token_hash FROM session WHERE person = 'peneliti'`,
    );
    const token = row?.token_hash ?? '';
    expect(await api.app.get(SessionService).stands(token)).toBe(true);
    const [after] = await api.ds.query<{ idle: boolean }[]>(
      `SELECT last_seen_at < now() - interval '50 minutes' AS idle FROM session WHERE token_hash = $1`,
      [token],
    );
    expect(after?.idle).toBe(true);
  });
});
