import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readProjects, repositoryFiles } from '../workspace.js';

/** What is copied: sources of the product and what compiles and tests them. */
const copied =
  /^(apps|libs)\/(?!.*\/(histories|e2e)\/)|^tools\/checks\/lint\/|^(tsconfig\.base\.json|jest\..*|package\.json)$/;

export interface WorkspaceCopy {
  readonly root: string;
  /** Runs a program of `node_modules` in the copy; what it said, and its exit code. */
  run(
    program: string,
    args: readonly string[],
    env?: NodeJS.ProcessEnv,
  ): Promise<{ code: number | null; said: string }>;
}

/**
 * A copy of the sources in the ignored folder, to be changed and compiled. Packages are found in the repository above it;
 * rooms are those of the copy.
 */
export function copyWorkspace(repository: string): WorkspaceCopy {
  const root = join(repository, '.selaras', 'test', 'recipes');
  rmSync(root, { recursive: true, force: true });
  for (const file of repositoryFiles(repository).filter((name) => copied.test(name))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    copyFileSync(join(repository, file), join(root, file));
  }
  const rooms = join(root, 'node_modules', '@selaras');
  mkdirSync(rooms, { recursive: true });
  for (const { folder, manifest } of readProjects(repository)) {
    if (!existsSync(join(root, folder))) continue;
    symlinkSync(join(root, folder), join(rooms, manifest.name.slice('@selaras/'.length)));
    const own = join(repository, folder, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(root, folder, 'node_modules'));
  }
  return {
    root,
    run: (program, args, env = {}) =>
      new Promise((resolve, reject) => {
        const argv = [
          existsSync(join(root, program)) ? join(root, program) : join(repository, 'node_modules', program),
        ];
        const child = spawn(process.execPath, [...argv, ...args], { cwd: root, env: { ...process.env, ...env } });
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
        child.once('error', reject);
        child.once('close', (code) => resolve({ code, said }));
      }),
  };
}

/** Settings to compile the rooms of a copy without their tests, and the given files. What is known is kept for the next time. */
export function writeCheckConfig(root: string, files: readonly string[]): string {
  const path = join(root, 'tsconfig.recipes.json');
  const config = {
    extends: './tsconfig.base.json',
    compilerOptions: {
      ...{ composite: false, declaration: false, sourceMap: false, noEmit: true },
      tsBuildInfoFile: '../recipes.tsbuildinfo',
    },
    files,
    include: ['libs/*/src/**/*.ts', 'apps/api/src/**/*.ts', 'apps/notifier/src/**/*.ts'],
    exclude: ['**/*.spec.ts', '**/*.int-spec.ts', '**/testing', '**/node_modules'],
  };
  writeFileSync(path, JSON.stringify(config));
  return path;
}
