import { parseArgs } from 'node:util';
import { loadNamedCase, replayAndAccount } from '@selaras/case';
import type { LoadedCase } from '@selaras/case';
import { Unusable, firstLinkLines, watchCauses, withStack } from '@selaras/stack';
import type { Stack } from '@selaras/stack';

const defaultCase = 'indonesia-2023';
const showRoles = ['coordinator', 'programOfficer', 'focalPoint', 'authority', 'researcher'] as const;

/**
 * `npm start`: the whole with the 2023 case, until Ctrl-C. With `--once` it ends after the replay; the exit code is 0
 * only when the case's own checks hold.
 *
 * @throws Unusable with what to do when something cannot be had; what the signal carries when it is raised before the
 *   case is through
 */
export async function runStart(options: {
  readonly argv: readonly string[];
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}): Promise<number> {
  const flags = parse(options.argv);
  const { say, signal } = options;
  const loaded = flags.case ? loadNamedCase(options.root, defaultCase) : null;
  return withStack(
    {
      root: options.root,
      name: 'start',
      keep: true,
      fresh: flags.fresh,
      firstRun: loaded === null,
      mend: { rebuild: flags.rebuild, giveUp: flags.giveUp },
      env: options.env,
      preferredPorts: { api: 3030, inbox: 3031 },
      signal,
      say,
    },
    async (stack) => {
      printAddresses(stack, loaded, say);
      const watch = watchCauses({ apiUrl: stack.apiUrl, folder: stack.folder, say });
      try {
        const code = loaded === null ? 0 : await replay(stack, loaded, signal, say);
        if (flags.once) return code;
        if (loaded !== null) printAddresses(stack, loaded, say);
        say('\nPress Ctrl-C to stop.');
        await new Promise<void>((resolve) => {
          if (signal.aborted) resolve();
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
        return 0;
      } catch (error) {
        const cause = watch.current();
        // The calls that failed are what came of it.
        if (cause !== null && !signal.aborted) throw new Unusable(`the case could not be played to its end. ${cause}`);
        throw error;
      } finally {
        await watch.stop();
      }
    },
  );
}

interface Flags {
  readonly once: boolean;
  readonly fresh: boolean;
  readonly case: boolean;
  readonly rebuild: boolean;
  readonly giveUp: readonly string[];
}

function parse(argv: readonly string[]): Flags {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        once: { type: 'boolean' },
        fresh: { type: 'boolean' },
        'no-case': { type: 'boolean' },
        'rebuild-log': { type: 'boolean' },
        'give-up': { type: 'string', multiple: true },
      },
    });
    return {
      once: values.once === true,
      fresh: values.fresh === true,
      case: values['no-case'] !== true,
      rebuild: values['rebuild-log'] === true,
      giveUp: values['give-up'] ?? [],
    };
  } catch (error) {
    throw new Unusable(
      `${error instanceof Error ? error.message : String(error)} Known: --once, --fresh, --no-case, --rebuild-log, --give-up KEY.`,
    );
  }
}

async function replay(
  stack: Stack,
  loaded: LoadedCase,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<number> {
  const { text, account } = await replayAndAccount({ loaded, stack, signal, say });
  if (account === null) throw signal.reason;
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
  say(`
  Selaras     ${stack.apiUrl}
  Mails       ${stack.inboxUrl}
${accountLines(stack, loaded)
  .map((line) => `  ${line}`)
  .join('\n')}
  Logs        ${stack.logDir}
`);
}

/** How one comes in: by accounts to look around with, the operator's, or a link where nobody has one. */
function accountLines(
  { firstLink, operatorPassword, demoPassword }: Stack,
  loaded: LoadedCase | null,
): readonly string[] {
  const given = (logins: readonly string[], password: string) => [
    `Log-ins     ${logins.join(' · ')}`,
    `Password    ${password}`,
  ];
  if (loaded !== null) return given(logIns(loaded), demoPassword);
  if (firstLink !== null) return firstLinkLines(firstLink);
  if (operatorPassword !== '') return given(['operator'], operatorPassword);
  return ['Log-ins     those who have an account here'];
}
