import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApi } from './harness.js';
import type { Api } from './harness.js';

describe('the built web app', () => {
  let api: Api;
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'selaras-web-'));
    await mkdir(join(dir, 'assets'));
    await writeFile(join(dir, 'index.html'), '<!doctype html><title>Selaras</title>');
    await writeFile(join(dir, 'assets', 'app-1.js'), 'export {};');
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
});
