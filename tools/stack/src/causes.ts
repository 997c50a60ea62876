import type { FailureCause, Health, ServicePart } from '@selaras/contracts';
import { healthSchema } from '@selaras/contracts';
import { request } from 'undici';
import { diskProblem } from './services/disk.js';

const partNames: Readonly<Record<ServicePart, string>> = {
  database: 'The database (PostgreSQL)',
  engine: 'The process engine (Temporal)',
  queues: 'Redis, which carries mails,',
};
const causeTexts: Readonly<Record<FailureCause, string>> = {
  away: 'does not answer: start it, or mend the way to it.',
  refused: 'refuses the log-in: correct its address and password.',
  diskFull: 'has a full disk: free some space on it.',
  readOnly: 'takes nothing in, it is read-only: name the one that may be written to.',
  outOfMemory: 'has no memory left: give it more.',
  tooManyConnections: 'has no connection left: allow more, or end others.',
  notMigrated: 'lacks our tables, or has older ones: stop and start again.',
  failing: 'answers with an error: see the logs.',
};
const everyMs = 2_000;
/** Two looks in a row: what is started again by itself need not be told. */
const looks = 2;
const answerMs = 5_000;

export interface CauseWatch {
  /** What is wrong now, in sentences; null when nothing is known to be. */
  current(): string | null;
  stop(): Promise<void>;
}

/**
 * Looks every two seconds whether the whole can be worked with, and says once what is wrong, and once that it is over:
 * whoever waits at the terminal learns the cause before the patience of what they started ends.
 */
export function watchCauses(options: {
  readonly apiUrl: string;
  /** Where the data are. */
  readonly folder: string;
  readonly say: (line: string) => void;
}): CauseWatch {
  const { say } = options;
  const ended = new AbortController();
  let seen = new Map<string, number>();
  let told: string | null = null;
  const look = async (): Promise<void> => {
    const problems = await problemsOf(options.apiUrl, options.folder, ended.signal);
    if (ended.signal.aborted) return;
    seen = new Map(problems.map((problem) => [problem, (seen.get(problem) ?? 0) + 1]));
    const lasting = problems.filter((problem) => (seen.get(problem) ?? 0) >= looks);
    const text = lasting.length === 0 ? null : lasting.join(' ');
    // One that comes to another is told; that one of several is over is not.
    if (text !== null && text !== told) say(text);
    if (text === null && told !== null && problems.length === 0) say('Everything answers again.');
    if (text !== null || problems.length === 0) told = text;
  };
  const done = (async () => {
    while (!ended.signal.aborted) {
      await look();
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        ended.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
      });
    }
  })();
  return {
    current: () => told,
    stop: async () => {
      ended.abort();
      await done;
    },
  };
}

async function problemsOf(apiUrl: string, folder: string, signal: AbortSignal): Promise<readonly string[]> {
  const [disk, health] = await Promise.all([diskProblem(folder), healthOf(apiUrl, signal)]);
  return [...(disk === null ? [] : [disk]), ...(health?.causes ?? []).map(({ part, cause }) => sentence(part, cause))];
}

function sentence(part: ServicePart, cause: FailureCause): string {
  return `${partNames[part]} ${causeTexts[cause]}`;
}

/** Null while the api itself is on its way up: its supervision says so. */
async function healthOf(apiUrl: string, signal: AbortSignal): Promise<Health | null> {
  try {
    const { body } = await request(new URL('/api/health', apiUrl), {
      headersTimeout: answerMs,
      bodyTimeout: answerMs,
      signal,
    });
    const parsed = healthSchema.safeParse(await body.json());
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
