import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import { commands, routes } from '@selaras/contracts';
import request from 'supertest';
import { policyKey } from '../src/http/policy.js';
import { seed, startApi } from './harness.js';
import type { Api } from './harness.js';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}
type Method = 'get' | 'post' | 'put' | 'delete';

/** What the router really has, not what we believe it has. */
function routerPaths(api: Api): readonly { readonly method: Method; readonly path: string }[] {
  const express = api.app.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } };
  return express.router.stack.flatMap(({ route }) =>
    route === undefined || route.path.startsWith('/api/docs')
      ? []
      : Object.keys(route.methods).map((method) => ({ method: method as Method, path: route.path })),
  );
}
const openApiPath = (path: string): string => path.replace(/:(\w+)/g, '{$1}');
const concrete = (path: string): string =>
  path
    .replace(':key', 'demo')
    .replace(':number', '1')
    .replace(':content', '00000000-0000-4000-8000-000000000000')
    .replace(/:\w+/g, 'KEMLU');

describe('policies', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
  });
  afterAll(() => api.close());

  it('stand on every handler of every controller', () => {
    const handlers = [...api.app.get(ModulesContainer).values()].flatMap((module) =>
      [...module.controllers.values()].flatMap(({ metatype }) => {
        const prototype: object = metatype === null ? {} : metatype.prototype;
        return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value }]) =>
          name !== 'constructor' && typeof value === 'function' && Reflect.hasMetadata('path', value)
            ? [{ name, handler: value }]
            : [],
        );
      }),
    );
    const bare = handlers.filter(({ handler }) => !Reflect.hasMetadata(policyKey, handler)).map(({ name }) => name);
    expect(bare).toEqual([]);
    expect(handlers.length).toBe(commands.length + routes.length);
  });

  it('serves exactly the routes of the contract', () => {
    const served = routerPaths(api).map(({ method, path }) => `${method} ${openApiPath(path)}`);
    const promised = [
      ...routes.map((route) => `${route.method} ${route.path}`),
      ...commands.map((command) => `post /api/assessments/{key}${command.path}`),
    ];
    expect([...new Set(served)].sort()).toEqual(promised.sort());
  });

  it('answers 401 on every route that is not public, as a problem', async () => {
    const isPublic = new Set(routes.filter((r) => r.access === 'public').map((r) => `${r.method} ${r.path}`));
    const closed = routerPaths(api).filter(({ method, path }) => !isPublic.has(`${method} ${openApiPath(path)}`));
    expect(closed.length).toBe(commands.length + routes.length - isPublic.size);
    for (const { method, path } of closed) {
      const reply = await request(api.server)[method](concrete(path));
      expect([method, path, reply.status, reply.body.code]).toEqual([method, path, 401, 'UNAUTHENTICATED']);
      expect(reply.headers['content-type']).toContain('application/problem+json');
    }
  });

  it('answers 404 to whoever is no member, whether the assessment exists or not', async () => {
    const outsider = await api.as('orang-luar');
    for (const { method, path } of routerPaths(api).filter((route) => route.path.includes(':key'))) {
      const reply = await outsider[method](concrete(path));
      expect([method, path, reply.status, reply.body.code]).toEqual([method, path, 404, 'NOT_FOUND']);
      const nowhere = await outsider[method](concrete(path.replace(':key', 'tidak-ada')));
      expect(nowhere.body).toEqual(reply.body);
    }
  });

  it('answers 403 to members of other roles on every command, and writes nothing', async () => {
    const facts = await api.count('request');
    for (const command of commands) {
      const login = command.roles.includes('focalPoint')
        ? command.roles.includes('outsideReviewer')
          ? null
          : 'pengulas'
        : 'narahubung-kemlu';
      if (login === null) continue;
      // The reviewer's account is the least of all; focal points have no business with the others.
      const client = await api.as(login);
      const reply = await client
        .post(concrete(`/api/assessments/:key${command.path.replace(/\{(\w+)\}/g, ':$1')}`))
        .send({});
      expect([command.name, reply.status, reply.body.code]).toEqual([command.name, 403, 'FORBIDDEN']);
    }
    expect(await api.count('request')).toBe(facts);
  });

  it("answers 404 on another body's dossier", async () => {
    const client = await api.as('narahubung-bps');
    await client.get('/api/assessments/demo/dossiers/KEMLU').expect(404);
    const reply = await client
      .post('/api/assessments/demo/dossiers/KEMLU/acceptances')
      .set('Idempotency-Key', 'kunci-asing-1')
      .send({ indicators: ['1.1'] })
      .expect(404);
    expect(reply.body.code).toBe('NOT_FOUND');
  });

  it('keeps operator routes for the operator', async () => {
    const client = await api.as('koordinator');
    for (const path of ['/api/bodies', '/api/people', '/api/frameworks/a/1']) {
      const reply = await client.put(path).send({});
      expect([path, reply.status, reply.body.code]).toEqual([path, 403, 'FORBIDDEN']);
    }
    const grant = await client
      .put('/api/assessments/demo/members')
      .send({ members: [{ person: 'orang-luar', role: 'operator', body: null }] })
      .expect(403);
    expect(grant.body.code).toBe('FORBIDDEN');
  });

  it('shows the documentation only to whoever is signed in', async () => {
    const closed = await request(api.server).get('/api/docs').expect(401);
    expect(closed.body.code).toBe('UNAUTHENTICATED');
    const client = await api.as('koordinator');
    const page = await client.get('/api/docs').expect(200);
    expect(page.text).toContain('swagger-ui');
    const document = await client.get('/api/openapi.json').expect(200);
    expect(document.body.openapi).toBe('3.1.0');
  });
});
