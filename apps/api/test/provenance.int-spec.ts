import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { profileSchema } from '@selaras/contracts';
import type { ProfileDetail } from '@selaras/contracts';
import { EngineService } from '../src/engine/engine.service.js';
import { fill } from './filled.js';
import { seed, startApi } from './harness.js';
import type { Api } from './harness.js';

const profile = '/api/assessments/demo/profile';
const words = { lang: 'id', text: 'Pernyataan tetap berlaku.' };

describe('what a statement rests on', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    await fill(api);
  });
  afterAll(() => api.close());

  const read = async (login: string): Promise<ProfileDetail> => {
    const client = await api.as(login);
    return profileSchema.parse((await client.get(profile).expect(200)).body);
  };

  it('is shown with what has changed since, in the profile and at the statement', async () => {
    expect(await read('koordinator')).toMatchObject({
      changedStatements: 1,
      statements: [
        {
          id: 's1',
          provenance: [{ indicator: '1.1', outcome: 'agreed', outcomeAt: '1/1.1' }],
          changedSince: [{ indicator: '1.1', now: { outcome: 'contested', outcomeAt: '2/1.1' } }],
        },
      ],
      errata: [{ provenance: [{ indicator: '1.1' }] }],
    });
  });

  it('has its contradictions for those alone who see the cross-check', async () => {
    const contradictionsFor = async (login: string): Promise<readonly unknown[]> => {
      const { statements, errata } = await read(login);
      return [
        ...statements.flatMap((one) => [...one.provenance, ...one.changedSince.flatMap(({ now }) => now ?? [])]),
        ...errata.flatMap((one) => one.provenance),
      ].map(({ contradictions }) => contradictions);
    };
    const all = [expect.objectContaining({ id: 'beda-1', status: 'reconciled' })];
    expect(await contradictionsFor('peneliti')).toEqual([all, all, all]);
    expect(await contradictionsFor('narahubung-bps')).toEqual([null, null, null]);
  });

  it('is heard by the profile before it decides, and only where a decision rests on it', async () => {
    const engine = api.app.get(EngineService);
    const order: string[] = [];
    const carrying = jest.spyOn(engine, 'carryTo').mockImplementation((workflows) => {
      order.push(`carried to ${workflows.join()}`);
      return Promise.resolve();
    });
    const commanding = jest.spyOn(engine, 'command').mockImplementation((_workflow, { command }) => {
      order.push(command.type);
      return Promise.resolve({ kind: 'done', seq: 9, facts: [], warnings: [], recorded: true, closed: false });
    });
    try {
      const client = await api.as('peneliti');
      const post = (path: string, key: string, body: object) =>
        client.post(`${profile}${path}`).set('Idempotency-Key', key).send(body);
      await post('/confirmations', 'menegaskan-1', { statements: ['s1'], reason: words }).expect(200);
      const comment = { comment: 'k9', statement: 's1', text: words, objection: false };
      await post('/comments', 'mengomentari-1', comment).expect(200);
      expect(order).toEqual(['carried to assessment/demo/profile', 'profile.confirm', 'profile.comment']);
    } finally {
      carrying.mockRestore();
      commanding.mockRestore();
    }
  });

  it('is confirmed by those who write the text, for statements that are named, with a reason', async () => {
    const post = async (login: string, body: object) =>
      (await api.as(login)).post(`${profile}/confirmations`).set('Idempotency-Key', `tegas-${login}`).send(body);
    expect((await post('koordinator', { statements: ['s1'], reason: words })).status).toBe(403);
    expect((await post('peneliti', { statements: [], reason: words })).status).toBe(400);
    expect((await post('peneliti', { statements: ['s1'], reason: { lang: 'id', text: ' ' } })).status).toBe(400);
    expect((await post('peneliti', { statements: ['s1'] })).status).toBe(400);
  });
});
