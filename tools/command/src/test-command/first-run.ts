import { setTimeout as delay } from 'node:timers/promises';
import { withStack } from '@selaras/stack';

// A whole in which nobody has an account, for the journeys that begin one: they run this with the root of the checkout,
// read one line that says where it is, and end it by closing what it reads from.
const [root = '', name = ''] = process.argv.slice(2);
const stop = new AbortController();
process.stdin.resume().once('end', () => stop.abort(new Error('no longer needed')));
try {
  await withStack(
    {
      root,
      name,
      keep: false,
      firstRun: true,
      env: process.env,
      signal: stop.signal,
      say: (line) => void process.stderr.write(`${line}\n`),
    },
    async ({ firstLink, inboxUrl, apiUrl }) => {
      process.stdout.write(`${JSON.stringify({ link: firstLink?.url, inbox: inboxUrl, url: apiUrl })}\n`);
      // Long enough for any journey, also for one whose browser was forgotten.
      await delay(20 * 60_000, undefined, { signal: stop.signal }).catch(() => undefined);
    },
  );
} catch (error) {
  if (!stop.signal.aborted) throw error;
}
