import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '@selaras/stack/testing';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Processes whose environment carries a mark: what a command of ours left behind. */
export async function marked(mark: string): Promise<readonly string[]> {
  const { code, output } = await run('sh', ['-c', `grep -lsa "${mark}" /proc/[0-9]*/environ || true`], process.env);
  if (code !== 0) throw new Error(output);
  return output.split('\n').filter((line) => line !== '' && !line.includes('/self/'));
}

/** Runs a program to its end; `onOutput` sees everything said so far each time something is said. */
export function run(
  file: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  onOutput?: (text: string, pid: number) => void,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...args], { env, cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      onOutput?.(output, child.pid ?? 0);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('exit', (code) => resolve({ code, output }));
  });
}

/** The compiled command `start`, as `npm start` hands over to it, with its data in a folder of the test's own. */
export function startCommand(
  args: readonly string[],
  home: string,
  env: Readonly<Record<string, string>>,
  onOutput?: (text: string, pid: number) => void,
): Promise<Ended> {
  const { PATH = '', HOME = '', SELARAS_TEST_PG = '' } = process.env;
  const entry = pathToFileURL(join(root, 'tools/command/dist/main.js')).href;
  const code = `const { main } = await import(${JSON.stringify(entry)}); process.exitCode = await main('start', ${JSON.stringify(args)}, ${JSON.stringify(root)});`;
  const server = new URL(SELARAS_TEST_PG);
  return run(
    process.execPath,
    ['--input-type=module', '-e', code],
    {
      PATH,
      HOME,
      SELARAS_HOME: home,
      PGHOST: server.hostname,
      PGPORT: server.port,
      PGUSER: decodeURIComponent(server.username),
      ...(server.password === '' ? {} : { PGPASSWORD: decodeURIComponent(server.password) }),
      ...env,
    },
    onOutput,
  );
}

/** A word that nobody else has in their environment. */
export function newMark(): string {
  return `mark-${Math.trunc(performance.now() * 1000)}-${process.pid}`;
}
