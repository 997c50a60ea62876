import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ContentRepository, RequestRepository } from '@selaras/persistence';
import { EngineService } from '../src/engine/engine.service.js';
import { ApiProblem } from '../src/http/problem.js';
import { seed, startApi } from './harness.js';
import type { Api, Client } from './harness.js';

const path = '/api/assessments/demo/dossiers/KEMLU/items/1.1/answer';
const body = (text: string) => ({ answer: { value: 'yes', text: { lang: 'id', text } }, expectedVersion: 0 });

describe('a command while the process engine is away', () => {
  let api: Api;
  let client: Client;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    client = await api.as('narahubung-kemlu');
  });
  afterAll(() => api.close());
  /** What a request brought. */
  const contentOf = async (key: string) => {
    const rows = await api.ds.query<{ id: string }[]>('SELECT id FROM content WHERE request = $1', [key]);
    return new ContentRepository(api.ds).byIds(rows.map(({ id }) => id));
  };

  it('keeps content and key, says so, and gives the reply to the repeat once there is one', async () => {
    const key = 'kunci-jawaban-1';
    const send = (text: string, other = client) => other.post(path).set('Idempotency-Key', key).send(body(text));
    const away = await send('Ada aturannya.').expect(503);
    expect(away.body).toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
    expect(Number(away.headers['retry-after'])).toBeGreaterThan(0);

    const [content] = await contentOf(key);
    expect(content).toMatchObject({ kind: 'answer', subject: '1.1', author: 'narahubung-kemlu', assessment: 'demo' });
    expect(content?.body).toEqual({ value: 'yes', text: { lang: 'id', text: 'Ada aturannya.' }, evidence: [] });

    const other = await send('Isi yang lain.').expect(422);
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED');

    // What the service would have noted had the engine answered.
    const reply = { workflow: 'assessment/demo/body/KEMLU', seq: 4, facts: ['ItemAnswered'], recorded: true };
    await new RequestRepository(api.ds).finish(key, 200, { ...reply, warnings: [] });
    await send('Ada aturannya.').expect(200, { ...reply, warnings: [] });
    expect(await api.count('content')).toBe(1);

    const stranger = await api.as('narahubung-bps');
    const theirs = await stranger
      .post(path.replace('KEMLU', 'BPS'))
      .set('Idempotency-Key', key)
      .send(body('Ada aturannya.'))
      .expect(422);
    expect(theirs.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('has the same content handed over by every repeat of a key', async () => {
    const commanding = jest
      .spyOn(api.app.get(EngineService), 'command')
      .mockRejectedValue(new ApiProblem('OUTCOME_UNKNOWN', { retryAfterSeconds: 2 }));
    try {
      const send = () =>
        client.post(path).set('Idempotency-Key', 'kunci-ulang').send(body('Ada aturannya.')).expect(503);
      await Promise.all([send(), send(), send()]);
      await send();
      const handedOver = commanding.mock.calls.map(([, { command }]) => command);
      expect(handedOver).toHaveLength(4);
      const [content, ...more] = await contentOf('kunci-ulang');
      expect(more).toEqual([]);
      for (const command of handedOver) {
        expect(command).toMatchObject({ answer: { id: content?.id, hash: content?.hash } });
      }
    } finally {
      commanding.mockRestore();
    }
  });

  it('puts what it warns of into the words of whoever asks, each time anew', async () => {
    const convener = await api.as('koordinator');
    const startsAt = Date.parse('2023-05-20T09:00:00+07:00');
    const warning = { code: 'MEETING_STARTS_ON_DAY_OFF', details: { startsAt } } as const;
    const answering = jest.spyOn(api.app.get(EngineService), 'command');
    const plan = (lang: string) =>
      convener
        .post('/api/assessments/demo/meetings')
        .set('Idempotency-Key', 'rapat-sabtu')
        .set('Accept-Language', lang)
        .send({
          number: 1,
          kind: 'coordination',
          startsAt: '2023-05-20T09:00:00+07:00',
          endsAt: '2023-05-20T11:00:00+07:00',
          format: 'inPerson',
          title: { lang: 'id', text: 'Rapat Sabtu' },
          agenda: [],
        })
        .expect(200);
    try {
      answering.mockResolvedValueOnce({
        kind: 'done',
        seq: 5,
        facts: ['MeetingPlanned'],
        warnings: [warning],
        recorded: true,
        closed: false,
      });
      const first = await plan('en');
      const sentence = 'The meeting begins on a day off: Saturday, 20 May 2023, 09:00 WIB.';
      expect(first.body).toMatchObject({ seq: 5, warnings: [{ ...warning, message: sentence }] });
    } finally {
      answering.mockRestore();
    }
    const repeat = await plan('id');
    const kalimat = 'Rapat dimulai pada hari libur: Sabtu, 20 Mei 2023, pukul 09.00 WIB.';
    expect(repeat.body).toMatchObject({ seq: 5, warnings: [{ ...warning, message: kalimat }] });
  });

  it('forgets a refused command, but never the text of one whose first outcome nobody heard', async () => {
    const engine = api.app.get(EngineService);
    const answering = jest.spyOn(engine, 'command');
    const refused = { kind: 'refused', code: 'WRONG_STATE', details: { status: 'submitted' } } as const;
    const send = (key: string) => client.post(path).set('Idempotency-Key', key).send(body('Ada aturannya.'));
    try {
      answering.mockResolvedValueOnce(refused);
      const first = await send('kunci-ditolak').expect(409);
      expect(first.body).toMatchObject({ code: 'WRONG_STATE', detail: expect.stringContaining('(submitted)') });
      expect(await contentOf('kunci-ditolak')).toEqual([]);

      // Handed over, carried out, and the answer lost on its way.
      answering.mockRejectedValueOnce(new ApiProblem('OUTCOME_UNKNOWN', { retryAfterSeconds: 2 }));
      await send('kunci-lama').expect(503);
      for (const late of [refused, { kind: 'notRunning' } as const]) {
        answering.mockResolvedValueOnce(late);
        const reply = await send('kunci-lama');
        expect(reply.status).toBeGreaterThanOrEqual(400);
        expect(await contentOf('kunci-lama')).toHaveLength(1);
      }
    } finally {
      answering.mockRestore();
    }
  });

  it('says so in its health, and is ready all the same', async () => {
    const health = await client.get('/api/health').expect(503);
    expect(health.body).toEqual({
      status: 'failing',
      database: true,
      engine: false,
      queues: null,
      causes: [{ part: 'engine', cause: 'away' }],
      owed: { processes: 0, oldestSeconds: 0 },
    });
    await client.get('/api/ready').expect(200, { status: 'ready' });
  });
});
