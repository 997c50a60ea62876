/** A JSON Schema of the API's own document, as far as values are made from it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** From what values are made. */
export interface Source {
  readonly random: () => number;
  /** Parts of the document that schemas refer to. */
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Texts that mean something to the service: codes, days, people. Those that fit a place are taken there. */
  readonly known: readonly string[];
  /** What usually stands under a name: without it hardly a request would go as far as the rules. */
  readonly usual: Readonly<Record<string, readonly unknown[]>>;
}

export const pick = <T>(random: () => number, all: readonly T[]): T | undefined =>
  all[Math.floor(random() * all.length)];

const deepest = 12;
const mostItems = 3;

/** A value that a schema accepts, as far as a schema can say so. */
export function valueOf(schema: Schema, source: Source, depth = 0): unknown {
  const { random, schemas } = source;
  if (schema.$ref !== undefined) return valueOf(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, source, depth + 1);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return pick(random, schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return valueOf(pick(random, choices) ?? {}, source, depth + 1);
  if (schema.allOf !== undefined) {
    const parts = schema.allOf.map((part) => valueOf(part, source, depth + 1));
    return parts.every((part) => typeof part === 'object') ? Object.assign({}, ...parts) : parts[0];
  }
  const type = typeof schema.type === 'string' ? schema.type : pick(random, schema.type ?? []);
  switch (type) {
    case 'object':
      return objectOf(schema, source, depth);
    case 'array': {
      const least = schema.minItems ?? 0;
      const most = depth > deepest ? least : Math.min(schema.maxItems ?? mostItems, Math.max(least, mostItems));
      const length = least + Math.floor(random() * (most - least + 1));
      return Array.from({ length }, () => valueOf(schema.items ?? {}, source, depth + 1));
    }
    case 'integer':
    case 'number': {
      const least = Math.max(schema.minimum ?? 0, -1e15);
      const most = Math.min(schema.maximum ?? least + 10, least + 10);
      const number = least + random() * (most - least);
      return type === 'integer' ? Math.round(number) : number;
    }
    case 'boolean':
      return random() < 0.5;
    case 'string':
      return textOf(schema, source);
    case undefined:
    default:
      return null;
  }
}

function objectOf(schema: Schema, source: Source, depth: number): unknown {
  const { random } = source;
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties ?? {})
    .filter(([name]) => required.has(name) || (depth < deepest && random() < 0.5))
    .map(([name, one]) => [name, usualOr(name, one, source, depth)] as const);
  if (schema.propertyNames !== undefined && typeof schema.additionalProperties === 'object') {
    const more = schema.additionalProperties;
    const keys = random() < 0.5 ? ['en'] : ['id', 'en'];
    return Object.fromEntries([...members, ...keys.map((key) => [key, valueOf(more, source, depth + 1)] as const)]);
  }
  return Object.fromEntries(members);
}

/** What usually stands under a name, four times of five. */
export function usualOr(name: string, schema: Schema, source: Source, depth = 0): unknown {
  const usual = Object.hasOwn(source.usual, name) ? source.usual[name] : undefined;
  return usual !== undefined && source.random() < 0.8 ? pick(source.random, usual) : valueOf(schema, source, depth + 1);
}

const formats: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T.+/,
  uuid: /^[0-9a-f]{8}-/,
  uri: /^https?:/,
  email: /@/,
};

function textOf({ pattern, format, minLength = 0, maxLength = 200 }: Schema, { random, known }: Source): string {
  const form = pattern === undefined ? undefined : patternOf(pattern);
  const fits = (text: string): boolean =>
    text.length >= minLength &&
    text.length <= maxLength &&
    (form === undefined || form.test(text)) &&
    (format === undefined || (formats[format]?.test(text) ?? true));
  return pick(random, known.filter(fits)) ?? 'abc1'.padEnd(minLength, 'x');
}

function patternOf(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return undefined;
  }
}

/** Texts that somebody would send who means no good, or whose program is broken. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202egnp.exe',
  '\u200b\u200b',
  '__proto__',
  'constructor',
  '../../../../etc/passwd',
  '%2e%2e%2f',
  '%00',
  "'; DROP TABLE fact; --",
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  '{{7*7}}${7*7}',
  '\r\nBcc: somebody@selaras.example',
  '9007199254740993',
  '-1',
  'NaN',
  '2023-02-30',
  '0000-00-00T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '𝕏'.repeat(200),
  'x'.repeat(20_001),
  '(a+)+$'.repeat(50),
];
const hostileValues: readonly unknown[] = [
  null,
  true,
  [],
  {},
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  [[[[[[[[]]]]]]]],
  Array.from({ length: 3_000 }, () => 0),
  Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`k${n}`, n])),
  JSON.parse('{"__proto__":{"admin":true}}'),
];

/** The value with something in it that is out of place: another value, a member too many or too few, a list that does not end. */
export function mutated(value: unknown, random: () => number): unknown {
  const isObject = typeof value === 'object' && value !== null;
  // Deeper down three times of four, as long as there is something.
  if (isObject && random() < 0.75) {
    const entries = Object.entries(value);
    const at = Math.floor(random() * entries.length);
    const chosen = entries[at];
    if (chosen !== undefined) {
      const changed = mutated(chosen[1], random);
      if (Array.isArray(value)) return value.map((one: unknown, index) => (index === at ? changed : one));
      return Object.fromEntries(entries.map(([name, one], index) => [name, index === at ? changed : one]));
    }
  }
  const kind = random();
  if (Array.isArray(value) && kind < 0.4)
    return Array.from({ length: 400 }, (_, n) => value[n % (value.length || 1)] ?? 'x');
  if (isObject && kind < 0.3) return Object.fromEntries(Object.entries(value).slice(1));
  if (isObject && kind < 0.6) return { ...value, [pick(random, [...hostileTexts, 'surprise']) ?? 'surprise']: 'x' };
  return random() < 0.6 ? pick(random, hostileTexts) : pick(random, hostileValues);
}
