import { firstLine } from './failure.js';
import { freePort } from './net.js';
import { onPath, runProgram } from './program.js';
import type { Search, Service } from './service.js';

/** The container engine that answers here, or null. A client without an engine does not count. */
export async function containerEngine({ env, signal }: Search): Promise<string | null> {
  for (const name of ['docker', 'podman']) {
    const engine = onPath(name, env);
    if (engine === null) continue;
    const { code } = await runProgram(engine, ['info', '--format', '{{.ID}}'], { env, signal, timeoutMs: 5_000 });
    if (code === 0) return engine;
  }
  return null;
}

/**
 * Runs an image with one port on the loopback address; it is removed when stopped. Null when the engine cannot run it:
 * the next way is tried then.
 */
export async function runContainer(
  { env, place, say, signal }: Search,
  options: {
    readonly engine: string;
    readonly name: string;
    readonly image: string;
    readonly port: number;
    readonly env?: Readonly<Record<string, string>>;
    /** Folder inside that outlives the container, where the stack keeps its data. */
    readonly dataFolder?: string;
    readonly command?: readonly string[];
    readonly url: (port: number) => string;
    /** Whether the server inside answers. */
    readonly isReady: (url: string) => Promise<boolean>;
  },
): Promise<Service | null> {
  const { engine, image } = options;
  const name = `selaras-${place.id}-${options.name.toLowerCase()}`;
  const port = await freePort();
  const settings = Object.entries(options.env ?? {}).flatMap(([key, value]) => ['-e', `${key}=${value}`]);
  const volume = options.dataFolder === undefined || !place.keep ? [] : ['-v', `${name}:${options.dataFolder}`];
  const remove = async (): Promise<void> => {
    await runProgram(engine, ['rm', '-f', '-v', name], { env, timeoutMs: 60_000 });
  };
  // One of an earlier command that was killed.
  await remove();
  say(`${options.name}: starting the container ${image} …`);
  try {
    const started = await runProgram(
      engine,
      [
        ...['run', '-d', '--rm', '--name', name, '-p', `127.0.0.1:${port}:${options.port}`],
        ...[...volume, ...settings, image, ...(options.command ?? [])],
      ],
      { env, signal, timeoutMs: 300_000 },
    );
    if (started.code !== 0) throw new Error(started.stderr.trim() || 'it took too long');
    const url = options.url(port);
    const until = Date.now() + readyMs;
    while (!(await options.isReady(url))) {
      signal?.throwIfAborted();
      if (Date.now() > until) throw new Error(`it was not ready after ${readyMs / 1000} s`);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return {
      name: options.name,
      how: `container ${image} (${engine}) on 127.0.0.1:${port}`,
      way: 'container',
      url,
      started: true,
      stop: async () => {
        await runProgram(engine, ['stop', '-t', '10', name], { env, timeoutMs: 60_000 });
      },
    };
  } catch (error) {
    await remove();
    signal?.throwIfAborted();
    say(`${options.name}: the container was not possible (${firstLine(error)}).`);
    return null;
  }
}

const readyMs = 60_000;
