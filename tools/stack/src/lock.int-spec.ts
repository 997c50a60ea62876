import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Unusable } from './services/failure.js';
import { lockFolder } from './lock.js';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'selaras-lock-'));
  file = join(folder, 'start.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of a folder', () => {
  it('keeps a second command out, naming the first, and lets it in afterwards', async () => {
    const release = await lockFolder(file);
    await expect(lockFolder(file)).rejects.toThrow(Unusable);
    await expect(lockFolder(file)).rejects.toThrow(`process ${process.pid}`);
    release();
    const again = await lockFolder(file);
    again();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a command that was killed', JSON.stringify({ pid: 2 ** 22 + 5, began: '1', guard: 0 })],
    ['another process that got its number since', JSON.stringify({ pid: process.pid, began: '1', guard: 0 })],
    ['nobody: it was cut off', '{"pid":'],
    ['an older version', '12345'],
  ])('is taken over from %s', async (_who, text) => {
    writeFileSync(file, text);
    const release = await lockFolder(file);
    await expect(lockFolder(file)).rejects.toThrow(`process ${process.pid}`);
    release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is one command’s only when several find a stale one at once', async () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 5, began: '1', guard: 0 }));
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => lockFolder(file)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('says where data cannot be kept', async () => {
    writeFileSync(join(folder, 'taken'), '');
    await expect(lockFolder(join(folder, 'taken', 'start.lock'))).rejects.toThrow(/SELARAS_HOME/);
  });
});
