import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { problemSchema } from '@selaras/contracts';
import { waitFor } from '@selaras/testing';
import { seed, startApi } from './harness.js';
import type { Api } from './harness.js';

/** Sends bytes as they are and gives everything that comes back until the line ends, or until `enough` says so. */
function send(api: Api, bytes: string, enough: (text: string) => boolean = () => false): Promise<string> {
  const { port } = api.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (enough(text)) socket.destroy();
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('requests that no client library would send', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
  });
  afterAll(() => api.close());

  it.each([
    ['no HTTP at all', 'HALO\r\n\r\n', 400, 'INVALID_REQUEST'],
    ['a NUL in the address', 'GET /api/\0 HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'INVALID_REQUEST'],
    ['a header without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'PAYLOAD_TOO_LARGE'],
    ['an address without end', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431, 'PAYLOAD_TOO_LARGE'],
  ] as const)('%s is answered with a problem', async (_name, bytes, status, code) => {
    const [head = '', body = ''] = (await send(api, bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('Content-Type: application/problem+json');
    const problem: unknown = JSON.parse(body);
    expect(problemSchema.parse(problem)).toMatchObject({ status, code });
  });

  it('keeps no line open for a HEAD of the live stream', async () => {
    const client = await api.as('koordinator');
    const reply = await send(
      api,
      `HEAD /api/assessments/demo/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: ${client.cookie}\r\n\r\n`,
    );
    expect(reply).toMatch(/^HTTP\/1.1 200 /);
    expect(reply).toMatch(/content-type: text\/event-stream/i);
  });

  it('gives one person no more than twenty streams, and the places back', async () => {
    const client = await api.as('koordinator');
    const request = `GET /api/assessments/demo/events HTTP/1.1\r\nHost: a\r\nCookie: ${client.cookie}\r\n\r\n`;
    const { port } = api.server.address() as AddressInfo;
    const open = Array.from({ length: 20 }, () => connect(port, '127.0.0.1'));
    await Promise.all(
      open.map(
        (socket) =>
          new Promise<void>((resolve) => {
            socket.once('data', () => resolve());
            socket.write(request);
          }),
      ),
    );
    const refused = await client.get('/api/assessments/demo/events').expect(429);
    expect(refused.body.code).toBe('TOO_MANY_REQUESTS');
    for (const socket of open) socket.destroy();
    await waitFor('a place for one more', async () =>
      (await send(api, request, (text) => text.includes('\r\n\r\n'))).startsWith('HTTP/1.1 200 '),
    );
  });
});
