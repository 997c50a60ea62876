import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { askLint } from './lint.js';
import { readLock, readManifest, readProjects, readText, repositoryFiles, statedVersions } from './workspace.js';

const root = resolve(__dirname, '../../..');
const projects = readProjects(root);
const everywhere = [{ folder: '.', manifest: readManifest(root) }, ...projects];
const stated = everywhere.flatMap(statedVersions);
const folders = projects.map(({ folder, manifest }) => [folder, manifest] as const);
const ours = (names: Readonly<Record<string, string>>) =>
  Object.keys(names)
    .filter((name) => name.startsWith('@selaras/'))
    .sort();

const borderOptions = z.tuple([
  z.literal(2),
  z.object({
    depConstraints: z.array(z.object({ sourceTag: z.string(), onlyDependOnLibsWithTags: z.array(z.string()) })),
  }),
]);

describe('every project', () => {
  const may = new Map<string, readonly string[]>();
  const mayInTests = new Map<string, readonly string[]>();
  const tagOf = new Map(projects.map(({ manifest }) => [manifest.name, manifest.nx.tags[0] ?? '']));

  beforeAll(() => {
    const { configs } = askLint(root, { configs: ['libs/domain/src/index.ts', 'libs/domain/src/index.spec.ts'] });
    for (const [index, known] of [may, mayInTests].entries()) {
      const [, { depConstraints }] = borderOptions.parse(configs[index]?.['@nx/enforce-module-boundaries']);
      for (const { sourceTag, onlyDependOnLibsWithTags } of depConstraints)
        known.set(sourceTag, onlyDependOnLibsWithTags);
    }
  }, 120_000);

  it('is one of the rooms of the design', () => {
    expect(projects.length).toBeGreaterThan(0);
    expect([...may.keys()]).not.toContain('*');
    expect(new Set(tagOf.values())).toEqual(new Set(may.keys()));
  });

  it.each(folders)('%s has one tag that the lint knows', (_folder, { nx }) => {
    expect(nx.tags).toHaveLength(1);
    expect([...may.keys()]).toContain(nx.tags[0]);
  });

  it.each(folders)('%s lists only rooms that it may know', (_folder, { nx, dependencies, devDependencies }) => {
    const allowed = may.get(nx.tags[0] ?? '') ?? [];
    const inTests = [...(mayInTests.get(nx.tags[0] ?? '') ?? []), 'type:testing'];
    const direct = nx.tags[0] === 'type:testing' || nx.tags[0] === 'type:e2e' ? inTests : allowed;
    expect(ours(dependencies).filter((name) => !direct.includes(tagOf.get(name) ?? ''))).toEqual([]);
    expect(ours(devDependencies).filter((name) => !inTests.includes(tagOf.get(name) ?? ''))).toEqual([]);
  });

  it.each(folders)('%s is built and linted', (_folder, { nx }) => {
    expect(Object.keys(nx.targets)).toEqual(expect.arrayContaining(['build', 'lint']));
  });

  it.each(folders)('%s has a front door', (folder, { nx }) => {
    const doors = nx.tags[0] === 'type:e2e' ? ['src'] : ['src/index.ts', 'src/main.ts', 'src/main.tsx'];
    expect(doors.filter((door) => existsSync(join(root, folder, door)))).not.toEqual([]);
  });

  it.each(folders.filter(([, { nx }]) => nx.tags[0] !== 'type:web'))(
    '%s is compiled after the rooms it depends on',
    (folder, { dependencies }) => {
      const text = readFileSync(join(root, folder, 'tsconfig.json'), 'utf8');
      const { references } = z.object({ references: z.array(z.object({ path: z.string() })) }).parse(JSON.parse(text));
      const named = references.map(({ path }) => readManifest(join(root, folder, path)).name);
      expect(named.sort()).toEqual(ours(dependencies));
    },
  );

  it.each(folders)('%s lists the rooms that its sources import', (folder, { name, dependencies, devDependencies }) => {
    const listed = new Set([...ours(dependencies), ...ours(devDependencies)]);
    const missing = repositoryFiles(root)
      .filter((file) => file.startsWith(`${folder}/`) && /\.tsx?$/.test(file))
      .filter((file) => !/(\.(spec|int-spec|e2e-spec)\.tsx?$)|\/(testing|test|checks)\//.test(file))
      .flatMap((file) =>
        [...(readText(root, file) ?? '').matchAll(/(?:from|import\()\s*'(@selaras\/[a-z0-9-]+)/g)].map((match) => ({
          file,
          room: match[1] ?? '',
        })),
      )
      .filter(({ room }) => room !== name && !listed.has(room));
    expect(missing).toEqual([]);
  });
});

describe('the packages', () => {
  it('are pinned to the letter', () => {
    expect(stated.filter(({ range }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
  });

  it('have one version each', () => {
    const seen = new Map<string, Set<string>>();
    for (const { name, range } of stated) seen.set(name, (seen.get(name) ?? new Set<string>()).add(range));
    expect([...seen].filter(([, ranges]) => ranges.size > 1).map(([name, ranges]) => [name, ...ranges])).toEqual([]);
  });

  const families: readonly (readonly [family: string, member: (name: string) => boolean])[] = [
    ['NestJS', (name) => /^@nestjs\/(core|common|platform-[a-z]+)$/.test(name)],
    ['Temporal', (name) => name.startsWith('@temporalio/')],
    ['Mantine', (name) => name.startsWith('@mantine/')],
    ['Nx', (name) => name === 'nx' || name.startsWith('@nx/')],
    ['typescript-eslint', (name) => name === 'typescript-eslint' || name.startsWith('@typescript-eslint/')],
    ['Jest', (name) => name === 'jest' || name === '@jest/globals'],
    ['React', (name) => name === 'react' || name === 'react-dom'],
    ['Bull Board', (name) => name.startsWith('@bull-board/')],
  ];
  it.each(families)('of the %s family move together', (_family, member) => {
    expect(new Set(stated.filter(({ name }) => member(name)).map(({ range }) => range)).size).toBeLessThanOrEqual(1);
  });

  it('run an install script only when somebody decided about it', () => {
    const decided = readManifest(root).allowScripts;
    const undecided = Object.entries(readLock(root))
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ''))
      .filter((name) => !(name in decided));
    expect([...new Set(undecided)]).toEqual([]);
  });

  it('come from whatever registry the reader uses', () => {
    const fixed = Object.values(readLock(root)).flatMap(({ resolved }) =>
      resolved?.includes('://') ? [resolved] : [],
    );
    expect(fixed).toEqual([]);
  });
});

describe('the files of the repository', () => {
  // Put together from parts, so that this file does not name what it looks for.
  const machine = new RegExp(`(?<![\\w.$}@/*-])/(?:${['root', 'home', 'work', 'Users'].join('|')})/[\\w.]`);
  const scratch = new RegExp(`(?<![\\w.$}@/*-])/${'t'}mp/[\\w.]`);
  const registry = new RegExp(
    [`registry\\.(?:npm|yarn)`, 'npm' + 'mirror', 'verda' + 'ccio', 'arti' + 'factory'].join('|'),
  );
  const lines = (pattern: RegExp, except: (file: string) => boolean) =>
    repositoryFiles(root)
      .filter((file) => !except(file))
      .flatMap((file) =>
        (readText(root, file) ?? '')
          .split('\n')
          .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 120)}`] : [])),
      );
  const lock = (file: string) => file === 'package-lock.json';

  it.each([
    ['path of somebody’s machine', machine],
    ['scratch folder', scratch],
  ])('name no %s', (_what, pattern) => {
    // Inside an image the paths are the image's own.
    expect(lines(pattern, (file) => lock(file) || file.startsWith('docker/'))).toEqual([]);
  });

  it('name no registry', () => {
    expect(lines(registry, lock)).toEqual([]);
  });

  it('do not bring what is installed, built or provided', () => {
    expect(
      repositoryFiles(root).filter((file) => /(^|\/)(node_modules|dist|\.selaras|\.nx|coverage)\//.test(file)),
    ).toEqual([]);
  });
});
