import { createHash } from 'node:crypto';

/**
 * JSON with sorted keys and nothing between tokens: the same value always gives the same text, whatever way it took
 * (jsonb does not keep the order of keys). Members that are undefined are left out, as JSON does.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : member,
  );
}

/** sha-256, hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The hash that a `ContentRef` carries: sha-256 of the canonical JSON of the body. */
export function contentHash(body: unknown): string {
  return sha256(canonicalJson(body));
}
