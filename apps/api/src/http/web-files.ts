import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

/** Forms a file was also built in, best first. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

/** The built web app: files as they are, every other address is the app's own. */
export function useWeb(app: NestExpressApplication, dir: string): void {
  // The build is done before the api starts; what is not in it is never looked for on the disk.
  const built = new Set(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name).slice(dir.length).split(sep).join('/')),
  );
  app.use(packed(built));
  app.useStaticAssets(dir, {
    index: false,
    setHeaders: (response: Response, path: string) => {
      const immutable = /[\\/]assets[\\/]/.test(path);
      response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    // A file of an earlier build is gone: the page in its place would be run as a script.
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

const isRead = (request: Request): boolean => request.method === 'GET' || request.method === 'HEAD';

/** Serves the packed form of a file, which the build has written beside it, to whoever takes it. */
function packed(built: ReadonlySet<string>) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const { path } = request;
    // The forms themselves are no addresses.
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

/** The ending of the form to send, after saying which one it is; empty for the file as it is. */
function choose(request: Request, response: Response, path: string, built: ReadonlySet<string>): string {
  const offered = encodings.filter(({ ending }) => built.has(`${path}${ending}`));
  if (offered.length === 0) return '';
  response.vary('Accept-Encoding');
  // Browsers like all forms equally, and then the smallest is ours to choose.
  const encoding = offered.find(({ name }) => request.acceptsEncodings(name) !== false);
  if (encoding === undefined) return '';
  response.setHeader('Content-Encoding', encoding.name);
  return encoding.ending;
}
