import { Unusable } from './failure.js';
import { hostAndPort, isListening } from './net.js';
import { withoutPassword } from './postgres.js';

/**
 * Whether a mail server that was given can be reached. Without one there is the built-in inbox.
 *
 * @throws Unusable when it cannot
 */
export async function checkMailServer(env: NodeJS.ProcessEnv): Promise<void> {
  const given = env.SMTP_URL;
  if (given === undefined || given === '') return;
  const problem = await whyNot(given);
  if (problem === null) return;
  throw new Unusable(
    `SMTP_URL points to ${withoutPassword(given)}, ${problem}. Correct it, or unset it: all mails then go to the built-in inbox.`,
  );
}

async function whyNot(given: string): Promise<string | null> {
  if (!/^smtps?:\/\//.test(given) || !URL.canParse(given)) return 'which is no address of a mail server (smtp://…)';
  const { host, port } = hostAndPort(given, given.startsWith('smtps:') ? 465 : 587);
  return (await isListening(host, port)) ? null : 'where nothing listens';
}
