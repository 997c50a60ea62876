import { constants } from 'node:zlib';
import compression from 'compression';
import type { Request, RequestHandler, Response } from 'express';

/** A smaller reply fits into one packet as it is. */
const fromBytes = 1024;

/**
 * Compresses JSON for clients that accept it; lists of a round repeat the same words and shrink to a tenth. Fast
 * rather than small: a reader waits for the processor, too. Everything else goes out unchanged: events of a live stream
 * must not wait for a buffer to fill, and files of the web app were compressed when they were built (`web-files.ts`).
 */
export function compressed(): RequestHandler {
  return compression({
    threshold: fromBytes,
    level: constants.Z_BEST_SPEED,
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } },
    filter: isOpenJson,
  });
}

function isOpenJson(request: Request, response: Response): boolean {
  // The session's reply holds the CSRF token, and the length of a compressed reply can give away a secret in it.
  if (/^\/api\/session\/?$/i.test(request.path)) return false;
  return /^application\/(problem\+)?json\b/.test(String(response.getHeader('content-type') ?? ''));
}
