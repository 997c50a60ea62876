import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@selaras/testing';
import { dropDatabase, knownPostgres } from '@selaras/stack';
import { marked, newMark, startCommand } from './testing/command.js';
import type { Ended } from './testing/command.js';

describe('npm start', () => {
  let elsewhere: string;
  let taken: ReturnType<typeof createServer>[];
  let closedPort: number;

  beforeAll(async () => {
    elsewhere = mkdtempSync(join(tmpdir(), 'selaras-start-'));
    closedPort = await freePort();
    // The usual ports are taken by somebody who speaks nothing of ours; one that is taken already is as good.
    taken = [3030, 3031, 7233].map((port) =>
      createServer((socket) => socket.end())
        .on('error', () => undefined)
        .listen(port, '127.0.0.1'),
    );
  });
  afterAll(async () => {
    await Promise.all(taken.map((server) => new Promise((resolve) => server.close(resolve))));
    const { id } = JSON.parse(readFileSync(join(elsewhere, 'start', 'instance.json'), 'utf8')) as { id: string };
    await dropDatabase(knownPostgres(process.env.SELARAS_TEST_PG ?? ''), `selaras_start_${id}`);
    rmSync(elsewhere, { recursive: true, force: true });
  });

  const start = (
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    onOutput?: (text: string, pid: number) => void,
  ): Promise<Ended> => startCommand(args, elsewhere, env, onOutput);

  const unusable: readonly (readonly [name: string, env: (port: number) => Record<string, string>, says: RegExp])[] = [
    [
      'an unreachable DATABASE_URL',
      (port) => ({ DATABASE_URL: `postgres://nobody:secret@127.0.0.1:${port}/x` }),
      /DATABASE_URL points to .*Correct it, or unset it/s,
    ],
    [
      'an unreachable REDIS_URL',
      (port) => ({ REDIS_URL: `redis://127.0.0.1:${port}` }),
      /REDIS_URL points to .*Correct it, or unset it/s,
    ],
    [
      'an unreachable TEMPORAL_ADDRESS',
      (port) => ({ TEMPORAL_ADDRESS: `127.0.0.1:${port}` }),
      /TEMPORAL_ADDRESS points to .*Correct it, or unset it/s,
    ],
    [
      'an unreachable SMTP_URL',
      (port) => ({ SMTP_URL: `smtp://somebody:secret@127.0.0.1:${port}` }),
      /SMTP_URL points to .*Correct it, or unset it/s,
    ],
  ];

  it.each(unusable)(
    'says what to do about %s, and leaves no process behind',
    async (_name, env, says) => {
      const mark = newMark();
      const { code, output } = await start(['--once', '--no-case'], { ...env(closedPort), SELARAS_TEST_MARK: mark });
      expect(output).toMatch(says);
      expect(output).not.toContain('secret');
      expect(output).not.toMatch(/\n\s+at /);
      expect(code).toBe(1);
      expect(await marked(mark)).toEqual([]);
    },
    120_000,
  );

  it('says what it knows when an option is unknown', async () => {
    const { code, output } = await start(['--onse'], {});
    expect(output).toContain('--once');
    expect(code).toBe(1);
  }, 60_000);

  it('takes free ports when the usual ones are taken, keeps its data, and stops what it started on Ctrl-C', async () => {
    const mark = newMark();
    const links: (string | undefined)[] = [];
    for (const turn of [1, 2]) {
      const { code, output } = await start(['--no-case'], { SELARAS_TEST_MARK: mark }, (text, pid) => {
        if (text.includes('Press Ctrl-C')) process.kill(pid, 'SIGINT');
      });
      expect(output).toMatch(/Selaras +http:\/\/127\.0\.0\.1:\d+/);
      expect(output).not.toContain('127.0.0.1:3030');
      expect(output).toContain('Stopping');
      expect([turn, code]).toEqual([turn, 0]);
      expect(await marked(mark)).toEqual([]);
      links.push(/\/first-run#([\w-]{43})\n/.exec(output)?.[1]);
      expect(output).not.toContain('Password');
    }
    // Nobody has an account yet, so each start prints a link of its own.
    expect(links[0]).toBeDefined();
    expect(links[1]).toBeDefined();
    expect(links[1]).not.toBe(links[0]);
    const { output } = await start(['--once', '--no-case'], {
      SELARAS_TEST_MARK: mark,
      SELARAS_OPERATOR_PASSWORD: 'given-by-the-settings',
    });
    expect(/Password +(\S+)/.exec(output)?.[1]).toBe('given-by-the-settings');
    expect(output).not.toContain('/first-run#');
    const passwords = [];
    for (const flags of [[], ['--fresh']]) {
      passwords.push((await start(['--once', '--no-case', ...flags], { SELARAS_TEST_MARK: mark })).output);
    }
    // Its account keeps a password by the settings, until everything is thrown away.
    expect(passwords[0]).toMatch(/Log-ins +operator\n/);
    expect(passwords[1]).toContain('/first-run#');
    expect(await marked(mark)).toEqual([]);
  }, 240_000);
});
