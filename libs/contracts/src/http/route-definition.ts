import type { Role } from '@selaras/domain';
import type { z } from 'zod';
import type { FieldGroup } from '../policy/index.js';

/** Who may use a route: everybody, whoever is signed in, whoever takes part in the assessment, or certain roles. */
export type RouteAccess = 'public' | 'session' | 'member' | readonly Role[];

/** A route that is no command of the registry. The OpenAPI document and the tests of the API are derived from it. */
export interface RouteDefinition {
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Full path with `{name}` parameters. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly access: RouteAccess;
  /**
   * What of an assessment it shows, as groups of the policy. The first is what its rows are and says who may call it; the
   * others are fields of theirs. Empty for what shows nothing of any assessment.
   */
  readonly shows: readonly FieldGroup[];
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly status: 200 | 201 | 204;
  /** Nothing for 204. */
  readonly reply?: z.ZodType;
  readonly contentType?: 'application/json' | 'text/event-stream' | 'text/csv' | 'application/jsonl';
  /** Replies carry the version as an ETag. */
  readonly etag?: boolean;
  /** Too many at once are refused with 429. */
  readonly throttled?: boolean;
  /**
   * Asked only of somebody who has proved a short while ago who they are, as of some commands; `second`: by their second
   * factor, where they have one.
   */
  readonly wantsProof?: true | 'second';
  /**
   * Open while a session sees as another person, though it shows no assessment; `leaving`: also once that is over, as what
   * leads out of it. Reads of the assessment that is seen are open; everything else is refused.
   */
  readonly whileSeeing?: 'read' | 'leaving';
  /** What a 503 carries when it is no problem document. */
  readonly failing?: z.ZodType;
}

/**
 * A route of accounts, which belongs to no assessment and shows nothing of any: of whoever is signed in, and without a reply
 * where none is given, unless `more` says otherwise.
 */
export function accountRoute(
  operationId: string,
  method: RouteDefinition['method'],
  path: string,
  summary: string,
  more: Partial<RouteDefinition>,
): RouteDefinition {
  const status = more.reply === undefined ? 204 : 200;
  return { operationId, method, path, tag: 'accounts', summary, access: 'session', shows: [], status, ...more };
}
