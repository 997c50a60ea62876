import { parseArgs } from 'node:util';
import type { LoadedCase } from '../case/format.js';
import { loadNamedCase } from '../case/load.js';
import { replayAndAccount } from '../case/run.js';
import { Unusable } from '../services/failure.js';
import type { Stack } from './stack.js';
import { withStack } from './stack.js';

const defaultCase = 'indonesia-2023';
const showRoles = ['coordinator', 'programOfficer', 'focalPoint', 'authority', 'researcher'] as const;
/** Exit code of a command that was stopped by Ctrl-C, as shells have it. */
const interrupted = 130;

/**
 * `npm start`: the whole with the 2023 case, until Ctrl-C. With `--once` it ends after the replay; the exit code is 0
 * only when the case's own checks hold.
 *
 * @throws Unusable with what to do when something cannot be had
 */
export async function runStart(options: {
  readonly argv: readonly string[];
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}): Promise<number> {
  const flags = parse(options.argv);
  const { say } = options;
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) return;
    say('\nStopping …');
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    return await withStack(
      {
        root: options.root,
        name: 'start',
        keep: true,
        fresh: flags.fresh,
        env: options.env,
        preferredPorts: { api: 3030, inbox: 3031 },
        say,
      },
      async (stack) => {
        if (stop.signal.aborted) return 0;
        const loaded = flags.case ? loadNamedCase(options.root, defaultCase) : null;
        printAddresses(stack, loaded, say);
        const code = loaded === null ? 0 : await replay(stack, loaded, stop.signal, say);
        if (flags.once || stop.signal.aborted) return code;
        printAddresses(stack, loaded, say);
        say('\nPress Ctrl-C to stop.');
        await new Promise<void>((resolve) => {
          if (stop.signal.aborted) resolve();
          stop.signal.addEventListener('abort', () => resolve(), { once: true });
        });
        return 0;
      },
    );
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
}

function parse(argv: readonly string[]): { readonly once: boolean; readonly fresh: boolean; readonly case: boolean } {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { once: { type: 'boolean' }, fresh: { type: 'boolean' }, 'no-case': { type: 'boolean' } },
    });
    return { once: values.once === true, fresh: values.fresh === true, case: values['no-case'] !== true };
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)} Known: --once, --fresh, --no-case.`);
  }
}

async function replay(
  stack: Stack,
  loaded: LoadedCase,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<number> {
  const { text, account } = await replayAndAccount({ loaded, stack, signal, say });
  if (account === null) return interrupted;
  say(text);
  return account.violations.length === 0 ? 0 : 1;
}

/** One account of each kind, to look around with. */
function logIns(loaded: LoadedCase): readonly string[] {
  const accounts = new Set(loaded.people.flatMap(({ id, account }) => (account === true ? [id] : [])));
  return showRoles.flatMap((role) => {
    const members = loaded.members.filter((member) => member.role === role && accounts.has(member.person));
    const one = members.find(({ body }) => body !== loaded.convener) ?? members[0];
    return one === undefined ? [] : [one.person];
  });
}

function printAddresses(stack: Stack, loaded: LoadedCase | null, say: (line: string) => void): void {
  const logins = loaded === null ? ['operator'] : logIns(loaded);
  const password = loaded === null ? stack.operatorPassword : stack.demoPassword;
  say(`
  Selaras     ${stack.apiUrl}
  Mails       ${stack.inboxUrl}
  Log-ins     ${logins.join(' · ')}
  Password    ${password}
  Logs        ${stack.logDir}
`);
}
