import { createServer } from 'node:net';

/**
 * Ports from which systems give none to outgoing connections (Linux from 32768, macOS from 49152): one of those may be taken
 * by any connection between the look and the moment at which a test listens there.
 */
const from = 20_000;
const count = 12_000;

/** A port of this machine on which nobody listens right now. */
export async function freePort(): Promise<number> {
  for (let left = 100; left > 0; left -= 1) {
    const port = from + Math.floor(Math.random() * count);
    if (await isFree(port)) return port;
  }
  throw new Error('the machine gave no port');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
