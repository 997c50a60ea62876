import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FailureCause, Health, ServicePart } from '@selaras/contracts';
import { createDataSource, databaseCause, probeDatabase, runMigrations } from '@selaras/persistence';
import { freePort, waitFor } from '@selaras/testing';
import { Redis } from 'ioredis';
import { embeddedPostgres } from './services/embedded-postgres.js';
import { findPostgres } from './services/postgres.js';
import type { Search } from './services/service.js';
import { watchCauses } from './causes.js';
import type { Stack } from './stack.js';
import { withTestStack } from './testing/test-stack.js';

const withinMs = 10_000;

const healthOf = async (stack: Stack): Promise<Health> => {
  const reply = await fetch(`${stack.apiUrl}/api/health`);
  return (await reply.json()) as Health;
};

/** Does harm and measures until both the page and whoever waits at the terminal know the cause. */
async function named(
  stack: Stack,
  lines: readonly string[],
  expected: { readonly part: ServicePart; readonly cause: FailureCause; readonly says: RegExp },
  harm: () => Promise<unknown>,
): Promise<number> {
  const from = Date.now();
  const before = lines.length;
  await harm();
  await waitFor(`${expected.part} ${expected.cause}`, async () => {
    const { causes } = await healthOf(stack);
    return causes.some(({ part, cause }) => part === expected.part && cause === expected.cause);
  });
  await waitFor(`a sentence on ${expected.part}`, () => lines.slice(before).some((line) => expected.says.test(line)));
  return Date.now() - from;
}

describe('what is wrong', () => {
  it('is named within ten seconds, at the terminal and on the page, and its end as well', async () => {
    await withTestStack(async (stack) => {
      const lines: string[] = [];
      const watch = watchCauses({ apiUrl: stack.apiUrl, folder: stack.folder, say: (line) => lines.push(line) });
      const redis = new Redis(stack.redisUrl);
      try {
        expect(await healthOf(stack)).toMatchObject({ status: 'ok', queues: true, causes: [] });

        const readOnly = { part: 'queues', cause: 'readOnly', says: /Redis.* is read-only/ } as const;
        const port = await freePort();
        expect(await named(stack, lines, readOnly, () => redis.replicaof('127.0.0.1', port))).toBeLessThan(withinMs);
        // It makes mails late, and nothing else.
        expect(await healthOf(stack)).toMatchObject({ status: 'ok', queues: false });
        await redis.replicaof('NO', 'ONE');
        await waitFor('the end of it', () => lines.at(-1) === 'Everything answers again.');

        const engine = stack.services.find(({ name }) => name === 'Temporal');
        const away = { part: 'engine', cause: 'away', says: /Temporal\) does not answer: start it/ } as const;
        expect(await named(stack, lines, away, () => engine?.stop() ?? Promise.reject())).toBeLessThan(withinMs);
        expect(await healthOf(stack)).toMatchObject({ status: 'failing', engine: false });
        expect(watch.current()).toMatch(/Temporal/);
      } finally {
        redis.disconnect();
        await watch.stop();
      }
    });
  }, 180_000);
});

describe('a database of its own', () => {
  let folder = '';
  let mounted = false;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'selaras-disk-'));
    chmodSync(folder, 0o711);
  });
  afterEach(() => {
    if (mounted) execFileSync('umount', [folder]);
    mounted = false;
    rmSync(folder, { recursive: true, force: true });
  });

  const search = (): Search => ({
    env: { ...process.env, PGPORT: '1', DATABASE_URL: undefined },
    place: { id: 'disk', keep: true, dataDir: join(folder, 'data'), logDir: join(folder, 'logs') },
    say: () => undefined,
  });

  it('says that its disk is full, that it is away, and that it lacks our tables', async () => {
    // A small disk takes a mount, and that the machine's administrator: for others the server's own word must do.
    mounted = process.getuid?.() === 0;
    if (mounted) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m,mode=711', 'tmpfs', folder]);
    mkdirSync(join(folder, 'data'), { mode: 0o711 });
    const isReady = async (url: string): Promise<boolean> => {
      const ds = createDataSource({ url });
      try {
        await ds.initialize();
        await ds.destroy();
        return true;
      } catch {
        return false;
      }
    };
    const server = await embeddedPostgres(search(), isReady);
    const ds = await createDataSource({ url: server.url }).initialize();
    try {
      expect(await probeDatabase(ds, 4_000)).toBe('notMigrated');
      await runMigrations(ds);
      expect(await probeDatabase(ds, 4_000)).toBeNull();
      if (mounted) {
        try {
          for (let n = 0; ; n += 1) writeFileSync(join(folder, `filler-${n}`), Buffer.alloc(1_000_000));
        } catch (error) {
          expect(error).toMatchObject({ code: 'ENOSPC' });
        }
        expect(await probeDatabase(ds, 4_000)).toBe('diskFull');
        execFileSync('sh', ['-c', `rm ${folder}/filler-*`]);
        expect(await probeDatabase(ds, 4_000)).toBeNull();
      } else {
        const full = ds.query(`DO $$ BEGIN RAISE SQLSTATE '53100' USING MESSAGE = 'could not extend file'; END $$`);
        expect(databaseCause(await full.catch((error: unknown) => error))).toBe('diskFull');
      }
      await ds.query('ALTER SYSTEM SET default_transaction_read_only = on');
      await ds.query('SELECT pg_reload_conf()');
      await waitFor('read-only', async () => (await probeDatabase(ds, 4_000)) === 'readOnly');
      await server.stop();
      expect(await probeDatabase(ds, 4_000)).toBe('away');
    } finally {
      await ds.destroy();
      await server.stop();
    }
  }, 120_000);

  it('is taken again by the next start, even when another one has come up meanwhile', async () => {
    const first = await findPostgres(search());
    expect(first.way).toBe('embedded');
    await first.stop();
    const local = process.env.SELARAS_TEST_PG ?? '';
    const { hostname, port } = new URL(local);
    const other = { ...search(), env: { PGHOST: hostname, PGPORT: port } };
    const before = { postgres: first, redis: first, temporal: first };
    const second = await findPostgres({ ...other, before });
    try {
      expect(second.how).toMatch(/^embedded server/);
    } finally {
      await second.stop();
    }
    // A server that was taken and is away: what to start is said, and nothing else is taken.
    const gone = { way: 'running', url: `postgres://postgres:secret@127.0.0.1:${await freePort()}/postgres` } as const;
    const told = findPostgres({ ...other, before: { ...before, postgres: gone } });
    await expect(told).rejects.toThrow(
      /data of this folder are in the PostgreSQL at postgres:\/\/postgres:\*\*\*@.*Start it/,
    );
  }, 120_000);
});
