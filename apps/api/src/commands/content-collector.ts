import { randomUUID } from 'node:crypto';
import { speaksForBody } from '@selaras/contracts';
import type { BuildTools } from '@selaras/contracts';
import type { Actor } from '@selaras/domain';
import { contentHash } from '@selaras/persistence';
import type { ContentRow } from '@selaras/persistence';

/**
 * The tools of a command's definition, and the content rows that they were asked to keep. Ids are made by chance: whoever
 * knows what was sent knows nothing of them. A repeat is given those that its first attempt was kept under.
 *
 * @param ids of content that stands already, in the order of the calls
 */
export function contentCollector(request: {
  readonly assessment: string;
  readonly actor: Actor;
  readonly ids?: readonly string[];
}): { readonly tools: BuildTools; readonly contents: readonly ContentRow[] } {
  const { assessment, actor, ids = [] } = request;
  const contents: ContentRow[] = [];
  const spoken = speaksForBody(actor.role) ? actor.body : null;
  const tools: BuildTools = {
    actor,
    content(kind, subject, payload, owner) {
      const id = ids[contents.length] ?? randomUUID();
      const hash = contentHash(payload);
      contents.push({
        id,
        assessment,
        kind,
        subject,
        body: payload,
        hash,
        author: actor.person,
        owner: owner ?? spoken,
      });
      return { id, hash };
    },
    instant: (iso) => Date.parse(iso),
  };
  return { tools, contents };
}
