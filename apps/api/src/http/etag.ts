import { invalidRequest } from './problem.js';

/** The ETag of a version. */
export function etagOf(version: number | string): string {
  return `"${version}"`;
}

/**
 * The version in an `If-Match` header; null when there is none or it is `*`.
 *
 * @throws ApiProblem INVALID_REQUEST when it is no version
 */
export function versionOf(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  const match = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(ifMatch);
  if (match === null) throw invalidRequest([{ pointer: '/headers/if-match', message: 'e.g. "3"' }]);
  return Number(match[1]);
}
