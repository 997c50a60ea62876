import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { searchAttributes } from '@selaras/contracts';
import { Connection } from '@temporalio/client';
import Long from 'long';
import { Child } from './child.js';
import { Unusable } from './failure.js';
import { freePort, hostAndPort, isListening } from './net.js';
import { onPath } from './postgres.js';
import type { Place, Service } from './service.js';
import { nothingToStop } from './service.js';

/** `IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD` of Temporal's API. */
const keyword = 2;

/** The newest CLI that Go can install from its module (later ones replace a module by a local folder). */
const goModule = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';

/** Folder of programs that outlives a checkout. */
export function cacheDir(env: NodeJS.ProcessEnv): string {
  return env.SELARAS_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'selaras');
}

/**
 * Finds or provides Temporal: `TEMPORAL_ADDRESS`; `temporal` on the PATH or in the cache; the official download; a
 * build with Go. `url` is `host:port`.
 *
 * @throws Unusable when a given address cannot be used, or when nothing can be provided
 */
export async function findTemporal(
  env: NodeJS.ProcessEnv,
  place: Place,
  say: (line: string) => void,
): Promise<Service> {
  const given = env.TEMPORAL_ADDRESS;
  if (given !== undefined && given !== '') {
    const problem = await whyNot(given);
    if (problem !== null) {
      throw new Unusable(
        `TEMPORAL_ADDRESS points to ${given}, where no Temporal server answers (${problem}). Correct it, or unset it and let Selaras find or provide one by itself.`,
      );
    }
    return { name: 'Temporal', how: `TEMPORAL_ADDRESS (${given})`, url: given, started: false, stop: nothingToStop };
  }
  const binary = onPath('temporal') ?? cachedBinary(env) ?? (await download(env, say)) ?? buildWithGo(env, say);
  if (binary === null) {
    throw new Unusable(
      `no Temporal server was found, it could not be downloaded, and there is no Go to build it with. Install the Temporal CLI (https://docs.temporal.io/cli) or Go 1.23 or newer, or set TEMPORAL_ADDRESS.`,
    );
  }
  return devServer(binary, place);
}

/**
 * Makes a namespace of our own on a server that others use too, with the search attributes of the operator.
 *
 * @throws Unusable when it is not usable within half a minute
 */
export async function prepareNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: 5000 });
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

/** Starts a development server of our own with its data in one file. */
export async function devServer(binary: string, place: Place): Promise<Service> {
  const port = await freePort(7233);
  const file = join(place.dataDir, 'temporal.db');
  mkdirSync(place.dataDir, { recursive: true });
  const address = `127.0.0.1:${port}`;
  const child = await Child.start({
    name: 'temporal server',
    file: binary,
    args: [
      'server',
      'start-dev',
      '--headless',
      ...['--ip', '127.0.0.1', '--port', String(port)],
      ...['--db-filename', file, '--log-level', 'error'],
      // The write-ahead log makes the file about twice as fast.
      ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
      ...Object.values(searchAttributes).flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
    ],
    logFile: join(place.logDir, 'temporal.log'),
    readyProbe: async () => (await isListening('127.0.0.1', port, 300)) && (await whyNot(address)) === null,
    readyMs: 60_000,
  });
  return { name: 'Temporal', how: `${binary} on ${address}`, url: address, started: true, stop: () => child.stop() };
}

function cachedBinary(env: NodeJS.ProcessEnv): string | null {
  for (const file of [join(cacheDir(env), 'bin', 'temporal'), join(cacheDir(env), 'temporal')]) {
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      continue;
    }
  }
  return null;
}

/** The official binary, by the SDK's own downloader; null when it cannot be had. */
async function download(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<string | null> {
  const dir = join(cacheDir(env), 'bin');
  mkdirSync(dir, { recursive: true });
  say('Temporal: downloading the official server …');
  try {
    // Loaded only here: it is needed once per machine at most.
    const { TestWorkflowEnvironment } = await import('@temporalio/testing');
    const port = await freePort();
    const server = await TestWorkflowEnvironment.createLocal({
      server: { executable: { type: 'cached-download', downloadDir: dir }, ip: '127.0.0.1', port, ui: false },
    });
    await server.teardown();
    const [name] = readdirSync(dir).filter((entry) => entry.startsWith('temporal'));
    return name === undefined ? null : join(dir, name);
  } catch (error) {
    say(`Temporal: the download was not possible (${firstLine(error)}).`);
    return null;
  }
}

function buildWithGo(env: NodeJS.ProcessEnv, say: (line: string) => void): string | null {
  const go = onPath('go') ?? (existsSync('/usr/local/go/bin/go') ? '/usr/local/go/bin/go' : null);
  if (go === null) return null;
  const bin = join(cacheDir(env), 'bin');
  say('Temporal: building the server with Go, once, about 5 minutes …');
  const result = spawnSync(go, ['install', goModule], { env: { ...process.env, GOBIN: bin }, encoding: 'utf8' });
  if (result.status === 0) return join(bin, 'temporal');
  throw new Unusable(
    `the Temporal server could not be built with Go:\n${result.stderr.split('\n').slice(-10).join('\n')}`,
  );
}

async function whyNot(address: string): Promise<string | null> {
  try {
    const { host, port } = hostAndPort(address, 7233);
    if (!(await isListening(host, port))) return 'nothing listens there';
    const connection = await Connection.connect({ address, connectTimeout: 3000 });
    await connection.close();
    return null;
  } catch (error) {
    return firstLine(error);
  }
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line;
}
