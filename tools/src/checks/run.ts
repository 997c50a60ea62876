import { spawn } from 'node:child_process';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly bin: string;
  readonly args: readonly string[];
}

const steps: readonly Step[] = [
  { name: 'format', bin: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'types', bin: 'typescript/bin/tsc', args: ['-p', 'tsconfig.check.json'] },
  { name: 'types of the web app', bin: 'typescript/bin/tsc', args: ['-p', 'apps/web', '--noEmit'] },
  { name: 'lint', bin: 'eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'] },
];

/** Format, types and lint of everything; all of them run, so that one call shows all there is to mend. Returns the exit code. */
export async function runCheck(options: {
  readonly root: string;
  readonly say: (line: string) => void;
}): Promise<number> {
  let failed = 0;
  for (const step of steps) {
    const started = Date.now();
    const code = await runNode(options.root, step);
    options.say(`${code === 0 ? 'ok    ' : 'FAILED'} ${step.name} (${Math.round((Date.now() - started) / 1000)} s)`);
    if (code !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

function runNode(root: string, step: Step): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', step.bin), ...step.args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NX_DAEMON: 'false' },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
