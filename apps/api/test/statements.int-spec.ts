import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { routes } from '@selaras/contracts';
import type { RouteDefinition } from '@selaras/contracts';
import type { DataSource } from 'typeorm';
import { EngineService } from '../src/engine/engine.service.js';
import { tokens } from '../src/tokens.js';
import { fill } from './filled.js';
import { seed, startApi } from './harness.js';
import type { Api, Client } from './harness.js';

/** Session, person, membership and assessment are one of them; the texts of a screen another. */
const most = 3;
/**
 * No screens: the check of the whole log reads it page by page in one snapshot; health tries whether the database has
 * room, once for all who ask at a time.
 */
const exempt = new Set(['verifyFacts', 'getHealth']);

const root = '/api/assessments/demo';
const reads = routes.filter((route) => route.method === 'get' && !exempt.has(route.operationId));

/** Hears of every statement that the api sends, those of transactions and housekeeping included. */
function listenToStatements(api: Api): string[] {
  const heard: string[] = [];
  const nothing = (): void => undefined;
  const dataSource = api.app.get<DataSource>(tokens.dataSource);
  dataSource.logger = {
    logQuery: (statement) => void heard.push(statement),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
  return heard;
}

describe('statements that a read costs', () => {
  let api: Api;
  let heard: string[];
  let content: string;
  beforeAll(async () => {
    api = await startApi();
    // The process engine is away here; what it says costs no statement.
    const engine = api.app.get(EngineService);
    jest.spyOn(engine, 'historyLength').mockResolvedValue(null);
    jest.spyOn(engine, 'ping').mockResolvedValue(true);
    await seed(api);
    content = (await fill(api))('answer', 'KEMLU/1.1').id;
    await (await api.as('koordinator')).put(`${root}/drafts/answer/1.1`).send({ base: 0, fields: {} }).expect(200);
    heard = listenToStatements(api);
  });
  afterAll(() => api.close());
  const pathOf = (route: RouteDefinition, body: string): string =>
    route.path
      .replace('{key}', 'demo')
      .replace('{number}', '1')
      .replace('{content}', content)
      .replace('{bodyCode}', body)
      .replace('{form}', 'answer')
      .replace('{matter}', '1.1');

  /** Status of a route, and the statements until it has answered (a stream: until it has told how things stand). */
  async function ask(client: Client, route: RouteDefinition, body: string): Promise<readonly [number, string[]]> {
    heard.length = 0;
    const path = pathOf(route, body);
    if (route.contentType !== 'text/event-stream') return [(await client.get(path)).status, [...heard]];
    const { port } = api.server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const asked = get({ port, path, headers: { cookie: client.cookie } }, (response) => {
        let told = '';
        response.on('data', (chunk: Buffer) => {
          told += chunk.toString();
          if (!told.includes('event: change')) return;
          resolve([response.statusCode ?? 0, [...heard]]);
          asked.destroy();
        });
      });
      asked.on('error', reject);
    });
  }

  for (const [login, body] of [
    ['koordinator', 'KEMLU'],
    ['narahubung-bps', 'BPS'],
    ['pengulas', 'KEMLU'],
  ] as const) {
    it.each(reads.map((route) => [route.operationId, route] as const))(
      `are at most ${most} for ${login}: %s`,
      async (operationId, route) => {
        const client = await api.as(login);
        // The session is due to be seen again, which is written.
        await api.ds.query(`UPDATE session SET last_seen_at = now() - interval '2 minutes'`);
        const [status, statements] = await ask(client, route, body);
        const isOperators = Array.isArray(route.access) && route.access.join() === 'operator';
        expect(isOperators ? [403] : login === 'koordinator' ? [200] : [200, 403, 404]).toContain(status);
        // What is refused is noted in the security log besides.
        const allowed = status === 200 ? most : most + 1;
        expect([operationId, statements.length, statements.length > allowed ? statements : []]).toEqual([
          operationId,
          expect.any(Number),
          [],
        ]);
      },
    );
  }

  it.each([
    'getAssessment',
    'getGrid',
    'getWaitingOn',
    'listIndicators',
    'getDossier',
    'listLedger',
    'listFacts',
    'listMembers',
  ])('is one for what does not depend on who asks, the session included: %s', async (operationId) => {
    const [route] = reads.filter((one) => one.operationId === operationId);
    if (route === undefined) throw new Error(`no route ${operationId}`);
    const client = await api.as('koordinator');
    await ask(client, route, 'KEMLU');
    const [status, statements] = await ask(client, route, 'KEMLU');
    expect([status, statements]).toEqual([200, [expect.any(String)]]);
  });

  it('reads what a command is held against in one statement, without the catalogue that is in memory', async () => {
    const client = await api.as('narahubung-kemlu');
    await client.get(`${root}/indicators`).expect(200);
    heard.length = 0;
    // Has a first stage and must fit its question; what fits gets as far as the engine, which is away.
    await client
      .post(`${root}/dossiers/KEMLU/items/1.1/answer`)
      .set('Idempotency-Key', 'statements-of-a-command')
      .send({ answer: { value: 'yes', text: { lang: 'id', text: 'Ya.' }, evidence: [] }, expectedVersion: 1 })
      .expect(503);
    expect(heard.filter((statement) => /\b(FROM|JOIN) "?(view|membership|framework)\b/i.test(statement))).toHaveLength(
      2,
    );
  });

  it('read no catalogue once it is in memory', async () => {
    const client = await api.as('koordinator');
    await client.get(`${root}/indicators`).expect(200);
    for (const route of reads.filter(({ path }) => path.startsWith('/api/assessments/{key}'))) {
      const [, statements] = await ask(client, route, 'KEMLU');
      expect(statements.filter((statement) => /FROM "?framework\b/i.test(statement))).toEqual([]);
    }
  });
});
