import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { seed, startApi } from './harness.js';
import type { Api, Client } from './harness.js';

const root = '/api/assessments/demo';
const acceptances = `${root}/dossiers/KEMLU/acceptances`;

describe('what reaches the api before anything is known of who sends it', () => {
  let api: Api;
  let focalPoint: Client;
  let operator: Client;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    focalPoint = await api.as('narahubung-kemlu');
    operator = await api.as('operator');
  });
  afterAll(() => api.close());

  const anybody = (path: string, body: string) => request(api.server).put(path).type('json').send(body);
  const json = (bytes: number): string => JSON.stringify({ text: 'x'.repeat(bytes) });

  it('is read up to 64 kB without a session, and not at all beyond', async () => {
    // A body that is no JSON shows whether it was parsed: then it is a bad request.
    await anybody('/api/people', `{"half":"${'x'.repeat(50_000)}`).expect(400);
    for (const path of ['/api/people', '/api/bodies', '/api/frameworks/MGI/1', acceptances]) {
      const reply = await anybody(path, `{"half":"${'x'.repeat(100_000)}`);
      expect([path, reply.status, reply.body.code]).toEqual([path, 401, 'UNAUTHENTICATED']);
    }
    const signIn = await request(api.server).post('/api/session').type('json').send(json(100_000));
    expect([signIn.status, signIn.body.details]).toEqual([413, { limitKb: 64 }]);
  });

  it('does not grow by being packed, nor by keeping quiet about its length', async () => {
    const packed = await request(api.server)
      .put('/api/people')
      .type('json')
      .set('Content-Encoding', 'gzip')
      .serialize((body: unknown) => body as string)
      .send(gzipSync(json(3_000_000)) as unknown as object);
    expect([packed.status, packed.body.code]).toEqual([401, 'UNAUTHENTICATED']);
    const address = api.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const line = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          'PUT /api/people HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n[\r\n',
        );
      });
      socket.once('error', reject);
      socket.once('data', (data) => {
        resolve(data.toString('utf8').split('\r\n')[0] ?? '');
        socket.destroy();
      });
    });
    expect(line).toBe('HTTP/1.1 401 Unauthorized');
  });

  it('is as large as reference data only from the operator', async () => {
    const body = json(400_000);
    const member = await focalPoint.put('/api/people').type('json').send(body);
    expect([member.status, member.body.details]).toEqual([413, { limitKb: 256 }]);
    const own = await operator.put('/api/people').type('json').send(body);
    expect([own.status, own.body.code]).toEqual([400, 'INVALID_REQUEST']);
  });

  it('gets an answer that does not grow with it', async () => {
    const keys = Object.fromEntries(Array.from({ length: 4_000 }, (_, n) => [`k${n}`, 1]));
    const long = { [`${'k'.repeat(50_000)}`]: 1 };
    for (const body of [keys, long]) {
      const reply = await request(api.server).post('/api/session').send(body).expect(400);
      expect(reply.body.code).toBe('INVALID_REQUEST');
      expect(reply.text.length).toBeLessThan(20_000);
    }
    const people = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`k${n}`, 1]));
    const members = [{ person: 'p'.repeat(60), role: 'coordinator', body: null }];
    const replies = [
      await operator.put('/api/people').send(people),
      await operator.put('/api/people').send({ people: Array.from({ length: 20_000 }, () => 1) }),
      await operator.put(`${root}/members`).send({
        members: Array.from({ length: 400 }, (_, n) => ({ ...members[0], person: `orang-${n}` })),
      }),
    ];
    for (const reply of replies) {
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.text.length).toBeLessThan(20_000);
    }
  });

  it('is refused for its depth before it costs anything', async () => {
    const deep = '['.repeat(2_000_000);
    const from = performance.now();
    const reply = await operator.put('/api/people').type('json').send(deep);
    expect([reply.status, reply.body.code]).toEqual([400, 'INVALID_REQUEST']);
    expect(performance.now() - from).toBeLessThan(1_000);
    const anonymous = await request(api.server).post('/api/session').type('json').send('['.repeat(60_000));
    expect(anonymous.body.errors).toEqual([{ pointer: '', message: 'nested too deeply' }]);
    const wide = await request(api.server)
      .post('/api/session')
      .type('json')
      .send(`[${'1,'.repeat(30_000)}1]`);
    expect(wide.body.errors).toEqual([{ pointer: '', message: 'too many values in one request' }]);
  });

  it('is UTF-8 or refused, in the body and in the address', async () => {
    const send = (type: string, body: Buffer) =>
      request(api.server)
        .post('/api/session')
        .set('Content-Type', type)
        .serialize((given: unknown) => given as string)
        .send(body as unknown as object);
    const broken = await send(
      'application/json',
      Buffer.concat([Buffer.from('{"login":"'), Buffer.from([0xc3, 0x28]), Buffer.from('","password":"x"}')]),
    );
    expect([broken.status, broken.body.errors]).toEqual([400, [{ pointer: '', message: 'the body is not UTF-8' }]]);
    const sixteen = await send('application/json; charset=utf-16le', Buffer.from('{}', 'utf16le'));
    expect([sixteen.status, sixteen.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    const latin = await send('application/json; charset="iso-8859-1"', Buffer.from('{}'));
    expect([latin.status, latin.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    const query = await focalPoint.get(`${root}/facts?workflow=%ff`).expect(400);
    expect(query.body.errors).toEqual([{ pointer: '/query', message: 'broken percent-encoding' }]);
    const path = await focalPoint.get(`${root}/dossiers/%ff`).expect(400);
    expect(path.body.errors[0].pointer).toBe('/path');
  });

  it('hears which methods an address has when it asks for another', async () => {
    const cases: readonly (readonly [string, 'get' | 'post' | 'put' | 'delete' | 'patch', string])[] = [
      ['/api/session', 'put', 'DELETE, GET, HEAD, POST'],
      ['/api/people', 'post', 'GET, HEAD, PUT'],
      ['/api/openapi.json', 'delete', 'GET, HEAD'],
      ['/API/health/', 'patch', 'GET, HEAD'],
      [acceptances, 'get', 'POST'],
      [`${root}/members`, 'delete', 'GET, HEAD, POST, PUT'],
    ];
    for (const [path, method, allow] of cases) {
      const reply = await request(api.server)[method](path).set('Accept-Language', 'id');
      expect([path, reply.status, reply.headers.allow]).toEqual([path, 405, allow]);
      expect(reply.body.code).toBe('METHOD_NOT_ALLOWED');
    }
    const nothing = await request(api.server).put('/api/tidak-ada').expect(404);
    expect(nothing.headers.allow).toBeUndefined();
  });

  it('is told that its version is over when all its tags are weak or foreign', async () => {
    const post = (ifMatch: string) =>
      focalPoint
        .post(acceptances)
        .set('Idempotency-Key', 'kunci-uji-tag')
        .set('If-Match', ifMatch)
        .send({ indicators: ['1.1'] });
    for (const tags of ['W/"3"', '"abc", W/"3"']) {
      const reply = await post(tags).expect(412);
      expect(reply.body.code).toBe('STALE_VERSION');
    }
    // The process engine is away: a list with a version of ours goes as far as that.
    expect((await post('"2", "3"')).status).not.toBe(400);
  });
});
