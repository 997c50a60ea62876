import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '@selaras/testing';
import { loadNamedCase, replayCase } from '@selaras/case';
import { marked, newMark, startCommand } from './testing/command.js';
import { root } from '@selaras/stack/testing';

/** As many as it takes until people are written to. */
const firstSteps = 12;

/** A fresh machine: node is all that the PATH has, and no server answers where one usually does. */
describe('on a machine with Node alone', () => {
  let folder: string;
  let env: Readonly<Record<string, string>>;
  let mark: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'selaras-node-'));
    // An embedded PostgreSQL runs as another user when we are root, and must be able to pass.
    chmodSync(folder, 0o711);
    const path = join(folder, 'bin');
    mkdirSync(path);
    symlinkSync(process.execPath, join(path, 'node'));
    const closed = String(await freePort());
    mark = newMark();
    // The case is played by the account of the settings.
    env = {
      SELARAS_OPERATOR_PASSWORD: 'an-operator-for-tests',
      PATH: path,
      PGPORT: closed,
      SELARAS_REDIS_PORT: closed,
      SELARAS_TEST_MARK: mark,
    };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('a start says first what it does without, plays a case with its mails, and stops what it started', async () => {
    let played: Promise<void> | undefined;
    let mails = 0;
    const { code, output } = await startCommand(['--no-case'], join(folder, 'home'), env, (text, pid) => {
      const given = (what: string): string => new RegExp(`${what} +(\\S+)\\n`).exec(text)?.[1] ?? '';
      if (!text.includes('Press Ctrl-C') || played !== undefined) return;
      played = (async () => {
        const apiUrl = given('Selaras');
        const health = await (await fetch(`${apiUrl}/api/health`)).json();
        expect(health).toMatchObject({ status: 'ok', database: true, engine: true, queues: true, causes: [] });
        const whole = loadNamedCase(root, 'overturned-outcome');
        const loaded = { ...whole, steps: whole.steps.slice(0, firstSteps) };
        const { violations } = await replayCase({
          loaded,
          apiUrl,
          operatorPassword: given('Password'),
          accountPassword: 'a-password-for-tests',
        });
        expect(violations).toEqual([]);
        const inbox = new URL('/api/messages', given('Mails'));
        mails = ((await (await fetch(inbox)).json()) as readonly unknown[]).length;
      })();
      // How it went is looked at below; the whole is stopped in any case.
      const stop = (): boolean => process.kill(pid, 'SIGINT');
      void played.then(stop, stop);
    });
    expect(output).toMatch(/^PostgreSQL +embedded server/m);
    expect(output).toMatch(/^Redis +there is none here: PostgreSQL carries the queues and counts log-ins instead/m);
    await played;
    expect(mails).toBeGreaterThan(0);
    expect(code).toBe(0);
    expect(await marked(mark)).toEqual([]);
  }, 240_000);
});
