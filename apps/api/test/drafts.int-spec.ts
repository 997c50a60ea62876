import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftBounds, draftListSchema, draftSchema } from '@selaras/contracts';
import { AssessmentRepository } from '@selaras/persistence';
import request from 'supertest';
import { seed, seedMembers, startApi } from './harness.js';
import type { Api, Client } from './harness.js';

const base = '/api/assessments/demo/drafts';
const place = `${base}/answer/1.1`;
const secret = 'belum untuk siapa pun';
const fields = { value: 'yes', text: secret, sources: [{ title: 'Undang-undang', url: '' }] };

describe('drafts', () => {
  let api: Api;
  let author: Client;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    // Somebody in the very same role of the very same body.
    await seedMembers(api, [{ person: 'orang-luar', role: 'focalPoint', body: 'KEMLU' }]);
    author = await api.as('narahubung-kemlu');
    await author.put(place).send({ base: 2, fields }).expect(200);
  });
  afterAll(() => api.close());

  it('come back as they were written, and the later one stands in place of the earlier', async () => {
    await author
      .put(`${base}/reply/tanya-1`)
      .send({ base: 0, fields: { text: 'satu' } })
      .expect(200);
    const { body: kept } = await author.put(`${base}/reply/tanya-1`).send({ base: 1, fields: { text: 'dua' } });
    const { body } = await author.get(`${base}/reply/tanya-1`).expect(200);
    expect(draftSchema.parse(body)).toEqual({ ...kept, base: 1, fields: { text: 'dua' } });
    expect(Math.abs(Date.now() - kept.savedAt)).toBeLessThan(600_000);
    // Of a list, only which there are: what is in them is read when it is asked for.
    const list = await author.get(base).expect(200);
    expect(draftListSchema.parse(list.body).drafts.map(({ form, matter }) => `${form}/${matter}`)).toEqual([
      'reply/tanya-1',
      'answer/1.1',
    ]);
    expect(JSON.stringify(list.body)).not.toContain(secret);
  });

  it('outlive the session, which is how they survive a closed tab', async () => {
    const session = await api.as('narahubung-kemlu');
    await session
      .put(`${base}/pass/1.2`)
      .send({ base: 0, fields: { note: 'setengah' } })
      .expect(200);
    await session.delete('/api/session').expect(204);
    const again = await api.as('narahubung-kemlu');
    expect((await again.get(`${base}/pass/1.2`).expect(200)).body.fields).toEqual({ note: 'setengah' });
    await again.delete(`${base}/pass/1.2`).expect(204);
  });

  it.each([
    ['a colleague in the same role of the same body', 'orang-luar'],
    ['the authority of the same body', 'pengesah-kemlu'],
    ['the coordinator', 'koordinator'],
    ['the researcher', 'peneliti'],
    ['another body', 'narahubung-bps'],
    ['the operator', 'operator'],
  ])('are out of reach for %s: not to read, not to change, not to throw away', async (_who, login) => {
    const attacker = await api.as(login);
    const list = await attacker.get(base).expect(200);
    expect(list.body.drafts.filter(({ matter }: { matter: string }) => matter === '1.1')).toEqual([]);
    await attacker.get(place).expect(404);
    // Names of the author anywhere in the address or the body lead nowhere.
    for (const search of ['?person=narahubung-kemlu', '?author=narahubung-kemlu']) {
      await attacker.get(`${place}${search}`).expect(404);
    }
    await attacker.put(place).send({ base: 0, fields: {}, person: 'narahubung-kemlu' }).expect(400);
    await attacker
      .put(place)
      .send({ base: 0, fields: { text: 'milik lain' } })
      .expect(200);
    await attacker.delete(place).expect(204);
    expect((await author.get(place).expect(200)).body).toMatchObject({ base: 2, fields });
    // Nor does what they may read tell of it.
    for (const path of ['', '/facts', '/dossiers/KEMLU', '/ledger', '/notices']) {
      expect((await attacker.get(`/api/assessments/demo${path}`)).text).not.toContain(secret);
    }
  });

  it('are closed to whoever is not signed in, no member, or sends no token', async () => {
    await request(api.server).get(place).expect(401);
    await request(api.server).put(place).send({ base: 0, fields: {} }).expect(401);
    const noToken = await request(api.server).put(place).set('Cookie', author.cookie).send({ base: 0, fields: {} });
    expect([noToken.status, noToken.body.code]).toEqual([403, 'CSRF']);
    await new AssessmentRepository(api.ds).create({
      ...(await assessment()),
      key: 'lain',
    });
    await author.get('/api/assessments/lain/drafts/answer/1.1').expect(404);
    await author.put('/api/assessments/lain/drafts/answer/1.1').send({ base: 0, fields: {} }).expect(404);
  });

  async function assessment() {
    const row = await new AssessmentRepository(api.ds).get('demo');
    if (row === null) throw new Error('no assessment');
    return row;
  }

  it('are no part of the record', async () => {
    expect([await api.count('fact'), await api.count('content'), await api.count('request')]).toEqual([0, 0, 0]);
  });

  it.each([
    ['no fields', { base: 0 }, '/fields'],
    ['no base', { fields: {} }, '/base'],
    ['a field that is no text', { base: 0, fields: { text: 7 } }, '/fields/text'],
    ['a field deep inside', { base: 0, fields: { sources: [{ title: { deep: 1 } }] } }, '/fields/sources'],
    ['a text too long', { base: 0, fields: { text: 'x'.repeat(20_001) } }, '/fields/text'],
    ['a name that is none', { base: 0, fields: { 'a b': 'x' } }, '/fields/a b'],
    [
      'too much in all',
      { base: 0, fields: Object.fromEntries([...'abcdefghijk'].map((name) => [name, 'x'.repeat(20_000)])) },
      '/fields',
    ],
    ['a NUL', { base: 0, fields: { text: 'a\0b' } }, '/fields/text'],
    ['an unknown key', { base: 0, fields: {}, surprise: true }, '/surprise'],
  ])('with %s are refused with the place, and nothing is kept', async (_name, body, pointer) => {
    const reply = await author.put(`${base}/answer/1.9`).send(body).expect(400);
    expect(reply.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    await author.get(`${base}/answer/1.9`).expect(404);
  });

  it('of unknown forms or impossible matters are not there', async () => {
    for (const path of [`${base}/surat/1.1`, `${base}/answer/%20`, `${base}/answer/${'x'.repeat(65)}`]) {
      await author.get(path).expect(404);
      await author.put(path).send({ base: 0, fields: {} }).expect(404);
      await author.delete(path).expect(404);
    }
  });

  it('are bounded in number; those there are can still be changed', async () => {
    const client = await api.as('pengesah-kemlu');
    await api.ds.query(
      `INSERT INTO draft (person, assessment, form, matter, base, fields)
       SELECT 'pengesah-kemlu', 'demo', 'answer', 'm' || n, 0, '{}' FROM generate_series(1, $1) n`,
      [draftBounds.perPerson],
    );
    const full = await client.put(`${base}/reply/satu-lagi`).send({ base: 0, fields: {} }).expect(409);
    expect([full.body.code, full.body.details]).toEqual(['TOO_MANY_DRAFTS', { most: draftBounds.perPerson }]);
    await client.put(`${base}/answer/m1`).send({ base: 1, fields: {} }).expect(200);
    await client.delete(`${base}/answer/m1`).expect(204);
    await client.put(`${base}/reply/satu-lagi`).send({ base: 0, fields: {} }).expect(200);
  });

  it('that nobody has touched for long go when somebody signs in', async () => {
    await author.put(`${base}/refuse/1.1`).send({ base: 0, fields: {} }).expect(200);
    await api.ds.query(`UPDATE draft SET saved_at = now() - $1 * interval '1 day' WHERE form = 'refuse'`, [
      draftBounds.keptDays + 1,
    ]);
    await api.as('peneliti');
    await author.get(`${base}/refuse/1.1`).expect(404);
    await author.get(place).expect(200);
  });
});
