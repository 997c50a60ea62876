import { z } from 'zod';
import { commands } from '../commands/index.js';
import type { CommandDefinition } from '../commands/define.js';
import { errorCodes } from '../errors/codes.js';
import { commandReplySchema, problemSchema } from './replies.js';
import { pathParameters, routes } from './routes.js';
import type { RouteDefinition } from './routes.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** An OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly security: readonly JsonObject[];
  readonly paths: { readonly [path: string]: { readonly [method: string]: JsonObject } };
  readonly components: {
    readonly schemas: JsonObject;
    readonly responses: JsonObject;
    readonly parameters: JsonObject;
    readonly securitySchemes: JsonObject;
  };
}

/** Characters and length an `Idempotency-Key` may have. Keys of creations are the service's own (`create:…`). */
export const idempotencyKeyPattern = '^(?!create:)[A-Za-z0-9._:-]{8,128}$';

const codedProblemSchema = problemSchema.extend({ code: z.enum(errorCodes) }).meta({ id: 'Problem' });

const tagTexts: Readonly<Record<string, string>> = {
  session: 'Signing in and out.',
  accounts: 'Own accounts, those of others for the operator, and the log of what happened to them.',
  reference: 'Catalogues, bodies, accounts and assessments.',
  clock: 'The clock of a rehearsal.',
  preparation: 'Assessments that are being prepared, until they are launched.',
  reads: 'What the screens show.',
  drafts: 'What somebody has written and not sent; for its author alone.',
  assessment: 'Commands of the assessment.',
  handoff: 'Commands of handoffs between bodies.',
  round: 'Commands of clarification rounds.',
  contradiction: 'Commands of contradictions.',
  dossier: "Commands of a body's dossier.",
  meeting: 'Commands of meetings.',
  profile: 'Commands of the profile.',
  service: 'The service itself.',
};

/** Collects named schemas while schemas are converted. */
class Components {
  readonly schemas: Record<string, Json> = {};

  /** JSON Schema of a zod schema; named parts become references to components. */
  convert(schema: z.ZodType, io: 'input' | 'output'): Json {
    // The wrapper makes a schema with an id of its own a reference like any other.
    const whole = JSON.parse(
      JSON.stringify(z.toJSONSchema(z.object({ it: schema }), { io, target: 'draft-2020-12' })).replaceAll(
        '#/$defs/',
        '#/components/schemas/',
      ),
    ) as { properties: { it: Json }; $defs?: Record<string, Json> };
    for (const [name, definition] of Object.entries(whole.$defs ?? {})) this.schemas[name] = definition;
    return whole.properties.it;
  }
}

/** `assessment.enrolBody` → `assessmentEnrolBody`. */
export function operationIdOf(name: string): string {
  return name.replace(/\.(\w)/g, (_dot, letter: string) => letter.toUpperCase());
}

const problem = { $ref: '#/components/responses/Problem' };
const problems = (statuses: readonly number[]): JsonObject =>
  Object.fromEntries(statuses.map((status) => [String(status), problem]));

function pathParametersOf(path: string, schemaOf: (name: string) => z.ZodType, components: Components): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => {
    const name = match[1] ?? '';
    return { name, in: 'path', required: true, schema: components.convert(schemaOf(name), 'output') };
  });
}

function known(name: string): z.ZodType {
  const schema = pathParameters[name];
  if (schema === undefined) throw new Error(`no schema for the path parameter ${name}`);
  return schema;
}

/** What is said of whatever wants a proof. */
const proofWords = 'Refused with `PROOF_TOO_OLD` when the session proved too long ago whose it is (`proveAgain`).';

function describedAs({ access, wantsProof }: RouteDefinition): JsonObject {
  const said = [
    ...(typeof access === 'string' ? [] : [`Roles: ${access.join(', ')}.`]),
    ...(wantsProof === undefined ? [] : [proofWords]),
  ];
  return {
    ...(said.length === 0 ? {} : { description: said.join(' ') }),
    ...(wantsProof === undefined ? {} : { 'x-wants-proof': wantsProof }),
  };
}

function commandOperation(definition: CommandDefinition, components: Components): JsonObject {
  const shape = definition.params instanceof z.ZodObject ? definition.params.shape : {};
  const bodySchema = components.convert(definition.body, 'input');
  return {
    operationId: operationIdOf(definition.name),
    tags: [definition.name.split('.')[0] ?? ''],
    summary: definition.summary,
    description: `Roles: ${definition.roles.join(', ')}.${definition.wantsProof === true ? ` ${proofWords}` : ''}`,
    ...(definition.wantsProof === true ? { 'x-wants-proof': true } : {}),
    parameters: [
      ...pathParametersOf(`{key}${definition.path}`, (name) => shape[name] ?? known(name), components),
      { $ref: '#/components/parameters/IdempotencyKey' },
      { $ref: '#/components/parameters/CsrfToken' },
      { $ref: '#/components/parameters/IfMatch' },
    ],
    requestBody: { required: true, content: { 'application/json': { schema: bodySchema } } },
    responses: {
      '200': {
        description: 'Done and visible.',
        content: { 'application/json': { schema: components.convert(commandReplySchema, 'output') } },
      },
      '202': {
        description: 'Accepted and kept, not yet visible: the database was away.',
        content: { 'application/json': { schema: components.convert(commandReplySchema, 'output') } },
      },
      ...problems([400, 401, 403, 404, 409, 412, 413, 415, 422, 500, 503]),
    },
  };
}

function routeOperation(route: RouteDefinition, components: Components): JsonObject {
  const writes = route.method !== 'get';
  const query = Object.entries(route.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: components.convert(schema as z.ZodType, 'output'),
  }));
  const contentType = route.contentType ?? 'application/json';
  return {
    operationId: route.operationId,
    tags: [route.tag],
    summary: route.summary,
    ...describedAs(route),
    ...(route.access === 'public' ? { security: [] } : {}),
    parameters: [
      ...pathParametersOf(route.path, known, components),
      ...query,
      ...(writes && route.access !== 'public' ? [{ $ref: '#/components/parameters/CsrfToken' }] : []),
    ],
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: components.convert(route.body, 'input') } },
          },
        }),
    responses: {
      [String(route.status)]: {
        description: route.status === 204 ? 'Done.' : 'The reply.',
        ...(route.etag === true ? { headers: { ETag: { schema: { type: 'string' } } } } : {}),
        ...(route.reply === undefined
          ? {}
          : { content: { [contentType]: { schema: components.convert(route.reply, 'output') } } }),
      },
      ...problems([
        ...(writes || route.query !== undefined ? [400] : []),
        ...(route.access === 'public' && !writes ? [] : [401]),
        ...(route.access === 'public' ? [] : [403]),
        ...(/\{/.test(route.path) ? [404] : []),
        ...(writes && route.body !== undefined ? [409, 413, 415, 422] : []),
        ...(route.throttled === true ? [429] : []),
        500,
        ...(route.failing === undefined ? [503] : []),
      ]),
      ...(route.failing === undefined
        ? {}
        : {
            '503': {
              description: 'The reply when something is away.',
              content: { 'application/json': { schema: components.convert(route.failing, 'output') } },
            },
          }),
    },
  };
}

/**
 * The OpenAPI 3.1 document of the API, derived from the commands and the routes. The same sources always give the same
 * document, key by key. Ours on purpose: libraries derive it from the controllers of a framework, and the contract stands
 * before any.
 */
export function buildOpenApi(): OpenApiDocument {
  const components = new Components();
  const paths: Record<string, Record<string, JsonObject>> = {};
  const put = (path: string, method: string, operation: JsonObject): void => {
    paths[path] = { ...paths[path], [method]: operation };
  };
  for (const route of routes) put(route.path, route.method, routeOperation(route, components));
  for (const definition of commands) {
    put(`/api/assessments/{key}${definition.path}`, 'post', commandOperation(definition, components));
  }
  const problemJson = components.convert(codedProblemSchema, 'output');
  const sorted = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Selaras',
      version: '1.0.0',
      description:
        'An assessment that many public bodies answer together. Instants in replies are epoch milliseconds (UTC), in requests ISO 8601 with offset. Errors are application/problem+json with a code, in the language of the interface that `Accept-Language` prefers.',
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tagTexts).map(([name, description]) => ({ name, description })),
    security: [{ session: [] }],
    paths: sorted(paths),
    components: {
      schemas: sorted(components.schemas),
      responses: {
        Problem: {
          description: 'What went wrong, with a code (RFC 9457).',
          headers: {
            'Retry-After': {
              description: 'Seconds after which a repeat makes sense; with 429 and 503.',
              schema: { type: 'integer' },
            },
            'Content-Language': { description: '`id` or `en`.', schema: { type: 'string' } },
          },
          content: { 'application/problem+json': { schema: problemJson } },
        },
      },
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'New for every act; repeating a request with its key never does it twice.',
          schema: { type: 'string', pattern: idempotencyKeyPattern },
        },
        CsrfToken: {
          name: 'X-CSRF-Token',
          in: 'header',
          required: true,
          description: 'The `csrf` value of the session.',
          schema: { type: 'string' },
        },
        IfMatch: {
          name: 'If-Match',
          in: 'header',
          required: false,
          description:
            'Version that the author saw, e.g. `"3"`. Where the body has an `expectedVersion` it stands for that; elsewhere it is the `seq` of the deciding process, as replies to commands and the ETags of meetings and of the profile tell it.',
          schema: { type: 'string' },
        },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'selaras_session',
          description: 'Set by signing in; over TLS its name is `__Host-selaras_session`.',
        },
      },
    },
  };
}
