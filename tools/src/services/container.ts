import { spawnSync } from 'node:child_process';
import { freePort } from './net.js';
import type { Service } from './service.js';

/** The container engine that answers here, or null. A client without an engine does not count. */
export function containerEngine(): string | null {
  for (const engine of ['docker', 'podman']) {
    const result = spawnSync(engine, ['info', '--format', '{{.ID}}'], { timeout: 5000, stdio: 'ignore' });
    if (result.status === 0) return engine;
  }
  return null;
}

/** Runs an image with one port on the loopback address; it is removed when stopped. */
export async function runContainer(options: {
  readonly engine: string;
  readonly name: string;
  readonly image: string;
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly url: (port: number) => string;
}): Promise<Service> {
  const port = await freePort();
  const env = Object.entries(options.env ?? {}).flatMap(([key, value]) => ['-e', `${key}=${value}`]);
  const result = spawnSync(
    options.engine,
    ['run', '-d', '--rm', '-p', `127.0.0.1:${port}:${options.port}`, ...env, options.image, ...(options.command ?? [])],
    { encoding: 'utf8', timeout: 300_000 },
  );
  if (result.status !== 0) throw new Error(`${options.engine} run ${options.image}: ${result.stderr}`);
  const id = result.stdout.trim();
  return {
    name: options.name,
    how: `container ${options.image} (${options.engine}) on 127.0.0.1:${port}`,
    url: options.url(port),
    started: true,
    stop: () => {
      spawnSync(options.engine, ['stop', '-t', '10', id], { stdio: 'ignore', timeout: 60_000 });
      return Promise.resolve();
    },
  };
}
