import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ApiClient, Unreachable } from './api-client.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server === undefined ? resolve(null) : server.close(resolve)));
  server = undefined;
});

const json =
  (status: number, body: unknown): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
const problem = (status: number, code: string): Answer =>
  json(status, { type: 'about:blank', title: code, status, code, detail: code });
const killed: Answer = (request) => void request.socket.destroy();

/** An HTTP server that signs everybody in and gives its answers to other requests in turn, the last one for ever. */
async function serve(
  ...answers: readonly Answer[]
): Promise<{ url: string; keys: (string | undefined)[]; signIns: () => number }> {
  const keys: (string | undefined)[] = [];
  let signIns = 0;
  server = createServer((request, response) => {
    request.resume();
    if (request.url === '/api/session') {
      signIns += 1;
      response.writeHead(200, {
        'content-type': 'application/json',
        'set-cookie': `selaras_session=s${signIns}; Path=/`,
      });
      response.end(
        JSON.stringify({
          person: 'p',
          name: {},
          operator: false,
          csrf: `c${signIns}`,
          secondFactor: 'none',
          memberships: [],
        }),
      );
      return;
    }
    keys.push(request.headers['idempotency-key']?.toString());
    (answers[keys.length - 1] ?? answers.at(-1))?.(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, keys, signIns: () => signIns };
}

const client = (apiUrl: string, giveUpMs = 20_000, signal?: AbortSignal): ApiClient =>
  new ApiClient({ apiUrl, passwordOf: () => 'a pass phrase', giveUpMs, signal });
const act = { method: 'POST', path: '/api/act', body: {}, idempotencyKey: 'key-00001' } as const;

describe('a call through services that come and go', () => {
  it('is repeated with its key when the connection breaks, or a service is away', async () => {
    const { url, keys } = await serve(
      killed,
      problem(503, 'ENGINE_UNAVAILABLE'),
      json(502, null),
      json(200, { seq: 1 }),
    );
    const reply = await client(url).call('a.main', act);
    expect(reply).toEqual({ ok: true, value: { seq: 1 }, attempts: 4 });
    expect(keys).toEqual(Array.from({ length: 4 }, () => 'key-00001'));
  });

  it('gives a refusal back at once', async () => {
    const { url, keys } = await serve(problem(409, 'WRONG_STATE'));
    const reply = await client(url).call('a.main', act);
    expect(reply).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE' }, attempts: 1 });
    expect(keys).toHaveLength(1);
  });

  it('gives an internal error back when it stays', async () => {
    const { url } = await serve(problem(500, 'INTERNAL'));
    const reply = await client(url).call('a.main', act);
    expect(reply).toMatchObject({ ok: false, problem: { code: 'INTERNAL' }, attempts: 5 });
  });

  it('proves again who acts when a case has taken longer than a proof serves, in the same session', async () => {
    const { url, keys, signIns } = await serve(
      problem(403, 'PROOF_TOO_OLD'),
      json(204, null),
      json(200, { seq: 1 }),
      problem(403, 'PROOF_TOO_OLD'),
    );
    const people = client(url);
    expect(await people.call('a.main', act)).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(keys).toEqual(['key-00001', undefined, 'key-00001']);
    // Where it does not help, the refusal is told.
    await expect(people.call('a.main', act)).rejects.toThrow('cannot prove who they are');
    expect(signIns()).toBe(1);
  });

  it('signs in once, and again when the session is gone', async () => {
    const { url, signIns } = await serve(json(200, 1), problem(401, 'UNAUTHENTICATED'), json(200, 2), json(200, 3));
    const one = client(url);
    await one.call('a.main', act);
    await one.call('a.main', act);
    expect(await one.call('a.main', act)).toMatchObject({ ok: true, value: 3 });
    expect(signIns()).toBe(2);
  });

  it('gives up when nobody comes back', async () => {
    const { url } = await serve(killed);
    await expect(client(url, 300).call('a.main', act)).rejects.toThrow(Unreachable);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const { url } = await serve(() => stop.abort(new Error('enough')));
    await expect(client(url, 20_000, stop.signal).call('a.main', act)).rejects.toThrow('enough');
  });
});
