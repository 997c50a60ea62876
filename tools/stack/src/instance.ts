import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  /** Marks databases, namespaces and key prefixes as this checkout's own. */
  id: z.string().regex(/^[a-z0-9]{8,}$/),
  /** Names what holds the data of several lives of this stack, a container's volume: `--fresh` keeps it. */
  place: z.string().regex(/^[a-z0-9]{8,}$/),
  operatorPassword: z.string(),
  /** Password of the rehearsal's role accounts; shown at the terminal. */
  demoPassword: z.string(),
  /** Seals the secrets of one-time codes; folders of an older day have none yet. */
  secretKey: z.string().optional(),
});
export type Instance = Readonly<Required<z.infer<typeof schema>>>;

/** Identity and secrets of one stack of this checkout; made once, kept in its ignored folder, readable by its owner only. */
export function openInstance(dir: string): Instance {
  const file = join(dir, 'instance.json');
  if (!existsSync(file)) return makeInstance(dir, null);
  const { secretKey, ...found } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return secretKey === undefined ? keep(dir, { ...found, secretKey: newKey() }) : { ...found, secretKey };
}

/** A new identity in place of the old one, whose database must have been dropped. */
export function renewInstance(dir: string, old: Instance): Instance {
  return makeInstance(dir, old.place);
}

const newKey = (): string => randomBytes(32).toString('base64url');

function makeInstance(dir: string, place: string | null): Instance {
  const id = randomBytes(6).toString('hex');
  return keep(dir, {
    id,
    place: place ?? id,
    operatorPassword: randomBytes(12).toString('base64url'),
    demoPassword: `selaras-${randomBytes(4).toString('hex')}`,
    secretKey: newKey(),
  });
}

function keep(dir: string, instance: Instance): Instance {
  const file = join(dir, 'instance.json');
  // Others may pass through but not look around: an embedded PostgreSQL runs as another user when we are root.
  mkdirSync(dir, { recursive: true, mode: 0o711 });
  // Whole or not at all: half of it would make the folder useless.
  writeFileSync(`${file}.new`, JSON.stringify(instance, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return instance;
}

/** Takes a file or folder of an instance away; its database must be dropped before. */
export function removeData(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}
