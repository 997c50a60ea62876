import { textIn } from '@selaras/domain';
import { vocabulary, type Lang } from '@selaras/language';
import { computeAccount, type CaseAccount } from './account/account.js';
import { printAccount } from './account/print.js';
import { collectAccountInput } from './collect.js';
import { calendarOf, type LoadedCase } from './format.js';
import { notReached, notReachedInWords } from './not-reached.js';
import { replayCase, type Progress } from './replay.js';

/** What a running whole must offer so that a case can be played on it. */
export interface CaseStack {
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly operatorPassword: string;
  readonly demoPassword: string;
}

export interface CaseRun {
  /** Null when it was stopped half-way. */
  readonly account: CaseAccount | null;
  /** The account for people to read; empty when it was stopped. */
  readonly text: string;
}

/**
 * Plays a case on a running whole and gives the account of it. What did not go as the script says stands among the
 * account's violations.
 */
export async function replayAndAccount(options: {
  readonly loaded: LoadedCase;
  readonly stack: CaseStack;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
  readonly lang?: Lang;
  readonly keyPrefix?: string;
}): Promise<CaseRun> {
  const { loaded, stack, say, signal } = options;
  const startMs = performance.now();
  const lang = options.lang ?? 'en';
  let last: Progress | null = null;
  const show = monthly(lang, say);
  try {
    const { text: title } = textIn(loaded.title, [lang, ...loaded.languages]);
    say(vocabulary[lang].terminal.replaying(title));
    const replay = await replayCase({
      loaded,
      apiUrl: stack.apiUrl,
      operatorPassword: stack.operatorPassword,
      accountPassword: stack.demoPassword,
      keyPrefix: options.keyPrefix,
      signal,
      onProgress: (progress) => {
        last = progress;
        show(progress);
      },
    });
    const input = await collectAccountInput({
      client: replay.client,
      inboxUrl: stack.inboxUrl,
      assessment: replay.assessment,
      signal,
    });
    const wallSeconds = Math.round((performance.now() - startMs) / 100) / 10;
    const counted = computeAccount({ ...input, wallSeconds });
    const account = { ...counted, violations: [...replay.violations, ...counted.violations] };
    const missing = notReached(input.facts, loaded.framework.indicators.length);
    const more = missing === null ? '' : `${notReachedInWords(missing, lang)}\n`;
    return { account, text: `${printAccount(account, { lang, calendar: calendarOf(loaded) })}${more}` };
  } catch (error) {
    say(stoppedAt(last, loaded, lang));
    if (signal?.aborted === true) return { account: null, text: '' };
    throw error;
  }
}

/** How far a replay came that did not come to its end. */
function stoppedAt(last: Progress | null, loaded: LoadedCase, lang: Lang): string {
  const [done, total] = [last?.done ?? 0, loaded.steps.length];
  const next = loaded.steps[done];
  const from = next === undefined ? '' : ` (${next.at} ${next.actor} ${next.do})`;
  return vocabulary[lang].terminal.stopped(done, total, from);
}

/** One line for each month of the case. */
function monthly(lang: Lang, say: (line: string) => void): (progress: Progress) => void {
  let shown = '';
  return ({ done, total, step }) => {
    const month = step.at.slice(0, 7);
    if (month === shown) return;
    shown = month;
    say(`  ${month}  ${vocabulary[lang].terminal.steps(done, total)}`);
  };
}
