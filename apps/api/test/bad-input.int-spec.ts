import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commands, problemSchema, routes } from '@selaras/contracts';
import type { CommandDefinition, RouteDefinition } from '@selaras/contracts';
import { roles } from '@selaras/domain';
import { seed, seedMembers, startApi } from './harness.js';
import type { Api, Client } from './harness.js';
import { sampleOf, shapeOf, withText, wrongType } from './samples.js';

const key = 'kunci-uji-0001';
const addressOf = (route: RouteDefinition): string =>
  route.path
    .replace('{key}', 'demo')
    .replace('{form}', 'answer')
    .replace('{preparation}', '3f2b8c1e-4c1d-4a57-9d0e-0d6a2c5b7e11')
    .replace('{sight}', '3f2b8c1e-4c1d-4a57-9d0e-0d6a2c5b7e11')
    .replace('{provider}', 'kementerian')
    .replace(/\{\w+\}/g, '1.1');
const pathOf = (command: CommandDefinition, value?: string): string =>
  `/api/assessments/demo${command.path
    .replace('{number}', '1')
    .replace('{round}', '1')
    .replace('{contact}', value ?? 'main')
    .replace('{role}', value ?? 'researcher')
    .replace(/\{\w+\}/g, value ?? 'KEMLU')}`;

interface BadRequest {
  readonly name: string;
  readonly body: unknown;
  readonly status: number;
  readonly code: string;
  /** A place that the answer must name. */
  readonly pointer?: string;
}

/** Everything that can be wrong with the body of a command. */
function badRequests(command: CommandDefinition): readonly BadRequest[] {
  const shape = shapeOf(command.body);
  const good = sampleOf(shape) as Record<string, unknown>;
  const invalid = { status: 400, code: 'INVALID_REQUEST' } as const;
  const huge = withText(sampleOf(shape), 'x'.repeat(1_000_000)) ?? { ...good, extra: 'x'.repeat(1_000_000) };
  const long = withText(good, 'x'.repeat(20_001));
  const unstorable = withText(good, 'a\u0000b');
  return [
    ...Object.keys(good).flatMap((field): BadRequest[] => {
      const { [field]: _left, ...rest } = good;
      return [
        { name: `without ${field}`, body: rest, pointer: `/${field}`, ...invalid },
        {
          name: `${field} of a wrong type`,
          body: { ...good, [field]: wrongType(good[field]) },
          pointer: `/${field}`,
          ...invalid,
        },
        {
          name: `${field} null`,
          body: { ...good, [field]: null },
          ...(isNullable(shape.properties?.[field]) ? { status: 0, code: '' } : { pointer: `/${field}`, ...invalid }),
        },
      ];
    }),
    { name: 'unknown key', body: { ...good, surprise: true }, pointer: '/surprise', ...invalid },
    { name: 'a list', body: [good], ...invalid },
    { name: '1 MB of text', body: huge, status: 413, code: 'PAYLOAD_TOO_LARGE' },
    ...(long === null ? [] : [{ name: 'a text too long', body: long, ...invalid }]),
    ...(unstorable === null ? [] : [{ name: 'NUL in a text', body: unstorable, ...invalid }]),
  ].filter((bad) => bad.status !== 0);
}

/** What can be wrong with the body of a route that is no command, whatever it is for. */
function badBodies(schema: NonNullable<RouteDefinition['body']>): readonly BadRequest[] {
  const good = sampleOf(shapeOf(schema)) as Record<string, unknown>;
  const invalid = { status: 400, code: 'INVALID_REQUEST' } as const;
  return [
    ...Object.keys(good).flatMap((field): BadRequest[] => {
      const { [field]: _left, ...rest } = good;
      return [
        { name: `without ${field}`, body: rest, ...invalid },
        { name: `${field} of a wrong type`, body: { ...good, [field]: wrongType(good[field]) }, ...invalid },
      ];
    }),
    { name: 'unknown key', body: { ...good, surprise: true }, ...invalid },
    { name: 'nothing', body: {}, ...invalid },
    { name: 'a list', body: [good], ...invalid },
  ];
}
function isNullable(shape: { readonly anyOf?: readonly { readonly type?: string }[] } | undefined): boolean {
  return shape?.anyOf?.some((one) => one.type === 'null') ?? false;
}

describe('bad input', () => {
  let api: Api;
  let client: Client;
  beforeAll(async () => {
    api = await startApi();
    await seed(api);
    // One account with every role, so that nothing but the input stands in the way.
    const every = roles.map((role) => ({ person: 'orang-luar', role, body: 'KEMLU' }));
    await seedMembers(api, every);
    client = await api.as('orang-luar');
  });
  afterAll(() => api.close());

  it.each(commands.map((command) => [command.name, command] as const))('%s', async (_name, command) => {
    const good = sampleOf(shapeOf(command.body));
    expect(command.body.safeParse(good)).toMatchObject({ success: true });
    for (const bad of badRequests(command)) {
      const reply = await client
        .post(pathOf(command))
        .set('Idempotency-Key', key)
        .send(bad.body as object);
      expect([bad.name, reply.status, reply.body.code]).toEqual([bad.name, bad.status, bad.code]);
      expect(reply.headers['content-type']).toContain('application/problem+json');
      expect(problemSchema.safeParse(reply.body).success).toBe(true);
      if (bad.pointer !== undefined) {
        const pointers = (reply.body.errors as { pointer: string }[]).map((error) => error.pointer);
        expect([bad.name, pointers.some((pointer) => pointer.startsWith(bad.pointer ?? ''))]).toEqual([bad.name, true]);
      }
      expect(JSON.stringify(reply.body)).not.toMatch(/node_modules|\.ts:|at .+\(/);
    }
    const post = () => client.post(pathOf(command));
    const broken = await post().set('Idempotency-Key', key).type('json').send('{"half":');
    expect([broken.status, broken.body.code]).toEqual([400, 'INVALID_REQUEST']);
    expect(broken.body.errors).toEqual([{ pointer: '', message: 'the body is no complete JSON' }]);
    const form = await post().set('Idempotency-Key', key).type('form').send('a=1');
    expect([form.status, form.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    for (const wrong of ['', 'pendek', 'ada spasi di dalam', 'x'.repeat(129)]) {
      const reply = await post()
        .set('Idempotency-Key', wrong)
        .send(good as object);
      expect([wrong, reply.status, reply.body.code]).toEqual([wrong, 400, 'IDEMPOTENCY_KEY_REQUIRED']);
    }
    if (/\{(?!number|round)\w+\}/.test(command.path)) {
      const reply = await client
        .post(pathOf(command, '%20'))
        .set('Idempotency-Key', key)
        .send(good as object);
      expect([reply.status, reply.body.code]).toEqual([400, 'INVALID_REQUEST']);
    }
    if (/\{(number|round)\}/.test(command.path)) {
      const path = pathOf(command).replace(/(meetings|rounds)\/1/, '$1/satu');
      const reply = await client
        .post(path)
        .set('Idempotency-Key', key)
        .send(good as object);
      expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([400, expect.stringMatching(/^\/params\//)]);
    }
    expect(await api.count('request')).toBe(0);
    expect(await api.count('content')).toBe(0);
    expect(await api.count('fact')).toBe(0);
  });

  it.each(
    routes.flatMap((route) => (route.body === undefined ? [] : [[route.operationId, route, route.body] as const])),
  )('%s', async (_name, route, body) => {
    const operator = await api.as('operator');
    const send = () => operator[route.method](addressOf(route));
    for (const bad of badBodies(body)) {
      const reply = await send().send(bad.body as object);
      expect([bad.name, reply.status, reply.body.code]).toEqual([bad.name, bad.status, bad.code]);
      expect(problemSchema.safeParse(reply.body).success).toBe(true);
      expect(reply.body.errors).not.toEqual([]);
      expect(JSON.stringify(reply.body)).not.toMatch(/node_modules|\.ts:|at .+\(/);
    }
    const broken = await send().type('json').send('{"half":');
    expect([broken.status, broken.body.code]).toEqual([400, 'INVALID_REQUEST']);
    const form = await send().type('form').send('a=1');
    expect([form.status, form.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it.each(routes.filter(({ path }) => /\{(?!key)\w+\}/.test(path)).map((route) => [route.operationId, route] as const))(
    '%s by a name that nothing can have',
    async (_name, route) => {
      const path = route.path.replace('{key}', 'demo');
      const body = route.body === undefined ? undefined : (sampleOf(shapeOf(route.body)) as object);
      const asked = route.path.includes('{key}') ? client : await api.as('operator');
      const [, ...names] = path.split(/\{\w+\}/);
      for (const name of ['%00', '%20', '%2e%2e%2f', '%EF%BF%BD', "'%3B--", 'x'.repeat(3_000)]) {
        for (const at of names.keys()) {
          let nth = -1;
          const address = path.replace(/\{\w+\}/g, () => {
            nth += 1;
            return nth === at ? name : '1.1';
          });
          const reply = await asked[route.method](address).send(body);
          expect([address, reply.status, reply.body.code]).toEqual([address, 404, 'NOT_FOUND']);
        }
      }
    },
  );

  it('tells places in the language of the reader', async () => {
    const reply = await client
      .post('/api/assessments/demo/dossiers/KEMLU/acceptances')
      .set('Idempotency-Key', key)
      .set('Accept-Language', 'id-ID,id;q=0.9,en;q=0.8')
      .send({ indicators: [] })
      .expect(400);
    expect(reply.body.title).toBe('Permintaan tidak dapat dibaca');
    expect(reply.body.errors).toEqual([{ pointer: '/indicators', message: expect.stringContaining('Terlalu kecil') }]);
    expect(reply.headers['content-language']).toBe('id');
  });

  it('wants If-Match to be a version that agrees with the body', async () => {
    const post = () => client.post('/api/assessments/demo/dossiers/KEMLU/items/1.1/answer').set('Idempotency-Key', key);
    const answer = { value: 'yes', text: { lang: 'id', text: 'Ada.' } };
    const other = await post().set('If-Match', '"2"').send({ answer, expectedVersion: 1 }).expect(400);
    expect(other.body.errors[0].pointer).toBe('/expectedVersion');
    const broken = await post().set('If-Match', 'kemarin').send({ answer }).expect(400);
    expect(broken.body.errors[0].pointer).toBe('/headers/if-match');
  });

  it('tells the limit of a request that is too large', async () => {
    const reply = await client
      .post('/api/assessments/demo/dossiers/KEMLU/acceptances')
      .set('Idempotency-Key', key)
      .set('Accept-Language', 'id')
      .send({ indicators: ['x'.repeat(300_000)] })
      .expect(413);
    expect(reply.body.details).toEqual({ limitKb: 256 });
    expect(reply.body.detail).toContain('melebihi batas 256 kB');
  });

  it('says in both languages what a code looks like, and where an address is broken', async () => {
    const send = (lang: string) =>
      client
        .post('/api/assessments/demo/dossiers/KEMLU/acceptances')
        .set('Idempotency-Key', key)
        .set('Accept-Language', lang)
        .send({ indicators: ['a b'] })
        .expect(400);
    expect((await send('id')).body.errors[0].message).toMatch(/^kode: huruf, angka/);
    expect((await send('en')).body.errors[0].message).toMatch(/^a code: letters, digits/);
    const address = await client.get('/api/assessments/demo/dossiers/%E0%A4%A').expect(400);
    expect(address.body).toMatchObject({
      code: 'INVALID_REQUEST',
      errors: [{ pointer: '/path', message: 'broken percent-encoding' }],
    });
  });

  it('looks at the type of a body whatever the case of the address', async () => {
    const reply = await client
      .post('/API/assessments/demo/dossiers/KEMLU/acceptances')
      .set('Idempotency-Key', key)
      .type('form')
      .send('a=1')
      .expect(415);
    expect(reply.body.code).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('answers unknown addresses below /api with a problem', async () => {
    const reply = await client.get('/api/tidak-ada').expect(404);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.body.code).toBe('NOT_FOUND');
  });

  it('refuses wrong queries with their place', async () => {
    const reply = await client.get('/api/assessments/demo/facts?after=x&limit=99999&more=1').expect(400);
    const pointers = (reply.body.errors as { pointer: string }[]).map((error) => error.pointer).sort();
    expect(pointers).toEqual(['/query/after', '/query/limit', '/query/more']);
  });

  it.each(['x', '', '%20', '-1', '1.5', '0x10', '1e3', '99999999999999999999', '1&after=2', '%00'])(
    'refuses to page facts behind "%s"',
    async (after) => {
      const reply = await client.get(`/api/assessments/demo/facts?after=${after}`).expect(400);
      expect(problemSchema.safeParse(reply.body).success).toBe(true);
      expect(reply.body.errors[0].pointer).toBe('/query/after');
    },
  );

  it.each(['x', '', '1', '%00', '00000000-0000-4000-8000-00000000000', '00000000-0000-4000-8000-000000000000'])(
    'refuses to page the ledger behind "%s"',
    async (after) => {
      const reply = await client.get(`/api/assessments/demo/ledger?after=${after}`).expect(400);
      expect(problemSchema.safeParse(reply.body).success).toBe(true);
      expect(reply.body.errors[0].pointer).toBe('/query/after');
    },
  );
});
