import { stdSerializers } from 'pino';

/** What errors of the database carry of the values that were to be stored: password hashes, tokens, texts of people. */
const valued = new Set(['parameters', 'detail', 'where', 'driverError']);
const deepest = 6;

function withoutValues(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (depth >= deepest) return '[cut]';
  if (Array.isArray(value)) return value.map((member: unknown) => withoutValues(member, depth + 1));
  const shown: Record<string, unknown> = {};
  for (const name in value) {
    const member: unknown = Reflect.get(value, name);
    if (!valued.has(name)) shown[name] = withoutValues(member, depth + 1);
  }
  return shown;
}

/** An error for the log: kind, message, stack, statement and code, but none of the values that a statement carried. */
export function errorForLog(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return withoutValues(stdSerializers.err(error), 0);
}
