import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const versionsSchema = z.record(z.string(), z.string()).default({});
const manifestSchema = z.object({
  name: z.string(),
  workspaces: z.array(z.string()).default([]),
  dependencies: versionsSchema,
  devDependencies: versionsSchema,
  peerDependencies: versionsSchema,
  optionalDependencies: versionsSchema,
  overrides: z.unknown().optional(),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
  nx: z
    .object({ tags: z.array(z.string()).default([]), targets: z.record(z.string(), z.unknown()).default({}) })
    .default({ tags: [], targets: {} }),
});

/** What the checks need of a package.json. */
export type Manifest = z.infer<typeof manifestSchema>;

/** A workspace project; `folder` is relative to the repository. */
export interface Project {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** The package.json of a folder. Throws when it is missing or not one. */
export function readManifest(root: string, folder = '.'): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')));
}

/** Every project that the root's `workspaces` names, by folder. Folders without a package.json are not projects. */
export function readProjects(root: string): readonly Project[] {
  return readManifest(root)
    .workspaces.flatMap((pattern) =>
      pattern.endsWith('/*')
        ? readdirSync(join(root, pattern.slice(0, -2)), { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map((entry) => `${pattern.slice(0, -2)}/${entry.name}`)
        : [pattern],
    )
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .sort()
    .map((folder) => ({ folder, manifest: readManifest(root, folder) }));
}

/** Every version range a package.json states: where, package, range. Nested overrides are walked. */
export function statedVersions({
  folder,
  manifest,
}: Project): readonly { where: string; name: string; range: string }[] {
  const lists = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;
  const listed = lists.flatMap((list) =>
    Object.entries(manifest[list]).map(([name, range]) => ({ where: `${folder}/package.json ${list}`, name, range })),
  );
  return [...listed, ...overridden(`${folder}/package.json overrides`, manifest.overrides)];
}

function overridden(where: string, overrides: unknown): { where: string; name: string; range: string }[] {
  if (typeof overrides !== 'object' || overrides === null) return [];
  return Object.entries(overrides).flatMap(([name, value]) =>
    typeof value === 'string' ? [{ where, name, range: value }] : overridden(`${where} ${name}`, value),
  );
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ resolved: z.string().optional(), hasInstallScript: z.boolean().optional() }),
  ),
});

/** The entries of package-lock.json by path in the tree. */
export function readLock(root: string): z.infer<typeof lockSchema>['packages'] {
  return lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))).packages;
}

/** The files a clone would hold: tracked, or new and not ignored. Throws outside a git checkout. */
export function repositoryFiles(root: string): readonly string[] {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (git.status !== 0) throw new Error(`git ls-files failed: ${git.stderr || git.error?.message}`);
  return [...new Set(git.stdout.split('\0'))].filter((file) => file !== '' && existsSync(join(root, file))).sort();
}

/** A file's text, or undefined for a picture or another binary. */
export function readText(root: string, file: string): string | undefined {
  const bytes = readFileSync(join(root, file));
  return bytes.subarray(0, 8000).includes(0) ? undefined : bytes.toString('utf8');
}
