import type { IncomingMessage } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import type { Caller } from './caller.js';
import { refuseCostlyJson } from './json-bytes.js';
import { bodyLimits, referencePath } from './limits.js';
import type { BodyLimit } from './limits.js';
import { ApiProblem, invalidRequest } from './problem.js';
import { wrong } from './words.js';

/** Tells whose request it is. */
export interface Gate {
  /** @throws ApiProblem UNAUTHENTICATED */
  authenticate(request: Request): Promise<Caller>;
}

const inApi = /^\/api(\/|$)/i;
const signIn = /^\/api\/session\/?$/i;

/** The limit for each request's body; a body without one is not read. */
const found = new WeakMap<IncomingMessage, BodyLimit>();

/**
 * Reads bodies as JSON. Anybody may send a small one; for more, the session is looked up before a byte of it is parsed,
 * and only the operator may send reference data in its full size.
 */
export function useJson(app: NestExpressApplication, gate: Gate): void {
  app.use((request: Request, _response: Response, next: NextFunction) => {
    prepare(request, gate).then(
      () => next(),
      (error: unknown) => next(error),
    );
  });
  for (const limit of Object.keys(bodyLimits) as BodyLimit[]) {
    const { kb, values } = bodyLimits[limit];
    const options = {
      limit: `${kb}kb`,
      type: (request: IncomingMessage) => found.get(request) === limit,
      // The parser calls this before it parses; Nest's types name it for raw bodies only.
      verify: (_request: IncomingMessage, _response: unknown, body: Buffer) => refuseCostlyJson(body, values),
    };
    app.useBodyParser('json', options);
  }
}

async function prepare(request: Request, gate: Gate): Promise<void> {
  // The router ignores the case of an address, so the gate does, too.
  if (!inApi.test(request.path)) return;
  refuseBrokenQuery(request);
  if (!hasBody(request)) return;
  if (!isJson(request)) throw new ApiProblem('UNSUPPORTED_MEDIA_TYPE');
  found.set(request, isSmall(request) || signIn.test(request.path) ? 'anybody' : await limitOf(request, gate));
}

/** @throws ApiProblem UNAUTHENTICATED */
async function limitOf(request: Request, gate: Gate): Promise<BodyLimit> {
  const { person } = await gate.authenticate(request);
  return person.operator && referencePath.test(request.path) ? 'reference' : 'session';
}

function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
}

/** Bodies are JSON in UTF-8 or nothing; anything else would silently be ignored or misread. */
function isJson(request: Request): boolean {
  if (request.is('application/json') === false) return false;
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(request.headers['content-type'] ?? '')?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

/** Whether a body declares that it is small and is not compressed, so that it cannot grow. */
function isSmall(request: Request): boolean {
  const { 'content-length': length, 'content-encoding': encoding = 'identity' } = request.headers;
  return length !== undefined && Number(length) <= bodyLimits.anybody.kb * 1024 && /^identity$/i.test(encoding.trim());
}

/** Bytes that are not UTF-8 would be read as characters that nobody sent. */
function refuseBrokenQuery(request: Request): void {
  const query = request.url.split('?').slice(1).join('?');
  if (!query.includes('%')) return;
  try {
    decodeURIComponent(query);
  } catch {
    throw invalidRequest([{ pointer: '/query', message: wrong(({ brokenPercent }) => brokenPercent) }]);
  }
}
