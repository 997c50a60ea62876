import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seed, startApi } from './harness.js';
import type { Api } from './harness.js';

const root = '/api/assessments/demo';

describe('what a request says must fit the assessment', () => {
  let api: Api;
  let keys = 0;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
  });
  afterAll(() => api.close());

  async function placesOf(login: string, path: string, body: object): Promise<readonly string[]> {
    const client = await api.as(login);
    keys += 1;
    const reply = await client.post(`${root}${path}`).set('Idempotency-Key', `fit-test-${keys}`).send(body);
    // What fits gets as far as the engine, which is away.
    if (reply.status === 503) return [];
    expect([reply.status, reply.body.code]).toEqual([400, 'INVALID_REQUEST']);
    return reply.body.errors.map((error: { readonly pointer: string }) => error.pointer);
  }

  it('an answer its question, and its date the present', async () => {
    const places = (change: object) =>
      placesOf('narahubung-kemlu', '/dossiers/KEMLU/items/1.1/answer', {
        answer: { value: 'yes', text: { lang: 'id', text: 'Ya.' }, evidence: [], ...change },
        expectedVersion: 0,
      });
    expect(await places({ value: 'yearly' })).toEqual(['/answer/value']);
    expect(await places({ asOf: '2999-01-01' })).toEqual(['/answer/asOf']);
    // The clock of the rehearsal counts: 19 June 2023.
    expect(await places({ asOf: '2023-06-20' })).toEqual(['/answer/asOf']);
    // Years in which no fact of an assessment holds.
    for (const asOf of ['0000-01-01', '0099-06-28', '9999-12-31', '12023-06-28'])
      expect([asOf, await places({ asOf })]).toEqual([asOf, ['/answer/asOf']]);
    expect(await places({ text: { lang: 'id', text: '\u200b\u2060' } })).toEqual(['/answer/text/text']);
    expect(await places({ value: 'notApplicable', asOf: '2023-06-19' })).toEqual([]);
    expect(await api.count('content')).toBe(1);
  }, 60_000);

  it('contacts the body they speak for', async () => {
    const places = (body: string, contacts: object) =>
      placesOf('koordinator', '/bodies', { body, contacts: { ...kemlu, ...contacts } });
    const kemlu = { main: 'narahubung-kemlu', alternate: 'narahubung-kemlu', authority: 'pengesah-kemlu' };
    expect(await places('KEMLU', { main: 'narahubung-bps' })).toEqual(['/contacts/main']);
    expect(await places('KEMLU', { alternate: 'orang-luar' })).toEqual(['/contacts/alternate']);
    expect(await places('KEMLU', { authority: 'pengulas' })).toEqual(['/contacts/authority']);
    expect(await places('KEMLU', { authority: 'narahubung-kemlu' })).toEqual(['/contacts/authority']);
    expect(await places('KEMLU', {})).toEqual([]);
  }, 60_000);

  it('a successor the body or the role, and a vacancy nobody', async () => {
    const contact = (path: string, person: string | null) =>
      placesOf('koordinator', `/bodies/KEMLU/contacts/${path}`, { person, reason: { lang: 'id', text: 'Mutasi.' } });
    expect(await contact('main', 'narahubung-bps')).toEqual(['/person']);
    expect(await contact('authority', 'narahubung-kemlu')).toEqual(['/person']);
    expect(await contact('alternate', 'narahubung-kemlu')).toEqual([]);
    expect(await contact('main', null)).toEqual([]);
    const steering = (role: string, ...persons: readonly string[]) =>
      placesOf('koordinator', `/steering/${role}`, { persons, reason: { lang: 'id', text: 'Mutasi.' } });
    expect(await steering('coordinator', 'koordinator', 'peneliti')).toEqual(['/persons/1']);
    expect(await steering('researcher', 'peneliti')).toEqual([]);
    const client = await (
      await api.as('narahubung-kemlu')
    )
      .post(`${root}/bodies/KEMLU/contacts/main`)
      .set('Idempotency-Key', 'fit-test-by-a-focal-point')
      .send({ person: null, reason: { lang: 'id', text: 'Mutasi.' } });
    expect([client.status, client.body.code]).toEqual([403, 'FORBIDDEN']);
  }, 60_000);
});
