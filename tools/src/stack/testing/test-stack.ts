import { fileURLToPath } from 'node:url';
import type { Stack } from '../stack.js';
import { withStack } from '../stack.js';

/** The checkout, seen from the sources. */
export const root = fileURLToPath(new URL('../../../../', import.meta.url));

let counter = 0;

/**
 * A whole of its own for one test: own database, Redis, Temporal, inbox and apps, thrown away afterwards. Addresses of a
 * person's environment are left out, because these tests kill and flush.
 */
export function withTestStack<T>(
  work: (stack: Stack) => Promise<T>,
  appEnv: Readonly<Record<string, string>> = {},
): Promise<T> {
  const { REDIS_URL: _redis, TEMPORAL_ADDRESS: _temporal, SMTP_URL: _smtp, ...env } = process.env;
  const postgresUrl = env.SELARAS_TEST_PG;
  if (postgresUrl === undefined) throw new Error('SELARAS_TEST_PG is not set: run the tests through `npm test`.');
  counter += 1;
  return withStack(
    {
      root,
      name: `test-${process.pid}-${counter}`,
      keep: false,
      env,
      postgresUrl,
      appEnv,
      say: (line) => void process.stderr.write(`  ${line}\n`),
    },
    work,
  );
}

/** Waits for a condition; never for a time. */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  limitMs = 30_000,
): Promise<T> {
  const until = Date.now() + limitMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > until) throw new Error(`waited ${limitMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
