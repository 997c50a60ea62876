import { connect, createServer } from 'node:net';

/** True when something accepts TCP connections there. */
export function isListening(host: string, port: number, timeoutMs = 5_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    const end = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

/**
 * Ports from which systems give none to outgoing connections (Linux from 32768, macOS from 49152). One of those may be taken
 * by any connection between the look and the moment at which a server of ours listens there, seconds later.
 */
const quietPorts = { from: 20_000, to: 32_000 } as const;

/** The preferred port when it is free on the loopback address, otherwise any free one. */
export async function freePort(preferred = 0): Promise<number> {
  if (preferred !== 0 && (await isFree(preferred))) return preferred;
  for (let left = 100; left > 0; left -= 1) {
    const port = quietPorts.from + Math.floor(Math.random() * (quietPorts.to - quietPorts.from));
    if (await isFree(port)) return port;
  }
  throw new Error(`no port is free between ${quietPorts.from} and ${quietPorts.to}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Host and port of an address of the form `host:port` or a URL. */
export function hostAndPort(address: string, defaultPort: number): { readonly host: string; readonly port: number } {
  const url = new URL(address.includes('://') ? address : `tcp://${address}`);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? defaultPort : Number(url.port) };
}
