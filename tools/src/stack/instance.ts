import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  /** Marks databases, namespaces and key prefixes as this checkout's own. */
  id: z.string().regex(/^[a-z0-9]{8,}$/),
  operatorPassword: z.string(),
  /** Password of the rehearsal's role accounts; shown at the terminal. */
  demoPassword: z.string(),
});
export type Instance = z.infer<typeof schema>;

/** Identity and secrets of one stack of this checkout; made once, kept in its ignored folder, readable by its owner only. */
export function openInstance(dir: string): Instance {
  const file = join(dir, 'instance.json');
  if (existsSync(file)) return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const instance: Instance = {
    id: randomBytes(6).toString('hex'),
    operatorPassword: randomBytes(12).toString('base64url'),
    demoPassword: `selaras-${randomBytes(4).toString('hex')}`,
  };
  // Others may pass through but not look around: an embedded PostgreSQL runs as another user when we are root.
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  writeFileSync(file, JSON.stringify(instance, null, 2), { mode: 0o600 });
  return instance;
}

/** Forgets an instance and its data; its database must be dropped before. */
export function removeInstance(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}
