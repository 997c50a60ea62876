import { hostileTexts, mutated, pick, usualOr, valueOf } from './fuzz-values.js';
import type { Schema, Source } from './fuzz-values.js';

/** What is used of an OpenAPI document. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Operation {
  readonly operationId: string;
  /** Names the roles that are admitted. */
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name?: string;
    readonly in?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** How a request is meant: as the document says, with something out of place, or as no client of ours would send it. */
export type Intent = 'valid' | 'mutated' | 'hostile';

export interface FuzzRequest {
  readonly operation: string;
  readonly intent: Intent;
  /** Who sends it; null for nobody who is signed in. */
  readonly person: string | null;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  /** Whether the token goes along that writes have to carry. */
  readonly withToken: boolean;
}

export interface FuzzSource extends Source {
  readonly document: Document;
  /** With the role that each has. */
  readonly people: Readonly<Record<string, string>>;
  /** Key of the assessment that is there. */
  readonly assessment: string;
}

const bodies: readonly Buffer[] = [
  Buffer.from(''),
  Buffer.from('{'),
  Buffer.from('null'),
  Buffer.from('"text"'),
  Buffer.from('[]'),
  Buffer.from('{"a":1e999}'),
  Buffer.from('{"a":1,"a":2}'),
  Buffer.from('['.repeat(50_000)),
  Buffer.from('{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)),
  Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
  Buffer.from(JSON.stringify({ a: 'x'.repeat(1_200_000) })),
  Buffer.from(JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`key${n}`, n])))),
];
const headerTricks: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-encoding': 'gzip' },
  { 'idempotency-key': 'short' },
  { 'idempotency-key': 'create:abcdefgh' },
  { 'idempotency-key': 'k'.repeat(300) },
  { 'if-match': '"-1"' },
  { 'if-match': 'W/"abc"' },
  { 'if-match': '"99999999999999999999"' },
  { 'accept-language': 'zz-'.repeat(200) },
  { 'x-forwarded-for': '127.0.0.1, evil' },
  { origin: 'https://elsewhere.example' },
  { accept: 'application/xml' },
  { 'x-http-method-override': 'DELETE' },
];

/** Half of a pair stands in no address. */
const percent = (text: string): string => encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/gu, '\ufffd'));

/** One request by chance; `n` makes its key. */
export function fuzzRequest(source: FuzzSource, n: number): FuzzRequest {
  const { random, document } = source;
  const [path, methods] = pick(random, Object.entries(document.paths)) ?? ['/api/session', {}];
  const [method, operation] = pick(random, Object.entries(methods)) ?? ['get', { operationId: 'none' }];
  const chance = random();
  const intent: Intent = chance < 0.4 ? 'valid' : chance < 0.8 ? 'mutated' : 'hostile';
  const schema = operation.requestBody?.content['application/json']?.schema;
  const said = schema === undefined ? undefined : valueOf(schema, source);
  // Of a request without a body its parameters are what can be out of place.
  const wrongPlace = intent !== 'valid' && (schema === undefined || random() < 0.3);
  const value = schema === undefined || intent !== 'mutated' || wrongPlace ? said : mutated(said, random);
  const raw = intent === 'hostile' && random() < 0.5 ? pick(random, bodies) : undefined;
  const tricks = intent === 'hostile' ? pick(random, headerTricks) : undefined;
  const body = method === 'get' ? null : (raw ?? (value === undefined ? null : Buffer.from(JSON.stringify(value))));
  return {
    operation: operation.operationId,
    intent,
    person: random() < 0.05 ? null : (pick(random, whoFor(operation, source)) ?? null),
    method: method.toUpperCase(),
    path: addressOf(path, operation, source, wrongPlace),
    headers: {
      'accept-language': pick(random, ['id', 'en']) ?? 'id',
      ...(body === null ? {} : { 'content-type': 'application/json' }),
      'idempotency-key': random() < 0.05 ? `fuzz-key-${Math.floor(n / 10)}` : `fuzz-key-of-${n}`,
      ...tricks,
    },
    body,
    withToken: random() < 0.97,
  };
}

/** Mostly somebody who is admitted, so that requests go as far as the rules. */
function whoFor({ description = '' }: Operation, { random, people }: FuzzSource): readonly string[] {
  const [, roles = ''] = /Roles: (.+)\./.exec(description) ?? [];
  const admitted = Object.keys(people).filter((person) => roles.split(', ').includes(people[person] ?? ''));
  return admitted.length > 0 && random() < 0.75 ? admitted : Object.keys(people);
}

function addressOf(path: string, { parameters = [] }: Operation, source: FuzzSource, wrong: boolean): string {
  const { random, assessment } = source;
  const wrongAt = wrong ? Math.floor(random() * parameters.length) : -1;
  let address = path;
  const query: string[] = [];
  parameters.forEach(({ name, in: place, schema = {} }, at) => {
    if (name === undefined) return;
    const known = name === 'key' && place === 'path' ? assessment : String(usualOr(name, schema, source));
    const text = percent((at === wrongAt ? pick(random, hostileTexts) : known) ?? known).slice(0, 4_000);
    if (place === 'path') address = address.replace(`{${name}}`, text === '' ? '%20' : text);
    else if (place === 'query' && (at === wrongAt || random() < 0.5)) query.push(`${name}=${text}`);
  });
  if (wrong && random() < 0.3) query.push(`${percent(pick(random, hostileTexts) ?? '').slice(0, 4_000)}=1`);
  return query.length === 0 ? address : `${address}?${query.join('&')}`;
}
