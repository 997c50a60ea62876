import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openInstance } from './instance.js';

describe('the secrets of a folder', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'selaras-instance-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('are made once, and are the same at every start', () => {
    const made = openInstance(dir);
    expect(Buffer.from(made.secretKey, 'base64url')).toHaveLength(32);
    expect(openInstance(dir)).toEqual(made);
  });

  it('get a key where the folder is of an older day, and keep it and all others', () => {
    const { secretKey: _secretKey, ...older } = openInstance(dir);
    writeFileSync(join(dir, 'instance.json'), JSON.stringify(older));
    const opened = openInstance(dir);
    expect(opened).toMatchObject(older);
    expect(Buffer.from(opened.secretKey, 'base64url')).toHaveLength(32);
    expect(openInstance(dir)).toEqual(opened);
    expect(JSON.parse(readFileSync(join(dir, 'instance.json'), 'utf8'))).toEqual(opened);
  });
});
