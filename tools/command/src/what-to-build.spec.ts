import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { whatToBuild } from '../what-to-build.mjs';

describe('what a command builds', () => {
  let root = '';
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const project = (folder: string, needs: readonly string[]): void => {
    const dependencies = Object.fromEntries(needs.map((name) => [name, '0.1.0']));
    write(`${folder}/package.json`, JSON.stringify({ name: folder.split('/')[1], dependencies }));
    write(`${folder}/src/index.ts`, `export const of = '${folder}';`);
    write(`${folder}/dist/index.js`, '');
  };
  const stale = (): readonly string[] => [...whatToBuild(root).names].sort();
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'selaras-build-'));
    write('package.json', JSON.stringify({ workspaces: ['apps/*', 'libs/*'] }));
    write('package-lock.json', '{}');
    project('libs/domain', []);
    project('libs/contracts', ['domain', 'zod']);
    project('libs/platform', []);
    project('apps/api', ['contracts', 'platform']);
    whatToBuild(root).built();
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is nothing as long as nothing has changed', () => {
    expect(stale()).toEqual([]);
    expect(stale()).toEqual([]);
  });
  it('is what has changed and what stands on it, and nothing else', () => {
    write('libs/contracts/src/index.ts', 'export const other = 1;');
    expect(stale()).toEqual(['api', 'contracts']);
    whatToBuild(root).built();
    write('libs/platform/tsconfig.json', '{}');
    expect(stale()).toEqual(['api', 'platform']);
  });
  it('is not what only tests saw change', () => {
    write('libs/domain/src/index.spec.ts', '');
    write('libs/domain/test/index.ts', '');
    write('libs/domain/README.md', '');
    expect(stale()).toEqual([]);
  });
  it('is everything when the packages change', () => {
    write('package-lock.json', '{"packages":{}}');
    expect(stale()).toEqual(['api', 'contracts', 'domain', 'platform']);
  });
  it('is what somebody took away, and what a build that was broken off left', () => {
    rmSync(join(root, 'libs/domain/dist'), { recursive: true });
    expect(stale()).toEqual(['domain']);
    write('libs/domain/dist/index.js', '');
    expect(stale()).toEqual(['domain']);
    whatToBuild(root).built();
    write('libs/domain/src/index.ts', '');
    whatToBuild(root);
    write('libs/domain/src/index.ts', `export const of = 'libs/domain';`);
    expect(stale()).toContain('domain');
  });
  it('sees a file that was added, renamed or removed', () => {
    write('libs/domain/src/deep/more.ts', '');
    expect(stale()).toContain('domain');
    whatToBuild(root).built();
    rmSync(join(root, 'libs/domain/src/deep/more.ts'));
    expect(stale()).toContain('domain');
  });
});
