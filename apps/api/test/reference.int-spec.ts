import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { columnLetters, frameworkListSchema, sheetsOfFramework } from '@selaras/contracts';
import { samplePlan, workWeekInput } from '@selaras/testing';
import { framework, seed, startApi } from './harness.js';
import type { Api, Client } from './harness.js';

const assessment = {
  key: 'baru',
  languages: ['id', 'en'],
  title: { id: 'Asesmen baru', en: 'New assessment' },
  level: 'national',
  linkedTo: null,
  clock: 'held',
  startAt: '2023-03-15T08:00:00+07:00',
  framework: { id: framework.id, version: framework.version },
  convener: 'KEMLU',
  steering: { coordinators: ['koordinator'], officers: [], researchers: ['peneliti'] },
  calendar: workWeekInput,
  plan: samplePlan,
  members: [{ person: 'narahubung-bps', role: 'focalPoint', body: 'BPS' }],
};

const planned = (...milestones: readonly (readonly [stage: string, plannedOn: string])[]) =>
  milestones.map(([stage, plannedOn]) => ({ stage, plannedOn }));

describe('reference data', () => {
  let api: Api;
  let operator: Client;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    operator = await api.as('operator');
  });
  afterAll(() => api.close());

  it('stores a version of a catalogue once; the same again is fine, another is not', async () => {
    const put = (sent: object) => operator.put('/api/frameworks/F/2').send(sent);
    const second = { ...framework, version: '2' };
    await put(second).expect(200, { stored: 2 });
    await put(second).expect(200, { stored: 2 });
    const changed = await put({ ...second, title: { id: 'Diubah' } }).expect(409);
    expect(changed.body.code).toBe('ALREADY_EXISTS');
    const other = await put(framework).expect(400);
    expect(other.body.errors).toEqual([{ pointer: '/version', message: '2' }]);
  });

  it('refuses a catalogue that contradicts itself, with the places', async () => {
    const [first] = framework.indicators;
    const reply = await operator
      .put('/api/frameworks/salah/1')
      .send({ ...framework, id: 'salah', indicators: [first, first, { ...first, code: '9.9', dimension: 9 }] })
      .expect(400);
    expect(reply.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([
      '/indicators/0/code',
      '/indicators/1/code',
      '/indicators/2/dimension',
    ]);
  });

  it('lists what is stored, and shows a version whole', async () => {
    await operator
      .put('/api/frameworks/F/3')
      .send({ ...framework, version: '3' })
      .expect(200);
    const { body } = await operator.get('/api/frameworks').expect(200);
    expect(frameworkListSchema.parse(body).frameworks).toContainEqual({
      id: framework.id,
      version: '3',
      title: framework.title,
      languages: framework.languages,
      illustrative: framework.illustrative,
      dimensions: framework.dimensions.length,
      indicators: framework.indicators.length,
      assessments: 0,
    });
    expect((await operator.get('/api/frameworks/F/3').expect(200)).body).toEqual({ ...framework, version: '3' });
    await operator.get('/api/frameworks/F/unknown').expect(404);
  });

  it('reads the sheets of a file as a catalogue, stores nothing, and names every cell that is wrong', async () => {
    const told = { ...framework, version: '4' };
    const sheets = sheetsOfFramework(told);
    const read = (sent: unknown) => operator.post('/api/framework-files').send({ sheets: sent });
    expect((await read(sheets).expect(200)).body).toEqual({ framework: told, faults: [], more: 0 });
    await operator.get('/api/frameworks/F/4').expect(404);

    const [head, dimensions, indicators] = sheets;
    const [headings = [], first = [], ...rest] = indicators?.rows ?? [];
    const answer = headings.indexOf('answer');
    const odd = [...first.slice(0, 1), 99, ...first.slice(2)].map((cell, at) => (at === answer ? 'maybe' : cell));
    const wrong = await read([head, dimensions, { ...indicators, rows: [headings, odd, ...rest, first] }]).expect(200);
    expect(wrong.body).toMatchObject({ framework: null, more: 0 });
    expect(wrong.body.faults).toEqual([
      { sheet: 'Indicators', row: 2, column: columnLetters(answer), message: expect.stringContaining('yes_no') },
    ]);
    // Once that is mended what contradicts itself is told: a dimension that there is not, a code that stands twice.
    const mended = odd.map((cell, at) => (at === answer ? 'yes_no' : cell));
    const then = await read([head, dimensions, { ...indicators, rows: [headings, mended, ...rest, first] }]).expect(
      200,
    );
    const last = (indicators?.rows.length ?? 0) + 1;
    expect(then.body.faults.map(({ row, column }: { row: number; column: string }) => `${column}${row}`)).toEqual([
      'A2',
      'B2',
      `A${last}`,
    ]);
    expect((await operator.post('/api/framework-files').send({ json: told }).expect(200)).body.framework).toEqual(told);
    const { title: _title, ...untitled } = told;
    const json = await operator.post('/api/framework-files').send({ json: untitled }).expect(200);
    expect(json.body.faults).toEqual([{ sheet: 'JSON', row: null, column: '/title', message: expect.any(String) }]);
    await (await api.as('koordinator')).post('/api/framework-files').send({ sheets }).expect(403);
    await read([{ name: 'x', rows: [[{ date: 'x'.repeat(50) }]] }]).expect(400);
  });

  it('takes texts in any language, and refuses bad tags, empty texts and texts that lack the first language', async () => {
    const { languages: _languages, ...rest } = framework;
    const [first] = rest.indicators;
    const put = (change: object) =>
      operator.put('/api/frameworks/bahasa/1').send({ ...rest, id: 'bahasa', languages: ['fr', 'ar'], ...change });
    const [title, dimensions] = [{ fr: 'Catalogue' }, [{ number: 1, title: { fr: 'Un', ar: 'واحد' } }]];
    const question = {
      ...first,
      domain: { fr: 'Général' },
      title: { fr: 'Question', ar: 'سؤال' },
      evidence: { fr: 'Loi' },
    };
    const placesOf = async (change: object): Promise<readonly string[]> =>
      ((await put(change).expect(400)).body.errors as { pointer: string; message: string }[]).map(
        ({ pointer, message }) => `${pointer}: ${message}`,
      );
    const good = { title, dimensions, indicators: [question] };
    expect(await placesOf({ ...good, title: { fr: 'Catalogue', pt_br: 'Catálogo' } })).toEqual([
      '/title/pt_br: a BCP 47 language tag in its usual spelling, such as id, en or pt-BR',
    ]);
    expect(await placesOf({ ...good, title: {} })).toEqual(
      expect.arrayContaining(['/title: in at least one language']),
    );
    expect(await placesOf({ ...good, title: { fr: '\u200b' } })).toEqual(['/title/fr: empty text: it shows nothing']);
    expect(await placesOf({ ...good, languages: ['ar', 'fr', 'ar'] })).toEqual(
      expect.arrayContaining(['/languages: each language once']),
    );
    expect((await placesOf({ ...good, languages: ['ar', 'fr'] })).map((place) => place.split(':')[0])).toEqual([
      '/title/ar',
      '/indicators/0/domain/ar',
      '/indicators/0/evidence/ar',
    ]);
    await put(good).expect(200, { stored: 1 });
    // Read back from the database, whose keys have an order of their own.
    await put(good).expect(200, { stored: 1 });
  });

  it('takes catalogues larger than what people may send', async () => {
    const indicators = Array.from({ length: 900 }, (_x, n) => ({
      ...framework.indicators[0],
      code: `1.${n}`,
      evidence: { id: 'x'.repeat(250), en: 'x'.repeat(250) },
    }));
    await operator
      .put('/api/frameworks/besar/1')
      .send({ ...framework, id: 'besar', indicators })
      .expect(200);
  });

  it('checks everything that an assessment speaks of before anything is written', async () => {
    const post = (change: object) => operator.post('/api/assessments').send({ ...assessment, ...change });
    const cases = [
      [{ framework: { id: 'tidak-ada', version: '1' } }, 400, 'INVALID_REQUEST'],
      [{ convener: 'TIDAK' }, 422, 'UNKNOWN_BODY'],
      [{ members: [{ person: 'hantu', role: 'observer', body: null }] }, 422, 'UNKNOWN_PERSON'],
      [{ members: [{ person: 'narahubung-bps', role: 'focalPoint', body: null }] }, 400, 'INVALID_REQUEST'],
      [{ members: [{ person: 'narahubung-bps', role: 'focalPoint', body: 'TIDAK' }] }, 422, 'UNKNOWN_BODY'],
      [{ linkedTo: 'tidak-ada' }, 400, 'INVALID_REQUEST'],
      [{ linkedTo: 'baru' }, 400, 'INVALID_REQUEST'],
      [{ plan: { ...samplePlan, silence: { amount: -1, unit: 'workingDays' } } }, 400, 'INVALID_REQUEST'],
      [
        { plan: { ...samplePlan, milestones: planned(['crosscheck', '2023-08-01'], ['launched', '2023-09-01']) } },
        400,
        'INVALID_REQUEST',
      ],
      [
        { plan: { ...samplePlan, milestones: planned(['launched', '2023-08-01'], ['launched', '2023-09-01']) } },
        400,
        'INVALID_REQUEST',
      ],
      [
        { plan: { ...samplePlan, milestones: planned(['launched', '2023-08-01'], ['crosscheck', '2023-07-31']) } },
        400,
        'INVALID_REQUEST',
      ],
      [{ languages: ['en'] }, 400, 'INVALID_REQUEST'],
      [{ startAt: '2023-06-19T09:00:00+24:00' }, 400, 'INVALID_REQUEST'],
      [{ startAt: null }, 400, 'INVALID_REQUEST'],
      [{ calendar: { ...workWeekInput, zone: 'WIT' } }, 400, 'INVALID_REQUEST'],
      // Names of fields are text as well, and the database cannot keep every text.
      [{ calendar: { ...workWeekInput, zone: 'Asia/Jakarta\0' } }, 400, 'INVALID_REQUEST'],
      [{ calendar: { ...workWeekInput, zone: 'Asia/\ud800' } }, 400, 'INVALID_REQUEST'],
    ] as const;
    for (const [change, status, code] of cases) {
      const reply = await post(change);
      expect([change, reply.status, reply.body.code]).toEqual([change, status, code]);
    }
    const french = { ...assessment, languages: ['fr', 'id'], title: { fr: 'Évaluation' } };
    const titled = await operator
      .post('/api/assessments')
      .send({ ...french, title: { id: 'Asesmen baru' } })
      .expect(400);
    expect(titled.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(['/title/fr']);
    const unread = await operator
      .post('/api/assessments')
      .send({ ...french, languages: ['fr', 'ar'] })
      .expect(400);
    expect(unread.body.errors).toEqual([
      { pointer: '/languages', message: 'must have id, the first language of the catalogue' },
    ]);
    await operator.get('/api/assessments/baru').expect(404);
    expect(await api.count('request')).toBe(0);
  });

  it('tells when the engine cannot start the process, and goes on where it was when repeated', async () => {
    const send = (change: object = {}) => operator.post('/api/assessments').send({ ...assessment, ...change });
    const away = await send().expect(503);
    expect(away.body.code).toBe('ENGINE_UNAVAILABLE');
    const other = await send({ title: { id: 'Lain' } }).expect(409);
    expect(other.body).toMatchObject({ code: 'ALREADY_EXISTS', details: { key: 'baru' } });
    const again = await send().expect(503);
    expect(again.body.code).toBe('ENGINE_UNAVAILABLE');
    const keysOf = async (person: string): Promise<readonly string[]> => {
      const { body } = await (await api.as(person)).get('/api/assessments').expect(200);
      return body.assessments.map(({ key }: { key: string }) => key);
    };
    // Who takes part is a matter of facts, and there is none yet: only the operator knows of it.
    expect(await keysOf('koordinator')).toEqual(['demo']);
    const list = await operator.get('/api/assessments').expect(200);
    expect(list.body.assessments).toContainEqual(expect.objectContaining({ key: 'baru', stage: null }));
  }, 40_000);
});
