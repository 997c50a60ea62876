import { commands, routes } from '@selaras/contracts';

interface KnownPath {
  readonly pattern: RegExp;
  readonly method: string;
}

/** Every address of the contract, as the router matches it: any case, with or without a slash at its end. */
const known: readonly KnownPath[] = [
  ...routes.map((route) => ({ path: route.path, method: route.method })),
  ...commands.map((command) => ({ path: `/api/assessments/{key}${command.path}`, method: 'post' })),
].map(({ path, method }) => ({
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}/?$`, 'i'),
  method: method.toUpperCase(),
}));

/** The methods of an address, as `Allow` lists them; none when there is nothing at this address. */
export function methodsAt(path: string): readonly string[] {
  const methods = new Set(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method));
  // An address that answers GET answers HEAD.
  return [...methods].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).sort();
}
