import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Unusable } from './failure.js';

/** A whole that begins writes about this much: the files of an embedded PostgreSQL with its first log, and histories. */
const neededMb = 150;
/** PostgreSQL makes its log in files of 16 MB, and stops when one finds no room. */
const fullMb = 16;

/** Free space for us on the disk that holds a folder, or its nearest ancestor that exists, in MB. */
async function freeMb(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return Math.floor((bavail * bsize) / 1_000_000);
  } catch (error) {
    const parent = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === folder) throw error;
    return freeMb(parent);
  }
}

/** @throws Unusable when what a start writes has no room */
export async function checkRoom(folder: string): Promise<void> {
  const free = await freeMb(folder);
  if (free < neededMb) {
    throw new Unusable(
      `the disk that holds ${folder} is full: ${free} MB are free and about ${neededMb} MB are needed. Free some space, or set SELARAS_HOME to a folder on another disk, and run the command again.`,
    );
  }
}

/** What is wrong with the disk that holds a folder; null when there is room. */
export async function diskProblem(folder: string): Promise<string | null> {
  const free = await freeMb(folder);
  return free < fullMb ? `The disk that holds ${folder} is full (${free} MB are free): free some space.` : null;
}

/** Whether an error, of whatever library or program, says that a disk is full. */
export function saysDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === '53100' || /no space left|disk is full/i.test(error.message);
}
