import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { filesOf, follow, recipes } from './testing/recipes/index.js';
import { copyWorkspace, writeCheckConfig } from './testing/workspace-copy.js';
import type { WorkspaceCopy } from './testing/workspace-copy.js';

const root = resolve(__dirname, '../../..');
const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The files that a chapter of CONTRIBUTING.md lists: paths in backticks at the beginning of its points. */
function filesInChapter(title: string): readonly string[] {
  const [, chapter] = contributing.split(`\n## ${title}\n`);
  if (chapter === undefined) throw new Error(`CONTRIBUTING.md has no chapter "${title}"`);
  const [points = ''] = chapter.split('\n## ');
  return [...points.matchAll(/^- `([^`]+)`/gm)].map(([, file = '']) => file);
}

describe('the recipes of CONTRIBUTING.md', () => {
  const notRun: Awaited<ReturnType<WorkspaceCopy['run']>> = { code: null, said: 'not run' };
  let [types, webTypes, specs] = [notRun, notRun, notRun];
  const proofs = recipes.flatMap(({ proof }) => proof.map(({ file }) => file));

  // All of them in one copy: each is compiled and tried beside the others.
  beforeAll(async () => {
    const copy = copyWorkspace(root);
    for (const recipe of recipes) follow(copy.root, recipe);
    const config = writeCheckConfig(copy.root, proofs);
    const client = await copy.run('apps/web/scripts/generate-client.mjs', []);
    if (client.code !== 0) throw new Error(client.said);
    const inTheBrowser = async (): Promise<void> => {
      const kept = ['--incremental', '--tsBuildInfoFile', '../recipes-web.tsbuildinfo'];
      webTypes = await copy.run('typescript/bin/tsc', ['-p', 'apps/web', '--noEmit', ...kept]);
      const settings = ['--config', join(copy.root, 'jest.config.mjs'), '--rootDir', copy.root];
      specs = await copy.run('jest/bin/jest.js', [...settings, '--runInBand', ...proofs.map((file) => `/${file}$`)], {
        SELARAS_TESTS: 'unit',
      });
    };
    const inTheRooms = async (): Promise<void> => {
      types = await copy.run('typescript/bin/tsc', ['-p', config]);
    };
    await Promise.all([inTheRooms(), inTheBrowser()]);
  }, 900_000);

  it.each(recipes.map((recipe) => [recipe.title, recipe] as const))('%s: names the files to touch', (title, recipe) => {
    expect(filesInChapter(title)).toEqual(filesOf(recipe));
    if (recipe.goal !== null) expect(filesOf(recipe).length).toBeLessThanOrEqual(recipe.goal);
  });

  it('compile, in the rooms and in the browser', () => {
    expect(types).toEqual({ code: 0, said: '' });
    expect(webTypes).toEqual({ code: 0, said: '' });
  });

  it('do what they promise', () => {
    expect(specs.said).toMatch(new RegExp(`^Test Suites: +${proofs.length} passed, ${proofs.length} total`, 'm'));
    expect(specs.code).toBe(0);
  });
});

describe('a recipe whose anchor is gone', () => {
  it.each([
    ['', 'stands 0 times'],
    ['one\none\n', 'stands 2 times'],
  ])('is out of date, and says where', (text, says) => {
    const folder = mkdtempSync(join(tmpdir(), 'selaras-recipe-'));
    writeFileSync(join(folder, 'a.ts'), text);
    const changes = [{ file: 'a.ts', after: 'one\n', insert: 'two\n' }];
    expect(() => follow(folder, { title: 'A thing', goal: null, changes, proof: [] })).toThrow(says);
    rmSync(folder, { recursive: true });
  });
});
