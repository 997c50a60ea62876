import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { benchmarks, runBenchCommand } from '@selaras/bench';
import { runCaseCommand } from '@selaras/case';
import { runCheck } from '@selaras/checks';
import { runFaultsCommand } from '@selaras/faults';
import { Interrupted, runOperatorLinkCommand, runRebuildCommand, withStack } from '@selaras/stack';
import { ending } from './ending.js';
import { runStart } from './start.js';
import { runTests } from './test-command/run.js';

const usage = `Commands:
  npm start                      the whole with the 2023 case, until Ctrl-C
    -- --once                    end after the replay; exit code 0 only when the case's own checks hold
    -- --fresh                   throw away what an earlier start of this folder made itself
    -- --no-case                 start without loading the case; an empty one prints a link for its operator
  npm test                       format, lint, types, unit, integration and browser tests
    -- unit|integration|browser  only these tests
  npm run check                  format, lint and types only
  npm run case -- NAME           replay a case on a database of its own   [--file PATH] [--json FILE] [--lang id|en]
    -- NAME --check              try it against the rules alone, without any service
  npm run rebuild-log -- KEY     write what the log of an assessment lacks of what its processes' histories have
  npm run operator-link          where nobody can sign in yet: the link by which the operator makes their account
  npm run faults -- record|burst strike a whole of its own and compare every answer with the log
    [--minutes N] [--seed N] [--seeds COUNT]
  npm run faults -- fuzz         send a whole of its own requests by chance, right, out of place and hostile
    [--requests N] [--seed N] [--seeds COUNT]
  npm run bench -- [NAME …]      measure against the bare engine, each on a whole of its own, and write docs/benchmarks.md
    [--json FILE] [--rounds N]   burst, update, notices, case, scale, live, reads; all of them without a name
`;

/** Exit codes of a command that was stopped by a signal, as shells have them. A closed terminal is one of them. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Entry of the compiled tools; returns the exit code, unless it was stopped: then the process ends with it here. */
export async function main(command: string, argv: readonly string[], root: string): Promise<number> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const stop = new AbortController();
  // Every call under way listens to it, a dozen at once when a case is played: more than ten is no leak yet.
  setMaxListeners(100, stop.signal);
  const onSignal = (name: (typeof signals)[number]): void => {
    // A second one, as npm passes on what the terminal sent already, must not cut off the stopping in order.
    if (stop.signal.aborted) return;
    process.stderr.write('\nStopping …\n');
    stop.abort(new Interrupted(exitCodes[name]));
  };
  // Nobody may be reading any more; what was started still has to be stopped.
  const onClosed = (): void => undefined;
  const listened = signals.filter((name) => name !== 'SIGHUP' || !ignoresHangUp());
  for (const name of listened) process.on(name, onSignal);
  const starter = process.ppid;
  const watch = setInterval(() => {
    // npm passes on Ctrl-C and SIGTERM; when it is gone itself, there is nobody to stop us any more.
    if (process.env.npm_lifecycle_event !== undefined && process.ppid !== starter) onSignal('SIGHUP');
  }, 500).unref();
  for (const output of [process.stdout, process.stderr]) output.on('error', onClosed);
  const code = await ending(() => run({ command, argv, root, say, signal: stop.signal }));
  clearInterval(watch);
  // Everything is stopped. A process that comes to its end by itself takes its listeners off first, and one signal more
  // would end it in its own way instead of with this code.
  if (stop.signal.aborted) process.exit(code);
  for (const name of listened) process.off(name, onSignal);
  for (const output of [process.stdout, process.stderr]) output.off('error', onClosed);
  return code;
}

/** Whether somebody started this with `nohup`: then a closed terminal is no reason to stop. */
function ignoresHangUp(): boolean {
  try {
    const [, mask = '0'] = /^SigIgn:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return (BigInt(`0x${mask}`) & 1n) === 1n;
  } catch {
    return false;
  }
}

async function run(options: {
  readonly command: string;
  readonly argv: readonly string[];
  readonly root: string;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}): Promise<number> {
  const { command, argv, root, say, signal } = options;
  const { env } = process;
  switch (command) {
    case 'start':
      return runStart({ argv, root, env, say, signal });
    case 'test':
      return runTests({ argv, root, env, say, signal });
    case 'check':
      return runCheck({ root, env, say, signal });
    case 'case':
      return runCaseCommand({
        argv,
        root,
        signal,
        stdout: process.stdout,
        withStack: (work) =>
          withStack(
            {
              root,
              name: `case-${process.pid}`,
              keep: false,
              env,
              signal,
              say: (line) => void process.stderr.write(`${line}\n`),
            },
            work,
          ),
      });
    case 'rebuild-log':
      return runRebuildCommand({ argv, env, say });
    case 'operator-link':
      return runOperatorLinkCommand({ env, say });
    case 'faults':
      return runFaultsCommand({
        argv,
        say,
        signal,
        withStack: (work, appEnv) =>
          withStack(
            { root, name: `faults-${process.pid}`, keep: false, env, signal, appEnv, say: () => undefined },
            work,
          ),
      });
    case 'bench': {
      let wholes = 0;
      return runBenchCommand({
        argv,
        root,
        say,
        signal,
        benchmarks,
        withStack: (work, appEnv) => {
          wholes += 1;
          const name = `bench-${process.pid}-${wholes}`;
          return withStack({ root, name, keep: false, env, signal, appEnv, say: () => undefined }, work);
        },
      });
    }
    default:
      process.stderr.write(usage);
      return command === 'help' ? 0 : 2;
  }
}
