import { ApiProblem, invalidRequest } from './problem.js';

/** The ETag of a version. */
export function etagOf(version: number | string): string {
  return `"${version}"`;
}

/** What a reader sees, with the version of the process that it stood on. */
export interface Versioned<T> {
  readonly version: number;
  readonly shown: T;
}

/** One tag of a list and the comma after it. A bare number counts as a version, too, because people type it. */
const tag = /\s*((?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"|\d+)\s*(?:,|$)/y;

/**
 * The version in an `If-Match` header; null when there is none or it is `*`. Of a list only the greatest counts: versions
 * only grow, so a client that knows it knows the lesser ones are outdated. Weak tags never match (RFC 9110, 13.1.1), nor
 * do tags that are not ours. Express answers `If-None-Match` itself and leaves this one to the handler.
 *
 * @throws ApiProblem INVALID_REQUEST when it is no list of tags, STALE_VERSION when no tag of it can be a version
 */
export function versionOf(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  const tags = tagsOf(ifMatch);
  const versions = tags.flatMap((one) => {
    const match = /^"?(\d{1,9})"?$/.exec(one);
    return match === null ? [] : [Number(match[1])];
  });
  if (versions.length === 0) throw new ApiProblem('STALE_VERSION');
  return Math.max(...versions);
}

function tagsOf(header: string): readonly string[] {
  const tags: string[] = [];
  tag.lastIndex = 0;
  while (tag.lastIndex < header.length) {
    const match = tag.exec(header);
    if (match === null) throw invalidRequest([{ pointer: '/headers/if-match', message: 'e.g. "3"' }]);
    tags.push(match[1] ?? '');
  }
  if (tags.length === 0) throw invalidRequest([{ pointer: '/headers/if-match', message: 'e.g. "3"' }]);
  return tags;
}
