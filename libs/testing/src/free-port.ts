import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this machine on which nobody listens right now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the machine gave no port');
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return address.port;
}
