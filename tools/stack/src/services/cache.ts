import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Folder of programs that outlives a checkout. */
export function cacheDir(env: NodeJS.ProcessEnv): string {
  return resolve(env.SELARAS_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'selaras'));
}
