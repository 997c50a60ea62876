import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fill } from './filled.js';
import { seed, startApi } from './harness.js';
import type { Api, Client } from './harness.js';

const base = '/api/assessments/demo';

describe('compressed replies', () => {
  let api: Api;
  let client: Client;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    await fill(api);
    client = await api.as('koordinator');
  });
  afterAll(() => api.close());

  /** A reply as it is on the line; the first part of it when it does not end by itself. */
  function onTheLine(path: string, encodings: string) {
    const { port } = api.server.address() as AddressInfo;
    return new Promise<{ readonly headers: Readonly<Record<string, unknown>>; readonly bytes: Buffer }>(
      (resolve, reject) => {
        const headers = { cookie: client.cookie, 'accept-encoding': encodings };
        const asked = get({ port, path, headers }, (response) => {
          const chunks: Buffer[] = [];
          const done = (): void => resolve({ headers: response.headers, bytes: Buffer.concat(chunks) });
          response.on('data', (chunk: Buffer) => {
            chunks.push(chunk);
            if (!Buffer.concat(chunks).includes('event: change')) return;
            done();
            asked.destroy();
          });
          response.on('end', done);
        });
        asked.on('error', reject);
      },
    );
  }

  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('are smaller and say the same (%s)', async (encoding, unpacked) => {
    const plain = await onTheLine(`${base}/dossiers/KEMLU`, 'identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const packed = await onTheLine(`${base}/dossiers/KEMLU`, `${encoding}, deflate`);
    expect(packed.headers['content-encoding']).toBe(encoding);
    expect(String(packed.headers['vary'])).toMatch(/accept-encoding/i);
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(unpacked(packed.bytes)).toEqual(plain.bytes);
  });

  it('leave short ones, the session and the live stream as they are', async () => {
    for (const path of ['/api/ready', '/api/session', `${base}/events`]) {
      const { headers } = await onTheLine(path, 'gzip, br');
      expect([path, headers['content-encoding']]).toEqual([path, undefined]);
    }
  });

  it('keep the version that a change must name', async () => {
    const { headers } = await onTheLine(`${base}/profile`, 'gzip');
    expect([headers['content-encoding'], headers['etag']]).toEqual(['gzip', '"1"']);
    const again = await client.get(`${base}/profile`).set('If-None-Match', '"1"').set('Accept-Encoding', 'gzip');
    expect(again.status).toBe(304);
  });
});
