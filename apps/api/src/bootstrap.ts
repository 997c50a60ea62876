import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { buildOpenApi } from '@selaras/contracts';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { AppModule } from './app.module.js';
import type { ApiConfig } from './config.js';
import { useJson } from './http/body.js';
import { compressed } from './http/compressed.js';
import { answerBrokenRequests } from './http/connections.js';
import { errorForLog } from '@selaras/platform';
import { nestLogger } from './http/nest-logger.js';
import { ProblemFilter } from './http/problem.filter.js';
import { useWeb } from './http/web-files.js';
import { SessionGuard } from './session/session.guard.js';

/** The whole api, not yet listening. Shutdown hooks are up to the caller. */
export async function createApp(config: ApiConfig, logger: Logger): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, logger), {
    bodyParser: false,
    abortOnError: false,
    logger: nestLogger(logger),
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', config.proxyHops);
  app.use(requestLog(logger));
  app.use(securityHeaders(config));
  app.use('/api', privateReplies);
  app.use(compressed());
  useJson(app, app.get(SessionGuard));
  useDocs(app);
  if (config.webDir !== null) useWeb(app, resolve(config.webDir));
  const filter = app.get(ProblemFilter);
  await app.init();
  answerBrokenRequests(app.getHttpServer());
  // Last of all: errors of middleware, such as a body that is no JSON, take the same form as Nest's.
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    filter.send(error, request, response);
  });
  return app;
}

/** One line per request; no bodies, no headers, no query. */
function requestLog(logger: Logger) {
  return pinoHttp<Request, Response>({
    logger,
    autoLogging: { ignore: (request) => request.url.startsWith('/assets/') },
    customLogLevel: (_request, response, error) =>
      error !== undefined || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
    serializers: {
      err: errorForLog,
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

function securityHeaders(config: ApiConfig) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The component library writes its theme into style elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(config.cookieSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: config.cookieSecure,
  });
}

/**
 * Replies are one person's and may hold what is not published: nothing between keeps them, nor does the browser, whose
 * cache is a folder of a computer that others use as well. Versions are of use all the same: who keeps a reply themselves
 * and sends `If-None-Match` gets 304.
 */
function privateReplies(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  response.vary('Cookie, Accept-Language');
  next();
}

/** The document with a page to try it; for whoever is signed in. */
function useDocs(app: NestExpressApplication): void {
  const guard = app.get(SessionGuard);
  app.use('/api/docs', (request: Request, _response: Response, next: NextFunction) => {
    guard.authenticate(request).then(
      () => next(),
      (error: unknown) => next(error),
    );
  });
  // Nest's type of a document is that of OpenAPI 3.0; the page reads 3.1 as well.
  const document: unknown = buildOpenApi();
  SwaggerModule.setup('api/docs', app, document as OpenAPIObject, { raw: false, customSiteTitle: 'Selaras API' });
}
