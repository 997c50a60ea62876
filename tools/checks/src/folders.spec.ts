import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { folders } from '../lint/folders.mjs';
import { readProjects, repositoryFiles } from './workspace.js';

const root = resolve(__dirname, '../../..');
const projects = readProjects(root).map(({ folder }) => folder);
const sources = repositoryFiles(root).filter(
  (file) => /\.tsx?$/.test(file) && !/\.(spec|int-spec|e2e-spec)\.tsx?$|\/testing\//.test(file),
);

/** The folders right below `src` of a room that hold sources. */
function foldersOf(room: string): readonly string[] {
  const inside = sources.flatMap((file) => (file.startsWith(`${room}/src/`) ? [file.slice(room.length + 5)] : []));
  return [...new Set(inside.flatMap((file) => (file.includes('/') ? [file.slice(0, file.indexOf('/'))] : [])))];
}

describe('the order of folders', () => {
  it('is that of rooms', () => {
    expect(Object.keys(folders).filter((room) => !projects.includes(room))).toEqual([]);
  });

  it.each(projects)('has a place for every folder of %s', (room) => {
    const placed = (folders[room] ?? []).flat();
    expect(placed.includes('*') ? [] : foldersOf(room).filter((folder) => !placed.includes(folder))).toEqual([]);
  });

  it.each(Object.entries(folders))('names nothing of %s that is not there, and nothing twice', (room, order) => {
    const entries = order.flat();
    expect(new Set(entries).size).toBe(entries.length);
    const gone = entries.filter((entry) => {
      if (entry === '*') return false;
      const path = join(root, room, 'src', entry);
      return !existsSync(path) || statSync(path).isFile() !== /\.tsx?$/.test(entry);
    });
    expect(gone).toEqual([]);
  });
});
