import { posix, relative } from 'node:path';
import { folders } from './folders.mjs';

const table = 'tools/checks/lint/folders.mjs';
const bare = (/** @type {string} */ path) => path.replace(/\.(js|tsx?)$/, '');

/**
 * The entry of a file and how high it stands: the longest that fits, so that a file may stand elsewhere than the rest of
 * its folder.
 *
 * @param {readonly (string | readonly string[])[]} order @param {string} file below `src`, without its ending
 * @returns {{ name: string, level: number } | null}
 */
function placeOf(order, file) {
  const entries = order.flatMap((row, level) => [row].flat().map((name) => ({ name, level })));
  const fitting = entries.filter(({ name }) => bare(name) === file || file.startsWith(`${name}/`));
  const [longest] = fitting.sort((a, b) => b.name.length - a.name.length);
  if (longest !== undefined) return longest;
  const [folder = '', inside] = file.split('/');
  if (inside === undefined) return entries.find(({ name }) => name === '.') ?? null;
  const others = entries.find(({ name }) => name === '*');
  return others === undefined ? null : { name: folder, level: others.level };
}

/**
 * Inside a room no folder imports from one that stands above it, types included: what is below can be read, tested and
 * moved without what is above. The order of each room is a row of the table beside this file.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const folderOrder = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const path = relative(context.cwd, context.filename).replaceAll('\\', '/');
    const [, room, inside] = /^((?:apps|libs|tools)(?:\/cases)?\/[^/]+)\/src\/(.+)$/.exec(path) ?? [];
    // The front door stands above everything, and so does what no room is.
    if (room === undefined || inside === undefined || bare(inside) === 'index') return {};
    const order = folders[room] ?? ['.'];

    /** @param {import('estree').Node | null | undefined} source */
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string' || !source.value.startsWith('.')) return;
      const target = bare(posix.join(posix.dirname(inside), source.value));
      if (target.startsWith('..')) return;
      const say = (/** @type {string} */ message) => context.report({ node: source, message });
      if (target === 'index') return say('index.ts is the door for other rooms: import the file itself.');
      const [from, to] = [placeOf(order, bare(inside)), placeOf(order, target)];
      if (from === null || to === null) {
        return say(`${from === null ? inside : target} has no place in ${room} yet: add its folder to ${table}.`);
      }
      if (from.name === to.name || from.level > to.level) return;
      say(
        from.level === to.level
          ? `${from.name} and ${to.name} stand side by side in ${room} (${table}) and know nothing of each other: move what both need below them.`
          : `${from.name} stands below ${to.name} in ${room} (${table}): hand in what it needs as an argument, or move what both need to a lower folder.`,
      );
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
    };
  },
};
