import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort, waitFor } from '@selaras/testing';
import pg from 'pg';
import { findChromium } from './chromium.js';
import { containerEngine, runContainer } from './container.js';
import { Interrupted, Unusable } from './failure.js';
import { checkMailServer } from './mail.js';
import { findPostgres } from './postgres.js';
import { onPath, runProgram } from './program.js';
import { findRedis } from './redis.js';
import type { Search, Taken } from './service.js';
import { temporalProgram } from './temporal.js';

let folder = '';
let bin = '';
let closed = 0;
let said: string[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'selaras-services-'));
  // An embedded PostgreSQL runs as another user when we are root, and must be able to pass.
  chmodSync(folder, 0o711);
  bin = join(folder, 'bin');
  mkdirSync(bin);
  closed = await freePort();
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program of the test's own: a script for Node, which finds its arguments in `args`. */
function program(name: string, script: string): string {
  const file = join(bin, name);
  writeFileSync(file, `#!${process.execPath}\nconst args = process.argv.slice(2);\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

function search(env: NodeJS.ProcessEnv = {}, signal?: AbortSignal): Search {
  return {
    env: {
      PATH: bin,
      // Nothing is fetched from anywhere: the way out ends at a port where nobody listens.
      HTTPS_PROXY: `http://127.0.0.1:${closed}`,
      https_proxy: `http://127.0.0.1:${closed}`,
      SELARAS_CACHE: join(folder, 'cache'),
      ...env,
    },
    place: { id: 'test', keep: true, dataDir: join(folder, 'data'), logDir: join(folder, 'logs') },
    say: (line) => void said.push(line),
    signal,
  };
}

/** A service of an earlier start, which nobody looks at here. */
const taken: Taken = { way: 'own', url: '' };

describe('programs', () => {
  it('are looked for in the folders of the PATH, and only files that can be run', () => {
    const other = join(folder, 'other');
    mkdirSync(join(other, 'tool'), { recursive: true });
    const found = program('tool', '');
    expect(onPath('tool', { PATH: [other, bin].join(delimiter) })).toBe(found);
    chmodSync(found, 0o644);
    expect(onPath('tool', { PATH: bin })).toBeNull();
    expect(onPath('tool', {})).toBeNull();
  });

  it('end with everything they started when the signal is raised', async () => {
    const file = program(
      'family',
      `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'inherit' });
       require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'pid'))}, String(process.pid));
       setInterval(() => 0, 1000);`,
    );
    const stop = new AbortController();
    const running = runProgram(file, [], { env: {}, signal: stop.signal });
    // It is over only when the child has let go of the output, too.
    const over = expect(running).rejects.toThrow(Interrupted);
    await waitFor('the program to run', () => existsSync(join(folder, 'pid')));
    stop.abort(new Interrupted(130));
    await over;
  });

  it('that cannot be started end with the reason', async () => {
    const { code, stderr } = await runProgram(join(bin, 'nothing'), [], { env: {} });
    expect(code).toBeNull();
    expect(stderr).toMatch(/ENOENT/);
  });
});

describe('PostgreSQL', () => {
  it.each(['nonsense', 'postgres://a b@x:99999/', 'mysql://127.0.0.1/x'])('%s is refused in words', async (url) => {
    await expect(findPostgres(search({ DATABASE_URL: url }))).rejects.toThrow(/DATABASE_URL points to .*Correct it/);
  });

  it('is embedded where there is nothing else, keeps its data and its password, and stops', async () => {
    const env = { PGPORT: String(closed) };
    const first = await findPostgres(search(env));
    expect(first.how).toMatch(/^embedded server on 127\.0\.0\.1:\d+$/);
    const ask = async (url: string, text: string): Promise<unknown> => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return (await client.query(text)).rows;
      } finally {
        await client.end();
      }
    };
    await ask(first.url, 'create table kept (n int)');
    await ask(first.url, 'insert into kept values (98)');
    await expect(ask(first.url.replace(/:[^:@]+@/, ':guessed@'), 'select 1')).rejects.toThrow(/password/);
    await first.stop();
    await expect(ask(first.url, 'select 1')).rejects.toThrow();
    const second = await findPostgres(search(env));
    try {
      expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 98 }]);
    } finally {
      await second.stop();
    }
    // Nobody but us has heard of the signals of this process.
    expect(process.listenerCount('SIGINT') + process.listenerCount('SIGHUP')).toBe(0);
  });
});

describe('a mail server', () => {
  it.each(['nonsense', 'http://127.0.0.1'])('%s is refused in words', async (url) => {
    await expect(checkMailServer({ SMTP_URL: url })).rejects.toThrow(/SMTP_URL points to .*Correct it/);
  });
  it('that does not answer is told without its password', async () => {
    const told = checkMailServer({ SMTP_URL: `smtp://me:secret@127.0.0.1:${closed}` });
    await expect(told).rejects.toThrow(/where nothing listens/);
    await expect(told).rejects.not.toThrow(/secret/);
  });
  it('need not be there', async () => {
    await expect(checkMailServer({})).resolves.toBeUndefined();
    await expect(checkMailServer({ SMTP_URL: '' })).resolves.toBeUndefined();
  });
});

describe('Redis', () => {
  it.each(['nonsense', 'redis://127.0.0.1:1'])('%s is refused in words', async (url) => {
    await expect(findRedis(search({ REDIS_URL: url }))).rejects.toThrow(/REDIS_URL points to .*Correct it/);
  });

  it('that cannot be had is done without, in a sentence, and from then on by the same folder', async () => {
    const nowhere = search({ SELARAS_REDIS_PORT: String(closed) });
    const first = await findRedis(nowhere);
    expect(first).toEqual({ service: null, how: expect.stringMatching(/^there is none here: PostgreSQL carries/) });
    program('redis-server', '');
    const before = { postgres: taken, redis: null, temporal: taken };
    expect(await findRedis({ ...nowhere, before })).toEqual({
      service: null,
      how: expect.stringMatching(/^none, as at the first start of this folder: PostgreSQL carries/),
    });
    // An address that is given goes first, as with every service.
    const given = findRedis({ ...search({ REDIS_URL: `redis://127.0.0.1:${closed}` }), before });
    await expect(given).rejects.toThrow(/REDIS_URL points to/);
  });

  it('that was taken and is away is replaced, also by none', async () => {
    const redis = { way: 'running', url: `redis://127.0.0.1:${closed}` } as const;
    const before = { postgres: taken, redis, temporal: taken };
    const { service } = await findRedis({ ...search({ SELARAS_REDIS_PORT: String(closed) }), before });
    expect(service).toBeNull();
    expect(said.at(-1)).toMatch(/does not answer any more: another one is taken/);
  });
});

describe('a container engine', () => {
  const engine = (run: string): string =>
    program(
      'docker',
      `require('node:fs').appendFileSync(${JSON.stringify(join(folder, 'calls'))}, args.join(' ') + '\\n');
       if (args[0] === 'run') { ${run} }`,
    );
  const calls = (): readonly string[] => readFileSync(join(folder, 'calls'), 'utf8').trimEnd().split('\n');
  const image = (isReady: () => Promise<boolean>) => ({
    name: 'PostgreSQL',
    image: 'postgres:17-alpine',
    port: 5432,
    dataFolder: '/data',
    url: (port: number) => `postgres://127.0.0.1:${port}/postgres`,
    isReady,
  });

  it('counts only when it answers', async () => {
    expect(await containerEngine(search())).toBeNull();
    program('docker', 'process.exit(1);');
    expect(await containerEngine(search())).toBeNull();
    const podman = program('podman', '');
    expect(await containerEngine(search())).toBe(podman);
  });

  it('keeps the data of a stack that is kept in a volume of its own, and nothing of the others', async () => {
    const options = { engine: engine(''), ...image(() => Promise.resolve(true)) };
    const service = await runContainer(search(), options);
    await service?.stop();
    expect(calls()).toEqual([
      'rm -f -v selaras-test-postgresql',
      expect.stringMatching(
        /^run -d --rm --name selaras-test-postgresql -p 127\.0\.0\.1:\d+:5432 -v selaras-test-postgresql:\/data postgres:17-alpine$/,
      ),
      'stop -t 10 selaras-test-postgresql',
    ]);
    const { place, ...rest } = search();
    await runContainer({ ...rest, place: { ...place, keep: false } }, options);
    expect(calls().at(-1)).not.toContain(' -v ');
  });

  it('that cannot run the image is passed over, and cleaned up after', async () => {
    const service = await runContainer(search(), {
      engine: engine(`console.error('no such image'); process.exit(125);`),
      ...image(() => Promise.resolve(true)),
    });
    expect(service).toBeNull();
    expect(said.at(-1)).toBe('PostgreSQL: the container was not possible (no such image).');
    expect(calls().at(-1)).toBe('rm -f -v selaras-test-postgresql');
  });

  it('is cleaned up after when nobody waits any longer', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(new Interrupted(130)), 500);
    const waiting = runContainer(search({}, stop.signal), {
      engine: engine(''),
      ...image(() => Promise.resolve(false)),
    });
    await expect(waiting).rejects.toThrow(Interrupted);
    expect(calls().at(-1)).toBe('rm -f -v selaras-test-postgresql');
  });
});

describe('the Temporal program', () => {
  const target = (): string => join(folder, 'cache', 'bin', 'temporal');
  /** A Go that leaves a program of the given text where it was told to install. */
  const go = (made: string, exit = 0): void =>
    void program(
      'go',
      `const fs = require('node:fs'), file = process.env.GOBIN + '/temporal';
       fs.appendFileSync(${JSON.stringify(join(folder, 'builds'))}, args.join(' ') + '\\n');
       fs.writeFileSync(file, ${JSON.stringify(made)}, { mode: 0o755 });
       process.exit(${exit});`,
    );
  const works = `#!${process.execPath}\nprocess.exit(0);\n`;
  const broken = `#!${process.execPath}\nprocess.exit(1);\n`;
  const builds = (): number =>
    existsSync(join(folder, 'builds')) ? readFileSync(join(folder, 'builds'), 'utf8').trimEnd().split('\n').length : 0;

  it('is the one on the PATH when that works', async () => {
    const file = program('temporal', '');
    expect(await temporalProgram(search())).toBe(file);
    expect(said).toEqual([]);
  });

  it('is made once and found in the cache from then on', async () => {
    go(works);
    expect(await temporalProgram(search())).toBe(target());
    expect(said.join('\n')).toMatch(/downloading[^]*the download was not possible[^]*building the server with Go/);
    said = [];
    expect(await temporalProgram(search())).toBe(target());
    expect(said).toEqual([]);
    expect(builds()).toBe(1);
  });

  it.each([
    ['broke off', broken, 0],
    ['failed', works.slice(0, 5), 1],
  ])('is not what a build that %s has left', async (_how, made, exit) => {
    go(made, exit);
    await expect(temporalProgram(search())).rejects.toThrow(/Install the Temporal CLI .* or set TEMPORAL_ADDRESS/);
    expect(existsSync(target())).toBe(false);
  });

  it('that is broken in the cache is made again', async () => {
    mkdirSync(join(folder, 'cache', 'bin'), { recursive: true });
    writeFileSync(target(), broken, { mode: 0o755 });
    go(works);
    expect(await temporalProgram(search())).toBe(target());
    expect(readFileSync(target(), 'utf8')).toBe(works);
  });
});

describe('Chromium', () => {
  it('is what CHROMIUM_PATH says, else one on the PATH', async () => {
    const given = program('some-browser', '');
    expect(await findChromium(search({ CHROMIUM_PATH: given }))).toBe(given);
    const wrong = findChromium(search({ CHROMIUM_PATH: join(bin, 'nothing') }));
    await expect(wrong).rejects.toThrow(/CHROMIUM_PATH is .*nothing, which is no program .* Install Chromium/);
    const found = program('google-chrome', '');
    expect(await findChromium(search())).toBe(found);
  });

  it('is downloaded where there is none, and what to do is said in a sentence when that fails', async () => {
    const told = findChromium(search());
    await expect(told).rejects.toThrow(Unusable);
    await expect(told).rejects.toThrow(
      /^there is no Chromium on the PATH, .*\(connect ECONNREFUSED .*\)\. Install Chromium/,
    );
    expect(said).toEqual(['Chromium: downloading the one that Playwright brings …']);
  });

  it('that was downloaded before is found again', async () => {
    // Where Playwright keeps it: told by itself, for a cache of the test's own.
    const code = `process.stdout.write(require('playwright-core').chromium.executablePath())`;
    const env = { PLAYWRIGHT_BROWSERS_PATH: join(folder, 'cache', 'browsers') };
    const { stdout: file } = await runProgram(process.execPath, ['-e', code], { env });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!${process.execPath}\n`, { mode: 0o755 });
    expect(await findChromium(search())).toBe(file);
    expect(said).toEqual([]);
  });
});
