// Runs before anything is built: plain Node, no dependencies.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every build depends on; beside it a project's own files and those of the projects it names. */
const shared = ['package-lock.json', 'package.json', 'nx.json', 'tsconfig.base.json'];
const folders = ['src', 'bundle', 'public'];
const isTop = (/** @type {string} */ name) => /\.(json|ts|html)$/.test(name);
/** Tests are compiled by nobody. */
const isTest = (/** @type {string} */ name) => /\.(spec|int-spec|e2e-spec)\.tsx?$/.test(name);
const stamp = (/** @type {string} */ folder) => join(folder, 'dist', '.selaras-build');

/** @param {string} folder @returns {string[]} */
function filesOf(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @param {string[]} files */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** @param {string} root @returns {string[]} */
function projectFolders(root) {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return workspaces
    .flatMap((/** @type {string} */ pattern) =>
      pattern.endsWith('/*')
        ? readdirSync(join(root, pattern.slice(0, -2))).map((name) => join(root, pattern.slice(0, -2), name))
        : [join(root, pattern)],
    )
    .filter((/** @type {string} */ folder) => existsSync(join(folder, 'package.json')));
}

/**
 * The projects whose output is not that of their sources, and what to call once they are built. Nx alone would take away
 * and restore the output of every project at every command, and a process that starts in that moment finds it missing.
 *
 * @param {string} root
 * @returns {{ names: string[], built: () => void }}
 */
export function whatToBuild(root) {
  const common = hashOf(shared.map((name) => join(root, name)).filter((file) => existsSync(file)));
  /** @type {Map<string, { folder: string, own: string, needs: string[] }>} */
  const projects = new Map();
  for (const folder of projectFolders(root)) {
    const { name, dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const top = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && isTop(entry.name) && !isTest(entry.name))
      .map((entry) => join(folder, entry.name));
    const own = hashOf([...top, ...folders.flatMap((one) => filesOf(join(folder, one)))]);
    projects.set(name, { folder, own, needs: Object.keys({ ...dependencies, ...devDependencies }) });
  }
  /** @type {Map<string, string>} */
  const known = new Map();
  /** @param {string} name @returns {string} */
  const wanted = (name) => {
    const project = projects.get(name);
    if (project === undefined) return '';
    const before = known.get(name);
    if (before !== undefined) return before;
    // Of projects that need each other, which the lint refuses, the second look finds this.
    known.set(name, project.own);
    const parts = [common, project.own, ...project.needs.sort().map(wanted)];
    const whole = createHash('sha256').update(parts.join('\n')).digest('hex');
    known.set(name, whole);
    return whole;
  };
  const stale = [...projects].filter(([name, { folder }]) => {
    const file = stamp(folder);
    return !existsSync(file) || readFileSync(file, 'utf8') !== wanted(name);
  });
  // A build that is broken off leaves output of which nobody knows what it is.
  for (const [, { folder }] of stale) rmSync(stamp(folder), { force: true });
  return {
    names: stale.map(([name]) => name),
    built: () => {
      for (const [name, { folder }] of stale) {
        if (existsSync(join(folder, 'dist'))) writeFileSync(stamp(folder), wanted(name));
      }
    },
  };
}
