import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands, routes } from '@selaras/contracts';
import type { RecordInput } from '@selaras/contracts';
import { contactKinds } from '@selaras/domain';
import type { Actor, Deadline, DossierItemView, DossierView, GridCell, Offer } from '@selaras/domain';
import { AssessmentRepository, RequestRepository, contentHash, recorder } from '@selaras/persistence';
import request from 'supertest';
import { aStep, anAssessment, seed, startApi, startAt } from './harness.js';
import type { Api, Client } from './harness.js';

const day = 86_400_000;
const rule = { amount: 5, unit: 'workingDays' } as const;
const by: Actor = { person: 'koordinator', role: 'coordinator', body: 'KEMLU' };
const deadline: Deadline = { rule, from: startAt, instant: startAt + 7 * day, calendarVersion: '-' };
const answer = { value: 'yes', text: { lang: 'id', text: 'Ada.' }, evidence: [] };
const note = { lang: 'en', text: 'Statistics sits elsewhere.' };
const answerRef = { id: '0f7a1c52-9d53-4f3e-9a55-4f6c1b0f9a01', hash: contentHash(answer) };
const noteRef = { id: '0f7a1c52-9d53-4f3e-9a55-4f6c1b0f9a02', hash: contentHash(note) };

const none: GridCell = { state: 'none', done: 0, total: 0, until: null };
const view = anAssessment({ counts: { indicators: 2, bodies: 2, assigned: 1, accepted: 1, openOffers: 1 } });
const entry = (code: string) => ({
  code,
  dimension: 1,
  lead: 'KEMLU',
  contributors: [],
  version: 1,
  status: 'accepted',
  hops: 0,
  refusedBy: [],
  answer: null,
  outcome: null,
  outcomeAt: null,
  since: startAt,
});
const item: DossierItemView = {
  body: 'KEMLU',
  indicator: '1.1',
  status: 'answered',
  since: startAt,
  acceptance: deadline,
  answering: deadline,
  version: 1,
  answer: answerRef,
  refusal: null,
};
const line: DossierView = {
  body: 'KEMLU',
  accept: none,
  answer: { state: 'waiting', done: 1, total: 2, until: startAt + day },
  clear: none,
  submit: none,
  questions: none,
  outcome: none,
  pausedUntil: null,
};
const offer: Offer = {
  id: 'usul-1',
  indicator: '1.2',
  from: 'KEMLU',
  to: 'BPS',
  reason: 'dataElsewhere',
  note: noteRef,
  status: 'open',
  proposedAt: startAt,
  deadline,
  settledAt: null,
};
const contacts = { main: 'narahubung-kemlu', alternate: 'narahubung-kemlu', authority: 'pengesah-kemlu' };
const submission = {
  type: 'SubmissionNoted',
  at: startAt,
  by,
  body: 'KEMLU',
  answers: [{ indicator: '1.1', answer: answerRef }],
};
const step = aStep({
  workflowId: 'assessment/demo',
  kind: 'assessment',
  facts: [{ type: 'AssessmentOpened', at: startAt, by }, submission],
  views: {
    upserts: [
      { kind: 'assessment', id: 'demo', body: null, doc: view },
      {
        kind: 'body',
        id: 'KEMLU',
        body: 'KEMLU',
        doc: { code: 'KEMLU', contacts, enrolledAt: startAt, late: false, chase: {} },
      },
      { kind: 'dossier', id: 'KEMLU', body: 'KEMLU', doc: line },
      { kind: 'dossierItem', id: 'KEMLU/1.1', body: 'KEMLU', doc: item },
      { kind: 'indicator', id: '1.2', body: 'KEMLU', doc: entry('1.2') },
      { kind: 'indicator', id: '1.1', body: 'KEMLU', doc: entry('1.1') },
      { kind: 'offer', id: 'usul-1', body: null, doc: offer },
    ],
    deletes: [],
  },
  waiting: {
    upserts: [
      {
        id: 'kemlu/jawab',
        assessment: 'demo',
        body: 'KEMLU',
        role: 'focalPoint',
        persons: ['narahubung-kemlu'],
        what: 'answerIndicators',
        items: ['1.2'],
        since: startAt,
        until: startAt + 2 * day,
        then: 'remindAgain',
        step: 0,
      },
    ],
    deletes: [],
  },
  notices: [
    {
      purposeKey: 'demo|body/KEMLU|reminder|1|1|narahubung-kemlu|mail',
      kind: 'reminder',
      recipient: 'narahubung-kemlu',
      channel: 'mail',
      address: null,
      why: 'mainFocalPoint',
      form: 'digest',
      dueAt: startAt + day,
      subject: 'kemlu/jawab',
      body: 'KEMLU',
      items: ['1.2'],
      data: { what: 'answerIndicators', count: 1, until: startAt + 2 * day, step: 1 },
    },
  ],
  nextDue: startAt + day,
});

describe('reads', () => {
  let api: Api;
  let coordinator: Client;
  let focalPoint: Client;
  let other: Client;
  const base = '/api/assessments/demo';
  beforeAll(async () => {
    api = await startApi({ SELARAS_INBOX_URL: 'http://127.0.0.1:8025' });
    await seed(api);
    const rows = [
      {
        ...answerRef,
        assessment: 'demo',
        kind: 'answer',
        subject: '1.1',
        body: answer,
        author: 'narahubung-kemlu',
        owner: 'KEMLU',
      },
      {
        ...noteRef,
        assessment: 'demo',
        kind: 'note',
        subject: 'handoff/usul-1',
        body: note,
        author: 'narahubung-kemlu',
        owner: 'KEMLU',
      },
    ] as const;
    await new RequestRepository(api.ds).begin({
      key: 'isi-contoh',
      person: 'narahubung-kemlu',
      route: '-',
      bodyHash: '-',
      assessment: 'demo',
      workflow: 'assessment/demo/body/KEMLU',
      contents: rows,
    });
    await recorder(api.ds)([step]);
    [coordinator, focalPoint, other] = await Promise.all([
      api.as('koordinator'),
      api.as('narahubung-kemlu'),
      api.as('narahubung-bps'),
    ]);
  });
  afterAll(() => api.close());

  const schemaOf = (operationId: string) => {
    const found = routes.find((route) => route.operationId === operationId)?.reply;
    if (found === undefined) throw new Error(operationId);
    return found;
  };

  it.each([
    ['listAssessments', '/api/assessments'],
    ['getAssessment', base],
    ['getGrid', `${base}/grid`],
    ['getWaitingOn', `${base}/waiting-on`],
    ['listNotices', `${base}/notices?limit=5`],
    ['listLedger', `${base}/ledger`],
    ['listFacts', `${base}/facts`],
    ['verifyFacts', `${base}/facts/verify`],
    ['listIndicators', `${base}/indicators`],
    ['listOffers', `${base}/handoffs`],
    ['getCrosscheck', `${base}/crosscheck`],
    ['listMembers', `${base}/members`],
    ['getDossier', `${base}/dossiers/KEMLU`],
    ['getOwnPart', `${base}/own-part`],
    ['getBodyPeople', `${base}/bodies/KEMLU/people`],
    ['listMeetings', `${base}/meetings`],
    ['getProfile', `${base}/profile`],
    ['getContent', `${base}/contents/${answerRef.id}`],
    ['listDrafts', `${base}/drafts`],
  ])('%s keeps to its schema', async (operationId, path) => {
    const reply = await coordinator.get(path).expect(200);
    expect(schemaOf(operationId).safeParse(reply.body)).toMatchObject({ success: true });
  });

  it('shows the assessment with its clock, next event and catalogue', async () => {
    const { body } = await coordinator.get(base).expect(200);
    expect(body).toMatchObject({
      stage: 'collecting',
      clockAt: startAt,
      nextEvent: startAt + day,
      frameworkTitle: { id: 'Katalog ilustratif', en: 'Illustrative catalogue' },
      lastFactId: 2,
      inboxUrl: 'http://127.0.0.1:8025',
    });
  });

  it('says who holds the contacts of a body, and what whoever asks is and may do, as the commands have it', async () => {
    const { body: list } = await coordinator.get(`${base}/members`).expect(200);
    expect(list.bodies.find(({ code }: { code: string }) => code === 'KEMLU')).toMatchObject({ contacts, planned: [] });
    const partOf = async (client: Client) => (await client.get(`${base}/own-part`).expect(200)).body.parts;
    const [[mine], [theirs]] = [await partOf(coordinator), await partOf(other)];
    expect(mine).toMatchObject({ role: 'coordinator', appoints: { ofOwnBody: false, handsOver: contactKinds } });
    expect(theirs).toMatchObject({ role: 'focalPoint', body: 'BPS', appoints: { gives: [], ends: [], handsOver: [] } });
    for (const part of [mine, theirs]) {
      const may = commands.filter(({ roles }) => roles.includes(part.role)).map(({ name }) => name);
      expect(part.acts.map(({ command }: { command: string }) => command)).toEqual(may);
    }
    expect(theirs.sees).toContainEqual({ group: 'dossier', ways: [['own']] });
    expect(theirs.sees.map(({ group }: { group: string }) => group)).not.toContain('callNote');
  });

  it('tells from the clock which cells are soon or late', async () => {
    const cell = async () => (await coordinator.get(`${base}/grid`).expect(200)).body.rows[0].answer.state;
    expect(await cell()).toBe('dueSoon');
    await new AssessmentRepository(api.ds).setClockAt('demo', startAt + day + 1);
    expect(await cell()).toBe('late');
  });

  it('says who is waited for, with names and working days left', async () => {
    const { body } = await coordinator.get(`${base}/waiting-on`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        what: 'answerIndicators',
        bodyName: { id: 'Lembaga KEMLU', en: 'Body KEMLU' },
        people: [
          expect.objectContaining({
            person: 'narahubung-kemlu',
            name: { id: 'Akun narahubung-kemlu', en: 'Account narahubung-kemlu' },
          }),
        ],
        workingDaysLeft: 1,
      }),
    ]);
    expect((await focalPoint.get(`${base}/waiting-on`).expect(200)).body.items).toHaveLength(1);
    expect((await other.get(`${base}/waiting-on`).expect(200)).body.items).toEqual([]);
  });

  it('lists what waits for the caller, and what tells assessments apart', async () => {
    const mine = async (client: Client) => (await client.get('/api/assessments').expect(200)).body.assessments[0];
    expect(await mine(focalPoint)).toMatchObject({
      key: 'demo',
      stage: 'collecting',
      level: 'national',
      startsOn: null,
      mine: {
        tasks: 1,
        first: {
          what: 'answerIndicators',
          items: 1,
          until: startAt + 2 * day,
          workingDaysLeft: 1,
          offset: { minutes: 420, name: 'WIB' },
        },
      },
    });
    // What others owe is no task of one's own.
    for (const client of [coordinator, other]) expect((await mine(client)).mine).toEqual({ tasks: 0, first: null });
  });

  it('shows notices to those who steer and to their recipient', async () => {
    expect((await coordinator.get(`${base}/notices`).expect(200)).body.notices).toHaveLength(1);
    expect((await focalPoint.get(`${base}/notices`).expect(200)).body.notices).toHaveLength(1);
    expect((await other.get(`${base}/notices`).expect(200)).body.notices).toEqual([]);
  });

  it('keeps the catalogue order and completes the dossier with titles, answers and offers', async () => {
    const register = await focalPoint.get(`${base}/indicators`).expect(200);
    expect(register.body.indicators.map((row: { code: string }) => row.code)).toEqual(['1.1', '1.2']);
    expect(register.body.indicators[0]).toMatchObject({ evidence: { id: 'Peraturan', en: 'A regulation' } });
    const { body } = await focalPoint.get(`${base}/dossiers/KEMLU`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        indicator: '1.1',
        title: { id: 'Indikator 1.1', en: 'Indicator 1.1' },
        content: expect.objectContaining({ body: answer, hash: answerRef.hash }),
        registerVersion: 1,
      }),
    ]);
    expect(body.offersOut).toEqual([
      expect.objectContaining({
        id: 'usul-1',
        noteContent: expect.objectContaining({ body: note }),
        // Whoever decides on it reads what it asks first.
        title: { id: 'Indikator 1.2', en: 'Indicator 1.2' },
        evidence: { id: 'Peraturan', en: 'A regulation' },
        answerType: 'yes_no',
      }),
    ]);
    const offers = await other.get(`${base}/handoffs`).expect(200);
    expect(offers.body.offers[0].answeringPreview).toBeGreaterThan(startAt + 5 * day);
  });

  it("hides a body's answers from other bodies, and gives texts an ETag", async () => {
    const mine = await focalPoint.get(`${base}/contents/${answerRef.id}`).expect(200);
    expect(mine.headers['etag']).toBe(`"${answerRef.hash}"`);
    await other.get(`${base}/contents/${answerRef.id}`).expect(404);
    await coordinator.get(`${base}/contents/bukan-uuid`).expect(404);
  });

  it('pages facts in order of arrival and finds the chain whole', async () => {
    const first = await coordinator.get(`${base}/facts?limit=1`).expect(200);
    expect(first.body.facts).toEqual([expect.objectContaining({ seq: 1, type: 'AssessmentOpened', by })]);
    const second = await coordinator.get(`${base}/facts?limit=1&after=${first.body.next}`).expect(200);
    expect(second.body.facts[0].seq).toBe(2);
    await coordinator.get(`${base}/facts/verify`).expect(200, { violations: [] });
  });

  it('says what is wrong with an address only to somebody who may read there', async () => {
    const wrong = `${base}/facts?after=x`;
    await request(api.server).get(wrong).expect(401);
    await other.get(wrong).expect(403);
    await coordinator.get(wrong).expect(400);
    await coordinator.get(`${base}/dossiers/no%00code`).expect(404);
    await coordinator.get('/api/assessments/NO-KEY/facts?after=x').expect(404);
  });

  it('refuses to move a live clock, to move backwards, and to take no instant', async () => {
    const back = await coordinator.post(`${base}/clock`).send({ to: '2023-01-01T00:00:00+07:00' }).expect(409);
    expect(back.body.code).toBe('CLOCK_BACKWARDS');
    expect(back.body.detail).toContain('Sunday, 1 January 2023, 00:00 WIB');
    const bad = await coordinator.post(`${base}/clock`).send({ next: false }).expect(400);
    expect(bad.body.code).toBe('INVALID_REQUEST');
    await api.ds.query(`UPDATE assessment SET clock = 'live' WHERE key = 'demo'`);
    const live = await coordinator.post(`${base}/clock`).send({ next: true }).expect(409);
    expect(live.body.code).toBe('CLOCK_NOT_HELD');
    await api.ds.query(`UPDATE assessment SET clock = 'held' WHERE key = 'demo'`);
  });

  it('moves to the next event once for all who saw the clock at the same instant', async () => {
    // A recorded due instant, and nobody to tick: whoever really moves the clock fails on the engine, which is away here.
    const { clockAt: now } = (await coordinator.get(base).expect(200)).body;
    await api.ds.query(`UPDATE notice SET state = 'suppressed' WHERE assessment = 'demo'`);
    await api.ds.query(`UPDATE workflow SET next_due = $1 WHERE workflow_id = 'assessment/demo'`, [now + day]);
    const next = (after: number) =>
      coordinator.post(`${base}/clock`).send({ next: true, after: new Date(after).toISOString() });
    const late = await next(now - 1).expect(200);
    expect(late.body).toEqual({ at: now, next: now + day, ticks: 0 });
    await next(now).expect(503);
  });

  it('streams changes and ends with the session', async () => {
    const { port } = api.server.address() as AddressInfo;
    const client = await api.as('koordinator');
    const received = await new Promise<string>((resolve, reject) => {
      let text = '';
      let told = false;
      get({ port, path: `${base}/events`, headers: { cookie: client.cookie } }, (response) => {
        expect(response.headers['content-type']).toContain('text/event-stream');
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
          if (told || !text.includes('"lastFactId":2')) {
            if (text.includes('"lastFactId":3')) client.delete('/api/session').end(() => undefined);
            return;
          }
          told = true;
          const next: RecordInput = {
            ...step,
            fromSeq: 3,
            facts: [{ type: 'StageEntered', at: startAt + day, by }],
            notices: [],
          };
          recorder(api.ds)([next]).catch(reject);
        });
        response.on('end', () => resolve(text));
      }).on('error', reject);
    });
    expect(received.match(/event: change\n/g)).toHaveLength(2);
  });
});
