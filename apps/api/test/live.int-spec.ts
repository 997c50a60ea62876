import type { IncomingMessage } from 'node:http';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ChangeEvent } from '@selaras/contracts';
import { AssessmentRepository, recorder } from '@selaras/persistence';
import { waitFor } from '@selaras/testing';
import type { Api } from './harness.js';
import { aStep, seed, startApi, startAt } from './harness.js';

const by = { person: 'koordinator', role: 'coordinator', body: 'KEMLU' } as const;
const workflowId = 'assessment/demo/body/BPS';

describe('the live stream', () => {
  let api: Api;
  let cookie: string;
  let seq = 0;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    ({ cookie } = await api.as('koordinator'));
    await write();
  });
  afterAll(() => api.close());

  /** A step of one body's dossier. */
  const write = async (): Promise<void> => {
    seq += 1;
    await recorder(api.ds)([
      aStep({
        workflowId,
        kind: 'dossier',
        fromSeq: seq,
        facts: [{ type: 'ItemAnswered', at: startAt, by }],
        views: { upserts: [{ kind: 'dossierItem', id: 'BPS/1.1', body: 'BPS', doc: { n: seq } }], deletes: [] },
      }),
    ]);
  };

  /** Opens a stream; what it said so far, and how to leave it. */
  async function follow(lastEventId?: number): Promise<{ readonly events: ChangeEvent[]; readonly leave: () => void }> {
    const { port } = api.server.address() as AddressInfo;
    const events: ChangeEvent[] = [];
    const headers = { cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }) };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, path: '/api/assessments/demo/events', headers }, resolve).on('error', reject);
    });
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      for (const [, data = ''] of chunk.matchAll(/^data: (.*)$/gm)) events.push(JSON.parse(data) as ChangeEvent);
    });
    await waitFor('the first event', () => events.length > 0);
    return { events, leave: () => response.destroy() };
  }

  it('says how things stand, then what changed and for whom', async () => {
    const { events, leave } = await follow();
    expect(events[0]).toMatchObject({ kinds: null, bodies: null, clockAt: startAt });
    const before = events[0]?.lastFactId ?? 0;
    await write();
    await waitFor('the event', () => events.length > 1);
    expect(events[1]).toEqual({
      lastFactId: before + 1,
      clockAt: startAt,
      kinds: ['dossierItem', 'fact'],
      bodies: ['BPS'],
    });
    await new AssessmentRepository(api.ds).setClockAt('demo', startAt + 1);
    await waitFor('the moved clock', () => events.length > 2);
    expect(events[2]).toMatchObject({ clockAt: startAt + 1, kinds: ['clock'] });
    // Nowhere does anything happen: nothing is said.
    await new AssessmentRepository(api.ds).setClockAt('demo', startAt);
    await write();
    await waitFor('the next event', () => events.length > 3);
    expect(events).toHaveLength(4);
    leave();
  });

  it('tells everybody of a burst in few words', async () => {
    const viewers = await Promise.all(Array.from({ length: 5 }, () => follow()));
    for (let n = 0; n < 20; n += 1) await write();
    const last = Number((await api.ds.query<{ id: string }[]>('SELECT max(id) AS id FROM fact'))[0]?.id);
    for (const { events, leave } of viewers) {
      await waitFor('the last fact', () => events.at(-1)?.lastFactId === last);
      expect(events.length).toBeLessThan(20);
      leave();
    }
  });

  it('says to whoever comes again whether they missed a fact', async () => {
    const { events, leave } = await follow();
    const last = events.at(-1)?.lastFactId ?? 0;
    const same = await follow(last);
    expect(same.events[0]).toMatchObject({ lastFactId: last, kinds: ['clock', 'notice'] });
    const missed = await follow(last - 1);
    expect(missed.events[0]).toMatchObject({ lastFactId: last, kinds: null });
    for (const one of [same, missed]) one.leave();
    leave();
  });

  it('misses nothing when the line to the database is cut', async () => {
    const { events, leave } = await follow();
    const before = events.length;
    await api.ds.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'selaras-changes'`,
    );
    // While nobody listens.
    await write();
    const last = Number((await api.ds.query<{ id: string }[]>('SELECT max(id) AS id FROM fact'))[0]?.id);
    await waitFor('word of what was missed', () => events.slice(before).some((event) => event.kinds === null));
    await waitFor('the fact', () => events.at(-1)?.lastFactId === last);
    await write();
    await waitFor('the next one, heard of again', () => events.at(-1)?.lastFactId === last + 1);
    leave();
  });
});
