import { createHash } from 'node:crypto';
import type { BuildTools } from '@selaras/contracts';
import type { Actor } from '@selaras/domain';
import { contentHash } from '@selaras/persistence';
import type { ContentRow } from '@selaras/persistence';

/** A uuid that depends on the text alone (sha-256, in the form of RFC 9562 version 8). */
export function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * The tools of a command's definition, and the content rows that they were asked to keep. Ids depend on the request's
 * key and the order of the calls, so that a repeated request speaks of the same rows.
 */
export function contentCollector(request: {
  readonly key: string;
  readonly assessment: string;
  readonly actor: Actor;
}): { readonly tools: BuildTools; readonly contents: readonly ContentRow[] } {
  const contents: ContentRow[] = [];
  const tools: BuildTools = {
    actor: request.actor,
    content(kind, subject, payload) {
      const id = uuidOf(`${request.key}\n${contents.length}`);
      const hash = contentHash(payload);
      contents.push({
        id,
        assessment: request.assessment,
        kind,
        subject,
        body: payload,
        hash,
        author: request.actor.person,
      });
      return { id, hash };
    },
    instant: (iso) => Date.parse(iso),
  };
  return { tools, contents };
}
