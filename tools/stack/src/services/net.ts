import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './running.js';

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

/**
 * The preferred port when it is free on the loopback address, otherwise any free one. It is this process's from now on, as
 * far as other commands of ours are concerned: two that begin in the same second would both find it free.
 */
export async function freePort(preferred = 0): Promise<number> {
  const take = async (port: number): Promise<boolean> => (await isFree(port)) && claim(port);
  if (preferred !== 0 && (await take(preferred))) return preferred;
  for (let left = 100; left > 0; left -= 1) {
    const port = quietPorts.from + Math.floor(Math.random() * (quietPorts.to - quietPorts.from));
    if (await take(port)) return port;
  }
  throw new Error(`no port is free between ${quietPorts.from} and ${quietPorts.to}`);
}

/** For each port that a command of ours took, a file with the number of its process. */
const claims = join(tmpdir(), 'selaras-ports');
const mine = new Set<string>();

/** False when another command that still runs took the port before us. */
function claim(port: number): boolean {
  const file = join(claims, String(port));
  try {
    mkdirSync(claims, { recursive: true });
    for (;;) {
      if (written(file)) return true;
      const owner = Number(readFileSync(file, 'utf8'));
      if (owner === process.pid) return true;
      // An empty one is being written at this moment.
      if (owner === 0 || isRunning(owner)) return false;
      rmSync(file, { force: true });
    }
  } catch {
    // A folder of somebody else's, or no room in it: the look at the port itself must do.
    return true;
  }
}

function written(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  if (mine.size === 0) {
    process.once('exit', () => {
      for (const one of mine) rmSync(one, { force: true });
    });
  }
  mine.add(file);
  return true;
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
