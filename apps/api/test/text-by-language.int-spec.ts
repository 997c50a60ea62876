import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { textIn } from '@selaras/domain';
import { seed, startApi } from './harness.js';
import type { Api, Client } from './harness.js';

describe('an assessment in French and Arabic', () => {
  let api: Api;
  let coordinator: Client;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    await api.ds.query(`UPDATE assessment SET languages = '["fr", "ar"]', title = '{"fr": "Bilan", "ar": "تقييم"}'`);
    await api.ds.query(`UPDATE body SET name = '{"ar": "إحصاءات", "de": "Statistik"}' WHERE code = 'BPS'`);
    await api.ds.query(
      `UPDATE person SET name = '{"de": "Koordination", "fi": "Koordinaattori"}' WHERE id = 'koordinator'`,
    );
    coordinator = await api.as('koordinator');
  });
  afterAll(() => api.close());

  it('is read with every text there is, and the order in which readers of none of its languages fall back', async () => {
    const { assessments } = (await coordinator.get('/api/assessments').expect(200)).body;
    const [{ title, languages }] = assessments;
    expect({ title, languages }).toEqual({ title: { fr: 'Bilan', ar: 'تقييم' }, languages: ['fr', 'ar'] });
    const { bodies, members } = (await coordinator.get('/api/assessments/demo/members').expect(200)).body;
    const body = bodies.find(({ code }: { code: string }) => code === 'BPS');
    const person = members.find(({ person: id }: { person: string }) => id === 'koordinator');
    // As screens take them for somebody who reads English.
    const read = (text: Readonly<Record<string, string>>) => textIn(text, ['en', ...languages]);
    expect(read(title)).toEqual({ lang: 'fr', text: 'Bilan' });
    expect(read(body.name)).toEqual({ lang: 'ar', text: 'إحصاءات' });
    expect(read(person.name)).toEqual({ lang: 'de', text: 'Koordination' });
  });

  it('takes answers and decrees in its languages, and says which text is missing', async () => {
    const send = (decree: object) =>
      coordinator
        .post('/api/assessments/demo/decrees')
        .set('Idempotency-Key', 'kunci-bahasa-01')
        .set('Accept-Language', 'id')
        .send({ decree: { id: 'D', knownOn: '2023-06-20', adds: [], removes: [], ...decree } });
    const day = { date: '2023-06-28', name: { ar: 'عطلة' }, kind: 'national' };
    const refused = await send({ title: { ar: 'مرسوم' }, adds: [day] }).expect(400);
    const message = 'teks belum ada: setiap teks harus ada dalam bahasa pertama yang disebut pada `languages`';
    expect(refused.body.errors).toEqual([
      { pointer: '/decree/title/fr', message },
      { pointer: '/decree/adds/0/name/fr', message },
    ]);
    // What fits goes on to the process, which this api has none of.
    const taken = await send({ title: { fr: 'Décret' }, adds: [{ ...day, name: { fr: 'Férié', ar: 'عطلة' } }] });
    expect(taken.body.code).toBe('ENGINE_UNAVAILABLE');
  });
});
