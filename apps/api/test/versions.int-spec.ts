import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordInput } from '@selaras/contracts';
import type { Actor, AgendaItemView } from '@selaras/domain';
import { recorder } from '@selaras/persistence';
import { aMeeting, aStep, seed, startApi, startAt } from './harness.js';
import type { Api, Client } from './harness.js';

const root = '/api/assessments/demo';
const by: Actor = { person: 'koordinator', role: 'coordinator', body: 'KEMLU' };
const title = { id: '0f7a1c52-9d53-4f3e-9a55-4f6c1b0f9a15', hash: 'x' };
const meeting = aMeeting({ number: 1, kind: 'fgd', status: 'inSession', items: 1 });
const item: AgendaItemView = {
  item: '1.1',
  indicator: '1.1',
  offer: null,
  meeting: 1,
  positions: {},
  outcome: null,
  wording: null,
};

describe('versions of what two people can edit', () => {
  let api: Api;
  let coordinator: Client;
  let record: (
    given: Pick<RecordInput, 'workflowId' | 'kind' | 'fromSeq' | 'facts'> & {
      readonly upserts: RecordInput['views']['upserts'];
    },
  ) => Promise<unknown>;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    coordinator = await api.as('koordinator');
    const write = (one: RecordInput) => recorder(api.ds)([one]);
    record = ({ upserts, ...given }) => write(aStep({ views: { upserts, deletes: [] }, ...given }));
    const workflowId = 'assessment/demo/meeting/1';
    await record({
      workflowId,
      kind: 'meeting',
      fromSeq: 1,
      facts: [{ type: 'MeetingStarted', at: startAt, by }],
      upserts: [
        { kind: 'meeting', id: '1', body: null, doc: meeting },
        { kind: 'agendaItem', id: '1/1.1', body: null, doc: item },
      ],
    });
  });
  afterAll(() => api.close());

  it('gives a meeting another ETag when only something on its agenda changes', async () => {
    const before = await coordinator.get(`${root}/meetings/1`).expect(200);
    const asked = () => coordinator.get(`${root}/meetings/1`).set('If-None-Match', String(before.headers['etag']));
    await asked().expect(304);
    await record({
      workflowId: 'assessment/demo/meeting/1',
      kind: 'meeting',
      fromSeq: 2,
      facts: [{ type: 'PositionsRecorded', at: startAt, by }],
      upserts: [
        {
          kind: 'agendaItem',
          id: '1/1.1',
          body: null,
          doc: { ...item, positions: { KEMLU: { position: 'agree', onBehalf: false } } },
        },
      ],
    });
    const after = await asked().expect(200);
    expect(after.headers['etag']).toBe('"2"');
    expect(after.body.agenda[0].positions).toEqual({ KEMLU: { position: 'agree', onBehalf: false } });
  });

  it('gives the profile another ETag when only a statement changes', async () => {
    const workflowId = 'assessment/demo/profile';
    const statement = (hash: string) => ({
      kind: 'statement' as const,
      id: 's1',
      body: null,
      doc: {
        id: 's1',
        dimension: 1,
        class: 'potential' as const,
        indicators: [],
        text: { ...title, hash },
        provenance: [],
        changedSince: [],
      },
    });
    await record({
      workflowId,
      kind: 'profile',
      fromSeq: 1,
      facts: [{ type: 'ProfileDrafted', at: startAt, by }],
      upserts: [
        {
          kind: 'profile',
          id: 'profile',
          body: null,
          doc: { status: 'draft', version: 0, silence: null, changedStatements: 0, errata: [] },
        },
        statement('a'),
      ],
    });
    const before = await coordinator.get(`${root}/profile`).expect(200);
    expect(before.headers['etag']).toBe('"1"');
    await record({
      workflowId,
      kind: 'profile',
      fromSeq: 2,
      facts: [{ type: 'StatementsWritten', at: startAt, by }],
      upserts: [statement('b')],
    });
    const after = await coordinator.get(`${root}/profile`).set('If-None-Match', '"1"').expect(200);
    expect(after.headers['etag']).toBe('"2"');
    expect(after.body.statements[0].text.hash).toBe('b');
  });
});
