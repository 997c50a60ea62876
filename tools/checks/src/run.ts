import { join } from 'node:path';
import { runProgram } from '@selaras/stack';

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
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}): Promise<number> {
  const { root, say, signal } = options;
  const env = { ...options.env, NX_DAEMON: 'false' };
  let failed = 0;
  for (const { name, bin, args } of steps) {
    const started = Date.now();
    const program = [join(root, 'node_modules', bin), ...args];
    const { code } = await runProgram(process.execPath, program, { cwd: root, env, signal, show: true });
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
    if (code !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}
