import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** A whole in which nobody has an account yet. */
export interface FirstRun {
  readonly url: string;
  readonly inbox: string;
  /** What its start prints for whoever looks after it. */
  readonly link: string;
  stop(): Promise<void>;
}

/** Starts a whole of its own, as `npm start -- --no-case` does on an empty folder. Stopping it leaves nothing behind. */
export async function startFirstRun(name: string): Promise<FirstRun> {
  const script = join(root, 'tools/command/dist/test-command/first-run.js');
  const child = spawn(process.execPath, [script, root, name], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('error', reject);
    void exited.then(() => reject(new Error(`the whole of a first run did not start:\n${said}`)));
  });
  const found = JSON.parse(line) as Omit<FirstRun, 'stop'>;
  return {
    ...found,
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
