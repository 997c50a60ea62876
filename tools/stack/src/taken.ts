import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Taken } from './services/service.js';

const taken = z.object({ way: z.enum(['given', 'running', 'own', 'container', 'embedded']), url: z.string() });
const schema = z.object({
  postgres: taken,
  redis: taken,
  temporal: taken,
  /** The engine's namespace, where it was given; null when it is of our own making. */
  namespace: z.string().nullable(),
});

/** The services that a folder's first start took: its data are there and nowhere else. */
export interface TakenServices {
  readonly postgres: Taken;
  readonly redis: Taken;
  readonly temporal: Taken;
  readonly namespace: string | null;
}

const fileOf = (dir: string): string => join(dir, 'services.json');

/** Null before the first start that came through. */
export function takenBefore(dir: string): TakenServices | null {
  const file = fileOf(dir);
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** Keeps what was taken; readable by its owner only, for an address may carry a password. */
export function remember(dir: string, services: TakenServices): void {
  const only = ({ way, url }: Taken): Taken => ({ way, url });
  const { postgres, redis, temporal, namespace } = services;
  const kept = { postgres: only(postgres), redis: only(redis), temporal: only(temporal), namespace };
  const file = fileOf(dir);
  writeFileSync(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** What was taken is given up: the next start looks anew. */
export function forget(dir: string): void {
  rmSync(fileOf(dir), { force: true });
}
