import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startApi } from './harness.js';
import type { Api } from './harness.js';

describe('language of a request', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['fr-FR,fr;q=0.9', 'en'],
    ['id', 'id'],
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['en-US,en;q=0.9,id;q=0.8', 'en'],
    ['en;q=0.2, id;q=0.7', 'id'],
    ['id;q=0', 'en'],
    ['id, en', 'id'],
    ['en, id', 'en'],
    ['fr, id;q=0.1', 'id'],
  ])('%s → %s', async (header, lang) => {
    const asked = request(api.server).get('/api/session');
    const reply = await (header === undefined ? asked : asked.set('Accept-Language', header)).expect(401);
    expect(reply.headers['content-language']).toBe(lang);
  });
});
