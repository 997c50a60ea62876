import { Catch, HttpException, Inject, NotFoundException } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { problemOf } from '@selaras/contracts';
import type { ErrorCode } from '@selaras/contracts';
import { PersistenceError } from '@selaras/persistence';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { tokens } from '../tokens.js';
import { languageOf } from './language.js';
import { bounded, boundedPlaces } from './bounded.js';
import { methodsAt } from './methods.js';
import { ApiProblem, invalidRequest, notJustNow } from './problem.js';
import type { Place } from './problem.js';
import { wrong } from './words.js';

/** Translates everything that goes wrong into problem documents; nothing else leaves the service as an error. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(tokens.logger) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.send(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  /** Writes the problem of an error; also for errors of middleware, which never reach Nest. */
  send(error: unknown, request: Request, response: Response): void {
    const requestId = 'id' in request ? String(request.id) : undefined;
    const problem = wrongMethod(error, request) ?? toProblem(error, requestId);
    if (problem.code === 'INTERNAL') this.logger.error({ err: error, request: requestId }, 'request failed');
    else if (problem.options.cause !== undefined) {
      this.logger.warn(
        { err: problem.options.cause, code: problem.code, request: requestId },
        'request not carried out',
      );
    }
    if (response.headersSent) {
      response.end();
      return;
    }
    const { details, errors, zone, retryAfterSeconds, allow } = problem.options;
    const lang = languageOf(request);
    const body = problemOf(problem.code, lang, {
      details: details && bounded(details),
      errors: errors && boundedPlaces(errors, lang),
      zone,
    });
    if (allow !== undefined) response.setHeader('Allow', allow.join(', '));
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
    response.setHeader('Content-Language', lang);
    response.setHeader('Cache-Control', 'no-store');
    response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  }
}

/** The router knows no route for this method, but the contract knows the address. */
function wrongMethod(error: unknown, request: Request): ApiProblem | null {
  if (!(error instanceof NotFoundException)) return null;
  const allow = methodsAt(request.path);
  return allow.length === 0 ? null : new ApiProblem('METHOD_NOT_ALLOWED', { allow });
}

/**
 * SQLSTATE classes of a database that is away, that lacks room, memory or connections, or that is read-only for the moment
 * (a standby in whose place another will come), and what sockets say: none is a fault of the request or of ours.
 */
const databaseAway = /^(08...|57P0.|53...|25006|ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE)$/;

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && databaseAway.test(error.code)) return true;
  if (/Connection terminated|timeout exceeded when trying to connect|Driver not Connected/i.test(error.message))
    return true;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  const inner = 'driverError' in error ? error.driverError : error.cause;
  return inner !== undefined && inner !== error && isDatabaseAway(inner);
}

interface HttpError {
  readonly status: number;
  readonly type: string;
  readonly limitBytes: number | null;
}

/** What errors of the body parser and the router carry, whether or not Nest has wrapped them. */
function httpErrorOf(error: unknown): HttpError | null {
  const status = error instanceof HttpException ? error.getStatus() : null;
  const carrier: unknown = status === null ? error : error instanceof Error && error.cause;
  if (!(carrier instanceof Error)) return status === null ? null : { status, type: '', limitBytes: null };
  const own = 'status' in carrier && typeof carrier.status === 'number' ? carrier.status : null;
  if (status === null && own === null) return null;
  return {
    status: status ?? own ?? 500,
    type: carrier instanceof URIError ? 'address' : 'type' in carrier ? String(carrier.type) : '',
    limitBytes: 'limit' in carrier && typeof carrier.limit === 'number' ? carrier.limit : null,
  };
}

/** What is wrong with a request that could not even be read, by what the parser calls it. */
function unreadable(type: string): Place {
  switch (type) {
    case 'entity.parse.failed':
      return {
        pointer: '',
        message: wrong(({ noJson }) => noJson),
      };
    case 'address':
      return { pointer: '/path', message: wrong((words) => words.brokenPercent) };
    default:
      return { pointer: '', message: wrong(({ unreadable }) => unreadable) };
  }
}

function toProblem(error: unknown, requestId: string | undefined): ApiProblem {
  if (error instanceof ApiProblem) return error;
  // Errors thrown while a body was being checked arrive wrapped.
  if (error instanceof HttpException && error.cause instanceof ApiProblem) return error.cause;
  if (error instanceof PersistenceError) {
    if (error.code === 'UNSTORABLE_TEXT')
      return invalidRequest([{ pointer: '', message: wrong(({ unstorableText }) => unstorableText) }]);
    if (error.code === 'CLOCK_BUSY' || error.code === 'CLOCK_LOCK_LOST') {
      return notJustNow('clockBusy', 2, error);
    }
  }
  if (isDatabaseAway(error)) return new ApiProblem('DATABASE_UNAVAILABLE', { retryAfterSeconds: 2, cause: error });
  const http = httpErrorOf(error);
  if (http !== null) {
    const code = codeOfStatus(http.status);
    if (code === 'PAYLOAD_TOO_LARGE') {
      return new ApiProblem(code, {
        details: http.limitBytes === null ? {} : { limitKb: Math.floor(http.limitBytes / 1024) },
      });
    }
    if (code === 'INVALID_REQUEST') return invalidRequest([unreadable(http.type)]);
    if (code !== 'INTERNAL') return new ApiProblem(code);
  }
  return new ApiProblem('INTERNAL', {
    ...(requestId === undefined ? {} : { details: { request: requestId } }),
    cause: error,
  });
}

function codeOfStatus(status: number): ErrorCode {
  switch (status) {
    case 401:
      return 'UNAUTHENTICATED';
    case 403:
      return 'FORBIDDEN';
    case 405:
      return 'METHOD_NOT_ALLOWED';
    case 404:
      return 'NOT_FOUND';
    case 413:
      return 'PAYLOAD_TOO_LARGE';
    case 415:
      return 'UNSUPPORTED_MEDIA_TYPE';
    case 429:
      return 'TOO_MANY_REQUESTS';
    default:
      return status >= 400 && status < 500 ? 'INVALID_REQUEST' : 'INTERNAL';
  }
}
