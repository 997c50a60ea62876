import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { searchAttributes } from '@selaras/contracts';
import { Connection } from '@temporalio/client';
import Long from 'long';
import { Child } from './child.js';
import { Unusable, firstLine } from './failure.js';
import { freePort, hostAndPort, isListening } from './net.js';
import { isExecutable, onPath, runProgram } from './program.js';
import type { Search, Service } from './service.js';
import { nothingToStop } from './service.js';

/** `IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD` of Temporal's API. */
const keyword = 2;

/** The newest CLI that Go can install from its module (later ones replace a module by a local folder). */
const goModule = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';

/** The SDK's own downloader, as a program of its own that can be ended. */
const downloader = fileURLToPath(new URL('../../download-temporal.mjs', import.meta.url));

/** Folder of programs that outlives a checkout. */
function cacheDir(env: NodeJS.ProcessEnv): string {
  return resolve(env.SELARAS_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'selaras'));
}

/**
 * Finds or provides Temporal: `TEMPORAL_ADDRESS`; `temporal` on the PATH or in the cache; the official download; a
 * build with Go. `url` is `host:port`.
 *
 * @throws Unusable when a given address cannot be used, or when nothing can be provided
 */
export async function findTemporal(search: Search): Promise<Service> {
  const { env } = search;
  const given = env.TEMPORAL_ADDRESS;
  if (given !== undefined && given !== '') {
    const problem = await whyNot(given);
    if (problem !== null) {
      throw new Unusable(
        `TEMPORAL_ADDRESS points to ${given}, where no Temporal server answers (${problem}). Correct it, or unset it and let Selaras find or provide one by itself.`,
      );
    }
    const how = `TEMPORAL_ADDRESS (${given})`;
    return { name: 'Temporal', how, way: 'given', url: given, started: false, stop: nothingToStop };
  }
  const { temporal: before } = search.before ?? {};
  if (before?.way === 'given') {
    const problem = await whyNot(before.url);
    if (problem !== null) {
      throw new Unusable(
        `the processes of this folder are in the Temporal server at ${before.url}, which was taken at the first start and does not answer now (${problem}). Start it and run the command again. (For an empty whole beside it, set SELARAS_HOME to another folder.)`,
      );
    }
    const how = `the TEMPORAL_ADDRESS of the first start (${before.url})`;
    return { name: 'Temporal', how, way: 'given', url: before.url, started: false, stop: nothingToStop };
  }
  return devServer(await temporalProgram(search), search);
}

/**
 * Path of the Temporal CLI: on the PATH, in the cache, downloaded, or built.
 *
 * @throws Unusable when it cannot be had
 */
export async function temporalProgram(search: Search): Promise<string> {
  const cached = join(cacheDir(search.env), 'bin', 'temporal');
  for (const file of [onPath('temporal', search.env), cached]) {
    if (file !== null && (await runs(file, search))) return file;
  }
  if (await provide(cached, search, download)) return cached;
  if (await provide(cached, search, buildWithGo)) return cached;
  throw new Unusable(
    'no Temporal server was found, and it could be neither downloaded nor built with Go (the lines above say why). Install the Temporal CLI (https://docs.temporal.io/cli) or Go 1.23 or newer, or set TEMPORAL_ADDRESS, and run the command again.',
  );
}

/**
 * Makes a namespace of our own on a server that others use too, with the search attributes of the operator.
 *
 * @throws Unusable when it is not usable within half a minute
 */
export async function prepareNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 10_000 });
  try {
    const known = await connection.workflowService.describeNamespace({ namespace }).catch((error: unknown) => {
      if (isNotFound(error)) return null;
      throw error;
    });
    if (known === null) {
      await connection.workflowService.registerNamespace({
        namespace,
        // Closed runs stay visible to the operator for a month; the audit lives in the fact log.
        workflowExecutionRetentionPeriod: { seconds: Long.fromNumber(30 * 24 * 3600) },
      });
    }
    const until = Date.now() + 30_000;
    for (;;) {
      try {
        const present = await connection.operatorService.listSearchAttributes({ namespace });
        const missing = Object.values(searchAttributes).filter((name) => !(name in (present.customAttributes ?? {})));
        if (missing.length === 0) return;
        await connection.operatorService.addSearchAttributes({
          namespace,
          searchAttributes: Object.fromEntries(missing.map((name) => [name, keyword])),
        });
      } catch (error) {
        // A new namespace is known to all parts of a server only after some seconds.
        if (Date.now() > until)
          throw new Unusable(`the namespace ${namespace} on ${address} is not usable: ${firstLine(error)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  } finally {
    await connection.close();
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 5;
}

/** Takes away the namespace of one stack on a server that others use too. */
export async function dropNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 10_000 });
  try {
    await connection.operatorService.deleteNamespace({ namespace });
  } catch (error) {
    if (!isNotFound(error)) throw error;
  } finally {
    await connection.close();
  }
}

/** Starts a development server of our own with its data in one file. */
async function devServer(binary: string, { env, place, signal }: Search): Promise<Service> {
  // Two commands that begin at the same moment would both find the usual port free, and one would use the other's server.
  const port = await freePort(place.keep ? 7233 : 0);
  const folder = join(place.dataDir, 'temporal');
  // Histories are their owner's only.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const address = `127.0.0.1:${port}`;
  const child = await Child.start({
    name: 'temporal server',
    file: binary,
    args: [
      ...['server', 'start-dev', '--headless'],
      ...['--ip', '127.0.0.1', '--port', String(port)],
      ...['--db-filename', join(folder, 'temporal.db'), '--log-level', 'error'],
      // The write-ahead log makes the file about twice as fast.
      ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
      // A server of others takes ten; ours has no reason to.
      ...['--dynamic-config-value', 'history.maxInFlightUpdates=1000'],
      ...Object.values(searchAttributes).flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
    ],
    env,
    logFile: join(place.logDir, 'temporal.log'),
    readyProbe: async () => (await isListening('127.0.0.1', port, 300)) && (await whyNot(address)) === null,
    readyMs: 60_000,
    signal,
  });
  const how = `${binary} on ${address}`;
  return { name: 'Temporal', how, way: 'own', url: address, started: true, stop: () => child.stop() };
}

/** Whether a file is a Temporal CLI that works here: what broke off half-way is none. */
async function runs(file: string, { env, signal }: Search): Promise<boolean> {
  return isExecutable(file) && (await runProgram(file, ['--version'], { env, signal, timeoutMs: 60_000 })).code === 0;
}

/**
 * Lets `make` put a program into an empty folder beside `target` and takes the first one that works. It appears under
 * its name whole or not at all, whatever ends us half-way.
 */
async function provide(
  target: string,
  search: Search,
  make: (folder: string, search: Search) => Promise<void>,
): Promise<boolean> {
  const folder = folderBeside(target);
  try {
    await make(folder, search);
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (!(await runs(file, search))) continue;
      renameSync(file, target);
      return true;
    }
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function folderBeside(target: string): string {
  try {
    mkdirSync(dirname(target), { recursive: true });
    return mkdtempSync(join(dirname(target), '.new-'));
  } catch (error) {
    throw new Unusable(
      `programs cannot be kept in ${dirname(target)} (${firstLine(error)}). Set SELARAS_CACHE to a folder that you may write to.`,
    );
  }
}

async function download(folder: string, { env, say, signal }: Search): Promise<void> {
  say('Temporal: downloading the official server …');
  const { code, stderr } = await runProgram(process.execPath, [downloader, folder], {
    env,
    signal,
    timeoutMs: 600_000,
  });
  if (code !== 0) say(`Temporal: the download was not possible (${stderr.trim().split('\n').at(-1) ?? ''}).`);
}

async function buildWithGo(folder: string, { env, say, signal }: Search): Promise<void> {
  const go = [onPath('go', env), '/usr/local/go/bin/go'].find((file) => file !== null && isExecutable(file));
  if (go == null) return say('Temporal: there is no Go to build it with.');
  say('Temporal: building the server with Go, once, about 5 minutes …');
  const { code, stderr } = await runProgram(go, ['install', goModule], { env: { ...env, GOBIN: folder }, signal });
  if (code !== 0)
    say(`Temporal: it could not be built with Go:\n${stderr.trimEnd().split('\n').slice(-10).join('\n')}`);
}

async function whyNot(address: string): Promise<string | null> {
  try {
    const { host, port } = hostAndPort(address, 7233);
    if (!(await isListening(host, port))) return 'nothing listens there';
    const connection = await Connection.connect({ address, connectTimeout: 10_000 });
    await connection.close();
    return null;
  } catch (error) {
    return firstLine(error);
  }
}
