import { join } from 'node:path';
import { runProgram } from '@selaras/stack';

interface Step {
  readonly name: string;
  readonly bin: string;
  readonly args: readonly string[];
}

/** Chains that run side by side, each one step after the other: lint alone takes about as long as the rest. */
const chains: readonly (readonly Step[])[] = [
  [{ name: 'lint', bin: 'eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'] }],
  [
    { name: 'format', bin: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
    { name: 'types', bin: 'typescript/bin/tsc', args: ['-p', 'tsconfig.check.json'] },
    { name: 'types of the web app', bin: 'typescript/bin/tsc', args: ['-p', 'apps/web', '--noEmit'] },
  ],
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
  /** True when it found nothing. What it says comes in one piece when it has ended, so that two never mix. */
  const holds = async ({ name, bin, args }: Step): Promise<boolean> => {
    const started = Date.now();
    const program = [join(root, 'node_modules', bin), ...args];
    const { code, stdout, stderr } = await runProgram(process.execPath, program, { cwd: root, env, signal });
    for (const said of [stdout, stderr]) if (said.trim() !== '') say(said.trimEnd());
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
    return code === 0;
  };
  const held = await Promise.all(
    chains.map(async (chain) => {
      let all = true;
      for (const step of chain) all = (await holds(step)) && all;
      return all;
    }),
  );
  return held.every(Boolean) ? 0 : 1;
}
