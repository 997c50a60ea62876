import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import serveStatic from 'serve-static';

/** Compressed forms that the build writes beside a file, best first. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** The built web app: its files, and its page at every other address, because the app does its own routing. */
export function useWeb(app: NestExpressApplication, dir: string): void {
  // The build is finished before the api starts, so a file that is not listed now need never be looked for on disk.
  const built = new Set(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name).slice(dir.length).split(sep).join('/')),
  );
  app.use(packed(built));
  const files = serveStatic(dir, {
    index: false,
    setHeaders: (response: Response, path: string) => {
      const immutable = /[\\/]assets[\\/]/.test(path);
      response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  // Looking on the disk for a file of that name was a tenth of what a read of the api costs.
  app.use((request: Request, response: Response, next: NextFunction) =>
    inApi.test(request.path) ? next() : files(request, response, next),
  );
  app.use((request: Request, response: Response, next: NextFunction) => {
    // A file of an earlier build is a 404: sent in its place, the page would be run as a script.
    const page = isRead(request) && !/^\/(api|assets)(\/|$)/i.test(request.path) && request.accepts('html') !== false;
    if (!page) {
      next();
      return;
    }
    const chosen = choose(request, response, '/index.html', built);
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html');
    response.sendFile(`index.html${chosen}`, { root: dir }, (error: unknown) => {
      if (error !== undefined && error !== null) next(error);
    });
  });
}

const inApi = /^\/api(\/|$)/i;
const isRead = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';

/** Serves the compressed form of a file to clients that accept it. */
function packed(built: ReadonlySet<string>) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { path } = request;
    // The compressed forms have no address of their own.
    if (encodings.some(({ ending }) => path.endsWith(ending) && built.has(path))) {
      response.status(404).end();
      return;
    }
    if (!isRead(request) || !built.has(path)) {
      next();
      return;
    }
    const ending = choose(request, response, path, built);
    if (ending !== '') {
      response.type(path.slice(path.lastIndexOf('.') + 1));
      const query = request.url.slice(path.length);
      request.url = `${path}${ending}${query}`;
    }
    next();
  };
}

/** Picks the form to send and sets the headers that say so; returns its ending, empty for the file as it is. */
function choose(request: Request, response: Response, path: string, built: ReadonlySet<string>): string {
  const offered = encodings.filter(({ ending }) => built.has(`${path}${ending}`));
  if (offered.length === 0) return '';
  response.vary('Accept-Encoding');
  // Browsers accept them all equally, so the smallest wins.
  const encoding = offered.find(({ name }) => request.acceptsEncodings(name) !== false);
  if (encoding === undefined) return '';
  response.setHeader('Content-Encoding', encoding.name);
  return encoding.ending;
}
