import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newPreparation } from '@selaras/contracts';
import type {
  MailsToRead,
  NextPreparation,
  Preparation,
  PreparationReply,
  PreparationReview,
  PreparedMails,
  SavedSection,
} from '@selaras/contracts';
import { recorder } from '@selaras/persistence';
import { aStep, anAssessment, framework, seed, startApi, startAt } from './harness.js';
import type { Api, Client } from './harness.js';

const person = (body: string, part: Preparation['people']['people'][number]['parts'][number]) => ({
  account: '',
  name: `${part} ${body}`,
  email: `${body}.${part}@selaras.example`.toLowerCase(),
  lang: 'en' as const,
  body,
  parts: [part],
});
const whole: readonly SavedSection[] = [
  {
    section: 'basics',
    value: {
      ...newPreparation().basics,
      key: 'prepared-1',
      title: { id: 'Disiapkan' },
      convener: 'KONV',
      framework: { id: framework.id, version: framework.version },
    },
  },
  {
    section: 'people',
    value: {
      bodies: [
        { code: 'KONV', name: { id: 'Penyelenggara' } },
        // Known already, by another name.
        { code: 'KEMLU', name: { id: 'Nama lain' } },
      ],
      people: [
        person('KONV', 'coordinator'),
        ...(['main', 'alternate', 'authority'] as const).map((part) => person('KEMLU', part)),
      ],
    },
  },
  { section: 'assignments', value: [{ indicator: '1.1', lead: 'KEMLU', contributors: [] }] },
];

describe('preparations', () => {
  let api: Api;
  let operator: Client;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    operator = await api.as('operator');
  });
  afterAll(() => api.close());

  const begin = async (): Promise<PreparationReply> =>
    (await operator.post('/api/preparations').send().expect(201)).body as PreparationReply;
  const save = (id: string, version: number, saved: object) =>
    operator.put(`/api/preparations/${id}`).send({ version, ...saved });
  const complete = async (sections = whole): Promise<PreparationReply> => {
    let one = await begin();
    for (const saved of sections) one = (await save(one.id, one.version, saved).expect(200)).body as PreparationReply;
    return one;
  };

  it('are the operator’s alone', async () => {
    const { id } = await begin();
    for (const login of ['koordinator', 'orang-luar']) {
      const client = await api.as(login);
      const replies = [
        await client.get('/api/preparations'),
        await client.post('/api/preparations').send(),
        await client.get(`/api/preparations/${id}`),
        await client.get(`/api/preparations/${id}/review`),
        await client.delete(`/api/preparations/${id}`),
        await client.post(`/api/preparations/${id}/launch`).send({ version: 1 }),
      ];
      expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 403));
    }
    await operator.get('/api/preparations/no-id').expect(404);
    await operator.delete(`/api/preparations/${id}`).expect(204);
    await operator.get(`/api/preparations/${id}`).expect(404);
  });

  it('keep a section unfinished, and refuse what is none', async () => {
    const { id, version } = await begin();
    const half = { section: 'basics', value: { ...newPreparation().basics, title: { id: 'Setengah' } } };
    const saved = (await save(id, version, half).expect(200)).body as PreparationReply;
    expect([saved.version, saved.preparation.basics.title]).toEqual([2, { id: 'Setengah' }]);
    await save(id, 2, { section: 'plan', value: half.value }).expect(400);
    await save(id, 2, { section: 'basics', value: { ...half.value, surprise: true } }).expect(400);
    const again = (await operator.get(`/api/preparations/${id}`).expect(200)).body as PreparationReply;
    expect(again.preparation).toEqual(saved.preparation);
  });

  it('tell the second of two who changed the same version, and when', async () => {
    const { id, version } = await begin();
    const value = newPreparation().basics;
    await save(id, version, { section: 'basics', value: { ...value, key: 'first' } }).expect(200);
    const { body } = await save(id, version, { section: 'basics', value: { ...value, key: 'second' } }).expect(409);
    expect(body).toMatchObject({
      code: 'PREPARATION_CHANGED',
      details: { changedBy: expect.any(String), changedAt: expect.any(Number) },
    });
    expect(body.detail).toMatch(/changed by .+, .*\d{4}/);
    const kept = (await operator.get(`/api/preparations/${id}`).expect(200)).body as PreparationReply;
    expect(kept.preparation.basics.key).toBe('first');
  });

  it('are reviewed in the language of the reader, and not launched while something is missing', async () => {
    const { id, version } = await begin();
    const review = (await operator.get(`/api/preparations/${id}/review`).set('Accept-Language', 'id').expect(200))
      .body as PreparationReview;
    expect(review.missing.find(({ code }) => code === 'FRAMEWORK_MISSING')?.message).toBe('Pilih kerangka penilaian.');
    for (const act of ['launch', 'rehearsal']) {
      const { body } = await operator.post(`/api/preparations/${id}/${act}`).send({ version }).expect(409);
      expect(body).toMatchObject({ code: 'PREPARATION_INCOMPLETE', details: { count: review.missing.length } });
    }
    expect(await api.count('request')).toBe(0);
  });

  it('show the mails of a launch before it, written by the templates in the language of their reader', async () => {
    const unfinished = await begin();
    const { body: nothing } = await operator.get(`/api/preparations/${unfinished.id}/mails`).expect(200);
    expect(nothing).toEqual({ complete: false, from: '', until: '', people: [] });
    await operator.get(`/api/preparations/${unfinished.id}/mails/kemlu.main`).expect(404);

    const { id } = await complete();
    const mails = (await operator.get(`/api/preparations/${id}/mails`).expect(200)).body as PreparedMails;
    expect(mails.complete).toBe(true);
    const subjects = (account: string) =>
      mails.people.find((one) => one.person === account)?.mails.map(({ subject }) => subject) ?? [];
    expect(subjects('konv.coordinator')[0]).toBe('Invitation to Selaras: please choose your password');
    // Nobody accepts: who may is reminded, and at last whoever steers hears of it.
    expect(subjects('kemlu.main').length).toBeGreaterThan(3);
    const read = (await operator.get(`/api/preparations/${id}/mails/kemlu.main`).expect(200)).body as MailsToRead;
    expect(read.mails.map(({ subject }) => subject)).toEqual(subjects('kemlu.main'));
    expect(read.mails[0]?.text).toContain('System operator invites you to take part in the assessment “Disiapkan”');
    expect(read.mails[1]?.text).toContain('1.1');
    expect(read.mails[1]?.when).toMatch(/^\w+day, \d+ \w+ \d{4}, \d\d:\d\d WIB$/);
    await operator.get(`/api/preparations/${id}/mails/nobody`).expect(404);
    // Looking sends nothing.
    expect(await api.ds.query('SELECT 1 FROM letter')).toEqual([]);
  });

  it('begin with what an assessment ended with, or another preparation, from a new day on', async () => {
    const from = '2027-02-01';
    const next = async (of: object) =>
      (await operator.post('/api/preparations/next').send({ of, from }).expect(201)).body as NextPreparation;
    const contacts = { main: 'narahubung-kemlu', alternate: null, authority: 'pengesah-kemlu' };
    const body = { code: 'KEMLU', contacts, enrolledAt: startAt, late: false, chase: {}, vacant: {}, planned: {} };
    const by = { person: 'operator', role: 'operator', body: null } as const;
    await recorder(api.ds)([
      aStep({
        workflowId: 'assessment/demo',
        kind: 'assessment',
        facts: [{ type: 'AssessmentOpened', at: startAt, by }],
        views: {
          upserts: [
            { kind: 'assessment', id: 'demo', body: null, doc: anAssessment({ counts: {} }) },
            { kind: 'body', id: 'KEMLU', body: 'KEMLU', doc: body },
          ],
          deletes: [],
        },
      }),
    ]);
    const last = await next({ assessment: 'demo' });
    expect(last.left).toContain('KEMLU has nobody as alternate focal point any more.');
    expect(last.left.every((sentence) => /^[A-Z0-9].*\.$/.test(sentence))).toBe(true);
    const { preparation } = (await operator.get(`/api/preparations/${last.id}`).expect(200)).body as PreparationReply;
    expect(preparation.basics).toMatchObject({ key: '', framework: { id: framework.id, version: framework.version } });
    expect(preparation.people.people.map(({ account }) => account)).toContain('koordinator');
    expect(preparation.people.people.find(({ account }) => account === 'narahubung-kemlu')).toMatchObject({
      body: 'KEMLU',
      parts: ['main'],
    });
    expect(preparation.calendar.daysOff.filter(({ date }) => date < from)).toEqual([]);

    const one = await complete();
    const copied = await next({ preparation: one.id });
    const { preparation: copy } = (await operator.get(`/api/preparations/${copied.id}`).expect(200))
      .body as PreparationReply;
    expect(copy).toMatchObject({ people: one.preparation.people, assignments: one.preparation.assignments });
    await operator
      .post('/api/preparations/next')
      .send({ of: { assessment: 'none' }, from })
      .expect(404);
    await operator
      .post('/api/preparations/next')
      .send({ of: { assessment: 'demo' }, from: 'soon' })
      .expect(400);
    const stranger = await api.as('koordinator');
    await stranger
      .post('/api/preparations/next')
      .send({ of: { assessment: 'demo' }, from })
      .expect(403);
  });

  it('read a file against themselves, and say what is wrong by the cell', async () => {
    const { id } = await complete();
    const sheet = (lead: string) => ({
      sheets: [
        {
          name: 'Assignments',
          rows: [
            ['indicator', 'lead', 'contributors'],
            ['1.1', lead, ''],
          ],
        },
      ],
    });
    const read = async (lead: string) =>
      (await operator.post(`/api/preparations/${id}/file`).send(sheet(lead)).expect(200)).body as object;
    expect(await read('KEMLU')).toMatchObject({
      assignments: [{ indicator: '1.1', lead: 'KEMLU', contributors: [] }],
      faults: [],
    });
    expect(await read('ELSE')).toMatchObject({ assignments: null, faults: [{ row: 2, column: 'B' }] });
  });

  it('stay as they are once a launch has begun, which a repeat completes; what is known is not changed', async () => {
    const { id, version } = await complete();
    const review = (await operator.get(`/api/preparations/${id}/review`).expect(200)).body as PreparationReview;
    expect(review.missing).toEqual([]);
    expect(review.people.map(({ invited }) => invited)).toEqual([true, true, true, true]);
    const stale = await operator.post(`/api/preparations/${id}/launch`).send({ version: 1 }).expect(409);
    expect(stale.body.code).toBe('PREPARATION_CHANGED');
    // The engine is away here: the launch is interrupted, and the same again goes on from there.
    for (let turn = 0; turn < 2; turn += 1) {
      const reply = await operator.post(`/api/preparations/${id}/launch`).send({ version }).expect(503);
      expect(reply.body.code).toBe('ENGINE_UNAVAILABLE');
    }
    const refused = await save(id, version, whole[0] ?? {}).expect(409);
    expect(refused.body.code).toBe('PREPARATION_LAUNCHED');
    await operator.delete(`/api/preparations/${id}`).expect(409);
    const bodies = await api.ds.query<{ code: string; name: object }[]>(
      `SELECT code, name FROM body WHERE code IN ('KONV', 'KEMLU') ORDER BY code`,
    );
    expect(bodies).toEqual([
      { code: 'KEMLU', name: { id: 'Lembaga KEMLU', en: 'Body KEMLU' } },
      { code: 'KONV', name: { id: 'Penyelenggara' } },
    ]);
    const people = await api.ds.query<{ id: string }[]>(
      `SELECT id FROM person WHERE email LIKE '%@selaras.example' AND id LIKE 'k%.%' ORDER BY id`,
    );
    expect(people.map((one) => one.id)).toEqual([
      'kemlu.alternate',
      'kemlu.authority',
      'kemlu.main',
      'konv.coordinator',
    ]);
    // Nobody is invited to what is not there yet.
    expect(await api.ds.query('SELECT 1 FROM letter')).toEqual([]);
  });

  it('can be changed again after a launch that was refused', async () => {
    const { id, version } = await complete([
      ...whole,
      {
        section: 'people',
        value: {
          bodies: [
            { code: 'KONV', name: { id: 'K' } },
            { code: 'KEMLU', name: { id: 'K' } },
          ],
          people: [
            person('KONV', 'coordinator'),
            person('KEMLU', 'main'),
            person('KEMLU', 'alternate'),
            // An operator speaks for nobody.
            { ...person('KEMLU', 'authority'), account: 'operator', email: 'operator@selaras.invalid' },
          ],
        },
      },
    ]);
    const [row] = await api.ds.query<{ email: string }[]>(`SELECT email FROM person WHERE id = 'operator'`);
    const doc = (await operator.get(`/api/preparations/${id}`).expect(200)).body as PreparationReply;
    const people = doc.preparation.people.people.map((one) =>
      one.account === 'operator' ? { ...one, email: row?.email ?? '' } : one,
    );
    const value = { ...doc.preparation.people, people };
    const basics = { ...doc.preparation.basics, key: 'prepared-2' };
    await save(id, version, { section: 'people', value }).expect(200);
    const now = (await save(id, version + 1, { section: 'basics', value: basics }).expect(200))
      .body as PreparationReply;
    const reply = await operator.post(`/api/preparations/${id}/launch`).send({ version: now.version });
    expect([reply.status, reply.body.code]).toEqual([409, 'STEERS_AND_SPEAKS']);
    await save(id, now.version, { section: 'basics', value: { ...basics, key: 'prepared-3' } }).expect(200);
  });
});
