import { z } from 'zod';

interface Shape {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** Of a record. */
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly examples?: readonly unknown[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly format?: string;
  readonly minLength?: number;
}

/** JSON Schema of what a request carries. */
export function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input' }) as Shape;
}

/** A smallest value that a schema accepts. */
export function sampleOf(shape: Shape): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.anyOf !== undefined) return sampleOf(shape.anyOf[0] ?? {});
  if (shape.examples !== undefined) return shape.examples[0];
  switch (shape.type) {
    case 'object':
      if (shape.propertyNames !== undefined && typeof shape.additionalProperties === 'object') {
        return { [String(sampleOf(shape.propertyNames))]: sampleOf(shape.additionalProperties) };
      }
      return Object.fromEntries((shape.required ?? []).map((key) => [key, sampleOf(shape.properties?.[key] ?? {})]));
    case 'array':
      return Array.from({ length: shape.minItems ?? 0 }, () => sampleOf(shape.items ?? {}));
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'string':
      if (shape.format === 'date') return '2023-06-21';
      if (shape.format === 'date-time') return '2023-06-21T09:00:00+07:00';
      return 'abc1';
    case undefined:
    default:
      return null;
  }
}

/** A value of another type than the given one. */
export function wrongType(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? 'no object' : { wrong: 'type' };
}

interface Text {
  readonly lang: string;
  readonly text: string;
}
function isText(value: unknown): value is Text {
  return value !== null && typeof value === 'object' && 'lang' in value && 'text' in value;
}

/** The value with every text replaced; null when there is none in it. */
export function withText(value: unknown, text: string): unknown {
  let found = false;
  const walk = (at: unknown): unknown => {
    if (isText(at)) {
      found = true;
      return { ...at, text };
    }
    if (Array.isArray(at)) return at.map(walk);
    if (at !== null && typeof at === 'object') {
      return Object.fromEntries(Object.entries(at).map(([key, member]) => [key, walk(member)]));
    }
    return at;
  };
  const changed = walk(value);
  return found ? changed : null;
}
