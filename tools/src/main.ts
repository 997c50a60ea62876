import { runCaseCommand } from './case/main.js';
import { runCheck } from './checks/run.js';
import { Unusable } from './services/failure.js';
import { runStart } from './stack/start.js';
import { withStack } from './stack/stack.js';
import { runTests } from './test-command/run.js';

const usage = `Commands:
  npm start                      the whole with the 2023 case, until Ctrl-C
    -- --once                    end after the replay; exit code 0 only when the case's own checks hold
    -- --fresh                   throw away what an earlier start of this folder made itself
    -- --no-case                 start without loading the case
  npm test                       format, lint, types, unit, integration and browser tests
    -- unit|integration|browser  only these tests
  npm run check                  format, lint and types only
  npm run case -- NAME           replay a case on a database of its own   [--file PATH] [--json FILE] [--lang id|en]
`;

/** Entry of the compiled tools; returns the exit code. */
export async function main(command: string, argv: readonly string[], root: string): Promise<number> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    switch (command) {
      case 'start':
        return await runStart({ argv, root, env: process.env, say });
      case 'test':
        return await runTests({ argv, root, env: process.env, say });
      case 'check':
        return await runCheck({ root, say });
      case 'case':
        return await runCaseCommand({
          argv,
          root,
          stdout: process.stdout,
          withStack: (work) =>
            withStack(
              {
                root,
                name: `case-${process.pid}`,
                keep: false,
                env: process.env,
                say: (line) => void process.stderr.write(`${line}\n`),
              },
              work,
            ),
        });
      default:
        process.stderr.write(usage);
        return command === 'help' ? 0 : 2;
    }
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`\nselaras: ${error.message}\n`);
    return 1;
  }
}
