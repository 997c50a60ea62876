import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApi } from './harness.js';
import type { Api } from './harness.js';

describe('the built web app', () => {
  let api: Api;
  let dir: string;
  const index = '<!doctype html><title>Selaras</title>';
  const script = 'export const packed = 2;';
  const style = 'body { color: black }';

  /** A file as the build leaves it: as it is, and packed twice. */
  async function both(name: string, text: string): Promise<void> {
    await writeFile(join(dir, name), text);
    await writeFile(join(dir, `${name}.br`), brotliCompressSync(text));
    await writeFile(join(dir, `${name}.gz`), gzipSync(text));
  }

  /** A reply as it is on the line, not unpacked. */
  function onTheLine(path: string, encodings: string) {
    const { port } = api.server.address() as AddressInfo;
    return new Promise<{ readonly headers: Readonly<Record<string, unknown>>; readonly bytes: Buffer }>(
      (resolve, reject) => {
        const headers = { accept: 'text/html,*/*', 'accept-encoding': encodings };
        get({ port, path, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => resolve({ headers: response.headers, bytes: Buffer.concat(chunks) }));
        }).on('error', reject);
      },
    );
  }

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'selaras-web-'));
    await mkdir(join(dir, 'assets'));
    await both('index.html', index);
    await writeFile(join(dir, 'assets', 'app-1.js'), 'export {};');
    await both('assets/app-2.js', script);
    await both('assets/app-2.css', style);
    api = await startApi({ SELARAS_WEB_DIR: dir });
  });
  afterAll(async () => {
    await api.close();
    await rm(dir, { recursive: true });
  });

  it('comes with a policy for its own scripts only, and is kept by the browser where that is safe', async () => {
    const page = await request(api.server).get('/').set('Accept', 'text/html').expect(200);
    expect(page.text).toContain('Selaras');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers['x-powered-by']).toBeUndefined();
    const script = await request(api.server).get('/assets/app-1.js').expect(200);
    expect(script.headers['cache-control']).toContain('immutable');
  });

  it('answers its own addresses with the page, and leaves those of the api alone', async () => {
    const deep = await request(api.server).get('/asesmen/demo').set('Accept', 'text/html').expect(200);
    expect(deep.text).toContain('Selaras');
    const unknown = await request(api.server).get('/api/x').set('Accept', 'text/html').expect(404);
    expect(unknown.body.code).toBe('NOT_FOUND');
    // A page in place of a script of an earlier build would be run as one.
    const gone = await request(api.server).get('/assets/app-0.js').set('Accept', '*/*').expect(404);
    expect(gone.body.code).toBe('NOT_FOUND');
    const post = await request(api.server).post('/asesmen').send({}).expect(404);
    expect(post.body.code).toBe('NOT_FOUND');
  });

  it.each([
    ['/assets/app-2.js', script, /^text\/javascript/, 'public, max-age=31536000, immutable'],
    ['/assets/app-2.css', style, /^text\/css/, 'public, max-age=31536000, immutable'],
    ['/a/demo/overview', index, /^text\/html/, 'no-cache'],
  ])('goes out packed, as what it is: %s', async (path, text, type, caching) => {
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync, plain: (bytes: Buffer) => bytes } as const;
    const cases = [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip, deflate', 'gzip'],
      ['br;q=0, gzip;q=0.5', 'gzip'],
      ['identity', 'plain'],
    ] as const;
    for (const [asked, form] of cases) {
      const { headers, bytes } = await onTheLine(path, asked);
      expect(headers['content-encoding']).toBe(form === 'plain' ? undefined : form);
      expect(String(headers.vary)).toMatch(/Accept-Encoding/);
      expect(headers['content-type']).toMatch(type);
      expect(headers['cache-control']).toBe(caching);
      expect(Number(headers['content-length'])).toBe(bytes.length);
      expect(unpack[form](bytes).toString()).toBe(text);
    }
  });

  it('has no address for the packed forms, and nothing else is packed', async () => {
    await request(api.server).get('/assets/app-2.js.br').expect(404);
    const { headers } = await onTheLine('/assets/app-1.js', 'br');
    expect(headers['content-encoding']).toBeUndefined();
  });
});
